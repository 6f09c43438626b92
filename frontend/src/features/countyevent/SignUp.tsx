import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SelectField } from '@/ui/SelectField';
import { showToast } from '@/ui/toasts';
import { type CountyEvent, isOver, refreshedByEvent } from './queries';

/** One tap to come, one to take it back; who sits in several groups says from which. */
export function SignUp({ event }: { event: CountyEvent }) {
  const { t } = useTranslation('countyevent');
  const { id, mySignUp, ownGroups, permissions } = event;
  const [groupId, setGroupId] = useState(ownGroups[0]?.groupId ?? '');
  const path = { countyEventId: id };
  const refresh = [...refreshedByEvent(id), ['duties']];
  const come = useSend(
    (from: string, key) =>
      read(
        api.POST('/api/v1/county-events/{countyEventId}/my-sign-up', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: { groupId: from },
        }),
      ),
    { refresh, onSuccess: () => showToast({ text: t('signUp.done') }) },
  );
  const back = useSend(
    (_: undefined) =>
      read(api.DELETE('/api/v1/county-events/{countyEventId}/my-sign-up', { params: { path } })),
    { refresh, onSuccess: () => showToast({ text: t('signUp.tookBack') }) },
  );
  if (event.status === 'CANCELLED' || (ownGroups.length === 0 && !mySignUp)) return null;
  const problem = come.error ?? back.error;
  if (isOver(event) && !mySignUp) return null;
  return (
    <Card title={t('signUp.title')} tone={mySignUp || !permissions.signUp ? 'plain' : 'watch'}>
      {problem && <ProblemNotice error={problem} />}
      {mySignUp && (
        <p>
          <b>{t('signUp.mine')}</b>
        </p>
      )}
      {!mySignUp && event.full && <p>{t('signUp.full')}</p>}
      {permissions.signUp && ownGroups.length > 1 && (
        <SelectField
          name="groupId"
          label={t('signUp.from')}
          value={groupId}
          choices={ownGroups.map((group) => ({ value: group.groupId, label: group.groupName }))}
          onChange={setGroupId}
        />
      )}
      <p className="soft">{t('signUp.seen')}</p>
      <div className="row">
        {permissions.signUp && (
          <Button kind="primary" isDisabled={come.isPending} onPress={() => come.mutate(groupId)}>
            {t('signUp.come')}
          </Button>
        )}
        {mySignUp && !isOver(event) && (
          <Button isDisabled={back.isPending} onPress={() => back.mutate(undefined)}>
            {t('signUp.takeBack')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** Who comes, for the coordinator who arranges it. */
export function Participants({ event }: { event: CountyEvent }) {
  const { t } = useTranslation('countyevent');
  const query = useQuery({
    queryKey: ['county-event', event.id, 'participants'],
    queryFn: () =>
      read(
        api.GET('/api/v1/county-events/{countyEventId}/participants', {
          params: { path: { countyEventId: event.id } },
        }),
      ),
  });
  const count = query.data?.items.length ?? 0;
  return (
    <Card
      title={t('participants.title')}
      aside={
        <span className="soft">
          {event.places === undefined
            ? t('participants.count', { count })
            : t('participants.of', { count, places: event.places })}
        </span>
      }
    >
      <Loaded query={query} lines={3} empty={<Empty text={t('participants.none')} />}>
        {({ items }) => (
          <ul className="rows">
            {items.map((one) => (
              <li key={`${one.groupId}${one.signedUpAt}`}>
                <b>{one.personName ?? t(one.nameHidden ? 'participants.hidden' : 'participants.unknown')}</b>
                <span className="soft">{one.groupName}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
