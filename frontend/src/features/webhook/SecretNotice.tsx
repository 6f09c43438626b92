import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/ui/CopyButton';
import { Notice } from '@/ui/Notice';

/** A secret that is shown this once. */
export function SecretNotice({ secret, text }: { secret: string; text: string }) {
  const { t } = useTranslation('webhook');
  return (
    <Notice
      tone="good"
      live
      title={t('secret.title')}
      actions={<CopyButton text={secret} label={t('secret.copy')} />}
    >
      <p>
        <code className="wrap">{secret}</code>
      </p>
      <p>{text}</p>
    </Notice>
  );
}
