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
}

/** Says how many are shown and brings the next ones. */
export function Pager({ query, shown }: PagerProps) {
  const { t } = useTranslation();
  return (
    <div className="pager">
      <p className="soft" role="status">
        {query.isFetchingNextPage ? t('loading') : t('shown', { count: shown })}
      </p>
      {query.isFetchNextPageError && <ProblemNotice error={query.error} />}
      {query.hasNextPage && (
        <Button isDisabled={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
    </div>
  );
}
