import type { APIRequestContext } from '@playwright/test';

/** Pages that everybody may open. */
export const PUBLIC_PAGES = [
  '/',
  '/counties',
  '/counties/05',
  '/counties/05?core=true&gaps=true&sort=gaps&category=VOICE',
  '/groups',
  '/indicators',
  '/indicators/$indicatorId',
  '/counties/05/goals',
  '/counties/05/goals?view=themes',
  '/counties/05/goals/map',
  '/counties/05/indicators',
  '/counties/05/indicators?theme=CHILD_PROTECTION',
  '/counties/05/events',
  '/counties/05/events/calendar',
  '/groups/$groupId',
  '/groups/$groupId/goals',
  '/groups/$groupId/goals/summary',
  '/groups/$groupId/meetings',
  '/groups/$groupId/decisions',
  '/groups/$groupId/hearings',
  '/groups/$groupId/hearings/summary',
  '/groups/$groupId/indicators',
  '/groups/$groupId/indicators/$indicatorId',
  '/invitation',
  '/signed-in',
  '/help',
  '/accessibility',
  '/privacy',
  '/about',
  '/feedback',
  '/developers',
  '/developers/reference',
  '/developers/events',
  '/developers/problems',
  '/developers/power-automate',
  '/developers/terms',
  '/problems/last-chair',
  '/nowhere',
];

/** What each kind of user opens after signing in. */
export const OWN_PAGES = {
  'pj.turku': [
    '/',
    '/groups/$groupId',
    '/groups/$groupId/members',
    '/groups/$groupId/members?when=ENDED',
    '/groups/$groupId/members/new',
    '/groups/$groupId/members/import',
    '/groups/$groupId/members/rollover',
    '/groups/$groupId/members/$membershipId',
    '/groups/$groupId/gaps/$itemCode',
    '/groups/$groupId/edit',
    '/groups/$groupId/history',
    '/groups/$groupId/members/contacts',
    '/groups/$groupId/letters',
    '/groups/$groupId/goals',
    '/groups/$groupId/goals?view=board',
    '/groups/$groupId/goals/new',
    '/groups/$groupId/goals/import',
    '/groups/$groupId/indicators/own',
    '/indicators/$ownIndicatorId/entry',
    '/indicators/$ownIndicatorId/import',
    '/goals/$goalId',
    '/goals/$goalId/edit',
    '/groups/$groupId/meetings',
    '/groups/$groupId/meetings?when=past',
    '/groups/$groupId/meetings/new',
    '/groups/$groupId/decisions',
    '/meetings/$meetingId',
    '/meetings/$meetingId/edit',
    '/meetings/$meetingId/run',
    '/meetings/$meetingId/minutes',
    '/decisions/$decisionId',
    '/groups/$groupId/hearings',
    '/groups/$groupId/hearings/new',
    '/hearings/$hearingId',
    '/hearings/$hearingId?open=answer',
    '/hearings/$hearingId?open=edit',
    '/indicators',
    '/indicators/$indicatorId',
    '/groups/$groupId/indicators',
    '/groups/$groupId/indicators/new?indicator=$indicatorId',
    '/groups/$groupId/indicators/$indicatorId',
    '/groups/$groupId/indicators/$indicatorId?open=edit',
    '/groups/$groupId/indicators/$indicatorId?open=target',
    '/me',
  ],
  'koordinaattori.vs': [
    '/',
    '/counties/05',
    '/counties/$code/groups/new',
    '/counties/$code/goals',
    '/counties/$code/events',
    '/counties/$code/events?when=past',
    '/counties/$code/events/new',
    '/counties/$code/events/calendar',
    '/county-events/$countyEventId',
    '/county-events/$countyEventId/edit',
    '/counties/$code/organisations',
    '/counties/$code/perspectives',
    '/counties/$code/words',
    '/groups/$groupId',
    '/groups/$groupId/edit',
    '/groups/$groupId/members',
    '/counties/05/indicators/own',
    '/webhooks',
    '/webhooks/new',
    '/webhooks/$webhookId',
  ],
  admin: [
    '/',
    '/admin',
    '/admin/administrators',
    '/admin/coordinators',
    '/admin/clients',
    '/admin/clients/$clientId',
    '/admin/municipalities',
    '/admin/perspectives',
    '/admin/plain-words',
    '/admin/erasure',
    '/admin/feedback',
    '/admin/mail',
    '/admin/mail?status=WAITING',
    '/admin/sync',
  ],
} as const;

/** The ids behind `$groupId` and the like: Turku's group, its first seat, a voice that it lacks. */
export async function examples(request: APIRequestContext): Promise<Record<string, string>> {
  const groups = await (await request.get('/api/v1/groups?municipality=853')).json();
  const groupId: string = groups.items[0].id;
  const seats = await request.get(`/api/v1/groups/${groupId}/memberships`);
  const goalId = await goalOf(request, groupId);
  const meeting = await meetingOf(request, groupId);
  const hearingId = await hearingOf(request, groupId);
  const ownIndicatorId = await ownIndicatorOf(request, groupId);
  return {
    code: '05',
    clientId: 'intranet-turku',
    groupId,
    itemCode: 'CHILD_YOUTH_VOICE',
    ...(goalId && { goalId }),
    ...meeting,
    ...(hearingId && { hearingId }),
    ...(ownIndicatorId && { ownIndicatorId }),
    ...(await eventOf(request)),
    ...(await webhookOf(request)),
    indicatorId: await indicatorOf(request, groupId),
    ...(seats.ok() && { membershipId: (await seats.json()).items[0].id }),
  };
}

