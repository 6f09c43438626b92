import { Code } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import type { Embedded } from './code';
import { EmbedCode } from './EmbedCode';

interface EmbedButtonProps {
  /** What the page is about, in words. */
  title: string;
  /** The widgets that show what the page shows, the nearest first. */
  choices: readonly [Embedded, ...Embedded[]];
}

/** Offers the code that shows the same on another site. */
export function EmbedButton({ title, choices }: EmbedButtonProps) {
  const { t } = useTranslation('embed');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button small icon={<Code aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        title={t('title')}
        isOpen={open}
        onClose={close}
        wide
        actions={<Button onPress={close}>{t('close')}</Button>}
      >
        <EmbedCode title={title} choices={choices} />
      </Dialog>
    </>
  );
}
