import { parseDate } from '@internationalized/date';
import { helsinkiOf, instantOf } from '@/i18n/helsinki';
import type { Meeting, MeetingWrite } from './queries';

/** A meeting as it is being planned: a day and times of day in Helsinki, as people speak of them. */
export interface MeetingDraft {
  title: string;
  date: string;
  start: string;
  end: string;
  place: string;
  remoteLink: string;
  public: boolean;
}

/** How often and how many times the same meeting is held. */
export interface Repetition {
  intervalWeeks: string;
  count: string;
}

export function newMeeting(): MeetingDraft {
  return { title: '', date: '', start: '', end: '', place: '', remoteLink: '', public: false };
}

export function draftOfMeeting(meeting: Meeting): MeetingDraft {
  const start = helsinkiOf(meeting.startAt);
  return {
    title: meeting.title,
    date: start.date,
    start: start.time,
    end: helsinkiOf(meeting.endAt).time,
    place: meeting.place ?? '',
    remoteLink: meeting.remoteLink ?? '',
    public: meeting.public,
  };
}

/** A meeting that ends at an earlier time of day than it begins goes on past midnight. */
function lastDay({ date, start, end }: MeetingDraft): string {
  return date && start && end && end < start ? parseDate(date).add({ days: 1 }).toString() : date;
}

export function meetingOf(draft: MeetingDraft, language?: Meeting['language']): MeetingWrite {
  return {
    title: draft.title.trim(),
    startAt: instantOf(draft.date, draft.start) as string,
    endAt: instantOf(lastDay(draft), draft.end) as string,
    place: draft.place.trim() || undefined,
    remoteLink: draft.remoteLink.trim() || undefined,
    public: draft.public,
    language,
  };
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How long it lasts by the clock on the wall. */
export function durationOf({ start, end }: Pick<MeetingDraft, 'start' | 'end'>): number | undefined {
  if (!start || !end) return undefined;
  return (minutes(end) - minutes(start) + 24 * 60) % (24 * 60);
}

/** The time of day some minutes later. */
export function later(time: string, by: number): string {
  const at = (minutes(time) + by) % (24 * 60);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** Days when schools are closed for the summer, as month and day. */
const SUMMER = ['06-04', '08-08'] as const;

/** True when the time falls on a school day between eight and three, so that pupils would have to be away. */
export function inSchoolHours({ date, start, end }: Pick<MeetingDraft, 'date' | 'start' | 'end'>): boolean {
  if (!date || !start) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const day = date.slice(5);
  if (weekday === 0 || weekday === 6 || (day >= SUMMER[0] && day <= SUMMER[1])) return false;
  return start < '15:00' && (end < start || (end || start) > '08:00');
}
