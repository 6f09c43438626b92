import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { signInUrl, useSession } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { Button, ButtonAnchor } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { SelectField } from '@/ui/SelectField';
import { StateLegend } from '@/ui/StateMark';

/** What the service is, for somebody who comes for the first time. */
export function WelcomePage() {
  const { t } = useTranslation(['content', 'common']);
  const session = useSession();
  return (
    <Page
      title={t('welcome.title')}
      lead={<p>{t('welcome.lead')}</p>}
      actions={
        <>
          {session.data && !session.data.authenticated && !session.data.sandbox && (
            <ButtonAnchor kind="primary" href={signInUrl('/')}>
              {t('common:signIn')}
            </ButtonAnchor>
          )}
          <LinkButton to="/groups">{t('welcome.groups')}</LinkButton>
        </>
      }
    >
      <CountyChoice />
      <div className="tiles">
        <Card title={t('welcome.who.title')}>
          <p>{t('welcome.who.text')}</p>
          <StateLegend />
        </Card>
        <Card title={t('welcome.gap.title')}>
          <p>{t('welcome.gap.text')}</p>
        </Card>
        <Card title={t('welcome.open.title')}>
          <p>{t('welcome.open.text')}</p>
        </Card>
      </div>
    </Page>
  );
}

/** Takes the reader to the county that concerns them. */
function CountyChoice() {
  const { t } = useTranslation('content');
  const { text, compare } = useFormat();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const counties = useCounties().data ?? [];
  const choices = counties
    .map((county) => ({ value: county.code, label: text(county.name) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <Card title={t('welcome.choose')}>
      <div className="filters">
        <SelectField
          label={t('welcome.county')}
          value={code}
          none={t('welcome.pick')}
          choices={choices}
          onChange={setCode}
        />
        <Button
          kind="primary"
          isDisabled={!code}
          onPress={() => navigate({ to: '/counties/$code', params: { code } })}
        >
          {t('welcome.show')}
        </Button>
      </div>
      <p>
        <Link to="/counties">{t('welcome.allCounties')}</Link>
      </p>
    </Card>
  );
}
