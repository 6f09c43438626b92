import { useTranslation } from 'react-i18next';
import { Badge } from './Badge';
import { useErrorWords } from './problemContext';
import { type Column, Table } from './Table';

/** One line of a table as it would be taken. */
export interface ImportLine {
  line: number;
  outcome: 'ADD' | 'CHANGE' | 'SKIP' | 'ERROR';
  errors: readonly { column: string; code: string; detail?: string }[];
}

const TONES = { ADD: 'good', CHANGE: 'watch', SKIP: 'idle', ERROR: 'bad' } as const;

/** Line by line: what would happen and why not. */
export function ImportLines<L extends ImportLine>({
  lines,
  cells,
}: {
  lines: readonly L[];
  cells: readonly Column<L>[];
}) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('import.step3')}
      captionHidden
      rows={lines}
      rowKey={(line) => String(line.line)}
      columns={[
        { key: 'line', header: t('import.line'), cell: (line) => line.line },
        {
          key: 'outcome',
          header: t('import.outcome'),
          cell: (line) => <Badge tone={TONES[line.outcome]}>{t(`import.outcomes.${line.outcome}`)}</Badge>,
        },
        ...cells,
        { key: 'errors', header: t('import.why'), cell: (line) => <LineErrors line={line} /> },
      ]}
    />
  );
}

function LineErrors({ line }: { line: ImportLine }) {
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
