import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { loadProposal, type Proposal } from './agendaQueries';

const TONES = {
  WAITING: 'watch',
  ON_AGENDA: 'accent',
  HANDLED: 'good',
  DECLINED: 'idle',
  WITHDRAWN: 'idle',
} as const;

/** One proposal: what, from whom and what became of it. */
export function ProposalRow({
  proposal,
  leads,
  lang,
}: {
  proposal: Proposal;
  leads: boolean;
  lang?: string;
}) {
  const { t } = useTranslation('meeting');
  const { day, language } = useFormat();
  const [declining, setDeclining] = useState(false);
  const withdraw = useSend(
    async (_: undefined, key) => {
      const { etag } = await loadProposal(proposal.id);
      return read(
        api.POST('/api/v1/agenda-proposals/{agendaProposalId}/withdraw', {
          params: {
            path: { agendaProposalId: proposal.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
        }),
      );
    },
    { refresh: [['agenda-proposals', proposal.groupId]] },
  );
  const own = lang === language ? undefined : lang;
  const waiting = proposal.status === 'WAITING';
  return (
    <li>
      <div className="row spread top">
        <b lang={own}>{proposal.title}</b>
        <Badge tone={TONES[proposal.status]}>{t(`proposal.status.${proposal.status}`)}</Badge>
      </div>
      {proposal.reason && (
        <p className="own-text" lang={own}>
          {proposal.reason}
        </p>
      )}
      <p className="soft dotted">
        {proposal.proposerName && <span>{proposal.proposerName}</span>}
        <span>{t('proposal.on', { date: day(helsinkiDay(new Date(proposal.createdAt))) })}</span>
        {proposal.meetingId && proposal.meetingStartAt && (
          <Link to="/meetings/$meetingId" params={{ meetingId: proposal.meetingId }}>
            {t('proposal.inMeeting', { date: day(helsinkiDay(new Date(proposal.meetingStartAt))) })}
          </Link>
        )}
      </p>
      {proposal.declineReason && (
        <p lang={own}>{t('proposal.declinedBecause', { reason: proposal.declineReason })}</p>
      )}
      {waiting && !declining && (leads || proposal.mine) && (
        <div className="row mend">
          {leads && (
            <Button
              small
              kind="quiet"
              aria-label={t('proposal.declineOf', { title: proposal.title })}
              onPress={() => setDeclining(true)}
            >
              {t('proposal.decline')}
            </Button>
          )}
          {proposal.mine && (
            <ConfirmButton
              small
              kind="quiet"
              label={
                <>
                  {t('proposal.withdraw')} <span className="visually-hidden">{proposal.title}</span>
                </>
              }
              title={t('proposal.withdrawTitle')}
              text={t('proposal.withdrawText')}
              confirm={t('proposal.withdraw')}
              onConfirm={() => withdraw.mutateAsync(undefined)}
            />
          )}
        </div>
      )}
      {declining && (
        <div className="form-part">
          <Decline proposal={proposal} lang={lang} onDone={() => setDeclining(false)} />
        </div>
      )}
    </li>
  );
}

function Decline({ proposal, lang, onDone }: { proposal: Proposal; lang?: string; onDone: () => void }) {
  const { t } = useTranslation('meeting');
  const [reason, setReason] = useState('');
  const decline = useSend(
    async (why: string, key) => {
      const { etag } = await loadProposal(proposal.id);
      return read(
        api.POST('/api/v1/agenda-proposals/{agendaProposalId}/decline', {
          params: {
            path: { agendaProposalId: proposal.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
          body: { reason: why.trim() },
        }),
      );
    },
    {
      refresh: [['agenda-proposals', proposal.groupId]],
      onSuccess: () => {
        showToast({ text: t('proposal.declined') });
        onDone();
      },
    },
  );
  return (
    <ProblemForm problem={decline.error} onSubmit={() => decline.mutate(reason)}>
      <TextArea
        name="reason"
        label={t('proposal.declineReason')}
        hint={t('proposal.declineHint')}
        rows={2}
        maxLength={2000}
        lang={lang}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={decline.isPending}>
          {t('proposal.decline')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
