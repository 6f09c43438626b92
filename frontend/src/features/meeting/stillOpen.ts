import type { AgendaItem } from './agendaQueries';
import type { AttendanceSeat } from './queries';

/** What is still open when a meeting is about to be closed. */
export function stillOpen(
  items: readonly Pick<AgendaItem, 'id' | 'title' | 'type' | 'notes' | 'outcome' | 'decisionIds'>[],
  seats: readonly Pick<AttendanceSeat, 'presence'>[],
) {
  const open = items.filter((item) => item.outcome === 'OPEN');
  const touched = (item: (typeof items)[number]) => Boolean(item.notes) || item.decisionIds.length > 0;
  return {
    decisions: items.reduce((sum, item) => sum + item.decisionIds.length, 0),
    /** Nothing was noted or decided of these, so they go on to the next meeting. */
    carried: open.filter((item) => !touched(item)),
    /** These were talked of and wait for a decision that was not made. */
    undecided: open.filter(
      (item) => touched(item) && item.type === 'DECIDE' && item.decisionIds.length === 0,
    ),
    unticked: seats.filter((seat) => !seat.presence).length,
  };
}
