import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '@/api/download';
import { Button } from './Button';
import { showToast } from './toasts';

interface DownloadButtonProps {
  /** The address of the list in the service. */
  path: string;
  fileName: string;
  type?: string;
  label?: string;
  /** What is said meanwhile, of a file that takes its time. */
  working?: string;
  small?: boolean;
}

/** Brings a table as a file for a spreadsheet. */
export function DownloadButton({
  path,
  fileName,
  type = 'text/csv',
  label,
  working: workingLabel,
  small = true,
}: DownloadButtonProps) {
  const { t } = useTranslation();
  const [working, setWorking] = useState(false);
  const get = async () => {
    setWorking(true);
    try {
      await download(path, type, fileName);
    } catch {
      showToast({ text: t('downloadFailed'), tone: 'bad' });
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button small={small} icon={<Download aria-hidden="true" />} isDisabled={working} onPress={get}>
      {(working && workingLabel) || (label ?? t('downloadTable'))}
    </Button>
  );
}
