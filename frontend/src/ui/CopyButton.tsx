import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { showToast } from './toasts';

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      showToast({ text: t('copyFailed'), tone: 'bad' });
    }
  };
  return (
    <>
      <Button small icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />} onPress={copy}>
        {copied ? t('copied') : (label ?? t('copy'))}
      </Button>
      <span role="status" className="visually-hidden">
        {copied && t('copied')}
      </span>
    </>
  );
}
