import { expect, it } from 'vitest';
import { componentCode, type Embedded, frameAddress, frameCode } from './code';

const ORIGIN = 'https://yhdyspinta.example.fi';
const GOALS: Embedded = {
  widget: 'goals',
  attributes: { county: '05', late: true, stale: undefined, q: 'koti & "koulu"' },
};

it('names only what is chosen', () => {
  expect(frameAddress(GOALS, 'sv', ORIGIN)).toBe(
    `${ORIGIN}/embed/v1/goals?county=05&late=true&q=koti+%26+%22koulu%22&lang=sv`,
  );
});

it('survives every sign that a search or a name may hold', () => {
  const code = componentCode(GOALS, 'fi', ORIGIN, 'Tavoitteet <ja> "muut"', `${ORIGIN}/counties/05?a=1&b=2`);
  expect(code).toContain('q="koti &amp; &quot;koulu&quot;" lang="fi"');
  expect(code).toContain(
    `<a href="${ORIGIN}/counties/05?a=1&amp;b=2">Tavoitteet &lt;ja&gt; &quot;muut&quot; – Yhdyspinta</a>`,
  );
  expect(frameCode(GOALS, 'fi', ORIGIN, 'A"B')).toContain('title="A&quot;B – Yhdyspinta"');
});
