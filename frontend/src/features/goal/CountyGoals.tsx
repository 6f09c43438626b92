import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllPages } from '@/api/useAllPages';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { ListDownload } from '@/ui/ListDownload';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { CountyConcreteness } from './Concreteness';
import { GoalFilters } from './GoalFilters';
import { GoalRows } from './GoalRows';
import { GoalsByTheme } from './GoalsByTheme';
import { useGoals } from './queries';
import { type GoalSearch, isNarrowed } from './search';

/** All goals of a county are gathered for the view by theme, this many at a time. */
const GATHERED = 200;

interface CountyGoalsProps {
  countyCode: string;
  search: GoalSearch;
  onSearch: (search: GoalSearch) => void;
}

/** The goals of all groups of a county: as a list, or by theme with the groups that do the same. */
export function CountyGoals({ countyCode, search, onSearch }: CountyGoalsProps) {
  const { t } = useTranslation('goal');
  const listed = useRef<HTMLDivElement>(null);
  const { view, ...filter } = search;
  const byTheme = view === 'themes';
  const query = useGoals({ countyCode }, filter, byTheme ? GATHERED : undefined);
  const goals = query.data?.pages.flatMap((page) => page.items) ?? [];
  const groups = new Set(goals.map((goal) => goal.groupId)).size;
  useAllPages(query, byTheme);
  return (
    <>
      <CountyConcreteness countyCode={countyCode} onFollow={() => listed.current?.focus()} />
      <div ref={listed} tabIndex={-1}>
        <Card
          title={t('list.title')}
          aside={
            <div className="row">
              <fieldset className="row bare" aria-label={t('list.view')}>
                <Chip on={!byTheme} onChange={() => onSearch({ ...search, view: undefined })}>
                  {t('list.asList')}
                </Chip>
                <Chip on={byTheme} onChange={() => onSearch({ ...search, view: 'themes' })}>
                  {t('county.byTheme')}
                </Chip>
              </fieldset>
              <LinkButton
                small
                to="/counties/$code/goals/map"
                params={{ code: countyCode }}
                search={{ theme: search.theme }}
              >
                {t('map.open')}
              </LinkButton>
            </div>
          }
        >
          <GoalFilters search={search} countyCode={countyCode} onChange={onSearch} />
          <Loaded
            query={query}
            lines={10}
            isEmpty={() => goals.length === 0}
            empty={
              isNarrowed(search) ? (
                <Empty
                  text={t('list.noneFound')}
                  next={<Button onPress={() => onSearch({ view })}>{t('list.clear')}</Button>}
                />
              ) : (
                <Empty text={t('county.empty')} />
              )
            }
          >
            {() => (
              <>
                {!query.hasNextPage && (
                  <p>
                    {t('county.sentence', {
                      groups: t('county.groups', { count: groups }),
                      goals: t('county.goals', { count: goals.length }),
                    })}
                  </p>
                )}
                {byTheme ? (
                  <GoalsByTheme goals={goals} countyCode={countyCode} />
                ) : (
                  <GoalRows goals={goals} withGroup />
                )}
                <Pager query={query} shown={goals.length}>
                  <ListDownload
                    path={`/api/v1/counties/${countyCode}/goals`}
                    filter={filter}
                    fileName={`yhdyspinta-${countyCode}-${t('list.file')}.csv`}
                  />
                </Pager>
              </>
            )}
          </Loaded>
        </Card>
      </div>
    </>
  );
}
