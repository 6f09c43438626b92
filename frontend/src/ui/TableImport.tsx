import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { useSend } from '@/api/useSend';
import { Button } from './Button';
import { Card } from './Card';
import { DownloadButton } from './DownloadButton';
import { FileButton } from './FileButton';
import { type ImportLine, ImportLines } from './ImportLines';
import { Notice } from './Notice';
import { ProblemNotice } from './ProblemNotice';
import { useErrorWords } from './problemContext';
import type { Column } from './Table';

/** What the steps say of what is imported. */
export interface ImportWords {
  template: string;
  templateFile: string;
  file: string;
  /** Which columns cannot be left empty. */
  needed: string;
  confirm: string;
}

interface Preview {
  digest: string;
  importable: boolean;
  lines: readonly ImportLine[];
}

interface TableImportProps<P extends Preview, D> {
  words: ImportWords;
  /** The address of the empty table in the service. */
  templatePath: string;
  /** What the columns take, in the reader's own words. */
  columns: readonly (readonly [name: string, words: string])[];
  /** File types as the browser's chooser takes them. */
  accept: string;
  look: (table: File) => Promise<P>;
  take: (table: File, digest: string, idempotencyKey: string) => Promise<D>;
  /** What would happen as a whole. */
  summary: (found: P, file: string, count: (outcome: ImportLine['outcome']) => number) => string;
  /** What of each line tells which one it is. */
  cells: readonly Column<P['lines'][number]>[];
  refresh: QueryKey[];
  onDone: (done: D) => void;
}

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a file may be where a workbook is read too. */
export const TABLES = `.csv,.xlsx,${CSV},${XLSX}`;

/** The file goes as it is: the service reads it, so that the preview and the import agree. */
export const asItIs = (type: string) => ({
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': type },
});

export const tableAsItIs = (table: File) => ({
  body: table as unknown as string,
  ...asItIs(/\.xlsx$/i.test(table.name) ? XLSX : CSV),
});

/** Rows of a spreadsheet: nothing is written before the preview has been seen and confirmed. */
export function TableImport<P extends Preview, D>({
  words,
  templatePath,
  columns,
  accept,
  look,
  take,
  summary,
  cells,
  refresh,
  onDone,
}: TableImportProps<P, D>) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const seen = useSend(look);
  const confirm = useSend(
    ({ table, digest }: { table: File; digest: string }, key) => take(table, digest, key),
    { refresh, onSuccess: onDone },
  );
  const found = seen.data;
  const choose = (chosen: File) => {
    setFile(chosen);
    confirm.reset();
    seen.mutate(chosen);
  };
  return (
    <div className="import-steps">
      <Card title={t('import.step1')}>
        <p>{words.template}</p>
        <details>
          <summary>{t('import.columns')}</summary>
          <dl className="facts">
            {columns.map(([name, takes]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{takes}</dd>
              </div>
            ))}
          </dl>
          <p className="soft">{words.needed}</p>
        </details>
        <div className="row">
          <DownloadButton path={templatePath} fileName={words.templateFile} label={t('import.download')} />
        </div>
      </Card>
      <Card title={t('import.step2')}>
        <div className="row">
          <FileButton label={words.file} accept={accept} onChoose={choose} />
          {file && <span>{file.name}</span>}
        </div>
        <p className="soft">{t('import.nothingYet')}</p>
      </Card>
      {seen.isPending && <p role="status">{t('import.reading')}</p>}
      {seen.error && <Unreadable error={seen.error} title={t('import.notRead')} />}
      {found && file && (
        <Card title={t('import.step3')}>
          <p role="status">
            {summary(
              found,
              file.name,
              (outcome) => found.lines.filter((line) => line.outcome === outcome).length,
            )}
          </p>
          <ImportLines lines={found.lines} cells={cells} />
          {confirm.error && <ProblemNotice error={confirm.error} />}
          {found.importable ? (
            <div className="row">
              <Button
                kind="primary"
                isDisabled={confirm.isPending}
                onPress={() => confirm.mutate({ table: file, digest: found.digest })}
              >
                {words.confirm}
              </Button>
            </div>
          ) : (
            <Notice tone="watch">{t('import.notImportable')}</Notice>
          )}
        </Card>
      )}
    </div>
  );
}

/** Why nothing of the file could be read; what the person can mend themselves is said in words. */
function Unreadable({ error, title }: { error: Problem; title: string }) {
  const errorWords = useErrorWords();
  if (error.status !== 400) return <ProblemNotice error={error} />;
  return (
    <Notice tone="bad" live title={title}>
      {error.errors.map((one) => (
        <p key={one.code}>{errorWords(one)}</p>
      ))}
    </Notice>
  );
}
