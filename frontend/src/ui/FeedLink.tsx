import { Rss } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { ButtonAnchor } from './Button';

interface FeedLinkProps {
  /** The place in the API whose news it is, as "groups/0193…". */
  place: string;
  name: string;
}

/** News of a place for news readers: seen here, and found by a reader that is given the address of the page. */
export function FeedLink({ place, name }: FeedLinkProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const href = `/api/v1/${place}/feed?language=${language}`;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={href} title={t('feed.of', { name })} />
      <ButtonAnchor small icon={<Rss aria-hidden="true" />} href={href} type="application/atom+xml">
        {t('feed.open')}
      </ButtonAnchor>
    </>
  );
}
