import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A moment that is another day in Helsinki than in Greenwich. */
export const AFTER_MIDNIGHT_IN_HELSINKI = '2026-12-31T22:30:00Z';

/** Headers that say nothing beyond this connection, and what fetch has undone. */
const OF_ONE_HOP = [
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
];

/**
 * The service as it may be after it has grown: what is asked is passed on, and in each answer every object has one more
 * property, every list of changes one more event of a kind that nobody knows yet.
 */
export async function tomorrow(service: string): Promise<{ address: string; close: () => void }> {
  const maps = mapsOf(await (await fetch(`${service}/api/v1/openapi.json`)).json());
  const server: Server = createServer((request, response) => {
    pass(service, maps, request, response).catch((error: unknown) => {
      response.writeHead(502).end(String(error));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

/** The names of properties that hold a value for each code: one more there would be one more code. */
function mapsOf(contract: unknown, found = new Set<string>()): Set<string> {
  if (contract === null || typeof contract !== 'object') return found;
  for (const [name, it] of Object.entries(contract)) {
    if (it !== null && typeof it === 'object' && 'additionalProperties' in it) found.add(name);
    mapsOf(it, found);
  }
  return found;
}

async function pass(service: string, maps: Set<string>, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.entries(request.headers).filter(([name]) => !OF_ONE_HOP.includes(name)) as [
    string,
    string,
  ][];
  const answer = await fetch(service + request.url, {
    method: request.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
  });
  const type = answer.headers.get('content-type') ?? '';
  const text = await answer.text();
  const body =
    type.includes('json') && text ? JSON.stringify(grown(JSON.parse(text), request.url ?? '', maps)) : text;
  const kept: Record<string, string> = {};
  answer.headers.forEach((it, name) => {
    if (!OF_ONE_HOP.includes(name)) kept[name] = it;
  });
  response.writeHead(answer.status, kept).end(body);
}

function grown(answer: Record<string, unknown>, url: string, maps: Set<string>): unknown {
  if (url.startsWith('/api/v1/changes') && Array.isArray(answer.items)) {
    answer.items.unshift({
      id: '0193a7c2-0000-7000-8000-000000000001',
      type: 'goal.celebrated',
      occurredAt: AFTER_MIDNIGHT_IN_HELSINKI,
      objectType: 'celebration',
      objectId: 'cake',
      changedFields: [],
      actor: 'SYSTEM',
    });
  }
  return withMore(answer, maps);
}

function withMore(value: unknown, maps: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => withMore(one, maps));
  if (value === null || typeof value !== 'object') return value;
  const all = Object.entries(value).map(([name, it]) => [name, maps.has(name) ? it : withMore(it, maps)]);
  return { ...Object.fromEntries(all), addedTomorrow: { word: 'uusi', numbers: [1, 2] } };
}
