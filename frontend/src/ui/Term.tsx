import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type glossary from '@/i18n/fi/glossary.json';
import './dialog.css';
import './term.css';

export type TermCode = keyof (typeof glossary)['terms'];

/** A word of the field that opens its meaning; works by pointer, touch and keyboard alike. */
export function Term({ term, children }: { term: TermCode; children: ReactNode }) {
  const { t } = useTranslation('glossary', { useSuspense: false });
  return (
    <DialogTrigger>
      <Button className="term">{children}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="dialog stack" aria-label={t(`terms.${term}.word`)}>
          <b>{t(`terms.${term}.word`)}</b>
          <p>{t(`terms.${term}.meaning`)}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
