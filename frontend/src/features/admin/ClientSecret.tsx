import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/ui/CopyButton';
import { Notice } from '@/ui/Notice';
import { RichText } from '@/ui/Prose';
import type { Secret } from './clientDraft';

/** The secret of a client, shown this once, with what else its keeper needs. */
export function ClientSecret({ secret }: { secret: Secret }) {
  const { t } = useTranslation('admin');
  return (
    <Notice
      tone="good"
      live
      title={t('clients.secretReady')}
      actions={<CopyButton text={secret.clientSecret} label={t('clients.copySecret')} />}
    >
      <dl className="kv">
        {(
          [
            ['id', secret.clientId],
            ['secret', secret.clientSecret],
            ['tokenUrl', secret.tokenUrl],
          ] as const
        ).map(([name, value]) => (
          <div key={name} className="kv-row">
            <dt>{t(`clients.${name}`)}</dt>
            <dd>
              <code className="wrap">{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <RichText text={t('clients.secretOnce')} />
      </p>
    </Notice>
  );
}
