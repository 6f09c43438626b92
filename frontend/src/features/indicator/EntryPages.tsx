import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText, useFormat } from '@/i18n/format';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemPage } from '@/ui/ProblemPage';
import { showToast } from '@/ui/toasts';
import { EntryGrid } from './EntryGrid';
import { ImportObservations } from './ImportObservations';
import { type Indicator, useIndicator } from './queries';

/** The figures of an indicator typed or pasted into a grid. */
export function EntryPage() {
  const { t } = useTranslation('indicator');
  const { indicatorId } = useParams({ from: '/indicators/$indicatorId/entry' });
  return (
    <ForWhoTells
      indicatorId={indicatorId}
      actions={
        <LinkButton small to="/indicators/$indicatorId/import" params={{ indicatorId }}>
          {t('import.open')}
        </LinkButton>
      }
    >
      {(indicator) => <EntryGrid indicator={indicator} />}
    </ForWhoTells>
  );
}

/** The figures of an indicator from a spreadsheet. */
export function ImportObservationsPage() {
  const { t } = useTranslation('indicator');
  const { indicatorId } = useParams({ from: '/indicators/$indicatorId/import' });
  const navigate = useNavigate();
  return (
    <ForWhoTells
      indicatorId={indicatorId}
      actions={
        <LinkButton small to="/indicators/$indicatorId/entry" params={{ indicatorId }}>
          {t('entry.open')}
        </LinkButton>
      }
    >
      {(indicator) => (
        <>
          <p>{t('import.lead')}</p>
          <ImportObservations
            indicator={indicator}
            onDone={({ added, changed }) => {
              showToast({ text: t('entry.saved', { count: added + changed }) });
              navigate({ to: '/indicators/$indicatorId', params: { indicatorId } });
            }}
          />
        </>
      )}
    </ForWhoTells>
  );
}

interface ForWhoTellsProps {
  indicatorId: string;
  actions: ReactNode;
  children: (indicator: Indicator) => ReactNode;
}

/** The page of somebody who may enter figures; whoever may not is told so. */
function ForWhoTells({ indicatorId, actions, children }: ForWhoTellsProps) {
  const { t } = useTranslation('indicator');
  const { language } = useFormat();
  const query = useIndicator(indicatorId);
  const indicator = query.data;
  if (query.error && !indicator) return <ProblemPage error={query.error} retry={() => query.refetch()} />;
  const may = indicator?.permissions.writeObservations && indicator.switchedOn;
  return (
    <Page
      title={indicator && t('entry.page', { name: pickText(indicator.name, language).text })}
      over={
        <Link to="/indicators/$indicatorId" params={{ indicatorId }}>
          {t('entry.back')}
        </Link>
      }
      actions={may && actions}
    >
      {indicator &&
        (may ? (
          children(indicator)
        ) : (
          <Notice tone="watch">{t(indicator.switchedOn ? 'entry.notYours' : 'page.offText')}</Notice>
        ))}
    </Page>
  );
}
