import type { FieldError } from '@/api/problem';
import type { MeetingDraft } from './meetingDraft';

const ONE = { date: 'startAt', start: 'startTime', end: 'endAt' };

/** Which of the day and the times is still to be said; an instant can be made only of all of them. */
export function missingTimes({ title, date, start, end }: MeetingDraft, names = ONE): FieldError[] {
  const needed = { title: title.trim(), [names.date]: date, [names.start]: start, [names.end]: end };
  const lacking = Object.keys(needed).filter((name) => !needed[name]);
  // The title alone is for the service to judge.
  if (lacking.every((name) => name === 'title')) return [];
  return lacking.map((name) => ({ pointer: `/${name}`, code: 'required' }));
}
