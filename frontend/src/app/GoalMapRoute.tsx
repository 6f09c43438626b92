import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountyGoalMap } from '@/features/goal/CountyGoalMap';
import { CountyFrame } from './CountyFrame';

/** What the groups of a county do, on the map of its municipalities; for everybody. */
export function GoalMapRoute() {
  const { t } = useTranslation('goal');
  const { code } = useParams({ from: '/counties/$code/goals/map' });
  const { theme } = useSearch({ from: '/counties/$code/goals/map' });
  const navigate = useNavigate({ from: '/counties/$code/goals/map' });
  return (
    <CountyFrame code={code} over={t('county.over')} lead={t('map.lead')}>
      <CountyGoalMap
        countyCode={code}
        theme={theme}
        onTheme={(next) =>
          navigate({ search: next ? { theme: next } : {}, replace: true, resetScroll: false })
        }
      />
    </CountyFrame>
  );
}
