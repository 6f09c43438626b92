import { useFormat } from '@/i18n/format';
import { DownloadButton } from './DownloadButton';

interface ListDownloadProps {
  /** The address of the list in the service. */
  path: string;
  /** What narrows and orders the list. */
  filter: object;
  fileName: string;
}

/** Brings the whole list, as it is narrowed, as a table for a spreadsheet in the reader's language. */
export function ListDownload({ path, filter, fileName }: ListDownloadProps) {
  const { language } = useFormat();
  const query = new URLSearchParams({ language });
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return <DownloadButton path={`${path}?${query}`} fileName={fileName} />;
}
