// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const GROUP = '0193a7c2-0000-7000-8000-000000000853';
const INDICATOR = '0193a7c2-0000-7000-8000-000000000004';
const SERVICE = 'https://yhdyspinta.example.fi';

const group = { id: GROUP, name: 'Turun LAPE-ryhmä', status: 'ACTIVE', workingLanguage: 'fi', demo: true };
const item = (code: string, state: string, name: string) => ({
  code,
  state,
  level: 'REQUIRED',
  name: { fi: name, sv: `sv ${name}` },
  anyOf: [code],
});
const answers: Record<string, unknown> = {
  '/groups?municipality=853&kind=MUNICIPAL': {
    items: [
      { id: 'ended', status: 'ENDED' },
      { id: GROUP, status: 'ACTIVE' },
    ],
  },
  '/groups?municipality=999&kind=MUNICIPAL': { items: [] },
  [`/groups/${GROUP}`]: group,
  [`/groups/${GROUP}/coverage`]: {
    ratio: { represented: 1, required: 2 },
    items: [item('SCHOOL', 'COVERED', 'Koulu'), item('VOICE', 'VACANT', 'Lasten ja nuorten ääni')],
  },
  '/counties/05': { code: '05', name: { fi: 'Varsinais-Suomen hyvinvointialue' } },
  '/counties/05/coverage': {
    items: [item('VOICE', 'MISSING', 'Lasten ja nuorten ääni')],
    rows: [
      { municipalityName: { fi: 'Turku' }, groupId: GROUP, states: { VOICE: 'MISSING' } },
      { municipalityName: { fi: 'Naantali' }, groupId: 'b', states: { VOICE: 'COVERED' } },
      { municipalityName: { fi: 'Kustavi' }, states: {} },
    ],
  },
  '/service': { demo: false },
  [`/groups/${GROUP}/goals?status=ACHIEVED&limit=5`]: { items: [] },
  [`/groups/${GROUP}/goals?limit=5`]: {
    items: [
      {
        id: 'g1',
        title: 'Jokainen perhe löytää kohtaamispaikan',
        language: 'fi',
        groupName: group.name,
        status: 'IN_PROGRESS',
        health: 'AT_RISK',
        late: true,
        dueDate: '2026-05-03',
        actionCounts: { todo: 1, doing: 1, done: 3, blocked: 0 },
      },
    ],
  },
  [`/groups/${GROUP}/scorecard?municipality=853`]: {
    items: [{ choice: { indicator: { id: INDICATOR, switchedOn: true } } }],
  },
  [`/indicators/${INDICATOR}/series?area=MUNICIPALITY%3A853`]: {
    name: { fi: 'Lastensuojeluilmoitukset' },
    unit: 'PERCENT',
    decimals: 1,
    synthetic: true,
    attribution: { fi: 'THL, CC BY 4.0' },
    area: { type: 'MUNICIPALITY', code: '853', name: { fi: 'Turku' } },
    sex: 'TOTAL',
    sentence: { fi: 'Osuus on kasvanut.' },
    points: [
      { year: 2020, status: 'FINAL', value: 4.5 },
      { year: 2021, status: 'SUPPRESSED' },
      { year: 2022, status: 'FINAL', value: 0 },
    ],
  },
};

let down = false;
let now = Date.UTC(2026, 10, 22);
const fetched = vi.fn(async (address: string, _init?: RequestInit) => {
  if (down) throw new TypeError('Failed to fetch');
  const { origin, pathname, search } = new URL(address);
  const path = `${pathname.replace('/api/v1', '')}${search}`;
  const answer =
    origin === SERVICE ? (answers[path] ?? (path.includes('/meetings?') && { items: [] })) : undefined;
  return new Response(answer ? JSON.stringify(answer) : '{}', { status: answer ? 200 : 404 });
});

beforeAll(() => import('./main'));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('fetch', fetched);
  down = false;
  // each test asks anew
  now += 7_200_000;
  vi.setSystemTime(now);
});
afterEach(() => {
  document.body.replaceChildren();
  fetched.mockClear();
  vi.useRealTimers();
});

async function widget(name: string, attributes: Record<string, string>) {
  const element = document.createElement(`yhdyspinta-${name}`);
  for (const [key, value] of Object.entries({ api: SERVICE, ...attributes }))
    element.setAttribute(key, value);
  document.body.append(element);
  const article = () => element.shadowRoot?.querySelector('article');
  await vi.waitFor(() => {
    expect(article()).toBeTruthy();
    expect(article()?.hasAttribute('aria-busy')).toBe(false);
  });
  return { element, article, text: () => article()?.textContent ?? '' };
}

