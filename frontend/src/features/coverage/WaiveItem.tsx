import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { addDays, helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { DateField } from '@/ui/DateField';
import { Loaded } from '@/ui/Loaded';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useWaiver } from './gapQueries';

const YEAR = 365;

/** Leaves an item out for a reason, until a day on which it is looked at again. */
export function WaiveItem({
  groupId,
  itemCode,
  onDone,
}: {
  groupId: string;
  itemCode: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('coverage');
  const { day } = useFormat();
  const [reason, setReason] = useState('');
  const [reviewDate, setReviewDate] = useState(() => addDays(helsinkiDay(), YEAR));
  const waive = useSend(
    (body: { itemCode: string; reason: string; reviewDate: string }, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/waivers', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: [['coverage'], ['contact-suggestions']],
      onSuccess: (waiver) => {
        showToast({ text: t('waive.done', { date: day(waiver.reviewDate) }) });
        onDone();
      },
    },
  );
  return (
    <Card title={t('waive.title')}>
      <p className="soft">{t('waive.text')}</p>
      <ProblemForm problem={waive.error} onSubmit={() => waive.mutate({ itemCode, reason, reviewDate })}>
        <TextArea name="reason" label={t('waive.reason')} rows={3} value={reason} onChange={setReason} />
        <DateField
          name="reviewDate"
          label={t('waive.review')}
          min={addDays(helsinkiDay(), 1)}
          value={reviewDate}
          onChange={setReviewDate}
        />
        <div className="row">
          <Button type="submit" isDisabled={waive.isPending}>
            {t('waive.save')}
          </Button>
        </div>
      </ProblemForm>
    </Card>
  );
}

/** An item that is left out now: why, and how it begins to count again. */
export function WaivedItem({ waiverId, onDone }: { waiverId: string; onDone: () => void }) {
  const { t } = useTranslation('coverage');
  const { day } = useFormat();
  const waiver = useWaiver(waiverId);
  const end = useSend(
    (etag: string, key) =>
      read(
        api.POST('/api/v1/waivers/{waiverId}/end', {
          params: { path: { waiverId }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
        }),
      ),
    { refresh: [['coverage'], ['contact-suggestions']], onSuccess: onDone },
  );
  return (
    <Card title={t('waive.current')}>
      <Loaded query={waiver} lines={2}>
        {({ value, etag }) => (
          <>
            <p>{value.reason}</p>
            <p className="soft">{t('group.review', { date: day(value.reviewDate) })}</p>
            <div className="row">
              <ConfirmButton
                kind="plain"
                label={t('waive.end')}
                title={t('waive.end')}
                text={t('waive.endText')}
                confirm={t('waive.end')}
                onConfirm={() => end.mutateAsync(etag)}
              />
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}