/** An indicator that the group follows; it has figures of every kind of area. */
async function indicatorOf(request: APIRequestContext, groupId: string): Promise<string> {
  const choices = await (await request.get(`/api/v1/groups/${groupId}/indicator-choices?kind=CHOSEN`)).json();
  return choices.items[0].indicator.id;
}

/** A goal of the group; whoever leads it makes one when there is none. */
async function goalOf(request: APIRequestContext, groupId: string): Promise<string | undefined> {
  const address = `/api/v1/groups/${groupId}/goals`;
  const goals = await (await request.get(`${address}?limit=1`)).json();
  if (goals.items.length > 0) return goals.items[0].id;
  const made = await request.post(address, {
    headers: { 'X-CSRF': '1', 'Idempotency-Key': 'e2e-example-goal-0001' },
    data: { title: 'Jokainen perhe löytää kohtaamispaikan', themeCodes: ['FAMILY_CENTRE'] },
  });
  return made.ok() ? (await made.json()).id : undefined;
}

/** An indicator of the group's own; whoever leads the group makes one, always the same. */
async function ownIndicatorOf(request: APIRequestContext, groupId: string): Promise<string | undefined> {
  const made = await request.post(`/api/v1/groups/${groupId}/indicators`, {
    headers: { ...OWN, 'Idempotency-Key': 'e2e-example-indicator-0001' },
    data: {
      name: { fi: 'Perhekahvilan kävijät' },
      themeCode: 'FAMILY_SERVICES',
      unit: 'COUNT',
      decimals: 0,
      direction: 'HIGHER_IS_BETTER',
      provider: { fi: 'Turun LAPE-ryhmä' },
      licence: 'CC BY 4.0',
    },
  });
  return made.ok() ? (await made.json()).id : undefined;
}

/** What every change by a session carries. */
export const OWN = { 'X-CSRF': '1' };

/** A meeting of the group that is going on, with a decision; whoever leads the group makes one, always the same. */
async function meetingOf(request: APIRequestContext, groupId: string): Promise<Record<string, string>> {
  const once = (name: string) => ({ ...OWN, 'Idempotency-Key': `e2e-example-${name}-0001` });
  const planned = await request.post(`/api/v1/groups/${groupId}/meetings`, {
    headers: once('meeting'),
    data: {
      title: 'Esimerkkikokous',
      startAt: '2026-01-12T13:30:00Z',
      endAt: '2026-01-12T15:00:00Z',
      place: 'Kaupungintalo',
    },
  });
  if (!planned.ok()) return {};
  const meetingId: string = (await planned.json()).id;
  const address = `/api/v1/meetings/${meetingId}`;
  const stored = await request.get(address);
  if ((await stored.json()).status === 'PLANNED') {
    await request.post(`${address}/open`, {
      headers: { ...once('opening'), 'If-Match': stored.headers().etag ?? '' },
    });
  }
  const item = await request.post(`${address}/agenda-items`, {
    headers: once('item'),
    data: { type: 'DECIDE', title: 'Perhekeskuksen aukiolo' },
  });
  const decision = await request.post(`/api/v1/agenda-items/${(await item.json()).id}/decisions`, {
    headers: once('decision'),
    data: { text: 'Perhekeskus on auki lauantaisin.', noChildImpactReason: 'Kokeilu arvioidaan keväällä.' },
  });
  return { meetingId, decisionId: (await decision.json()).id };
}

/** A hearing of the group without an answer; whoever leads the group writes one down, always the same. */
async function hearingOf(request: APIRequestContext, groupId: string): Promise<string | undefined> {
  const made = await request.post(`/api/v1/groups/${groupId}/hearings`, {
    headers: { ...OWN, 'Idempotency-Key': 'e2e-example-hearing-0001' },
    data: {
      kind: 'SURVEY',
      heldDate: '2026-02-03',
      title: 'Kysely kuudesluokkalaisille',
      said: 'Välitunneille toivotaan lisää tekemistä.',
      people: 48,
      perspectiveCodes: ['CHILD_YOUTH_VOICE'],
    },
  });
  return made.ok() ? (await made.json()).id : undefined;
}

/** An event of Southwest Finland; its coordinator makes one, always the same. */
async function eventOf(request: APIRequestContext): Promise<Record<string, string>> {
  const made = await request.post('/api/v1/counties/05/county-events', {
    headers: { ...OWN, 'Idempotency-Key': 'e2e-example-event-0001' },
    data: {
      kind: 'TRAINING',
      title: 'Esimerkkikoulutus',
      description: 'Miten tavoitteet elävät ryhmän arjessa.',
      startAt: '2027-01-12T07:00:00Z',
      endAt: '2027-01-12T10:00:00Z',
      place: 'Kirjastosali',
      places: 20,
    },
  });
  return made.ok() ? { countyEventId: (await made.json()).id } : {};
}

/** A webhook of Southwest Finland that is seldom told of anything; its coordinator makes one, always the same. */
async function webhookOf(request: APIRequestContext): Promise<Record<string, string>> {
  const made = await request.post('/api/v1/webhooks', {
    headers: { ...OWN, 'Idempotency-Key': 'e2e-example-webhook-0001' },
    data: {
      url: 'https://intranet.example/hooks',
      description: 'Turun intranet',
      eventTypes: ['group.created'],
      countyCode: '05',
      municipalityCodes: [],
    },
  });
  return made.ok() ? { webhookId: (await made.json()).webhook.id } : {};
}

export function addressOf(page: string, known: Record<string, string>): string {
  return page.replace(/\$(\w+)/g, (_, name: string) => {
    const value = known[name];
    if (!value) throw new Error(`No example of ${name} for ${page}`);
    return value;
  });
}
