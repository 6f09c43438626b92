import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Table } from '@/ui/Table';

type Item = components['schemas']['IndicatorSyncItem'];

const TONES = { WAITING: 'idle', RUNNING: 'accent', DONE: 'good', UNCHANGED: 'idle', FAILED: 'bad' } as const;
const FAILURES = ['UNAVAILABLE', 'REFUSED', 'UNREADABLE', 'EMPTY', 'GAVE_UP'] as const;

/** The indicators of a fetching: where each stands, why it failed, and what it brought. */
export function SyncItems({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('admin');
  const { text, number } = useFormat();
  const failure = ({ failure: code }: Item) => {
    const known = FAILURES.find((candidate) => candidate === code);
    return known ? t(`sync.failure.${known}`) : code;
  };
  return (
    <Table
      caption={t('sync.items')}
      captionHidden
      sticky
      rows={items}
      rowKey={(item) => item.indicatorId}
      columns={[
        {
          key: 'name',
          header: t('sync.indicator'),
          cell: (item) => (
            <Link to="/indicators/$indicatorId" params={{ indicatorId: item.indicatorId }}>
              {text(item.name)}
            </Link>
          ),
        },
        { key: 'id', header: t('sync.externalId'), cell: (item) => item.externalId },
        {
          key: 'status',
          header: t('sync.state'),
          cell: (item) => (
            <span className="stack tight">
              <span>
                <Badge tone={TONES[item.status]}>{t(`sync.status.${item.status}`)}</Badge>
              </span>
              {item.failure && <span>{failure(item)}</span>}
            </span>
          ),
        },
        { key: 'attempts', header: t('sync.attempts'), numeric: true, cell: (item) => item.attempts },
        { key: 'read', header: t('sync.read'), numeric: true, cell: (item) => number(item.rowsRead) },
        {
          key: 'written',
          header: t('sync.written'),
          numeric: true,
          cell: (item) => number(item.rowsAdded + item.rowsChanged),
        },
      ]}
    />
  );
}
