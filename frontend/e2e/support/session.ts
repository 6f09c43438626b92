import type { BrowserContext, Cookie } from '@playwright/test';

/**
 * Sessions that are still good, by user: a sign-in at the identity provider costs seconds, so a worker does it once for
 * each user. Whoever signs out, or walks the sign-in itself, does not use them.
 */
const kept = new Map<string, Cookie[]>();

export async function keepSession(user: string, context: BrowserContext) {
  kept.set(user, await context.cookies());
}

/** True when there was one. */
export async function takeUpSession(user: string, context: BrowserContext): Promise<boolean> {
  const cookies = kept.get(user);
  if (!cookies) return false;
  await context.addCookies(cookies);
  return true;
}
