import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { ProseSections } from '@/ui/Prose';
import { useOperator } from './operator';

/** The statement that Act 306/2019 asks for. */
export function AccessibilityPage() {
  const { t } = useTranslation('accessibility');
  const { text, day } = useFormat();
  const operator = useOperator();
  return (
    <Page
      title={t('title')}
      lead={operator.data && <p>{t('lead', { date: day(operator.data.statementDate) })}</p>}
    >
      <Loaded query={operator}>
        {({ contactEmail, supervisor }) => (
          <>
            <ProseSections sections={t('sections', { returnObjects: true, email: contactEmail })} />
            <Card title={t('supervisor')} level={3}>
              <p>{text(supervisor.name)}</p>
              <dl className="kv">
                <dt>{t('website')}</dt>
                <dd>
                  <a href={text(supervisor.website)}>{text(supervisor.website)}</a>
                </dd>
                <dt>{t('email')}</dt>
                <dd>
                  <a href={`mailto:${supervisor.email}`}>{supervisor.email}</a>
                </dd>
                <dt>{t('phone')}</dt>
                <dd>{supervisor.phone}</dd>
              </dl>
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
