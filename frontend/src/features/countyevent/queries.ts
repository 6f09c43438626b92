import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type CountyEvent = Schemas['CountyEvent'];
export type CountyEventWrite = Schemas['CountyEventWrite'];
export type CalendarEntry = Schemas['CountyCalendarEntry'];

/** Everything that a change of an event makes out of date. */
export const refreshedByEvent = (countyEventId: string) => [
  ['county-event', countyEventId],
  ['county-events'],
  ['county-calendar'],
];

export const loadEvent = (countyEventId: string) =>
  readTagged(api.GET('/api/v1/county-events/{countyEventId}', { params: { path: { countyEventId } } }));

export function useEvent(countyEventId: string) {
  return useQuery({ queryKey: ['county-event', countyEventId], queryFn: () => loadEvent(countyEventId) });
}

export const isOver = (event: CountyEvent) => new Date(event.endAt) <= new Date();

interface Days {
  from?: string;
  to?: string;
}

export function useEvents(countyCode: string, days: Days) {
  return useInfiniteQuery({
    queryKey: ['county-events', countyCode, days],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/counties/{countyCode}/county-events', {
          params: { path: { countyCode }, query: { ...days, limit: 200, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useCalendar(countyCode: string, days: Days) {
  return useInfiniteQuery({
    queryKey: ['county-calendar', countyCode, days],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/counties/{countyCode}/calendar-entries', {
          params: { path: { countyCode }, query: { ...days, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}
