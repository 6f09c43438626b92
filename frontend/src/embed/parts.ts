import { type CoverageState, STATE_SHAPES } from '@/ui/coverageState';
import { el, svg } from './dom';

const TONES: Partial<Record<CoverageState, string>> = {
  COVERED: 'good',
  DEPUTY_ONLY: 'good',
  EXPIRING: 'watch',
  VACANT: 'bad',
  MISSING: 'bad',
};

/** The shape of a state; its word stands beside it. */
export function mark(state: CoverageState): SVGElement {
  return svg(
    'svg',
    { class: `mark ${TONES[state] ?? ''}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    ...STATE_SHAPES[state].map(({ d, as }) => svg('path', { d, class: as })),
  );
}

/** Facts in a line; those that are absent leave no trace. */
export function line(...facts: (string | Node | false | undefined)[]): HTMLElement {
  return el(
    'p',
    { class: 'soft words' },
    ...facts.filter(Boolean).map((fact) => el('span', {}, fact as string | Node)),
  );
}

/** How much of a whole there is, as a bar; the words say it too. */
export function meter(part: number, whole: number): HTMLElement {
  return el(
    'div',
    { class: 'meter', 'aria-hidden': 'true' },
    svg(
      'svg',
      { viewBox: `0 0 ${whole || 1} 1`, preserveAspectRatio: 'none' },
      svg('rect', { width: String(part), height: '1' }),
    ),
  );
}
