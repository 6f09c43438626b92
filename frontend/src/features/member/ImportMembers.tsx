import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DownloadButton } from '@/ui/DownloadButton';
import { FileButton } from '@/ui/FileButton';
import { Notice } from '@/ui/Notice';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ImportColumns } from './ImportColumns';
import { ImportPreview } from './ImportPreview';
import { refreshedBySeats } from './queries';

interface ImportMembersProps {
  groupId: string;
  countyCode: string;
  onDone: (added: number) => void;
}

/** The file goes as it is: the service reads it, so that the preview and the import agree. */
const asCsv = { bodySerializer: (body: unknown) => body as Blob, headers: { 'Content-Type': 'text/csv' } };

/** Members from a spreadsheet: nothing is written before the preview has been seen and confirmed. */
export function ImportMembers({ groupId, countyCode, onDone }: ImportMembersProps) {
  const { t } = useTranslation('member');
  const { language } = useFormat();
  const [file, setFile] = useState<File>();
  const preview = useSend((table: File) =>
    read(
      api.POST('/api/v1/groups/{groupId}/member-imports/preview', {
        params: { path: { groupId } },
        body: table as unknown as string,
        ...asCsv,
      }),
    ),
  );
  const confirm = useSend(
    ({ table, digest }: { table: File; digest: string }, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/member-imports', {
          params: { path: { groupId }, query: { digest }, header: { 'Idempotency-Key': key } },
          body: table as unknown as string,
          ...asCsv,
        }),
      ),
    { refresh: refreshedBySeats(groupId), onSuccess: ({ added }) => onDone(added) },
  );
  const choose = (chosen: File) => {
    setFile(chosen);
    confirm.reset();
    preview.mutate(chosen);
  };
  return (
    <div className="steps">
      <Card title={t('import.step1')}>
        <p>{t('import.template')}</p>
        <ImportColumns countyCode={countyCode} />
        <div className="row">
          <DownloadButton
            path={`/api/v1/groups/${groupId}/member-import-template?language=${language}`}
            fileName={t('import.templateFile')}
            label={t('import.download')}
          />
        </div>
      </Card>
      <Card title={t('import.step2')}>
        <div className="row">
          <FileButton label={t('import.file')} accept=".csv,text/csv" onChoose={choose} />
          {file && <span>{file.name}</span>}
        </div>
        <p className="soft">{t('import.nothingYet')}</p>
      </Card>
      {preview.isPending && <p role="status">{t('import.reading')}</p>}
      {preview.error && <ProblemNotice error={preview.error} />}
      {preview.data && file && (
        <Card title={t('import.step3')}>
          <ImportPreview preview={preview.data} fileName={file.name} />
          {confirm.error && <ProblemNotice error={confirm.error} />}
          {preview.data.importable ? (
            <div className="row">
              <Button
                kind="primary"
                isDisabled={confirm.isPending}
                onPress={() => confirm.mutate({ table: file, digest: preview.data.digest })}
              >
                {t('import.confirm')}
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
