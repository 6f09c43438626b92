import { Link } from '@tanstack/react-router';
import { Globe } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { Empty } from '@/ui/Empty';
import { ListDownload } from '@/ui/ListDownload';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { TextField } from '@/ui/TextField';
import { useTyping } from '@/ui/useTyping';
import { type Decision, useDecisions } from './decisionQueries';
import type { DecisionSearch } from './search';
import './meeting.css';

interface GroupDecisionsProps {
  groupId: string;
  search: DecisionSearch;
  onSearch: (search: DecisionSearch) => void;
}

/** What the group has decided, newest first; found by a word, or by being due for another look. */
export function GroupDecisions({ groupId, search, onSearch }: GroupDecisionsProps) {
  const { t } = useTranslation('meeting');
  const query = useDecisions(groupId, search);
  const decisions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Boolean(search.q || search.review);
  return (
    <Card title={t('decisions.title')}>
      <search className="filters" aria-label={t('decisions.filter')}>
        <SearchWord search={search} onSearch={onSearch} />
        <Chip
          on={search.review === 'due'}
          onChange={(on) => onSearch({ ...search, review: on ? 'due' : undefined })}
        >
          {t('decisions.due')}
        </Chip>
      </search>
      <Loaded
        query={query}
        isEmpty={() => decisions.length === 0}
        empty={
          narrowed ? (
            <Empty
              text={t('decisions.noneFound')}
              next={<Button onPress={() => onSearch({})}>{t('decisions.clear')}</Button>}
            />
          ) : (
            <Empty text={t('decisions.empty')} />
          )
        }
      >
        {() => (
          <>
            <ul className="rows">
              {decisions.map((decision) => (
                <DecisionRow key={decision.id} decision={decision} />
              ))}
            </ul>
            <Pager query={query} shown={decisions.length}>
              <ListDownload
                path={`/api/v1/groups/${groupId}/decisions`}
                filter={search}
                fileName={`yhdyspinta-${t('decisions.file')}.csv`}
              />
            </Pager>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function SearchWord({ search, onSearch }: Pick<GroupDecisionsProps, 'search' | 'onSearch'>) {
  const { t } = useTranslation('meeting');
  const find = useCallback((q: string) => onSearch({ ...search, q: q || undefined }), [search, onSearch]);
  const [word, setWord] = useTyping(search.q ?? '', find);
  return (
    <TextField label={t('decisions.search')} type="search" maxLength={100} value={word} onChange={setWord} />
  );
}

export function DecisionRow({ decision }: { decision: Decision }) {
  const { t } = useTranslation('meeting');
  const { day, language } = useFormat();
  return (
    <li className="meeting-row">
      <Link
        to="/decisions/$decisionId"
        params={{ decisionId: decision.id }}
        className="decision-link"
        lang={decision.language === language ? undefined : decision.language}
      >
        {decision.text}
      </Link>
      <div className="row marks">
        <span className="soft">{day(decision.decidedDate)}</span>
        {decision.supersededById && <Badge tone="watch">{t('decision.supersededShort')}</Badge>}
        {decision.reviewDate && !decision.supersededById && (
          <span className="soft">{t('decision.reviewOn', { date: day(decision.reviewDate) })}</span>
        )}
        {decision.public && (
          <Badge icon={<Globe className="badge-icon" aria-hidden="true" />}>{t('public')}</Badge>
        )}
      </div>
    </li>
  );
}