describe('a widget on a page', () => {
  it('tells of the group that works in the municipality, where that is from and that it is invented', async () => {
    const { article, text } = await widget('group', { municipality: '853', lang: 'fi' });
    expect(article()?.querySelector('h2')?.textContent).toBe('Turun LAPE-ryhmä');
    expect(text()).toContain('Puuttuu lasten ja nuorten ääni.');
    expect(text()).toContain('1/2 ydinnäkökulmaa');
    expect(text()).toContain('Keksitty esimerkki');
    expect(text()).toMatch(/Lähde: Yhdyspinta · haettu \d+\.\d+\.\d{4} klo/);
    expect([...(article()?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toContain(
      `${SERVICE}/groups/${GROUP}?lang=fi`,
    );
  });

  it('asks without cookies or the address of the page, and once for all widgets', async () => {
    await widget('group', { municipality: '853' });
    const before = fetched.mock.calls.length;
    await widget('coverage', { municipality: '853' });
    expect(fetched.mock.calls.length).toBe(before);
    for (const [, init] of fetched.mock.calls)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('speaks the language of the page around it, and marks what is in another one', async () => {
    document.documentElement.lang = 'sv';
    const { article, text } = await widget('group', { municipality: '853' });
    document.documentElement.lang = '';
    expect(article()?.lang).toBe('sv');
    expect(article()?.querySelector('h2')?.lang).toBe('fi');
    expect(text()).toContain('sv Lasten ja nuorten ääni saknas.');
  });

  it('lists what is missing first, in words and shapes', async () => {
    const { article } = await widget('coverage', { group: GROUP, lang: 'fi', heading: '4' });
    const rows = [...(article()?.querySelectorAll('li') ?? [])].map((row) => row.textContent);
    expect(rows).toEqual(['Lasten ja nuorten ääniedustaja jäänyt pois', 'Kouluedustettu']);
    expect(article()?.querySelectorAll('li svg')).toHaveLength(2);
    expect(article()?.querySelector('h4')).toBeTruthy();
  });

  it('tells of each municipality of a county', async () => {
    const { article, text } = await widget('coverage', { county: '05', lang: 'fi' });
    expect([...(article()?.querySelectorAll('li') ?? [])].map((row) => row.textContent)).toEqual([
      'Turku1 puuttuu',
      'Naantaliei puutu mitään',
      'Kustaviei ryhmää',
    ]);
    expect(text()).toContain('Useimmin puuttuu lasten ja nuorten ääni: 1 ryhmästä 2:sta.');
    expect(text()).toContain('Kustavi on ilman ryhmää.');
    expect(text()).not.toContain('Keksitty');
  });

  it('lists goals with how they go', async () => {
    const { article } = await widget('goals', { municipality: '853', lang: 'fi' });
    const row = article()?.querySelector('li');
    expect([...(row?.querySelectorAll('.words > span') ?? [])].map((span) => span.textContent)).toEqual([
      'työn alla',
      'vaatii huomiota',
      'myöhässä',
      'määräaika 3.5.2026',
      '3/5 toimenpidettä tehty',
    ]);
  });

  it('says that a narrowed list is empty, not that there are no goals', async () => {
    const { text } = await widget('goals', { group: GROUP, status: 'ACHIEVED', lang: 'fi' });
    expect(text()).toContain('Näillä rajauksilla ei löytynyt tavoitteita.');
  });

  it('shows the indicator to talk about first; a suppressed year breaks the line, zero does not', async () => {
    const { article, text } = await widget('indicator', { municipality: '853', lang: 'fi' });
    expect(text()).toContain('Osuus on kasvanut.');
    expect(text()).toContain('keksityt luvut');
    expect(text()).toContain('THL, CC BY 4.0');
    expect([...(article()?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent)).toEqual([
      '20220,0nolla',
      '2021–suojattu',
      '20204,5arvo',
    ]);
    expect(article()?.querySelectorAll('.chart .point')).toHaveLength(2);
  });
});

describe('when something is wrong', () => {
  it('says that a municipality has no group', async () => {
    const { text } = await widget('group', { municipality: '999', lang: 'fi' });
    expect(text()).toContain('Kunnalla ei ole vielä ryhmää Yhdyspinnassa.');
  });

  it.each([
    ['group', { municipality: 'Turku' }, 'municipality'],
    ['group', {}, 'municipality'],
    ['coverage', { county: '5' }, 'county'],
    ['goals', { municipality: '853', limit: '1000' }, 'limit'],
    ['indicator', { municipality: '853', area: 'Turku' }, 'area'],
  ])('names what is wrong in the code of %s', async (name, attributes, wrong) => {
    const { text } = await widget(name, { ...attributes, lang: 'fi' });
    expect(text()).toContain(`Upotuskoodissa on virhe: tarkista ${wrong}.`);
    expect(fetched).not.toHaveBeenCalledWith(expect.stringContaining('/coverage'), expect.anything());
  });

  it('says that the service is away, and shows it when asked again', async () => {
    down = true;
    const { article, text } = await widget('group', { municipality: '853', lang: 'fi' });
    expect(text()).toContain('Tietoja ei juuri nyt saatu.');
    expect(article()?.querySelector('a')?.href).toBe(`${SERVICE}/?lang=fi`);
    down = false;
    article()?.querySelector('button')?.click();
    await vi.waitFor(() => expect(text()).toContain('Turun LAPE-ryhmä'));
  });

  it('keeps what it has when nothing newer comes, and says how old that is', async () => {
    const { text } = await widget('group', { municipality: '853', lang: 'fi' });
    down = true;
    vi.setSystemTime(Date.now() + 3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(text()).toMatch(/Uusia tietoja ei saatu\. Nämä on haettu/));
    expect(text()).toContain('Puuttuu lasten ja nuorten ääni.');
  });

  it('shows what it is told last when attributes change at once', async () => {
    const { element, text } = await widget('group', { municipality: '999', lang: 'fi' });
    element.setAttribute('municipality', '000');
    element.setAttribute('municipality', '853');
    await vi.waitFor(() => expect(text()).toContain('Turun LAPE-ryhmä'));
  });
});
