import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { jargonIn } from './plainWords';
import { useSettled } from './useSettled';

interface PlainerWordsProps {
  text: string;
  /** The language that the text is written in. */
  lang?: string;
}

/** Plainer words for what has been typed; quiet, and gone for good when the writer says so. */
export function PlainerWords({ text, lang }: PlainerWordsProps) {
  const { t } = useTranslation('goal');
  const { language } = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<string[]>([]);
  const words = useQuery({
    queryKey: ['plain-words'],
    queryFn: async () => (await read(api.GET('/api/v1/plain-words'))).items,
    staleTime: 60 * 60_000,
  }).data;
  const found = jargonIn(useSettled(text), words ?? [], lang ?? language).filter(
    (word) => !kept.includes(word.id),
  );
  return (
    <div ref={box} tabIndex={-1} className={found.length > 0 ? 'hint-box' : 'visually-hidden'}>
      <div role="status">
        {found.length > 0 && (
          <>
            <b>{t('plain.heading')}</b>
            <ul className="plain" lang={lang}>
              {found.map((word) => (
                <li key={word.id}>
                  {t('plain.word', { jargon: word.jargon, plain: word.plain })}
                  {word.why && ` (${word.why})`}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {found.length > 0 && (
        <div className="row">
          <Button
            small
            kind="quiet"
            onPress={() => {
              setKept((before) => [...before, ...found.map((word) => word.id)]);
              // The button goes; whoever pressed it stays where they were in the form.
              box.current?.focus();
            }}
          >
            {t('plain.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}
