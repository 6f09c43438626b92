import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from './problem';

/** Gives the same key as long as the same thing is being sent, and a new one once that has succeeded. */
export function idempotencyKeys() {
  let last: { body: string; key: string } | undefined;
  return {
    keyFor(variables: unknown): string {
      const body = JSON.stringify(variables) ?? '';
      if (last?.body !== body) last = { body, key: crypto.randomUUID() };
      return last.key;
    },
    done() {
      last = undefined;
    },
  };
}

interface SendOptions<R, V> {
  /** What is out of date afterwards. */
  refresh?: QueryKey[];
  onSuccess?: (result: R, variables: V) => void;
}

/**
 * A change sent to the service. The Idempotency-Key stays the same when the same thing is sent again after a
 * failure, so that a retry never doubles what had in fact been stored.
 */
export function useSend<V, R>(
  send: (variables: V, idempotencyKey: string) => Promise<R>,
  options: SendOptions<R, V> = {},
) {
  const queries = useQueryClient();
  const keys = useRef<ReturnType<typeof idempotencyKeys>>(null);
  keys.current ??= idempotencyKeys();
  return useMutation<R, Problem, V>({
    mutationFn: (variables) => send(variables, (keys.current ?? idempotencyKeys()).keyFor(variables)),
    onSuccess: async (result, variables) => {
      keys.current?.done();
      options.onSuccess?.(result, variables);
      await Promise.all((options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}
