import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { type Goal, useAdoptions } from './queries';

/** Where the goal comes from, what it is part of and who has taken it over. */
export function Lineage({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const adoptions = useAdoptions(goal.id).data ?? [];
  if (!goal.parent && !goal.adoptedFrom && adoptions.length === 0) return null;
  return (
    <Card title={t('lineage.heading')}>
      <ul className="rows">
        {goal.parent && <Relative label={t('lineage.parent')} goal={goal.parent} />}
        {goal.adoptedFrom && <Relative label={t('lineage.from')} goal={goal.adoptedFrom} />}
        {adoptions.map((adopted) => (
          <Relative key={adopted.id} label={t('lineage.adoptions')} goal={adopted} />
        ))}
      </ul>
    </Card>
  );
}

function Relative({ label, goal }: { label: string; goal: NonNullable<Goal['parent']> }) {
  return (
    <li>
      <span className="soft block">{label}</span>
      <Link to="/goals/$goalId" params={{ goalId: goal.id }}>
        {goal.title}
      </Link>
      <span className="soft block">{goal.groupName}</span>
    </li>
  );
}
