import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { CopyButton } from '@/ui/CopyButton';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';

type Feed = components['schemas']['CalendarFeed'];
type Link = components['schemas']['CalendarFeedLink'];
const FEEDS = ['me', 'calendar-feeds'];

const make = (key: string) =>
  read(api.POST('/api/v1/me/calendar-feeds', { params: { header: { 'Idempotency-Key': key } } }));

const revoke = (calendarFeedId: string) =>
  read(api.DELETE('/api/v1/me/calendar-feeds/{calendarFeedId}', { params: { path: { calendarFeedId } } }));

/** The reader's meetings and due dates in their own calendar: a secret link, shown once, that can be changed or revoked. */
export function MyCalendar() {
  const { t } = useTranslation('me');
  const feeds = useQuery({
    queryKey: FEEDS,
    queryFn: () => read(api.GET('/api/v1/me/calendar-feeds')),
  });
  const [fresh, setFresh] = useState<Link>();
  const add = useSend((_: undefined, key) => make(key), { refresh: [FEEDS], onSuccess: setFresh });
  // A retry after a failure between the two gives the same new link again.
  const renew = useSend(
    async (old: Feed, key) => {
      const link = await make(key);
      await revoke(old.id);
      return link;
    },
    { refresh: [FEEDS], onSuccess: setFresh },
  );
  const remove = useSend((feed: Feed) => revoke(feed.id), {
    refresh: [FEEDS],
    onSuccess: (_, feed) => {
      setFresh((shown) => (shown?.id === feed.id ? undefined : shown));
      showToast({ text: t('calendar.revoked') });
    },
  });
  return (
    <Card title={t('calendar.title')}>
      <p>{t('calendar.text')}</p>
      {fresh && (
        <Notice tone="good" live title={t('calendar.ready')} actions={<CopyButton text={fresh.url} />}>
          <p>
            <code className="wrap">{fresh.url}</code>
          </p>
          <p>{t('calendar.once')}</p>
        </Notice>
      )}
      {add.error && <ProblemNotice error={add.error} />}
      <Loaded query={feeds} lines={1} isEmpty={() => false}>
        {({ items }) => (
          <>
            <ul className="rows">
              {items.map((feed) => (
                <FeedRow
                  key={feed.id}
                  feed={feed}
                  onRenew={() => renew.mutateAsync(feed)}
                  onRevoke={() => remove.mutateAsync(feed)}
                />
              ))}
            </ul>
            <div className="row">
              <Button isDisabled={add.isPending} onPress={() => add.mutate(undefined)}>
                {t(items.length === 0 ? 'calendar.make' : 'calendar.another')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function FeedRow({
  feed,
  onRenew,
  onRevoke,
}: {
  feed: Feed;
  onRenew: () => Promise<unknown>;
  onRevoke: () => Promise<unknown>;
}) {
  const { t } = useTranslation('me');
  const { instant } = useFormat();
  const made = instant(feed.createdAt);
  return (
    <li>
      <span>{t('calendar.link', { date: made })}</span>
      <span className="row">
        <ConfirmButton
          small
          kind="plain"
          label={t('calendar.renew')}
          title={t('calendar.renewTitle', { date: made })}
          text={t('calendar.renewText')}
          confirm={t('calendar.renew')}
          onConfirm={onRenew}
        />
        <ConfirmButton
          small
          label={t('calendar.revoke')}
          title={t('calendar.revokeTitle', { date: made })}
          text={t('calendar.revokeText')}
          confirm={t('calendar.revoke')}
          onConfirm={onRevoke}
        />
      </span>
    </li>
  );
}
