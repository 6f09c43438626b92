import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import { TABLES, TableImport, tableAsItIs } from '@/ui/TableImport';
import { useThemes } from './queries';

interface ImportGoalsProps {
  groupId: string;
  countyCode: string;
  onDone: (done: components['schemas']['GoalImportDone']) => void;
}

/** Goals and actions from a spreadsheet, as drafts. */
export function ImportGoals({ groupId, countyCode, onDone }: ImportGoalsProps) {
  const { t } = useTranslation('goal');
  const { language, day } = useFormat();
  const { t: common } = useTranslation();
  const themes = useThemes(countyCode);
  return (
    <TableImport
      words={{
        template: t('import.template'),
        templateFile: t('import.templateFile'),
        file: t('import.file'),
        needed: t('import.needed'),
        confirm: t('import.confirm'),
      }}
      templatePath={`/api/v1/groups/${groupId}/goal-import-template?language=${language}`}
      columns={[
        [t('import.rows'), t('import.rowsText')],
        [t('field.themes'), t('import.several', { names: themes.map(({ label }) => label).join(', ') })],
        [t('import.people'), t('import.peopleText')],
        [common('import.days'), day('2027-05-31')],
      ]}
      accept={TABLES}
      look={(table) =>
        read(
          api.POST('/api/v1/groups/{groupId}/goal-imports/preview', {
            params: { path: { groupId } },
            ...tableAsItIs(table),
          }),
        )
      }
      take={(table, digest, key) =>
        read(
          api.POST('/api/v1/groups/{groupId}/goal-imports', {
            params: { path: { groupId }, query: { digest }, header: { 'Idempotency-Key': key } },
            ...tableAsItIs(table),
          }),
        )
      }
      summary={(found, file, count) =>
        t('import.summary', {
          file,
          goals: t('county.goals', { count: found.goals }),
          actions: t('map.actions', { count: found.actions }),
          skip: count('SKIP'),
          error: count('ERROR'),
        })
      }
      cells={[
        { key: 'goal', header: t('field.title'), cell: (line) => line.goalTitle },
        { key: 'action', header: t('action.title'), cell: (line) => line.actionTitle },
      ]}
      refresh={[['goals'], ['concreteness']]}
      onDone={onDone}
    />
  );
}
