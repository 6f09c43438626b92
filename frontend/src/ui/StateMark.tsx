import { useTranslation } from 'react-i18next';
import './state.css';

/** How well an item is covered on a day; NO_GROUP stands for a municipality without a group. */
export type CoverageState =
  | 'COVERED'
  | 'EXPIRING'
  | 'DEPUTY_ONLY'
  | 'VACANT'
  | 'MISSING'
  | 'WAIVED'
  | 'NO_GROUP';

export const COVERAGE_STATES: CoverageState[] = [
  'COVERED',
  'EXPIRING',
  'DEPUTY_ONLY',
  'VACANT',
  'MISSING',
  'WAIVED',
];

/** States in which nobody sits at the table for the item. */
export function isGap(state: CoverageState | undefined): boolean {
  return state === 'MISSING' || state === 'VACANT';
}

/** Each state has a shape of its own, so that it can be told apart without colour. */
function Shape({ state }: { state: CoverageState }) {
  switch (state) {
    case 'COVERED':
      return <circle cx="8" cy="8" r="6" className="fill" />;
    case 'EXPIRING':
      return (
        <>
          <path d="M8 1.8 14.5 13.5h-13z" className="line" />
          <path d="M8 6v3.6M8 11.2v.6" className="line" />
        </>
      );
    case 'DEPUTY_ONLY':
      return (
        <>
          <circle cx="8" cy="8" r="5.2" className="line" />
          <path d="M8 2.8a5.2 5.2 0 0 0 0 10.4z" className="fill" />
        </>
      );
    case 'VACANT':
      return (
        <>
          <circle cx="8" cy="8" r="5.6" className="line" />
          <path d="M5.7 5.7l4.6 4.6m0-4.6-4.6 4.6" className="line" />
        </>
      );
    case 'MISSING':
      return <path d="M3.5 3.5l9 9m0-9l-9 9" className="line bold" />;
    case 'WAIVED':
      return <path d="M4 8h8" className="line" />;
    case 'NO_GROUP':
      return <circle cx="8" cy="8" r="1.4" className="fill" />;
  }
}

/** The mark of a state; with words beside it unless the words stand elsewhere (they are then read out all the same). */
export function StateMark({ state, words = true }: { state: CoverageState; words?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`state-mark ${state.toLowerCase()}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <Shape state={state} />
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
