import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Tabs } from '@/ui/Tabs';
import './developer.css';

const PAGES = [
  ['start', '/developers'],
  ['reference', '/developers/reference'],
  ['events', '/developers/events'],
  ['problems', '/developers/problems'],
  ['automate', '/developers/power-automate'],
  ['terms', '/developers/terms'],
] as const;

interface DeveloperFrameProps {
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

/** The pages for those who connect another system. */
export function DeveloperFrame({ title, lead, children }: DeveloperFrameProps) {
  const { t } = useTranslation('developer');
  return (
    <Page
      title={title}
      lead={lead}
      tabs={
        <Tabs label={t('pages')}>
          {PAGES.map(([page, to]) => (
            <Link key={page} to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {t(`tabs.${page}`)}
            </Link>
          ))}
        </Tabs>
      }
    >
      {children}
    </Page>
  );
}
