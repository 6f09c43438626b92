import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Chip } from '@/ui/Chip';
import { CopyButton } from '@/ui/CopyButton';
import { componentCode, type Embedded, frameAddress, frameCode } from './code';
import { useFrameHeight } from './useFrameHeight';
import './embed.css';

interface EmbedCodeProps {
  title: string;
  choices: readonly [Embedded, ...Embedded[]];
}

/** The code for a page that allows scripts or for one that does not, ready to be copied, and what it will look like. */
export function EmbedCode({ title, choices }: EmbedCodeProps) {
  const { t } = useTranslation('embed');
  const { language } = useFormat();
  const [chosen, setChosen] = useState(choices[0].widget);
  const [framed, setFramed] = useState(false);
  const frame = useFrameHeight();
  const embedded = choices.find(({ widget }) => widget === chosen) ?? choices[0];
  const { origin, href } = window.location;
  const code = framed
    ? frameCode(embedded, language, origin, title)
    : componentCode(embedded, language, origin, title, href);
  return (
    <>
      <p>{t('lead')}</p>
      {choices.length > 1 && (
        <fieldset className="row bare" aria-label={t('what')}>
          {choices.map(({ widget }) => (
            <Chip key={widget} on={widget === embedded.widget} onChange={() => setChosen(widget)}>
              {t(`widget.${widget}`)}
            </Chip>
          ))}
        </fieldset>
      )}
      <fieldset className="row bare" aria-label={t('how')}>
        <Chip on={!framed} onChange={() => setFramed(false)}>
          {t('component')}
        </Chip>
        <Chip on={framed} onChange={() => setFramed(true)}>
          {t('frame')}
        </Chip>
      </fieldset>
      <p className="soft">{t(framed ? 'frameText' : 'componentText')}</p>
      <div className="row spread">
        <h3>{t('code')}</h3>
        <CopyButton text={code} />
      </div>
      <pre className="embed-code">
        <code>{code}</code>
      </pre>
      <h3>{t('preview')}</h3>
      <iframe
        key={embedded.widget}
        ref={frame}
        className="embed-preview"
        src={frameAddress(embedded, language, origin)}
        title={t('previewOf', { title })}
      />
      <p>
        <a href={language === 'fi' ? '/embed/' : `/embed/${language}`} target="_blank" rel="noopener">
          {t('all')}
        </a>
      </p>
    </>
  );
}
