import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { ListDownload } from '@/ui/ListDownload';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { GroupConcreteness } from './Concreteness';
import { GoalBoard } from './GoalBoard';
import { GoalFilters } from './GoalFilters';
import { GoalRows } from './GoalRows';
import { useGoals } from './queries';
import { type GoalSearch, isNarrowed } from './search';

/** A board shows all columns at once, so it takes more at a time than a list. */
const BOARD_SIZE = 100;

interface GroupGoalsProps {
  groupId: string;
  countyCode: string;
  mayWrite: boolean;
  search: GoalSearch;
  onSearch: (search: GoalSearch) => void;
}

/** The goals of a group, as a list or as a board by status. */
export function GroupGoals({ groupId, countyCode, mayWrite, search, onSearch }: GroupGoalsProps) {
  const { t } = useTranslation('goal');
  const listed = useRef<HTMLDivElement>(null);
  const { view, ...filter } = search;
  const board = view === 'board';
  const shown = board ? { ...filter, status: undefined, sort: undefined } : filter;
  const query = useGoals({ groupId }, shown, board ? BOARD_SIZE : undefined);
  const goals = query.data?.pages.flatMap((page) => page.items) ?? [];
  const add = mayWrite && (
    <LinkButton kind="primary" to="/groups/$groupId/goals/new" params={{ groupId }}>
      {t('new.title')}
    </LinkButton>
  );
  const narrowed = isNarrowed(search);
  return (
    <>
      <GroupConcreteness groupId={groupId} onFollow={() => listed.current?.focus()} />
      <div ref={listed} tabIndex={-1}>
        <Card
          title={t('list.title')}
          aside={
            <fieldset className="row bare" aria-label={t('list.view')}>
              <Chip on={!board} onChange={() => onSearch({ ...search, view: undefined })}>
                {t('list.asList')}
              </Chip>
              <Chip on={board} onChange={() => onSearch({ ...search, view: 'board' })}>
                {t('list.asBoard')}
              </Chip>
            </fieldset>
          }
        >
          <div className="row">
            {add}
            {mayWrite && (
              <LinkButton to="/groups/$groupId/goals/import" params={{ groupId }}>
                {t('import.open')}
              </LinkButton>
            )}
            {(goals.length > 0 || narrowed) && (
              <LinkButton to="/groups/$groupId/goals/summary" params={{ groupId }}>
                {t('paper.open')}
              </LinkButton>
            )}
          </div>
          <GoalFilters search={search} countyCode={countyCode} onChange={onSearch} />
          <Loaded
            query={query}
            isEmpty={() => goals.length === 0}
            empty={
              narrowed ? (
                <Empty
                  text={t('list.noneFound')}
                  next={<Button onPress={() => onSearch({ view })}>{t('list.clear')}</Button>}
                />
              ) : (
                <Empty text={t(mayWrite ? 'list.emptyOwn' : 'list.empty')} />
              )
            }
          >
            {() => (
              <>
                {board ? <GoalBoard goals={goals} mayWrite={mayWrite} /> : <GoalRows goals={goals} />}
                <Pager query={query} shown={goals.length}>
                  <ListDownload
                    path={`/api/v1/groups/${groupId}/goals`}
                    filter={shown}
                    fileName={`yhdyspinta-${t('list.file')}.csv`}
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
