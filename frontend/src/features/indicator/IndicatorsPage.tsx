import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Section } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Pager } from '@/ui/Pager';
import { OwnIndicatorLinks } from './EntryLinks';
import { IndicatorFilters } from './IndicatorFilters';
import { IndicatorRows } from './IndicatorRows';
import { type IndicatorSummary, useIndicators } from './queries';
import { type CatalogueSearch, catalogueSearch, isNarrowed } from './search';

/** Everything that is measured, found by words, theme, source and by what there is for a municipality. */
export function IndicatorsPage({ action }: { action?: (indicator: IndicatorSummary) => ReactNode }) {
  const { t } = useTranslation('indicator');
  const search = catalogueSearch({ ...useSearch({ from: '/indicators' }) });
  const navigate = useNavigate({ from: '/indicators' });
  const query = useIndicators(search);
  const look = useCallback(
    (next: CatalogueSearch) => {
      navigate({ search: next, replace: true, resetScroll: false });
    },
    [navigate],
  );
  const indicators = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('list.title')} lead={<p>{t('list.lead')}</p>} actions={<OwnIndicatorLinks />}>
      <IndicatorFilters search={search} onChange={look} />
      <Section title={t(search.off ? 'list.off' : 'list.found')}>
        <Loaded
          query={query}
          lines={10}
          isEmpty={() => indicators.length === 0}
          empty={
            isNarrowed(search) ? (
              <Empty
                text={t('list.noneFound')}
                next={
                  <Button onPress={() => look({ municipality: search.municipality, off: search.off })}>
                    {t('list.clear')}
                  </Button>
                }
              />
            ) : (
              <Empty text={t(search.off ? 'list.noneOff' : 'list.empty')} />
            )
          }
        >
          {() => (
            <>
              <IndicatorRows indicators={indicators} municipality={search.municipality} action={action} />
              <Pager query={query} shown={indicators.length} />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
