const API = 'http://localhost:3000/api/v1';
const TOKENS = 'http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token';
const { CLIENT_ID = '', CLIENT_SECRET = '' } = process.env;

async function fetchToken(): Promise<string> {
  const answer = await fetch(TOKENS, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

const token = await fetchToken();
const me = await fetch(`${API}/me`, { headers: { Authorization: `Bearer ${token}` } });
console.log(await me.text());
