import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import type { Goal } from './queries';

/** Where the goal comes from and what it is part of. */
export function Lineage({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  if (!goal.parent && !goal.adoptedFrom) return null;
  return (
    <Card title={t('lineage.heading')}>
      <ul className="rows">
        {goal.parent && <Relative label={t('lineage.parent')} goal={goal.parent} />}
        {goal.adoptedFrom && <Relative label={t('lineage.from')} goal={goal.adoptedFrom} />}
      </ul>
    </Card>
  );
}

export function Relative({ label, goal }: { label?: string; goal: NonNullable<Goal['parent']> }) {
  return (
    <li>
      {label && <span className="soft">{label}</span>}
      <Link to="/goals/$goalId" params={{ goalId: goal.id }}>
        {goal.title}
      </Link>
      <span className="soft">{goal.groupName}</span>
    </li>
  );
}
