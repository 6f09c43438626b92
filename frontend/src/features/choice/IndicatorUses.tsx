import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { type Brief, useGoalsOf, useUses } from './queries';
import { useValues } from './useValues';

/** Which groups follow an indicator and why, and which goals are to change it. */
export function IndicatorUses({ indicator }: { indicator: Pick<Brief, 'id' | 'unit' | 'decimals'> }) {
  const { t } = useTranslation('choice');
  const { day } = useFormat();
  const words = useValues(indicator);
  const uses = useUses(indicator.id);
  const goals = useGoalsOf(indicator.id);
  const groups = uses.data?.pages.flatMap((page) => page.items) ?? [];
  const aims = goals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('uses.title')}>
      <Loaded query={uses} lines={3} isEmpty={() => groups.length === 0} empty={<p>{t('uses.none')}</p>}>
        {() => (
          <>
            <h3>{t('uses.groups')}</h3>
            <ul className="rows">
              {groups.map((use) => (
                <li key={use.groupId}>
                  <Link
                    to="/groups/$groupId/indicators/$indicatorId"
                    params={{ groupId: use.groupId, indicatorId: indicator.id }}
                  >
                    {use.groupName}
                  </Link>
                  <span>{use.rationale}</span>
                  <span className="soft dotted">
                    <span>{t('uses.decided', { date: day(use.decidedDate) })}</span>
                    {use.target && (
                      <span>
                        {t('uses.target', {
                          value: words.value(use.target.targetValue),
                          year: use.target.targetYear,
                        })}
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
            <Pager query={uses} shown={groups.length} />
          </>
        )}
      </Loaded>
      {aims.length > 0 && (
        <>
          <h3>{t('uses.goals')}</h3>
          <ul className="rows">
            {aims.map((goal) => (
              <li key={goal.id}>
                <Link to="/goals/$goalId" params={{ goalId: goal.id }}>
                  {goal.title}
                </Link>
                <span className="soft">{goal.groupName}</span>
              </li>
            ))}
          </ul>
          <Pager query={goals} shown={aims.length} />
        </>
      )}
    </Card>
  );
}
