import createClient from 'openapi-fetch';
import { toProblem } from './problem';
import type { paths } from './schema';
import { transport } from './transport';

/** The service as its published contract describes it. */
export const api = createClient<paths, 'application/json'>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: transport,
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What an answer holds as JSON; some lists are also offered as a table, which is text. */
type Json<T> = Exclude<NonNullable<T>, string>;

/** A single resource with the version mark that a later change must name. */
export interface Tagged<T> {
  value: T;
  etag: string;
}

/** The body of an answer; a refusal is thrown as a Problem. */
export async function read<T>(call: Promise<Answer<T>>): Promise<Json<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw toProblem(response.status, error);
  return data as Json<T>;
}

/** As read, with the ETag that If-Match needs. */
export async function readTagged<T>(call: Promise<Answer<T>>): Promise<Tagged<Json<T>>> {
  const { data, error, response } = await call;
  if (!response.ok) throw toProblem(response.status, error);
  return { value: data as Json<T>, etag: response.headers.get('ETag') ?? '*' };
}
