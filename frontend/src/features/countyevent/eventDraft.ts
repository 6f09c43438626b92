import type { FieldError } from '@/api/problem';
import { helsinkiOf, instantOf } from '@/i18n/helsinki';
import type { CountyEvent, CountyEventWrite } from './queries';

/** An event as it is being arranged: days and times of day in Helsinki. */
export interface EventDraft {
  kind: CountyEvent['kind'];
  title: string;
  description: string;
  language: 'fi' | 'sv' | 'en';
  date: string;
  start: string;
  /** The same as the first day unless the event goes on. */
  lastDate: string;
  end: string;
  place: string;
  remoteLink: string;
  public: boolean;
  places: string;
  groupIds: string[];
}

export const newEvent = (language: EventDraft['language']): EventDraft => ({
  kind: 'TRAINING',
  title: '',
  description: '',
  language,
  date: '',
  start: '',
  lastDate: '',
  end: '',
  place: '',
  remoteLink: '',
  public: false,
  places: '',
  groupIds: [],
});

export function draftOfEvent(event: CountyEvent): EventDraft {
  const start = helsinkiOf(event.startAt);
  const end = helsinkiOf(event.endAt);
  return {
    kind: event.kind,
    title: event.title,
    description: event.description ?? '',
    language: event.language as EventDraft['language'],
    date: start.date,
    start: start.time,
    lastDate: end.date === start.date ? '' : end.date,
    end: end.time,
    place: event.place ?? '',
    remoteLink: event.remoteLink ?? '',
    public: event.public,
    places: event.places === undefined ? '' : String(event.places),
    groupIds: event.groups.map((group) => group.groupId),
  };
}

export function eventOf(draft: EventDraft): CountyEventWrite {
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    language: draft.language,
    startAt: instantOf(draft.date, draft.start) as string,
    endAt: instantOf(draft.lastDate || draft.date, draft.end) as string,
    place: draft.place.trim() || undefined,
    remoteLink: draft.remoteLink.trim() || undefined,
    public: draft.public,
    places: draft.places.trim() ? Number(draft.places) : undefined,
    groupIds: draft.groupIds,
  };
}

/** What is still to be said before it can be sent: an instant can be made only of a day and a time. */
export function missing({ title, date, start, end }: EventDraft): FieldError[] {
  const needed: Record<string, string> = { title: title.trim(), date, start, endAt: end };
  return Object.keys(needed)
    .filter((name) => !needed[name])
    .map((name) => ({ pointer: `/${name}`, code: 'required' }));
}
