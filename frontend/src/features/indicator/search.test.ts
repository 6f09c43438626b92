import { expect, it } from 'vitest';
import { catalogueSearch, figuresSearch, isNarrowed } from './search';

it('keeps what narrows the catalogue and drops what it does not know', () => {
  expect(
    catalogueSearch({
      q: 1086,
      theme: 'CHILD_PROTECTION',
      source: 'SOTKANET',
      municipality: 853,
      available: true,
    }),
  ).toEqual({
    q: '1086',
    theme: 'CHILD_PROTECTION',
    source: 'SOTKANET',
    municipality: '853',
    available: true,
  });
  expect(
    catalogueSearch({ q: ' ', theme: 'x y', source: 'GUESS', municipality: 'Turku', off: 'no' }),
  ).toEqual({});
});

it('asks for what is available only where a municipality says for whom', () => {
  expect(catalogueSearch({ available: true })).toEqual({});
});

it('does not take naming a municipality for narrowing', () => {
  expect(isNarrowed({ municipality: '853' })).toBe(false);
  expect(isNarrowed({ municipality: '853', available: true })).toBe(true);
});

it('knows areas as the service writes them', () => {
  for (const area of ['FI', 'COUNTY:05', 'SUBREGION:023', 'MUNICIPALITY:853'])
    expect(figuresSearch({ area, sex: 'FEMALE' })).toEqual({ area, sex: 'FEMALE' });
  expect(figuresSearch({ area: 'MUNICIPALITY:Turku', sex: 'BOTH', beside: 'COUNTY' })).toEqual({});
  expect(figuresSearch({ beside: ['SEXES', 'COUNTY', 'MARS'] })).toEqual({ beside: ['COUNTY', 'SEXES'] });
});
