import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { Badge } from '@/ui/Badge';
import { useErrorWords } from '@/ui/problemContext';
import { Table } from '@/ui/Table';

type Preview = components['schemas']['GoalImportPreview'];
type Line = Preview['lines'][number];

const TONES = { ADD: 'good', SKIP: 'idle', ERROR: 'bad' } as const;

/** Line by line: what would happen and why not. */
export function ImportPreview({ preview, fileName }: { preview: Preview; fileName: string }) {
  const { t } = useTranslation('goal');
  const count = (outcome: Line['outcome']) => preview.lines.filter((line) => line.outcome === outcome).length;
  return (
    <>
      <p role="status">
        {t('import.summary', {
          file: fileName,
          goals: t('county.goals', { count: preview.goals }),
          actions: t('map.actions', { count: preview.actions }),
          skip: count('SKIP'),
          error: count('ERROR'),
        })}
      </p>
      <Table
        caption={t('import.step3')}
        captionHidden
        rows={preview.lines}
        rowKey={(line) => String(line.line)}
        columns={[
          { key: 'line', header: t('import.line'), cell: (line) => line.line },
          {
            key: 'outcome',
            header: t('import.outcome'),
            cell: (line) => <Badge tone={TONES[line.outcome]}>{t(`import.outcomes.${line.outcome}`)}</Badge>,
          },
          { key: 'goal', header: t('field.title'), cell: (line) => line.goalTitle },
          { key: 'action', header: t('action.title'), cell: (line) => line.actionTitle },
          { key: 'errors', header: t('import.why'), cell: (line) => <LineErrors line={line} /> },
        ]}
      />
    </>
  );
}

function LineErrors({ line }: { line: Line }) {
  const words = useErrorWords();
  if (line.errors.length === 0) return null;
  return (
    <ul className="plain">
      {line.errors.map((error) => (
        <li key={`${error.column}-${error.code}`}>
          <b>{error.column}</b>: {words(error)}
        </li>
      ))}
    </ul>
  );
}
