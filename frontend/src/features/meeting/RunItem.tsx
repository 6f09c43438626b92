import { ChevronDown, ChevronRight } from 'lucide-react';
import { Button as Toggle } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ItemMarks, SubjectLink } from './AgendaWords';
import { type AgendaItem, loadItem, type Outcome, refreshedByAgenda } from './agendaQueries';
import type { Decision } from './decisionQueries';
import { ItemDecisions } from './ItemDecisions';
import { ItemNotes } from './ItemNotes';
import type { Meeting } from './queries';

interface RunItemProps {
  meeting: Meeting;
  item: AgendaItem;
  decisions: readonly Decision[];
  open: boolean;
  onToggle: () => void;
  /** The matter has been dealt with: on to the next. */
  onSettled: () => void;
}

/** One matter in the meeting: what is said, what is decided, and what becomes of it. */
export function RunItem({ meeting, item, decisions, open, onToggle, onSettled }: RunItemProps) {
  const { language } = useFormat();
  const lang = meeting.language === language ? undefined : meeting.language;
  const panel = `matter-${item.id}`;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className="card run-item" aria-labelledby={`${panel}-title`}>
      <h3>
        <Toggle
          className="run-toggle"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onPress={onToggle}
        >
          <Chevron aria-hidden="true" />
          <span id={`${panel}-title`} lang={lang}>
            {item.position}. {item.title}
          </span>
        </Toggle>
      </h3>
      <div className="row marks">
        <ItemMarks item={item} status={meeting.status} />
      </div>
      {open && (
        <div id={panel} className="stack">
          {item.description && (
            <p className="own-text" lang={lang}>
              {item.description}
            </p>
          )}
          {item.origin && (
            <p className="soft">
              <SubjectLink groupId={meeting.groupId} {...item} />
            </p>
          )}
          <ItemNotes agendaItemId={item.id} lang={meeting.language} />
          <ItemDecisions meeting={meeting} agendaItemId={item.id} decisions={decisions} />
          <Settle meeting={meeting} item={item} onSettled={onSettled} />
        </div>
      )}
    </section>
  );
}

const OUTCOMES: Exclude<Outcome, 'OPEN'>[] = ['HANDLED', 'CARRIED_OVER', 'DROPPED'];

/** What becomes of the matter: dealt with, left to the next meeting or dropped; or taken up again. */
function Settle({ meeting, item, onSettled }: Pick<RunItemProps, 'meeting' | 'item' | 'onSettled'>) {
  const { t } = useTranslation('meeting');
  const settle = useSend(
    async (outcome: Outcome, key) => {
      const { etag } = await loadItem(item.id);
      return read(
        api.POST('/api/v1/agenda-items/{agendaItemId}/outcome', {
          params: {
            path: { agendaItemId: item.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
          body: { outcome },
        }),
      );
    },
    {
      refresh: [...refreshedByAgenda(meeting.id), ['agenda-item', item.id]],
      onSuccess: (_, outcome) => outcome !== 'OPEN' && onSettled(),
    },
  );
  const choices = item.outcome === 'OPEN' ? OUTCOMES : (['OPEN'] as const);
  return (
    <>
      <fieldset className="row bare" aria-label={t('settle.label', { title: item.title })}>
        {choices.map((outcome) => (
          <Button
            key={outcome}
            kind={outcome === 'DROPPED' ? 'quiet' : 'plain'}
            isDisabled={settle.isPending}
            onPress={() => settle.mutate(outcome)}
          >
            {t(`settle.${outcome}`)}
          </Button>
        ))}
      </fieldset>
      {settle.error && <ProblemNotice error={settle.error} />}
    </>
  );
}
