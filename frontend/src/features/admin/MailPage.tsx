import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Pager } from '@/ui/Pager';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SelectField } from '@/ui/SelectField';
import { showToast } from '@/ui/toasts';
import { MAIL_STATUSES, type MailStatus } from './mailSearch';

type Mail = components['schemas']['Mail'];
type Standing = components['schemas']['MailStanding'];

const STANDING = ['mail-standing'];
const MAILS = ['mails'];
const COUNTS = { FAILED: 'failed', WAITING: 'waiting', SENT: 'sent', NOT_NEEDED: 'notNeeded' } as const;

/** How sending mail goes: what failed, waits and went, and another try; not to whom, nor what it says. */
export function MailPage() {
  const { t } = useTranslation('admin');
  const { status = 'FAILED' } = useSearch({ from: '/admin/mail' });
  const navigate = useNavigate();
  const standing = useQuery({
    queryKey: STANDING,
    queryFn: () => read(api.GET('/api/v1/mail-standing')),
  });
  return (
    <AdminFrame title={t('mail.title')} lead={t('mail.lead')}>
      <Loaded query={standing} lines={3}>
        {(now) => (
          <>
            {!now.inUse && <Notice title={t('mail.off')}>{t('mail.offText')}</Notice>}
            {now.failed > 0 && <RetryAll standing={now} />}
            <SelectField
              label={t('mail.show')}
              value={status}
              onChange={(wanted) =>
                navigate({ to: '/admin/mail', search: { status: wanted }, replace: true })
              }
              choices={MAIL_STATUSES.map((value) => ({
                value,
                label: `${t(`mail.status.${value}`)} (${now[COUNTS[value]]})`,
              }))}
            />
          </>
        )}
      </Loaded>
      <Messages status={status} />
    </AdminFrame>
  );
}

function RetryAll({ standing }: { standing: Standing }) {
  const { t } = useTranslation('admin');
  const retry = useSend(
    (_: undefined, key) =>
      read(api.POST('/api/v1/failed-mails/retry', { params: { header: { 'Idempotency-Key': key } } })),
    {
      refresh: [STANDING, MAILS],
      onSuccess: ({ count }) => showToast({ text: t('mail.waitAgain', { count }) }),
    },
  );
  return (
    <Notice
      tone="watch"
      title={t('mail.failed', { count: standing.failed })}
      actions={
        <Button isDisabled={retry.isPending} onPress={() => retry.mutate(undefined)}>
          {t('mail.retryAll')}
        </Button>
      }
    >
      <p>{t('mail.failedText')}</p>
      {retry.error && <ProblemNotice error={retry.error} />}
    </Notice>
  );
}

function Messages({ status }: { status: MailStatus }) {
  const { t } = useTranslation('admin');
  const query = useInfiniteQuery({
    queryKey: [...MAILS, status],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/mails', { params: { query: { status, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const mails = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t(`mail.status.${status}`)}>
      <Loaded
        query={query}
        isEmpty={() => mails.length === 0}
        empty={<Empty text={t(`mail.empty.${status}`)} />}
      >
        {() => (
          <>
            <ul className="rows">
              {mails.map((mail) => (
                <Message key={mail.id} mail={mail} />
              ))}
            </ul>
            <Pager query={query} shown={mails.length} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Message({ mail }: { mail: Mail }) {
  const { t } = useTranslation('admin');
  const { day, instant } = useFormat();
  const retry = useSend(
    async (mailId: string, key) => {
      const path = { mailId };
      const { etag } = await readTagged(api.GET('/api/v1/mails/{mailId}', { params: { path } }));
      return read(
        api.POST('/api/v1/mails/{mailId}/retry', {
          params: { path, header: { 'If-Match': etag, 'Idempotency-Key': key } },
        }),
      );
    },
    { refresh: [STANDING, MAILS], onSuccess: () => showToast({ text: t('mail.waitAgain', { count: 1 }) }) },
  );
  const facts = [
    mail.failure && t(`mail.failure.${mail.failure}`),
    mail.attempts > 0 && t('mail.attempts', { count: mail.attempts }),
    mail.doneAt && instant(mail.doneAt),
    mail.nextAttemptAt && t('mail.next', { at: instant(mail.nextAttemptAt) }),
  ].filter(Boolean);
  return (
    <li className="row spread">
      <div className="stack tight">
        <b>{t(`mail.kind.${mail.kind}`, { date: day(mail.periodDate) })}</b>
        <span className="soft">{facts.join(' · ')}</span>
        {retry.error && <ProblemNotice error={retry.error} />}
      </div>
      {mail.status === 'FAILED' && (
        <Button small isDisabled={retry.isPending} onPress={() => retry.mutate(mail.id)}>
          {t('mail.retry')}
        </Button>
      )}
    </li>
  );
}
