import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { SelectField } from '@/ui/SelectField';
import { NewAction } from './NewAction';
import { type Action, loadGoal, useGoals } from './queries';

interface QuickActionProps {
  groupId: string;
  onMade: (action: Action) => void;
  onCancel: () => void;
}

/** An action for one of the group's goals, for those in the middle of a meeting. */
export function QuickAction({ groupId, onMade, onCancel }: QuickActionProps) {
  const { t } = useTranslation('goal');
  const query = useGoals({ groupId }, {}, 100);
  const [goalId, setGoalId] = useState('');
  const goal = useQuery({
    queryKey: ['goal', goalId],
    queryFn: () => loadGoal(goalId),
    enabled: Boolean(goalId),
  }).data?.value;
  const goals = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ status }) => status !== 'ACHIEVED' && status !== 'DISCONTINUED',
  );
  const cancel = <Button onPress={onCancel}>{t('cancel')}</Button>;
  return (
    <Loaded
      query={query}
      isEmpty={() => goals.length === 0}
      empty={<Empty text={t('quick.noGoals')} next={cancel} />}
    >
      {() => (
        <div className="stack">
          <SelectField
            label={t('quick.goal')}
            hint={t('quick.goalHint')}
            none={t('quick.chooseGoal')}
            value={goalId}
            choices={goals.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setGoalId}
          />
          {goal ? (
            <NewAction
              key={goal.id}
              goal={goal}
              save={t('action.save')}
              onDone={onMade}
              onCancel={onCancel}
            />
          ) : (
            <div className="row">{cancel}</div>
          )}
        </div>
      )}
    </Loaded>
  );
}
