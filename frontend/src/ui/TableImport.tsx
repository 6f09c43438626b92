import type { QueryKey } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Problem } from '@/api/problem';
import { useSend } from '@/api/useSend';
import { Button } from './Button';
import { Card } from './Card';
import { DownloadButton } from './DownloadButton';
import { FileButton } from './FileButton';
import { Notice } from './Notice';
import { ProblemNotice } from './ProblemNotice';
import { useErrorWords } from './problemContext';

/** What the steps say. */
export interface ImportWords {
  step1: string;
  template: string;
  templateFile: string;
  download: string;
  step2: string;
  file: string;
  nothingYet: string;
  reading: string;
  notRead: string;
  step3: string;
  confirm: string;
  notImportable: string;
}

interface TableImportProps<P, D> {
  words: ImportWords;
  /** The address of the empty table in the service. */
  templatePath: string;
  /** What the columns take. */
  columns: ReactNode;
  /** File types as the browser's chooser takes them. */
  accept: string;
  look: (table: File) => Promise<P>;
  take: (table: File, digest: string, idempotencyKey: string) => Promise<D>;
  /** Line by line what would happen. */
  preview: (found: P, fileName: string) => ReactNode;
  refresh: QueryKey[];
  onDone: (done: D) => void;
}

/** The file goes as it is: the service reads it, so that the preview and the import agree. */
export const asItIs = (type: string) => ({
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': type },
});

/** Rows of a spreadsheet: nothing is written before the preview has been seen and confirmed. */
export function TableImport<P extends { digest: string; importable: boolean }, D>({
  words,
  templatePath,
  columns,
  accept,
  look,
  take,
  preview,
  refresh,
  onDone,
}: TableImportProps<P, D>) {
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
      <Card title={words.step1}>
        <p>{words.template}</p>
        {columns}
        <div className="row">
          <DownloadButton path={templatePath} fileName={words.templateFile} label={words.download} />
        </div>
      </Card>
      <Card title={words.step2}>
        <div className="row">
          <FileButton label={words.file} accept={accept} onChoose={choose} />
          {file && <span>{file.name}</span>}
        </div>
        <p className="soft">{words.nothingYet}</p>
      </Card>
      {seen.isPending && <p role="status">{words.reading}</p>}
      {seen.error && <Unreadable error={seen.error} title={words.notRead} />}
      {found && file && (
        <Card title={words.step3}>
          {preview(found, file.name)}
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
            <Notice tone="watch">{words.notImportable}</Notice>
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
