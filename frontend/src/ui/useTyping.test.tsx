import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useTyping } from './useTyping';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function typing(words: string) {
  const tell = vi.fn();
  const { result, rerender } = renderHook(({ words }) => useTyping(words, tell), { initialProps: { words } });
  return {
    tell,
    typed: () => result.current[0],
    type: (text: string) => act(() => result.current[1](text)),
    become: (words: string) => rerender({ words }),
    pause: () => act(() => vi.advanceTimersByTime(1000)),
  };
}

it('tells the words once the typing pauses, and keeps what is typed on', () => {
  const it = typing('');
  it.type('kou');
  it.type('koulu ');
  expect(it.tell).not.toHaveBeenCalled();
  it.pause();
  expect(it.tell).toHaveBeenCalledExactlyOnceWith('koulu');
  it.become('koulu');
  expect(it.typed()).toBe('koulu ');
});

it('tells nothing when the reader has followed a link to another page meanwhile', () => {
  const it = typing('');
  it.type('kou');
  history.pushState(null, '', '/elsewhere');
  it.become('');
  it.pause();
  expect(it.tell).not.toHaveBeenCalled();
});

it('does not bring back words that were removed elsewhere', () => {
  const it = typing('koulu');
  it.become('');
  expect(it.typed()).toBe('');
  it.pause();
  expect(it.tell).not.toHaveBeenCalled();
});
