import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const API = 'http://localhost:3000/api/v1';
const TOKENS = 'http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token';
const { CLIENT_ID = '', CLIENT_SECRET = '' } = process.env;

interface Batch {
  items: { id: string; type: string; occurredAt: string; objectPath?: string }[];
  cursor: string;
  more: boolean;
}

async function send<T>(address: string, init: RequestInit, tries = 5): Promise<T> {
  const answer = await fetch(address, init);
  if ([429, 503].includes(answer.status) && tries > 1) {
    // Too fast, or a short outage: the answer says for how many seconds to wait.
    await setTimeout(1000 * Number(answer.headers.get('Retry-After') ?? 30));
    return send(address, init, tries - 1);
  }
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json() as Promise<T>;
}

const form = { grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
const token = await send<{ access_token: string }>(TOKENS, {
  method: 'POST',
  body: new URLSearchParams(form),
});
const headers = { Authorization: `Bearer ${token.access_token}` };

// The first time from now on, later from where the last run ended.
let from = existsSync('cursor.txt') ? `cursor=${readFileSync('cursor.txt', 'utf8')}` : 'start=latest';
for (let more = true; more; ) {
  const batch = await send<Batch>(`${API}/changes?${from}`, { headers });
  for (const { occurredAt, type, objectPath } of batch.items) console.log(occurredAt, type, objectPath ?? '');
  // Kept last, when all of it has been handled: whatever fails before comes again.
  writeFileSync('cursor.txt', batch.cursor);
  from = `cursor=${batch.cursor}`;
  more = batch.more;
}
