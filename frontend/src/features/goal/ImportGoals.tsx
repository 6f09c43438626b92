import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import { asItIs, TableImport } from '@/ui/TableImport';
import { ImportPreview } from './ImportPreview';
import { useThemes } from './queries';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const typeOf = (table: File) => (/\.xlsx$/i.test(table.name) ? XLSX : 'text/csv');

interface ImportGoalsProps {
  groupId: string;
  countyCode: string;
  onDone: (done: components['schemas']['GoalImportDone']) => void;
}

/** Goals and actions from a spreadsheet, as drafts. */
export function ImportGoals({ groupId, countyCode, onDone }: ImportGoalsProps) {
  const { t } = useTranslation('goal');
  const { language } = useFormat();
  return (
    <TableImport
      words={{
        step1: t('import.step1'),
        template: t('import.template'),
        templateFile: t('import.templateFile'),
        download: t('import.download'),
        step2: t('import.step2'),
        file: t('import.file'),
        nothingYet: t('import.nothingYet'),
        reading: t('import.reading'),
        notRead: t('import.notRead'),
        step3: t('import.step3'),
        confirm: t('import.confirm'),
        notImportable: t('import.notImportable'),
      }}
      templatePath={`/api/v1/groups/${groupId}/goal-import-template?language=${language}`}
      columns={<ImportColumns countyCode={countyCode} />}
      accept={`.csv,.xlsx,text/csv,${XLSX}`}
      look={(table) =>
        read(
          api.POST('/api/v1/groups/{groupId}/goal-imports/preview', {
            params: { path: { groupId } },
            body: table as unknown as string,
            ...asItIs(typeOf(table)),
          }),
        )
      }
      take={(table, digest, key) =>
        read(
          api.POST('/api/v1/groups/{groupId}/goal-imports', {
            params: { path: { groupId }, query: { digest }, header: { 'Idempotency-Key': key } },
            body: table as unknown as string,
            ...asItIs(typeOf(table)),
          }),
        )
      }
      preview={(found, fileName) => <ImportPreview preview={found} fileName={fileName} />}
      refresh={[['goals'], ['concreteness']]}
      onDone={onDone}
    />
  );
}

/** What the columns of the table take, in the reader's own words. */
function ImportColumns({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('goal');
  const { day } = useFormat();
  const themes = useThemes(countyCode);
  const columns = [
    [t('import.rows'), t('import.rowsText')],
    [t('field.themes'), t('import.several', { names: themes.map(({ label }) => label).join(', ') })],
    [t('import.people'), t('import.peopleText')],
    [t('import.days'), day('2027-05-31')],
  ];
  return (
    <details>
      <summary>{t('import.columns')}</summary>
      <dl className="facts">
        {columns.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t('import.needed')}</p>
    </details>
  );
}
