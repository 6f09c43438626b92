import { useTranslation } from 'react-i18next';
import { COVERAGE_STATES, type CoverageState, STATE_SHAPES } from './coverageState';
import './state.css';

export { COVERAGE_STATES, type CoverageState, isGap } from './coverageState';

/** The mark of a state; with words beside it unless the words stand elsewhere (they are then read out all the same). */
export function StateMark({ state, words = true }: { state: CoverageState; words?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`state-mark ${state.toLowerCase()}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {STATE_SHAPES[state].map(({ d, as }) => (
          <path key={d} d={d} className={as} />
        ))}
      </svg>
      <span className={words ? undefined : 'visually-hidden'}>{t(`state.${state}`)}</span>
    </span>
  );
}

/** Explains the marks that a matrix uses. */
export function StateLegend({ states = COVERAGE_STATES }: { states?: CoverageState[] }) {
  const { t } = useTranslation();
  return (
    <ul className="legend plain" aria-label={t('legend')}>
      {states.map((state) => (
        <li key={state}>
          <StateMark state={state} />
        </li>
      ))}
    </ul>
  );
}
