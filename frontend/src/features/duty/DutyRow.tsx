import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { LinkButton } from '@/ui/LinkButton';
import type { Duty } from './queries';

/** The kinds that this app knows; a newer service may have more, which are shown without a button. */
const KINDS = [
  'ACTION',
  'NAME_RESPONSIBLE',
  'GOAL',
  'GOAL_UPDATE',
  'NAME_OWNER',
  'AGREE_GOAL',
  'ANSWER_INVITATION',
  'MEETING',
  'CLOSE_MEETING',
  'AGENDA_PROPOSAL',
  'REVIEW_DECISION',
  'ANSWER_HEARING',
] as const;
type Kind = (typeof KINDS)[number];

/** One thing to do: what, why it is the reader's, by when, and the way to do it. */
export function DutyRow({ duty }: { duty: Duty }) {
  const { t } = useTranslation('duty');
  const { day, instant } = useFormat();
  const kind = KINDS.find((known) => known === duty.kind);
  return (
    <li className="duty">
      <div className="stack tight">
        <b>{duty.title}</b>
        <p className="soft dotted">
          {kind && <span>{t(`kind.${kind}`)}</span>}
          <span>{t(`reason.${duty.reason}`)}</span>
          {duty.dueDate && (
            <span>{t(duty.section === 'LATE' ? 'was' : 'by', { date: day(duty.dueDate) })}</span>
          )}
          {duty.startAt && <span>{instant(duty.startAt)}</span>}
          <span>{duty.groupName}</span>
        </p>
      </div>
      {kind && <DoIt kind={kind} duty={duty} />}
    </li>
  );
}

/** Leads to the form itself where there is one. */
function DoIt({ kind, duty }: { kind: Kind; duty: Duty }) {
  const { t } = useTranslation('duty');
  // Only who leads the group names the one who does it; the owner of the goal tells that nobody does.
  const told = kind === 'NAME_RESPONSIBLE' && duty.reason === 'OWNER';
  const words = t(`do.${told ? 'GOAL' : kind}`);
  const label = { 'aria-label': t('doOf', { what: words, title: duty.title }), small: true };
  if (duty.actionId && duty.goalId && !told) {
    return (
      <LinkButton
        {...label}
        to="/goals/$goalId"
        params={{ goalId: duty.goalId }}
        search={{ field: kind === 'ACTION' ? 'status' : 'responsible', action: duty.actionId }}
      >
        {words}
      </LinkButton>
    );
  }
  if (duty.goalId && kind === 'NAME_OWNER') {
    return (
      <LinkButton
        {...label}
        to="/goals/$goalId/edit"
        params={{ goalId: duty.goalId }}
        search={{ field: 'ownerId' }}
      >
        {words}
      </LinkButton>
    );
  }
  if (duty.goalId) {
    return (
      <LinkButton
        {...label}
        to="/goals/$goalId"
        params={{ goalId: duty.goalId }}
        search={kind === 'AGREE_GOAL' ? {} : { field: 'progress' }}
      >
        {words}
      </LinkButton>
    );
  }
  if (duty.meetingId) {
    return (
      <LinkButton {...label} to="/meetings/$meetingId" params={{ meetingId: duty.meetingId }}>
        {words}
      </LinkButton>
    );
  }
  if (duty.decisionId) {
    return (
      <LinkButton {...label} to="/decisions/$decisionId" params={{ decisionId: duty.decisionId }}>
        {words}
      </LinkButton>
    );
  }
  if (duty.agendaProposalId) {
    return (
      <LinkButton {...label} to="/groups/$groupId/meetings" params={{ groupId: duty.groupId }}>
        {words}
      </LinkButton>
    );
  }
  if (duty.hearingId) {
    return (
      <LinkButton
        {...label}
        to="/hearings/$hearingId"
        params={{ hearingId: duty.hearingId }}
        search={{ open: 'answer' }}
      >
        {words}
      </LinkButton>
    );
  }
  return null;
}
