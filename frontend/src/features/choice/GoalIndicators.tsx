import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pickText, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { LinkForm } from './LinkForm';
import { useChoices, useGoalIndicators } from './queries';
import { useLinks } from './useLinks';

interface GoalIndicatorsProps {
  goalId: string;
  groupId: string;
  mayWrite: boolean;
}

/** Which figures a goal is to change; those who lead the group link what the group follows. */
export function GoalIndicators({ goalId, groupId, mayWrite }: GoalIndicatorsProps) {
  const { t } = useTranslation('choice');
  const { language, text } = useFormat();
  const linked = useGoalIndicators(goalId).data?.value.items;
  const followed = useChoices(groupId, false, mayWrite).data?.pages.flatMap((page) => page.items) ?? [];
  const links = useLinks(groupId, t('goals.addedIndicator'));
  const free = followed
    .filter(
      ({ kind, indicator }) =>
        kind === 'CHOSEN' && !linked?.some((item) => item.indicator.id === indicator.id),
    )
    .map(({ indicator }) => ({ value: indicator.id, label: text(indicator.name) }));
  if (!linked || (linked.length === 0 && (!mayWrite || free.length === 0))) return null;
  return (
    <Card title={t('goals.title')}>
      {linked.length === 0 && <p>{t('goals.noneOfGoal')}</p>}
      {linked.length > 0 && (
        <ul className="rows">
          {linked.map(({ indicator, choiceId }) => {
            const name = pickText(indicator.name, language);
            return (
              <li key={indicator.id}>
                <span lang={name.lang}>
                  {choiceId ? (
                    <Link
                      to="/groups/$groupId/indicators/$indicatorId"
                      params={{ groupId, indicatorId: indicator.id }}
                    >
                      {name.text}
                    </Link>
                  ) : (
                    <Link to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
                      {name.text}
                    </Link>
                  )}
                </span>
                {mayWrite && (
                  <span>
                    <Button
                      small
                      isDisabled={links.isPending}
                      aria-label={t('goals.removeOf', { name: name.text })}
                      onPress={() => links.mutate({ goalId, indicatorId: indicator.id, on: false })}
                    >
                      {t('goals.remove')}
                    </Button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mayWrite && (
        <LinkForm
          label={t('goals.linkIndicator')}
          none={t('goals.pickIndicator')}
          choices={free}
          links={links}
          onLink={(indicatorId) => links.mutate({ goalId, indicatorId, on: true })}
        />
      )}
    </Card>
  );
}
