import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { Problem } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { useEdit } from '@/ui/useEdit';
import { draftOf, eurosOf, type GoalDraft, goalOf } from './goalDraft';
import { type Goal, loadGoal, refreshedByGoal, useRegionalGoals, useSeats, useThemes } from './queries';

/** A form over a stored goal; when somebody else saved first, both versions are shown. */
export function useGoalEdit(stored: Tagged<Goal>, onSaved: (goal: Goal) => void) {
  const { t } = useTranslation('goal');
  const { day, list } = useFormat();
  const goal = stored.value;
  const seats = useSeats(goal.groupId);
  const themes = useThemes(goal.countyCode);
  const parents = useRegionalGoals(goal.groupId);
  const named = (choices: { value: string; label: string }[]) => (value: string) =>
    choices.find((choice) => choice.value === value)?.label ?? value;
  const shownDay = (date: string) => (date ? day(date) : '');
  return useEdit<Goal, GoalDraft>({
    stored,
    draftOf,
    send: (draft, etag) => {
      if (eurosOf(draft.estimatedCost) === null) {
        throw new Problem(400, { errors: [{ pointer: '/estimatedCost', code: 'not-euros' }] });
      }
      return read(
        api.PUT('/api/v1/goals/{goalId}', {
          params: { path: { goalId: goal.id }, header: { 'If-Match': etag } },
          body: goalOf(draft),
        }),
      );
    },
    reload: () => loadGoal(goal.id),
    texts: {
      title: { label: t('field.title') },
      description: { label: t('field.description') },
      themeCodes: { label: t('field.themes'), show: (codes) => list([...codes].sort().map(named(themes))) },
      ownerId: { label: t('field.owner'), show: named(seats) },
      startDate: { label: t('field.start'), show: shownDay },
      dueDate: { label: t('field.due'), show: shownDay },
      parentGoalId: { label: t('field.parent'), show: named(parents) },
      measure: { label: t('field.measure') },
      estimatedCost: { label: t('field.cost') },
      funder: { label: t('field.funder') },
      observedEffect: { label: t('field.effect') },
    },
    refresh: refreshedByGoal(goal.id),
    onSaved,
  });
}
