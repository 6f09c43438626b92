import { expect, it } from 'vitest';
import { idempotencyKeys } from './useSend';

it('keeps the key while the same thing is tried again', () => {
  const keys = idempotencyKeys();
  const first = keys.keyFor({ text: 'a' });
  expect(keys.keyFor({ text: 'a' })).toBe(first);
});

it('takes a new key for another thing, and for the same thing once it has succeeded', () => {
  const keys = idempotencyKeys();
  const first = keys.keyFor({ text: 'a' });
  const other = keys.keyFor({ text: 'b' });
  expect(other).not.toBe(first);
  keys.done();
  expect(keys.keyFor({ text: 'b' })).not.toBe(other);
});
