import type { components } from '@/api/schema';

export type Schemas = components['schemas'];

/** So long an answer serves all widgets of a page without being asked for again. */
export const FRESH = 5 * 60_000;
/** An answer that takes longer will not come. */
const PATIENCE = 10_000;

/** What was asked for is not there: nothing is wrong with the service. */
export class NotThere extends Error {}

/** A municipality has no group here: that is known, and worth saying. */
export class NoGroup extends NotThere {}

/** The code that the widget was put on the page with cannot mean anything. */
export class WrongCode extends Error {}

const asked = new Map<string, { since: number; answer: Promise<unknown> }>();

/** The answer of the anonymous API, asked for once by all widgets of a page; the browser compares it by its entity tag. */
export function read<Answer>(address: string): Promise<Answer> {
  const before = asked.get(address);
  if (before && Date.now() - before.since < FRESH) return before.answer as Promise<Answer>;
  const answer = fetched(address);
  asked.set(address, { since: Date.now(), answer });
  answer.catch(() => {
    if (asked.get(address)?.answer === answer) asked.delete(address);
  });
  return answer as Promise<Answer>;
}

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.status === 404) throw new NotThere(address);
  if (response.status === 400) throw new WrongCode(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}

/** The service that a widget shows: its pages for people and its API. */
export class Service {
  constructor(readonly origin: string) {}

  read<Answer>(path: string, query: Record<string, string | undefined> = {}): Promise<Answer> {
    return read<Answer>(this.address(`/api/v1${path}`, query));
  }

  /** The address of a page of the app, in a language. */
  page(path: string, query: Record<string, string | undefined> = {}): string {
    return this.address(path, query);
  }

  private address(path: string, query: Record<string, string | undefined>): string {
    const address = new URL(path, this.origin);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined && value !== '') address.searchParams.set(name, value);
    return address.href;
  }
}
