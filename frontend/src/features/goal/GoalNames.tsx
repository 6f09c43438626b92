import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loadAction, useGoal } from './queries';

/** A goal told of elsewhere: its title, leading to it. */
export function GoalLink({ goalId }: { goalId: string }) {
  const { t } = useTranslation('goal');
  const goal = useGoal(goalId).data?.value;
  return (
    <Link to="/goals/$goalId" params={{ goalId }}>
      {goal?.title ?? t('field.title')}
    </Link>
  );
}

/** An action told of elsewhere: its title, leading to its goal. */
export function ActionLink({ actionId }: { actionId: string }) {
  const action = useQuery({
    queryKey: ['action', actionId],
    queryFn: () => loadAction(actionId),
  }).data?.value;
  if (!action) return null;
  return (
    <Link to="/goals/$goalId" params={{ goalId: action.goalId }}>
      {action.title}
    </Link>
  );
}
