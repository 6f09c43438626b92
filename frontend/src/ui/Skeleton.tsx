import { useTranslation } from 'react-i18next';
import './notice.css';

/** Stands in for what is on its way: unseen for the first 300 ms, and says so in words after two seconds. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
      <span className="visually-hidden">{t('loading')}</span>
      <span className="slow soft" aria-hidden="true">
        {t('loadingSlow')}
      </span>
    </div>
  );
}
