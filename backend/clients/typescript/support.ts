declare const process: { env: Record<string, string | undefined> };

let checks = 0;

/** Ends the scenario where something does not hold. */
export function check(holds: boolean, what: string) {
  if (!holds) throw new Error(`It does not hold: ${what}`);
  checks += 1;
}

export function played() {
  console.log(`The scenario is played: ${checks} checks`);
}

export function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** By client credentials, as any machine gets it. */
export async function accessToken(): Promise<string> {
  const answer = await fetch(`${environment('YHDYSPINTA_IDP_URL')}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'intranet-turku', client_secret: 'demo-secret' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  check(Boolean(token), 'the identity provider gives a token');
  return token;
}
