import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { LinkForm } from './LinkForm';
import { type ScorecardItem, useGoalChoices } from './queries';
import { useLinks } from './useLinks';

const STATES = ['DRAFT', 'AGREED', 'IN_PROGRESS', 'ACHIEVED'] as const;

/** What the group does: the goals that are to move the indicator; those who lead the group link and unlink them. */
export function CurveGoals({ item, lang }: { item: ScorecardItem; lang?: string }) {
  const { t } = useTranslation('choice');
  const { choice, goals } = item;
  const mayWrite = choice.permissions.write;
  const all = useGoalChoices(choice.groupId, mayWrite);
  const links = useLinks(choice.groupId, t('goals.added'));
  const link = (goalId: string, on: boolean) =>
    links.mutate({ goalId, indicatorId: choice.indicator.id, on });
  return (
    <Card title={t('curve.what')}>
      {goals.length === 0 && <p className="soft">{t('goals.none')}</p>}
      {goals.length > 0 && (
        <ul className="rows">
          {goals.map((goal) => {
            const status = STATES.find((known) => known === goal.status);
            return (
              <li key={goal.id}>
                <span lang={lang}>
                  <Link to="/goals/$goalId" params={{ goalId: goal.id }}>
                    {goal.title}
                  </Link>
                </span>
                <span className="row">
                  {status && <Badge>{t(`status.${status}`)}</Badge>}
                  {goal.late && <Badge tone="bad">{t('goals.late')}</Badge>}
                  {mayWrite && (
                    <Button
                      small
                      isDisabled={links.isPending}
                      aria-label={t('goals.removeOf', { name: goal.title })}
                      onPress={() => link(goal.id, false)}
                    >
                      {t('goals.remove')}
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {mayWrite && (
        <div className="stack mend">
          <LinkForm
            label={t('goals.link')}
            none={t('goals.pick')}
            choices={all.filter((one) => !goals.some((goal) => goal.id === one.value))}
            links={links}
            onLink={(goalId) => link(goalId, true)}
          />
          <div className="row">
            <LinkButton small to="/groups/$groupId/goals/new" params={{ groupId: choice.groupId }}>
              {t('goals.new')}
            </LinkButton>
          </div>
        </div>
      )}
    </Card>
  );
}
