import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { byTheme } from './byTheme';
import { StatusBadge } from './GoalWords';
import { type GoalSummary, useThemes } from './queries';

/** Which groups do the same: the goals of a county under their themes. */
export function GoalsByTheme({ goals, countyCode }: { goals: readonly GoalSummary[]; countyCode: string }) {
  const { t } = useTranslation('goal');
  const themes = useThemes(countyCode);
  return (
    <div className="stack">
      {byTheme(goals).map(({ code, goals: found, groups }) => (
        <details key={code} className="theme">
          <summary>
            <b>{themes.find((theme) => theme.value === code)?.label ?? (code || t('county.noTheme'))}</b>{' '}
            <span className="soft">
              {t('county.groups', { count: groups })} · {t('county.goals', { count: found.length })}
            </span>
          </summary>
          <ul className="rows">
            {found.map((goal) => (
              <li key={goal.id}>
                <span className="row marks">
                  <Link to="/goals/$goalId" params={{ goalId: goal.id }}>
                    {goal.title}
                  </Link>
                  <StatusBadge status={goal.status} />
                </span>
                <span className="soft">{goal.groupName}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
