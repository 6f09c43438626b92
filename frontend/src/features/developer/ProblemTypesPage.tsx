import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { Card } from '@/ui/Card';
import { CodeBlock } from '@/ui/CodeBlock';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Prose } from '@/ui/Prose';
import { Table } from '@/ui/Table';
import { DeveloperFrame } from './DeveloperFrame';

/** Everything that can go wrong, and what a caller does about it. */
export function ProblemTypesPage() {
  const { t } = useTranslation('developer');
  const types = useQuery({ queryKey: ['problem-types'], queryFn: () => read(api.GET('/api/v1/problems')) });
  return (
    <DeveloperFrame title={t('problems.title')} lead={<p>{t('problems.lead')}</p>}>
      <Prose body={Object.values(t('problems.body', { returnObjects: true }))} />
      <Loaded query={types}>
        {({ items }) => (
          <Table
            caption={t('problems.title')}
            captionHidden
            rows={items}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'code',
                header: t('problems.code'),
                cell: ({ code }) => (
                  <Link to="/problems/$code" params={{ code }}>
                    {code}
                  </Link>
                ),
              },
              { key: 'status', header: t('problems.status'), cell: ({ status }) => status },
              {
                key: 'title',
                header: t('problems.what'),
                long: true,
                cell: ({ title }) => <span lang="en">{title}</span>,
              },
              {
                key: 'remedy',
                header: t('problems.remedy'),
                long: true,
                cell: ({ remedy }) => <span lang="en">{remedy}</span>,
              },
            ]}
          />
        )}
      </Loaded>
    </DeveloperFrame>
  );
}

/** One kind of problem: where the documentation of a refusal leads to. */
export function ProblemTypePage() {
  const { t } = useTranslation('developer');
  const { code } = useParams({ from: '/problems/$code' });
  const type = useQuery({
    queryKey: ['problem-types', code],
    queryFn: () => read(api.GET('/api/v1/problems/{code}', { params: { path: { code } } })),
  });
  return (
    <Page
      title={t('problems.one', { code })}
      over={<Link to="/developers/problems">{t('problems.title')}</Link>}
    >
      <Loaded query={type}>
        {(problem) => (
          <>
            <Card>
              <dl className="kv">
                <dt>{t('problems.status')}</dt>
                <dd>{problem.status}</dd>
                <dt>{t('problems.what')}</dt>
                <dd lang="en">{problem.title}</dd>
                <dt>{t('problems.remedy')}</dt>
                <dd lang="en">{problem.remedy}</dd>
              </dl>
            </Card>
            <CodeBlock
              title="application/problem+json"
              code={`${JSON.stringify({ type: problem.type, title: problem.title, status: problem.status, detail: '…', code: problem.code, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }, null, 2)}\n`}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
