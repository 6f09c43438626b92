import { useQuery } from '@tanstack/react-query';
import { sessionSeen } from './deadSession';
import { Problem, toProblem } from './problem';
import type { components } from './schema';
import { transport } from './transport';

const BASE = '/api/v1';

export type Session = components['schemas']['Session'];

async function get<T>(path: string): Promise<T> {
  const response = await transport(new Request(new URL(BASE + path, location.origin)));
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => undefined));
  return response.json();
}

async function fetchSession(): Promise<Session> {
  const session = await get<Session>('/session');
  if (session.authenticated) sessionSeen(true);
  return session;
}

export const sessionQuery = { queryKey: ['session'], queryFn: fetchSession, staleTime: 5 * 60_000 };

export function useSession() {
  return useQuery(sessionQuery);
}

/** Who the caller is: own seats, counties coordinated, administrator or not. */
export type Me = components['schemas']['Me'];

export const meQuery = { queryKey: ['me'], queryFn: () => get<Me>('/me'), staleTime: 60_000 };

/** The person behind the session; fetched only when somebody is signed in. */
export function useMe() {
  const session = useSession();
  return useQuery({ ...meQuery, enabled: session.data?.authenticated === true });
}

/** The address that starts a sign-in and comes back to the given page of this app. */
export function signInUrl(returnTo: string = location.pathname + location.search): string {
  return `${BASE}/session/login?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Ends the session here and at the identity provider, then shows the front page afresh with no data left in memory. */
export async function signOut() {
  const response = await transport(
    new Request(new URL(`${BASE}/session`, location.origin), { method: 'DELETE' }),
  );
  if (!response.ok && response.status !== 401) throw new Problem(response.status);
  sessionSeen(false);
  location.assign('/');
}
