import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/api/client';
import { useGroup } from '@/api/group';
import { Badge } from '@/ui/Badge';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { ProblemPage } from '@/ui/ProblemPage';
import { AnswerHearing } from './AnswerHearing';
import { EditHearing } from './EditHearing';
import { HearingFacts, SaidAndDone } from './HearingWords';
import { type Hearing, useHearing } from './queries';
import './hearing.css';

/** One hearing: who said what, and what came of it; for everybody. */
export function HearingPage() {
  const { t } = useTranslation('hearing');
  const { hearingId } = useParams({ from: '/hearings/$hearingId' });
  const query = useHearing(hearingId);
  const hearing = query.data?.value;
  if (query.error && !hearing) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  return (
    <Page
      title={hearing?.title}
      over={
        hearing && (
          <>
            <Link to="/groups/$groupId" params={{ groupId: hearing.groupId }}>
              {hearing.groupName}
            </Link>
            {' · '}
            <Link to="/groups/$groupId/hearings" params={{ groupId: hearing.groupId }}>
              {t('all')}
            </Link>
            {hearing.demo && (
              <>
                {' '}
                <Badge tone="watch">{t('demo')}</Badge>
              </>
            )}
          </>
        )
      }
      lead={hearing && <HearingFacts hearing={hearing} />}
    >
      {hearing && query.data && <Whole stored={query.data} />}
    </Page>
  );
}

function Whole({ stored }: { stored: Tagged<Hearing> }) {
  const { t } = useTranslation('hearing');
  const hearing = stored.value;
  const { open } = useSearch({ from: '/hearings/$hearingId' });
  const navigate = useNavigate({ from: '/hearings/$hearingId' });
  const lang = useGroup(hearing.groupId).data?.value.workingLanguage;
  const close = () => navigate({ search: {}, replace: true, resetScroll: false });
  const shown = hearing.permissions.write ? open : undefined;
  if (shown === 'edit') {
    return (
      <Card title={t('edit.title')}>
        <EditHearing
          stored={stored}
          lang={lang}
          onDone={close}
          onDeleted={() =>
            navigate({ to: '/groups/$groupId/hearings', params: { groupId: hearing.groupId } })
          }
        />
      </Card>
    );
  }
  return (
    <>
      <Card>
        <SaidAndDone hearing={hearing} />
      </Card>
      {shown === 'answer' && (
        <Card title={t('answer.title')}>
          <AnswerHearing stored={stored} lang={lang} onDone={close} />
        </Card>
      )}
      {hearing.permissions.write && !shown && (
        <div className="row mend">
          <OpenForm hearing={hearing} open="answer" primary={!hearing.response}>
            {t(hearing.response ? 'answer.change' : 'answer.open')}
          </OpenForm>
          <OpenForm hearing={hearing} open="edit">
            {t('edit.open')}
          </OpenForm>
        </div>
      )}
    </>
  );
}

interface OpenFormProps {
  hearing: Hearing;
  open: 'answer' | 'edit';
  primary?: boolean;
  children: string;
}

function OpenForm({ hearing, open, primary, children }: OpenFormProps) {
  return (
    <LinkButton
      kind={primary ? 'primary' : undefined}
      to="/hearings/$hearingId"
      params={{ hearingId: hearing.id }}
      search={{ open }}
      replace
      resetScroll={false}
    >
      {children}
    </LinkButton>
  );
}
