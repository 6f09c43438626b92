import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { asItIs, TableImport } from '@/ui/TableImport';
import { ImportColumns } from './ImportColumns';
import { ImportPreview } from './ImportPreview';
import { refreshedBySeats } from './queries';

interface ImportMembersProps {
  groupId: string;
  countyCode: string;
  onDone: (added: number) => void;
}

/** Members from a spreadsheet. */
export function ImportMembers({ groupId, countyCode, onDone }: ImportMembersProps) {
  const { t } = useTranslation('member');
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
      templatePath={`/api/v1/groups/${groupId}/member-import-template?language=${language}`}
      columns={<ImportColumns countyCode={countyCode} />}
      accept=".csv,text/csv"
      look={(table) =>
        read(
          api.POST('/api/v1/groups/{groupId}/member-imports/preview', {
            params: { path: { groupId } },
            body: table as unknown as string,
            ...asItIs('text/csv'),
          }),
        )
      }
      take={(table, digest, key) =>
        read(
          api.POST('/api/v1/groups/{groupId}/member-imports', {
            params: { path: { groupId }, query: { digest }, header: { 'Idempotency-Key': key } },
            body: table as unknown as string,
            ...asItIs('text/csv'),
          }),
        )
      }
      preview={(found, fileName) => <ImportPreview preview={found} fileName={fileName} />}
      refresh={refreshedBySeats(groupId)}
      onDone={({ added }) => onDone(added)}
    />
  );
}
