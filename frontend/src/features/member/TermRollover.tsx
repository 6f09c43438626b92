import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Checkbox } from '@/ui/Choices';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { ProblemForm } from '@/ui/ProblemForm';
import { refreshedBySeats } from './queries';

type Draft = components['schemas']['TermRollover'];
type Outcome = components['schemas']['TermRolloverOutcome'];
type Write = components['schemas']['TermRolloverWrite'];

interface TermRolloverProps {
  groupId: string;
  /** The names of the standard's items, for telling what would be missing. */
  itemName: (code: string) => string;
  onDone: (outcome: Outcome) => void;
}

/** The next council term: who goes on, and which gaps would open, seen before they happen. */
export function TermRollover({ groupId, itemName, onDone }: TermRolloverProps) {
  const { t } = useTranslation('member');
  const draft = useQuery({
    queryKey: ['members', groupId, 'term-rollover'],
    queryFn: () =>
      readTagged(api.GET('/api/v1/groups/{groupId}/term-rollover', { params: { path: { groupId } } })),
  });
  return (
    <Loaded query={draft} lines={8}>
      {({ value, etag }) =>
        value.seats.length === 0 ? (
          <Empty text={t('rollover.empty')} />
        ) : (
          <RolloverForm groupId={groupId} draft={value} etag={etag} itemName={itemName} onDone={onDone} />
        )
      }
    </Loaded>
  );
}

function RolloverForm({
  groupId,
  draft,
  etag,
  itemName,
  onDone,
}: TermRolloverProps & { draft: Draft; etag: string }) {
  const { t } = useTranslation('member');
  const { day } = useFormat();
  const [continuing, setContinuing] = useState(
    () => new Set(draft.seats.filter((seat) => seat.proposed).map((seat) => seat.membershipId)),
  );
  const [withoutChair, setWithoutChair] = useState(false);
  const body: Write = {
    termStartDate: draft.termStartDate,
    continuingMembershipIds: [...continuing],
    withoutChair,
  };
  const preview = useSend((write: Write) =>
    read(
      api.POST('/api/v1/groups/{groupId}/term-rollover/preview', {
        params: { path: { groupId } },
        body: write,
      }),
    ),
  );
  const confirm = useSend(
    (write: Write, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/term-rollover', {
          params: { path: { groupId }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body: write,
        }),
      ),
    { refresh: refreshedBySeats(groupId), onSuccess: onDone },
  );
  const toggle = (id: string, on: boolean) => {
    preview.reset();
    const next = new Set(continuing);
    if (on) next.add(id);
    else next.delete(id);
    setContinuing(next);
  };
  const problem = confirm.error ?? preview.error;
  return (
    <ProblemForm problem={problem} onSubmit={() => preview.mutate(body)}>
      <p>{t('rollover.text', { last: day(draft.termStartDate), end: day(draft.termEndDate) })}</p>
      <Card title={t('rollover.who')}>
        {draft.seats.map((seat) => (
          <Checkbox
            key={seat.membershipId}
            label={`${seat.personName ?? t('erased')} · ${t(`role.${seat.role}`)}`}
            hint={seat.organisationName}
            checked={continuing.has(seat.membershipId)}
            onChange={(on) => toggle(seat.membershipId, on)}
          />
        ))}
      </Card>
      {problem?.code === 'last-chair' && (
        <Checkbox
          name="withoutChair"
          label={t('rollover.withoutChair')}
          checked={withoutChair}
          onChange={setWithoutChair}
        />
      )}
      <div className="row">
        <Button type="submit" isDisabled={preview.isPending}>
          {t('rollover.preview')}
        </Button>
      </div>
      {preview.data && (
        <OutcomeNotice outcome={preview.data} itemName={itemName}>
          <Button kind="primary" isDisabled={confirm.isPending} onPress={() => confirm.mutate(body)}>
            {t('rollover.confirm')}
          </Button>
        </OutcomeNotice>
      )}
    </ProblemForm>
  );
}

function OutcomeNotice({
  outcome,
  itemName,
  children,
}: {
  outcome: Outcome;
  itemName: (code: string) => string;
  children: ReactNode;
}) {
  const { t } = useTranslation('member');
  const { list } = useFormat();
  const missing = outcome.missingItemCodes;
  return (
    <Notice
      tone={missing.length > 0 ? 'watch' : 'good'}
      live
      title={t('rollover.outcome', { ended: outcome.ended, continued: outcome.continued })}
      actions={children}
    >
      <p>
        {missing.length > 0
          ? t('rollover.missing', { items: list(missing.map(itemName)) })
          : t('rollover.full')}
      </p>
    </Notice>
  );
}
