import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { AGAIN, PAUSE, together, useNotes } from './useNotes';

const PLACE = 'notes';
const STALE = new Problem(412);
const version = (notes: string, etag: string) => ({ value: { notes }, etag });
const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(stored = version('', '"1"')) {
  const send = vi.fn(async (notes: string, _etag: string, _leaving: boolean) => version(notes, '"2"'));
  const reload = vi.fn(async () => stored);
  const hook = renderHook((props) => useNotes({ ...props, place: PLACE, send, reload }), {
    initialProps: { stored },
  });
  const type = (text: string) => act(() => hook.result.current.type(text));
  return { ...hook, send, reload, type };
}

it('stores the words once the person pauses, over the version that they were written over', async () => {
  const notes = open();
  notes.type('Keskus');
  notes.type('Keskusteltiin');
  expect(notes.send).not.toHaveBeenCalled();
  await wait(PAUSE);
  expect(notes.send).toHaveBeenCalledExactlyOnceWith('Keskusteltiin', '"1"', false);
  expect(notes.result.current.state).toBe('saved');
});

it('goes on when what changed meanwhile was not the notes', async () => {
  const notes = open();
  notes.send.mockRejectedValueOnce(STALE);
  notes.reload.mockResolvedValue(version('', '"7"'));
  notes.type('Omaa');
  await wait(PAUSE);
  expect(notes.send).toHaveBeenLastCalledWith('Omaa', '"7"', false);
  expect(notes.result.current.state).toBe('saved');
});

it('holds both versions when two wrote the same notes, and stores what was chosen over theirs', async () => {
  const notes = open();
  notes.send.mockRejectedValueOnce(STALE);
  notes.reload.mockResolvedValue(version('Toisen', '"7"'));
  notes.type('Omaa');
  await wait(PAUSE);
  expect(notes.result.current).toMatchObject({ state: 'conflict', text: 'Omaa', theirs: 'Toisen' });
  notes.type('Omaa lisää');
  await wait(PAUSE + AGAIN);
  expect(notes.send).toHaveBeenCalledTimes(1);
  await act(async () => notes.result.current.choose(together('Toisen', 'Omaa lisää')));
  expect(notes.send).toHaveBeenLastCalledWith('Toisen\n\nOmaa lisää', '"7"', false);
  expect(notes.result.current).toMatchObject({ state: 'saved', text: 'Toisen\n\nOmaa lisää' });
});

it('asks again in a reloaded tab whose conflict was left open', async () => {
  const before = open();
  before.send.mockRejectedValue(STALE);
  before.reload.mockResolvedValue(version('Toisen', '"7"'));
  before.type('Omaa');
  await wait(PAUSE);
  before.unmount();
  const after = open(version('Toisen', '"7"'));
  expect(after.result.current).toMatchObject({ state: 'conflict', text: 'Omaa', theirs: 'Toisen' });
  await wait(PAUSE);
  expect(after.send).not.toHaveBeenCalled();
});

it('finds the words of a tab that died, and stores them', async () => {
  const dead = open();
  dead.send.mockRejectedValue(new Problem(0));
  dead.type('Kesken');
  dead.unmount();
  const after = open();
  expect(after.result.current.text).toBe('Kesken');
  await wait(PAUSE);
  expect(after.send).toHaveBeenCalledExactlyOnceWith('Kesken', '"1"', false);
});

it('stores on leaving, also what was typed while the words were on their way', async () => {
  const notes = open();
  let answer: (value: ReturnType<typeof version>) => void = () => undefined;
  notes.send.mockImplementationOnce(
    () =>
      new Promise((done) => {
        answer = done;
      }),
  );
  notes.type('Alku');
  await wait(PAUSE);
  notes.type('Alku ja loppu');
  notes.unmount();
  await act(async () => answer(version('Alku', '"2"')));
  expect(notes.send).toHaveBeenLastCalledWith('Alku ja loppu', '"2"', true);
});

it('tries again when the service was not there', async () => {
  const notes = open();
  notes.send.mockRejectedValueOnce(new Problem(0));
  notes.type('Omaa');
  await wait(PAUSE);
  expect(notes.result.current.state).toBe('failed');
  await wait(AGAIN);
  expect(notes.result.current.state).toBe('saved');
});

it('shows what another has written while nothing of its own waits', () => {
  const notes = open();
  notes.rerender({ stored: version('Toisen', '"5"') });
  expect(notes.result.current.text).toBe('Toisen');
  notes.type('Omaa');
  notes.rerender({ stored: version('Kolmannen', '"6"') });
  expect(notes.result.current.text).toBe('Omaa');
});
