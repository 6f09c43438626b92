import { expect, it } from 'vitest';
import { stillOpen } from './stillOpen';

const item = (id: string, part: object = {}) => ({
  id,
  title: id,
  type: 'DISCUSS' as const,
  outcome: 'OPEN' as const,
  decisionIds: [] as string[],
  ...part,
});
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

it('carries over what nobody touched, and tells what was talked of but not decided', () => {
  const open = stillOpen(
    [
      item('untouched'),
      item('noted', { notes: 'x' }),
      item('decided', { type: 'DECIDE', decisionIds: ['d'] }),
      item('undecided', { type: 'DECIDE', notes: 'x' }),
      item('dropped', { outcome: 'DROPPED' }),
    ],
    [{ presence: 'PRESENT' }, {}],
  );
  expect(ids(open.carried)).toEqual(['untouched']);
  expect(ids(open.undecided)).toEqual(['undecided']);
  expect(open).toMatchObject({ decisions: 1, unticked: 1 });
});
