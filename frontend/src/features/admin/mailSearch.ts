import type { components } from '@/api/schema';

export type MailStatus = components['schemas']['Mail']['status'];
export const MAIL_STATUSES: readonly MailStatus[] = ['FAILED', 'WAITING', 'SENT', 'NOT_NEEDED'];

/** Which messages the page shows, as its address holds it; those that failed, unless it says otherwise. */
export function mailSearch(search: Record<string, unknown>): { status?: MailStatus } {
  const status = MAIL_STATUSES.find((known) => known === search.status);
  return status ? { status } : {};
}
