import { useEffect } from 'react';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

/** Goes on until the last page has come, for what is printed or told in another order than the service tells it. */
export function useAllPages(query: Paged, all = true) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const gathering = all && hasNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (gathering && !isFetchingNextPage) fetchNextPage();
  }, [gathering, isFetchingNextPage, fetchNextPage]);
}
