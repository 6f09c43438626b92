import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { Table } from '@/ui/Table';
import { type Place, useCountyConcreteness, useGroupConcreteness } from './queries';
import type { Missing } from './search';

/** The filter that lists exactly the goals that are counted. */
const FILTER = {
  OWNER: 'owner',
  DUE_DATE: 'dueDate',
  ACTION: 'action',
  RESPONSIBLE: 'responsible',
  INDICATOR: 'indicator',
  UPDATE: 'update',
} as const satisfies Record<string, Missing>;

type Lack = keyof typeof FILTER;

interface CountsProps {
  items: readonly { missing: Lack; count: number }[];
  place: Place;
  /** Takes the reader to the list, which stands below. */
  onFollow: () => void;
}

/** What the goals lack, the gravest first, each count leading to exactly those goals. */
function Counts({ items, place, onFollow }: CountsProps) {
  const { t } = useTranslation('goal');
  return (
    <ul className="rows">
      {items.map(({ missing, count }) => {
        const search = { missing: FILTER[missing] };
        const words = t(`concrete.${missing}`, { count });
        return (
          <li key={missing}>
            {'groupId' in place ? (
              <Link
                to="/groups/$groupId/goals"
                params={place}
                search={search}
                resetScroll={false}
                onClick={onFollow}
              >
                {words}
              </Link>
            ) : (
              <Link
                to="/counties/$code/goals"
                params={{ code: place.countyCode }}
                search={search}
                resetScroll={false}
                onClick={onFollow}
              >
                {words}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** "Puheista tekoihin" of a group; nothing when all is well. */
export function GroupConcreteness({ groupId, onFollow }: { groupId: string; onFollow: () => void }) {
  const { t } = useTranslation('goal');
  const concreteness = useGroupConcreteness(groupId).data;
  const items = concreteness?.items.filter((item) => item.count > 0) ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('missing.heading')} tone="watch">
      <p className="soft">{t('concrete.text')}</p>
      <Counts items={items} place={{ groupId }} onFollow={onFollow} />
    </Card>
  );
}

/** "Puheista tekoihin" of a county: together, and group by group. */
export function CountyConcreteness({ countyCode, onFollow }: { countyCode: string; onFollow: () => void }) {
  const { t } = useTranslation('goal');
  const concreteness = useCountyConcreteness(countyCode).data;
  const items = concreteness?.items.filter((item) => item.count > 0) ?? [];
  if (!concreteness || items.length === 0) return null;
  const lacking = concreteness.groups.filter((group) => group.items.some((item) => item.count > 0));
  const kinds = items.map((item) => item.missing);
  return (
    <Card title={t('missing.heading')} tone="watch">
      <p className="soft">{t('concrete.text')}</p>
      <Counts items={items} place={{ countyCode }} onFollow={onFollow} />
      <details className="theme">
        <summary>{t('concrete.byGroup', { count: lacking.length })}</summary>
        <Table
          caption={t('concrete.table')}
          captionHidden
          rows={lacking}
          rowKey={(group) => group.groupId}
          columns={[
            {
              key: 'group',
              header: t('concrete.group'),
              cell: (group) => (
                <Link to="/groups/$groupId/goals" params={{ groupId: group.groupId }}>
                  {group.groupName}
                </Link>
              ),
            },
            { key: 'goals', header: t('list.title'), numeric: true, cell: (group) => group.goals },
            ...kinds.map((kind) => ({
              key: kind,
              header: t(`concrete.head.${kind}`),
              numeric: true,
              cell: (group: (typeof lacking)[number]) => {
                const count = group.items.find((item) => item.missing === kind)?.count ?? 0;
                return count === 0 ? (
                  '–'
                ) : (
                  <Link
                    to="/groups/$groupId/goals"
                    params={{ groupId: group.groupId }}
                    search={{ missing: FILTER[kind] }}
                    aria-label={`${group.groupName}: ${t(`concrete.${kind}`, { count })}`}
                  >
                    {count}
                  </Link>
                );
              },
            })),
          ]}
        />
      </details>
    </Card>
  );
}
