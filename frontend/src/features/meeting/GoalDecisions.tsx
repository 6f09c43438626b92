import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { useGoalDecisions } from './decisionQueries';
import { DecisionRow } from './GroupDecisions';

/** The decisions that a goal or its actions came from; nothing when there are none. */
export function GoalDecisions({ goalId }: { goalId: string }) {
  const { t } = useTranslation('meeting');
  const items = useGoalDecisions(goalId).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('decisions.behind')}>
      <ul className="rows">
        {items.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} />
        ))}
      </ul>
    </Card>
  );
}
