import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { StatusBadge } from './GoalWords';
import { type Goal, useThemes } from './queries';

type Similar = components['schemas']['SimilarGoal'];

/** The groups elsewhere that pursue the same as this goal. */
export function SimilarGoals({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const similar = useQuery({
    queryKey: ['similar', goal.id],
    queryFn: () => read(api.GET('/api/v1/goals/{goalId}/similar', { params: { path: { goalId: goal.id } } })),
    staleTime: 5 * 60_000,
  }).data;
  if (!similar || similar.items.length === 0) return null;
  return (
    <Card title={t('similar.heading')}>
      <p className="soft">{t('similar.text')}</p>
      <SimilarRows items={similar.items} />
    </Card>
  );
}

interface SimilarRowsProps {
  items: readonly Similar[];
  /** Opens a goal beside what is being written, so that nothing of it is lost. */
  beside?: boolean;
}

export function SimilarRows({ items, beside }: SimilarRowsProps) {
  const { t } = useTranslation('goal');
  const { language, list } = useFormat();
  const themes = useThemes();
  const named = (code: string) => themes.find((theme) => theme.value === code)?.label ?? code;
  return (
    <ul className="rows">
      {items.map(({ goal, sharedThemeCodes }) => (
        <li key={goal.id} className="goal-row">
          <Link
            to="/goals/$goalId"
            params={{ goalId: goal.id }}
            target={beside ? '_blank' : undefined}
            lang={goal.language === language ? undefined : goal.language}
          >
            {goal.title}
          </Link>
          <span className="row marks">
            <StatusBadge status={goal.status} />
            <span className="soft">
              {[goal.groupName, goal.owner?.organisationName].filter(Boolean).join(' · ')}
            </span>
          </span>
          {sharedThemeCodes.length > 0 && (
            <span className="soft">{t('similar.shared', { themes: list(sharedThemeCodes.map(named)) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
