import type { APIRequestContext } from '@playwright/test';
import { ask, tokenOf } from './support/machine';
import { OWN } from './support/pages';
import { expect, test } from './support/test';

const MUNICIPALITY = '853';
const FIRST_YEAR = 1900;
const SEXES = ['TOTAL', 'FEMALE', 'MALE'] as const;
const LINES = 10_000;

/** What the administrator has agreed with the municipality: indicators that its intranet tells of. */
async function agreed(administrator: APIRequestContext, name: string): Promise<string> {
  const answer = await administrator.post('/api/v1/indicators', {
    data: {
      source: 'INTEGRATION',
      indicator: {
        name: { fi: name },
        themeCode: 'OTHER',
        unit: 'PERCENT',
        decimals: 1,
        direction: 'LOWER_IS_BETTER',
        provider: { fi: 'Turun kaupunki' },
        licence: 'CC BY 4.0',
      },
    },
    headers: OWN,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).id;
}

test('the intranet of Turku tells of 10,000 observations in one request and reads them as JSON-stat', async ({
  app,
  page,
}) => {
  await app.signIn('admin');
  const intranet = await tokenOf('intranet-turku', 'demo-secret');
  const years = new Date().getFullYear() - FIRST_YEAR;
  const names = Array.from(
    { length: Math.ceil(LINES / (years * SEXES.length)) },
    (_, n) => `Kyselyn kohta ${n + 1}`,
  );
  const indicators = await Promise.all(names.map((name) => agreed(page.request, name)));

  const value = (n: number) => (n % 1000) / 10;
  const line = (n: number) => {
    const cell = Math.floor(n / indicators.length);
    return JSON.stringify({
      indicatorId: indicators[n % indicators.length],
      areaType: 'MUNICIPALITY',
      areaCode: MUNICIPALITY,
      year: FIRST_YEAR + Math.floor(cell / SEXES.length),
      sex: SEXES[cell % SEXES.length],
      value: value(n),
    });
  };
  const told = Array.from({ length: LINES }, (_, n) => line(n)).join('\n');
  const put = () =>
    ask(intranet, '/observations', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: told,
    });
  const first = await put();
  expect(first.status, await first.clone().text()).toBe(200);
  expect(await first.json()).toMatchObject({ read: LINES, added: LINES, changed: 0 });
  expect(await (await put()).json(), 'the same again writes nothing').toMatchObject({
    added: 0,
    changed: 0,
    unchanged: LINES,
  });

  const [wanted] = indicators;
  const answer = await ask(intranet, `/indicators/${wanted}/observations`, {
    headers: { Accept: 'application/json-stat+json' },
  });
  expect(answer.status).toBe(200);
  const cube = await answer.json();
  expect(cube).toMatchObject({
    version: '2.0',
    class: 'dataset',
    source: expect.stringContaining('Turun kaupunki'),
  });
  expect(cube.dimension.area.category.index).toEqual([`MUNICIPALITY:${MUNICIPALITY}`]);
  const at = (year: number, sex: number) => {
    const cells = cube.size.slice(2).reduce((all: number, size: number) => all * size, 1);
    const perSex = cube.size[3];
    return cube.value[cube.dimension.year.category.index.indexOf(String(year)) * cells + sex * perSex];
  };
  for (const cell of [0, 1, 2, 100]) {
    expect(at(FIRST_YEAR + Math.floor(cell / 3), cell % 3), `cell ${cell}`).toBe(
      value(cell * indicators.length),
    );
  }

  const foreign = await ask(intranet, '/observations', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: line(0).replace(MUNICIPALITY, '091'),
  });
  expect(foreign.status).toBe(400);
  expect((await foreign.json()).errors).toMatchObject([{ code: 'not-your-area' }]);
});
