import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { ProseSections } from '@/ui/Prose';
import { useOperator } from './operator';

export function PrivacyPage() {
  const { t } = useTranslation('privacy');
  const { text } = useFormat();
  const operator = useOperator();
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <Loaded query={operator}>
        {(who) => (
          <ProseSections
            sections={t('sections', {
              returnObjects: true,
              operator: text(who.operator),
              email: who.dataProtectionEmail,
            })}
          />
        )}
      </Loaded>
    </Page>
  );
}
