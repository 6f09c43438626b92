const API = 'http://localhost:3000/api/v1';
const TOKENS = 'http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token';
const MUNICIPALITY = '853';
const { CLIENT_ID = '', CLIENT_SECRET = '' } = process.env;

async function send(method: string, address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...init, method });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer;
}

const form = { grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
const token = await (await send('POST', TOKENS, { body: new URLSearchParams(form) })).json();
const groups = await (await send('GET', `${API}/groups?municipality=${MUNICIPALITY}`, {})).json();

function change(method: string, path: string, headers: Record<string, string>, goal?: object) {
  const body = goal && JSON.stringify(goal);
  const Authorization = `Bearer ${token.access_token}`;
  const common = { Authorization, 'Content-Type': 'application/json' };
  return send(method, API + path, { headers: { ...common, ...headers }, body });
}
const version = (answer: Response) => ({ 'If-Match': answer.headers.get('ETag') ?? '' });

// A draft. However often the same key comes with the same goal, the goal is made once.
const goal = { title: 'Every family knows where to ask', themeCodes: ['FAMILY_CENTRE'] };
const once = { 'Idempotency-Key': crypto.randomUUID() };
const made = await change('POST', `/groups/${groups.items[0].id}/goals`, once, goal);
const { id } = await made.json();

// A change names the version that it is based on: if somebody was faster, it is refused with 412 and theirs.
const measured = { ...goal, measure: 'A survey of families' };
const changed = await change('PUT', `/goals/${id}`, version(made), measured);

// Only a draft can be thrown away.
await change('DELETE', `/goals/${id}`, version(changed));
console.log(`Written, changed and thrown away: ${id}`);
