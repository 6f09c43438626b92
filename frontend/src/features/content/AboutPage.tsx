import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Section } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { ProseSections } from '@/ui/Prose';
import { Table } from '@/ui/Table';
import { useOperator } from './operator';

export function AboutPage() {
  const { t } = useTranslation('about');
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
              email: who.contactEmail,
            })}
          />
        )}
      </Loaded>
      <Sources />
    </Page>
  );
}

/** Where the reference data comes from and on what terms, as the service itself tells it. */
function Sources() {
  const { t } = useTranslation('about');
  const { language } = useFormat();
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => read(api.GET('/api/v1/sources')) });
  return (
    <Section title={t('sources.title')}>
      {language !== 'en' && <p className="soft">{t('sources.note')}</p>}
      <Loaded query={sources} empty={<Empty text={t('sources.empty')} />}>
        {({ items }) => (
          <div lang="en">
            <Table
              caption={t('sources.title')}
              captionHidden
              rows={items}
              rowKey={(source) => source.file}
              columns={[
                { key: 'what', header: t('sources.what'), cell: (source) => source.what },
                { key: 'source', header: t('sources.source'), cell: (source) => source.source },
                { key: 'licence', header: t('sources.licence'), cell: (source) => source.licence },
                { key: 'date', header: t('sources.date'), cell: (source) => source.asOf },
              ]}
            />
          </div>
        )}
      </Loaded>
    </Section>
  );
}
