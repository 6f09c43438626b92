import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Section } from '@/ui/Card';
import { Fact } from '@/ui/Fact';
import { Loaded } from '@/ui/Loaded';
import { ProseSections } from '@/ui/Prose';
import { releases } from './changelog';
import { DeveloperFrame } from './DeveloperFrame';
import { useService } from './useService';

const MEGA = 1_000_000;

/** What a caller may rely on: limits, versions, what changed. */
export function TermsPage() {
  const { t } = useTranslation('developer');
  return (
    <DeveloperFrame title={t('terms.title')} lead={<p>{t('terms.lead')}</p>}>
      <Status />
      <ProseSections sections={t('terms.sections', { returnObjects: true })} />
      <Section title={t('terms.changelog')}>
        <p className="soft">{t('terms.changelogNote')}</p>
        {releases().map(({ name, changes }, index) => (
          <details key={name} open={index === 0} lang="en" className="release">
            <summary>{name}</summary>
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </details>
        ))}
      </Section>
    </DeveloperFrame>
  );
}

function Status() {
  const { t } = useTranslation('developer');
  const { number } = useFormat();
  const service = useService();
  return (
    <Section title={t('terms.now')}>
      <Loaded query={service}>
        {({ version, limits }) => (
          <div className="tiles facts">
            <Fact label={t('terms.answers')} value={version} note={t('terms.version')} />
            <Fact
              label={t('terms.client')}
              value={number(limits.clientRequestsPerMinute)}
              note={t('terms.perMinute')}
            />
            <Fact
              label={t('terms.address')}
              value={number(limits.addressRequestsPerMinute)}
              note={t('terms.perMinute')}
            />
            <Fact
              label={t('terms.body')}
              value={`${number(limits.bodyBytes / MEGA)} MB`}
              note={t('terms.request')}
            />
            <Fact
              label={t('terms.observations')}
              value={`${number(limits.observationsBytes / MEGA)} MB`}
              note={t('terms.request')}
            />
            <Fact
              label={t('terms.changes')}
              value={number(limits.changeRetentionDays)}
              note={t('terms.days')}
            />
          </div>
        )}
      </Loaded>
    </Section>
  );
}
