import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { GoalRows } from './GoalRows';
import type { Goal } from './queries';

type Counted = components['schemas']['GoalContributions'];

const countsOf = ({ health, achieved, discontinued }: Counted) =>
  ({
    onTrack: health.onTrack,
    atRisk: health.atRisk,
    offTrack: health.offTrack,
    noUpdate: health.noUpdate,
    achieved,
    discontinued,
  }) as const;

const PARTS = ['onTrack', 'atRisk', 'offTrack', 'noUpdate', 'achieved', 'discontinued'] as const;

/** Which groups contribute to a regional goal and how that goes; "no update" is told as such. */
export function Contributions({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const { list } = useFormat();
  const found = useQuery({
    queryKey: ['contributions', goal.id],
    queryFn: () =>
      read(api.GET('/api/v1/goals/{goalId}/contributions', { params: { path: { goalId: goal.id } } })),
  }).data;
  if (!found || found.goals === 0) return null;
  const counts = countsOf(found);
  return (
    <Card title={t('contributions.heading')}>
      <p>
        {t('contributions.sum', {
          groups: t('county.groups', { count: found.groups }),
          goals: t('county.goals', { count: found.goals }),
          parts: list(
            PARTS.filter((part) => counts[part] > 0).map((part) =>
              t(`contributions.part.${part}`, { count: counts[part] }),
            ),
          ),
        })}
      </p>
      <GoalRows goals={found.items} withGroup />
    </Card>
  );
}
