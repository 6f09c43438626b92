import { sessionKnown, untilSignedInAgain } from './deadSession';
import { Problem } from './problem';
import { signal } from './signal';

/** True from the first answer that says the service is down until the next one that is fine. */
export const serviceDown = signal(false);

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const DOWN = new Set([502, 503, 504]);

let language = () => 'fi';

/** The language in which the service words its problems. */
export function speak(current: () => string) {
  language = current;
}

function prepare(request: Request): Request {
  const prepared = new Request(request, { credentials: 'same-origin' });
  prepared.headers.set('Accept-Language', language());
  if (!SAFE.has(request.method)) prepared.headers.set('X-CSRF', '1');
  return prepared;
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    serviceDown.set(DOWN.has(response.status));
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    serviceDown.set(true);
    throw new Problem(0);
  }
}

/**
 * Sends a request with the headers that the service expects of the app. When the session has died it waits until
 * the person has signed in again in another tab and sends the same request once more, so nothing typed is lost.
 */
export async function transport(input: Request): Promise<Response> {
  const request = prepare(input);
  const again = request.clone();
  const response = await send(request);
  const asksWhoIAm = /\/session$/.test(new URL(request.url).pathname);
  if (response.status !== 401 || asksWhoIAm || !sessionKnown()) return response;
  return (await untilSignedInAgain()) ? send(again) : response;
}
