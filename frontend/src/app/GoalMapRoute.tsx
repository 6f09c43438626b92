import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { CountyGoalMap } from '@/features/goal/CountyGoalMap';
import { useFormat } from '@/i18n/format';
import { Page } from '@/ui/Page';
import { CountyTabs } from './CountyFrame';

/** What the groups of a county do, on the map of its municipalities; for everybody. */
export function GoalMapRoute() {
  const { t } = useTranslation('goal');
  const { text } = useFormat();
  const { code } = useParams({ from: '/counties/$code/goals/map' });
  const { theme } = useSearch({ from: '/counties/$code/goals/map' });
  const navigate = useNavigate({ from: '/counties/$code/goals/map' });
  const county = useCounties().data?.find((candidate) => candidate.code === code);
  return (
    <Page
      title={county && text(county.name)}
      over={t('county.over')}
      lead={<p>{t('map.lead')}</p>}
      tabs={<CountyTabs code={code} />}
    >
      <CountyGoalMap
        countyCode={code}
        theme={theme}
        onTheme={(next) =>
          navigate({ search: next ? { theme: next } : {}, replace: true, resetScroll: false })
        }
      />
    </Page>
  );
}
