import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useConflict } from './useConflict';

interface Group {
  name: string;
  mandate?: string;
}

const TEXTS = { name: { label: 'Nimi' }, mandate: { label: 'Tehtävä' } };

it('lists only what differs and merges as chosen, under the newest version mark', () => {
  const { result } = renderHook(() => useConflict<Group>(TEXTS));
  act(() =>
    result.current.meet({
      mine: { name: 'A', mandate: 'x' },
      theirs: { name: 'B', mandate: 'x' },
      etag: '"2"',
    }),
  );
  expect(result.current.fields.map((field) => field.name)).toEqual(['name']);
  expect(result.current.merge(new Set(['name']))).toEqual({
    value: { name: 'A', mandate: 'x' },
    etag: '"2"',
  });
  expect(result.current.merge(new Set())).toEqual({ value: { name: 'B', mandate: 'x' }, etag: '"2"' });
});

it('takes what belongs to a property along with it', () => {
  interface Seat {
    organisationName: string;
    organisationId?: string;
  }
  const { result } = renderHook(() =>
    useConflict<Seat>({ organisationName: { label: 'Organisaatio', with: ['organisationId'] } }),
  );
  act(() =>
    result.current.meet({
      mine: { organisationName: 'Kaupunki', organisationId: 'k' },
      theirs: { organisationName: 'Seurakunta', organisationId: 's' },
      etag: '"2"',
    }),
  );
  expect(result.current.merge(new Set())?.value).toEqual({
    organisationName: 'Seurakunta',
    organisationId: 's',
  });
});
