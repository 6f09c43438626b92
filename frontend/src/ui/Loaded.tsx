import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';
import { Skeleton } from './Skeleton';

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  /** Shown instead of the children when there is nothing. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  lines?: number;
  children: (data: T) => ReactNode;
}

function hasNoItems(data: unknown): boolean {
  const items = (data as { items?: unknown[] } | undefined)?.items;
  return Array.isArray(items) && items.length === 0;
}

/** What a query brings, or its skeleton, its refusal with a way to try again, or its emptiness. */
export function Loaded<T>({ query, empty, isEmpty = hasNoItems, lines, children }: LoadedProps<T>) {
  if (query.data === undefined) {
    return query.error && !query.isFetching ? (
      <ProblemNotice error={query.error} retry={() => query.refetch()} />
    ) : (
      <Skeleton lines={lines} />
    );
  }
  return <>{empty && isEmpty(query.data) ? empty : children(query.data)}</>;
}
