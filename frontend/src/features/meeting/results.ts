import { createContext, type ReactNode, useContext } from 'react';
import type { Decision } from './decisionQueries';

/** What came of a decision: a goal, or an action of one. */
export type Made = { goalId: string } | { actionId: string };

export interface ResultMaker {
  /** The form that makes a goal or an action of a decision. */
  form: (props: {
    kind: 'goal' | 'action';
    decision: Decision;
    onMade: (made: Made) => void;
    onCancel: () => void;
  }) => ReactNode;
  /** The link to a goal or an action that came of one. */
  link: (props: Made) => ReactNode;
}

/** Goals are another feature: whoever composes the pages says how they are made and shown. */
export const ResultContext = createContext<ResultMaker | undefined>(undefined);

export function useResultMaker(): ResultMaker {
  const maker = useContext(ResultContext);
  if (!maker) throw new Error('No ResultContext around a decision');
  return maker;
}
