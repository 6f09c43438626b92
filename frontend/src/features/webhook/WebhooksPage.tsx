import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useCounties } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { Officials, StatusBadge } from './WebhookParts';
import { WEBHOOKS, type Webhook } from './webhooks';

/** Which other systems are told of changes, and how that goes. */
export function WebhooksPage() {
  const { t } = useTranslation('webhook');
  const query = useInfiniteQuery({
    queryKey: [...WEBHOOKS, 'list'],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/webhooks', { params: { query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const webhooks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const add = (
    <LinkButton kind="primary" to="/webhooks/new">
      {t('list.add')}
    </LinkButton>
  );
  return (
    <Officials title={t('list.title')} lead={<p>{t('list.lead')}</p>} actions={add}>
      <Card>
        <Loaded query={query} isEmpty={() => webhooks.length === 0} empty={<Empty text={t('list.empty')} />}>
          {() => (
            <>
              <ul className="rows">
                {webhooks.map((webhook) => (
                  <WebhookRow key={webhook.id} webhook={webhook} />
                ))}
              </ul>
              <Pager query={query} shown={webhooks.length} />
            </>
          )}
        </Loaded>
      </Card>
    </Officials>
  );
}

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhook');
  const { text } = useFormat();
  const counties = useCounties().data;
  const county = counties?.find((candidate) => candidate.code === webhook.countyCode);
  const whose = webhook.clientId
    ? t('list.ofClient', { client: webhook.clientId })
    : webhook.countyCode
      ? text(county?.name)
      : t('fields.country');
  return (
    <li className="row spread">
      <div className="stack tight">
        <b>
          <Link to="/webhooks/$webhookId" params={{ webhookId: webhook.id }}>
            {webhook.description}
          </Link>
        </b>
        <span className="soft">
          {whose} · <code className="wrap">{webhook.url}</code>
        </span>
      </div>
      <StatusBadge webhook={webhook} />
    </li>
  );
}
