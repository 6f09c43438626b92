import { expect } from '@playwright/test';

/** What the launcher tells the tests of the started service. */
export function address(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: the launcher starts the service and sets it.`);
  return value;
}

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

/** What the identity provider answers to a program that asks for a token. */
export function askForToken(clientId: string, secret: string, realm = address('YHDYSPINTA_IDP_URL')) {
  return fetch(
    `${realm}/protocol/openid-connect/token`,
    form({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
  );
}

export async function tokenOf(clientId: string, secret: string): Promise<string> {
  const answer = await askForToken(clientId, secret);
  expect(answer.status, 'a token').toBe(200);
  return (await answer.json()).access_token;
}

/** What the service answers to a program. */
export function ask(token: string, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${address('YHDYSPINTA_API_URL')}/api/v1${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${token}`, ...init.headers },
  });
}

/** The administrator of the identity provider at its admin API. */
export class IdentityAdmin {
  readonly base = address('YHDYSPINTA_IDP_URL').replace(/\/realms\/.*/, '');

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    const signedIn = await fetch(
      `${this.base}/realms/master/protocol/openid-connect/token`,
      form({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: 'keycloak-admin',
        password: address('YHDYSPINTA_KEYCLOAK_ADMIN_PASSWORD'),
      }),
    );
    expect(signedIn.status, 'the administrator signs in').toBe(200);
    const { access_token: token } = await signedIn.json();
    return fetch(`${this.base}/admin/realms${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}
