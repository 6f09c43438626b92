import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { ProblemNotice } from './ProblemNotice';
import './pager.css';

interface PagerProps {
  /** What useInfiniteQuery gives. */
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
  shown: number;
  /** What else may be done with the list. */
  children?: ReactNode;
}

/** Says how many are shown and brings the next ones. */
export function Pager({ query, shown, children }: PagerProps) {
  const { t } = useTranslation();
  return (
    <div className="pager">
      <p className="soft" role="status">
        {query.isFetchingNextPage ? t('loading') : t('shown', { count: shown })}
      </p>
      {query.isFetchNextPageError && <ProblemNotice error={query.error} />}
      <div className="row">
        {query.hasNextPage && (
          <Button isDisabled={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
            {t('showMore')}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
