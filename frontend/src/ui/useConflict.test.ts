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
