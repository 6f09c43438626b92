import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useCountyPerspectives } from '@/api/perspectiveWords';
import { useFormat } from '@/i18n/format';
import { asItIs, TableImport } from '@/ui/TableImport';
import { refreshedBySeats } from './queries';
import { ROLES, SECTORS } from './seatDraft';

interface ImportMembersProps {
  groupId: string;
  countyCode: string;
  onDone: (added: number) => void;
}

/** Members from a spreadsheet. */
export function ImportMembers({ groupId, countyCode, onDone }: ImportMembersProps) {
  const { t } = useTranslation('member');
  const { t: common } = useTranslation();
  const { language, day } = useFormat();
  const { choices } = useCountyPerspectives(countyCode);
  return (
    <TableImport
      words={{
        template: t('import.template'),
        templateFile: t('import.templateFile'),
        file: t('import.file'),
        needed: t('import.needed'),
        confirm: t('import.confirm'),
      }}
      templatePath={`/api/v1/groups/${groupId}/member-import-template?language=${language}`}
      columns={[
        [t('field.role'), ROLES.map((role) => t(`role.${role}`)).join(', ')],
        [
          t('field.perspectives'),
          t('import.several', { names: choices.map(({ label }) => label).join(', ') }),
        ],
        [t('field.sector'), SECTORS.map((sector) => t(`sector.${sector}`)).join(', ')],
        [common('import.days'), day('2025-06-01')],
        [t('import.questions'), t('import.yesOrNo')],
      ]}
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
      summary={(_, file, count) =>
        t('import.summary', { file, add: count('ADD'), skip: count('SKIP'), error: count('ERROR') })
      }
      cells={[{ key: 'name', header: t('field.name'), cell: (line) => line.personName }]}
      refresh={refreshedBySeats(groupId)}
      onDone={({ added }) => onDone(added)}
    />
  );
}
