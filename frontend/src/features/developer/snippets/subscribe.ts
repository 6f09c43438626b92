const API = 'http://localhost:3000/api/v1';
const TOKENS = 'http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token';
const MUNICIPALITY = '853';
const { CLIENT_ID = '', CLIENT_SECRET = '', WEBHOOK_URL = '' } = process.env;

async function post<T>(address: string, body: URLSearchParams | string, headers = {}): Promise<T> {
  const answer = await fetch(address, { method: 'POST', body, headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

const form = { grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
const token = await post<{ access_token: string }>(TOKENS, new URLSearchParams(form));
const wanted = {
  url: WEBHOOK_URL,
  description: 'Intranet',
  municipalityCodes: [MUNICIPALITY],
  // Without any: all, also those that are added later.
  eventTypes: ['goal.agreed', 'goal.changed', 'goal.achieved'],
};
const made = await post<{ webhook: { id: string }; secret: string }>(
  `${API}/webhooks`,
  JSON.stringify(wanted),
  {
    Authorization: `Bearer ${token.access_token}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': crypto.randomUUID(),
  },
);
console.log(`Webhook: ${made.webhook.id}`);
console.log(`Secret, shown this once: ${made.secret}`);
