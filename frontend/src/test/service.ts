import { vi } from 'vitest';

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };

/** Stands in for the service: answers requests in order and keeps them for the test to look at. */
export function service(...answers: Answer[]) {
  const requests: { method: string; path: string; headers: Headers; body: string }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { status = 200, body, headers } = answers[requests.length] ?? { status: 500 };
    requests.push({
      method: request.method,
      path: new URL(request.url).pathname,
      headers: request.headers,
      body: await request.text(),
    });
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
    });
  });
  return requests;
}
