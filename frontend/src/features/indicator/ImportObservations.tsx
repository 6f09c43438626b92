import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useValueWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import { TABLES, TableImport, tableAsItIs } from '@/ui/TableImport';
import type { Indicator } from './queries';

interface ImportObservationsProps {
  indicator: Indicator;
  onDone: (done: components['schemas']['ObservationImport']) => void;
}

/** The figures of an indicator from a spreadsheet: what is new, what changes and what is wrong is seen first. */
export function ImportObservations({ indicator, onDone }: ImportObservationsProps) {
  const { t } = useTranslation('indicator');
  const { language } = useFormat();
  const values = useValueWords(indicator);
  const path = { indicatorId: indicator.id };
  const shown = (value: number | undefined, status?: components['schemas']['ObservationStatus']) =>
    value !== undefined
      ? values.bare(value)
      : status && status !== 'NORMAL'
        ? t(`kind.${status}`)
        : undefined;
  return (
    <TableImport
      words={{
        template: t('import.template'),
        templateFile: t('import.templateFile'),
        file: t('import.file'),
        needed: t('import.needed'),
        confirm: t('import.confirm'),
      }}
      templatePath={`/api/v1/indicators/${indicator.id}/observation-import-template?language=${language}`}
      columns={[
        [t('import.area'), t('import.areaText')],
        [t('import.sex'), (['TOTAL', 'FEMALE', 'MALE'] as const).map((sex) => t(`sex.${sex}`)).join(', ')],
        [t('table.count'), t('import.countText')],
        [t('import.status'), t('import.statusText')],
      ]}
      accept={TABLES}
      look={(table) =>
        read(
          api.POST('/api/v1/indicators/{indicatorId}/observation-imports/preview', {
            params: { path, query: { language } },
            ...tableAsItIs(table),
          }),
        )
      }
      take={(table, digest, key) =>
        read(
          api.POST('/api/v1/indicators/{indicatorId}/observation-imports', {
            params: { path, query: { digest, language }, header: { 'Idempotency-Key': key } },
            ...tableAsItIs(table),
          }),
        )
      }
      summary={(found, file, count) =>
        t('import.summary', {
          file,
          added: found.added,
          changed: found.changed,
          skip: count('SKIP'),
          error: count('ERROR'),
        })
      }
      cells={[
        { key: 'area', header: t('import.area'), cell: (line) => line.areaName },
        { key: 'year', header: t('table.year'), cell: (line) => line.year },
        { key: 'sex', header: t('import.sex'), cell: (line) => line.sex && t(`sex.${line.sex}`) },
        {
          key: 'before',
          header: t('import.before'),
          numeric: true,
          cell: (line) => shown(line.valueBefore),
        },
        {
          key: 'value',
          header: t('import.value'),
          numeric: true,
          cell: (line) => shown(line.value, line.status),
        },
      ]}
      refresh={[['indicator', indicator.id], ['indicators']]}
      onDone={onDone}
    />
  );
}
