import type { APIRequestContext } from '@playwright/test';
import type { App } from './support/app';
import { IdentityAdmin } from './support/machine';
import { OWN } from './support/pages';
import { expect, test } from './support/test';

/** A municipality that signs its people in itself: to us it is another OpenID provider, here a realm of its own. */
const MUNICIPALITY = `kunta-${crypto.randomUUID().slice(0, 8)}`;
const PASSWORD = 'kunnan-oma-salasana';
const address = (name: string) => `${name}.${MUNICIPALITY}@turku.example`;

const person = (name: string, emailVerified: boolean) => ({
  username: name,
  enabled: true,
  email: address(name),
  emailVerified,
  firstName: 'Demo-Kuntalainen',
  lastName: name,
  credentials: [{ type: 'password', value: PASSWORD, temporary: false }],
});

async function openMunicipality(admin: IdentityAdmin) {
  const realm = `${admin.base}/realms/${MUNICIPALITY}`;
  const made = await admin.send('POST', '', {
    realm: MUNICIPALITY,
    enabled: true,
    clients: [
      {
        clientId: 'yhdyspinta',
        secret: PASSWORD,
        publicClient: false,
        redirectUris: [`${admin.base}/realms/yhdyspinta/broker/${MUNICIPALITY}/endpoint`],
      },
    ],
    users: [person('vahvistettu', true), person('vahvistamaton', false)],
  });
  expect(made.status, await made.text()).toBe(201);
  const joined = await admin.send('POST', '/yhdyspinta/identity-provider/instances', {
    alias: MUNICIPALITY,
    displayName: 'Kokeilukunta',
    providerId: 'oidc',
    enabled: true,
    trustEmail: true,
    config: {
      issuer: realm,
      authorizationUrl: `${realm}/protocol/openid-connect/auth`,
      tokenUrl: `${realm}/protocol/openid-connect/token`,
      jwksUrl: `${realm}/protocol/openid-connect/certs`,
      useJwksUrl: 'true',
      validateSignature: 'true',
      clientId: 'yhdyspinta',
      clientSecret: PASSWORD,
      clientAuthMethod: 'client_secret_post',
      defaultScope: 'openid profile email',
      pkceEnabled: 'true',
      pkceMethod: 'S256',
      syncMode: 'FORCE',
    },
  });
  expect(joined.status, await joined.text()).toBe(201);
  // The same user name at two municipalities is two people.
  const named = await admin.send('POST', `/yhdyspinta/identity-provider/instances/${MUNICIPALITY}/mappers`, {
    name: 'username',
    identityProviderAlias: MUNICIPALITY,
    identityProviderMapper: 'oidc-username-idp-mapper',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Keycloak fills it in
    config: { syncMode: 'INHERIT', target: 'LOCAL', template: '${ALIAS}.${CLAIM.sub}' },
  });
  expect(named.status, await named.text()).toBe(201);
}

async function closeMunicipality(admin: IdentityAdmin) {
  await admin.send('DELETE', `/yhdyspinta/identity-provider/instances/${MUNICIPALITY}`);
  await admin.send('DELETE', `/${MUNICIPALITY}`);
}

/** The chair of Turku has seated somebody of whom only the address at the municipality is known. */
async function seat(chair: APIRequestContext, name: string): Promise<string> {
  const group = (await (await chair.get('/api/v1/groups?municipality=853')).json()).items[0].id;
  const seated = await chair.post(`/api/v1/groups/${group}/memberships`, {
    headers: OWN,
    data: {
      personName: `Demo-Kuntalainen ${name}`,
      email: address(name),
      role: 'MEMBER',
      perspectiveCodes: ['EARLY_EDUCATION'],
      validFromDate: '2026-01-01',
    },
  });
  expect(seated.status(), await seated.text()).toBe(201);
  return group;
}

async function signInAtMunicipality(app: App, name: string) {
  const { page } = app;
  await app.open('/');
  await page.getByRole('banner').getByRole('link', { name: 'Kirjaudu sisään' }).click();
  await page.getByRole('link', { name: 'Kokeilukunta' }).click();
  await expect(page).toHaveURL(new RegExp(`/realms/${MUNICIPALITY}/`));
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
}

test('who signs in at their municipality finds their seat, when the municipality has verified the address', async ({
  app,
  page,
  another,
}) => {
  // Three people sign in anew, two of them through two providers.
  test.setTimeout(180_000);
  const admin = new IdentityAdmin();
  await openMunicipality(admin);
  try {
    await app.signIn('pj.turku');
    const group = await seat(page.request, 'vahvistettu');
    const one = await another();
    await signInAtMunicipality(one, 'vahvistettu');
    await one.settled();
    await expect(one.page.locator('.account-button')).toBeVisible();
    const me = await (await one.page.request.get('/api/v1/me')).json();
    expect(me.email).toBe(address('vahvistettu'));
    expect(me.groups).toMatchObject([{ groupId: group, role: 'MEMBER' }]);

    await seat(page.request, 'vahvistamaton');
    const other = await another();
    await signInAtMunicipality(other, 'vahvistamaton');
    await expect(async () => {
      const answer = await other.page.request.get('/api/v1/me');
      expect(other.page.url()).not.toContain(`/realms/${MUNICIPALITY}/`);
      expect(answer.status() === 401 || (await answer.json()).groups.length === 0).toBe(true);
    }).toPass();
  } finally {
    await closeMunicipality(admin);
  }
});
