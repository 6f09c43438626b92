import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { HearingFacts, SaidAndDone, useOwnLanguage } from './HearingWords';
import { type Hearing, useHearings } from './queries';
import './hearing.css';

interface GroupHearingsProps {
  groupId: string;
  mayWrite: boolean;
}

/** Whom a group has heard outside its meetings, and what came of it; those who lead see first what waits for them. */
export function GroupHearings({ groupId, mayWrite }: GroupHearingsProps) {
  const { t } = useTranslation('hearing');
  const query = useHearings(groupId, mayWrite || undefined);
  const waiting = useHearings(groupId, false);
  const hearings = query.data?.pages.flatMap((page) => page.items) ?? [];
  const unanswered = (mayWrite && waiting.data?.pages.flatMap((page) => page.items)) || [];
  const some = hearings.length + unanswered.length > 0;
  const add = mayWrite && (
    <LinkButton kind="primary" to="/groups/$groupId/hearings/new" params={{ groupId }}>
      {t('new.title')}
    </LinkButton>
  );
  return (
    <>
      {unanswered.length > 0 && (
        <Card
          tone="watch"
          title={t('waiting.title')}
          aside={<span className="soft">{t('waiting.text')}</span>}
        >
          <HearingList hearings={unanswered} />
          {waiting.hasNextPage && <Pager query={waiting} shown={unanswered.length} />}
        </Card>
      )}
      <Card title={t('title')}>
        <p className="soft">{t('lead')}</p>
        {some && (
          <div className="row">
            {add}
            <LinkButton to="/groups/$groupId/hearings/summary" params={{ groupId }}>
              {t('paper.open')}
            </LinkButton>
          </div>
        )}
        <Loaded
          query={query}
          isEmpty={() => hearings.length === 0}
          empty={
            <Empty
              text={t(unanswered.length > 0 ? 'noneAnswered' : mayWrite ? 'emptyOwn' : 'empty')}
              next={(!some && add) || undefined}
            />
          }
        >
          {() => (
            <>
              <HearingList hearings={hearings} />
              <Pager query={query} shown={hearings.length} />
            </>
          )}
        </Loaded>
      </Card>
    </>
  );
}

function HearingList({ hearings }: { hearings: Hearing[] }) {
  return (
    <ul className="rows">
      {hearings.map((hearing) => (
        <HearingRow key={hearing.id} hearing={hearing} />
      ))}
    </ul>
  );
}

function HearingRow({ hearing }: { hearing: Hearing }) {
  const { t } = useTranslation('hearing');
  const lang = useOwnLanguage(hearing.groupId);
  const waits = hearing.permissions.write && !hearing.response;
  return (
    <li className="hearing-row">
      <div className="row spread top">
        <h3 lang={lang}>
          <Link to="/hearings/$hearingId" params={{ hearingId: hearing.id }}>
            {hearing.title}
          </Link>
        </h3>
        <div className="row">
          {hearing.demo && <Badge tone="watch">{t('demo')}</Badge>}
          {waits && (
            <LinkButton
              small
              aria-label={t('answer.of', { title: hearing.title })}
              to="/hearings/$hearingId"
              params={{ hearingId: hearing.id }}
              search={{ open: 'answer' }}
            >
              {t('answer.open')}
            </LinkButton>
          )}
        </div>
      </div>
      <HearingFacts hearing={hearing} />
      <SaidAndDone hearing={hearing} />
    </li>
  );
}
