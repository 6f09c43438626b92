import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Meeting = Schemas['Meeting'];
export type MeetingSummary = Schemas['MeetingSummary'];
export type MeetingWrite = Schemas['MeetingWrite'];
export type MeetingStatus = Schemas['MeetingStatus'];
export type Attendance = Schemas['Attendance'];
export type AttendanceSeat = Schemas['AttendanceSeat'];
export type Answer = Schemas['AttendanceAnswer'];
export type Presence = Schemas['AttendancePresence'];

/** Everything that a change of a meeting makes out of date. */
export const refreshedByMeeting = (meetingId: string) => [
  ['meeting', meetingId],
  ['meetings'],
  ['decisions'],
];

/** While a meeting is open several people write to it: what the others have done is asked for this often. */
export const LIVE = 10_000;
/** Each look at who is there is a reading of names that is logged; every tick brings the newest anyway. */
const LIVE_NAMES = 60_000;

export const loadMeeting = (meetingId: string) =>
  readTagged(api.GET('/api/v1/meetings/{meetingId}', { params: { path: { meetingId } } }));

export function useMeeting(meetingId: string) {
  return useQuery({
    queryKey: ['meeting', meetingId],
    queryFn: () => loadMeeting(meetingId),
    refetchInterval: (query) => (query.state.data?.value.status === 'OPEN' ? LIVE : false),
  });
}

interface MeetingFilter {
  from?: string;
  to?: string;
  status?: MeetingStatus[];
}

export function useMeetings(groupId: string, filter: MeetingFilter, limit?: number) {
  return useInfiniteQuery({
    queryKey: ['meetings', groupId, filter, limit],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/groups/{groupId}/meetings', {
          params: { path: { groupId }, query: { ...filter, limit, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

/** Who has answered what and who is present; for those at the group's table. */
export function useAttendance(meetingId: string, live = false) {
  return useQuery({
    queryKey: ['meeting', meetingId, 'attendance'],
    queryFn: () =>
      read(api.GET('/api/v1/meetings/{meetingId}/attendance', { params: { path: { meetingId } } })),
    refetchInterval: live ? LIVE_NAMES : false,
  });
}
