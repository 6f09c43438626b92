import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { goTo } from '@/ui/goTo';
import { Loaded } from '@/ui/Loaded';
import { ActionRow, type Opened } from './ActionRow';
import { toMend } from './actionDraft';
import { NewAction } from './NewAction';
import { OrderActions } from './OrderActions';
import { type Goal, useActions } from './queries';

interface ActionsCardProps {
  goal: Goal;
  /** True when somebody has come to mend what the actions lack. */
  mend: boolean;
  /** The action that somebody has come to tell of or to change. */
  asked?: string;
  askedFor: Opened;
  onMended: () => void;
}

/** What is done for the goal, in order. */
export function ActionsCard({ goal, mend, asked, askedFor, onMended }: ActionsCardProps) {
  const { t } = useTranslation('goal');
  const query = useActions(goal.id);
  const [adding, setAdding] = useState(false);
  const [ordering, setOrdering] = useState(false);
  const [opened, setOpened] = useState<{ id: string; what: Opened }>();
  const box = useRef<HTMLDivElement>(null);
  const actions = query.data?.value.items;

  useEffect(() => {
    if (!(mend || asked) || !actions) return;
    const id = asked ?? toMend(actions)?.id;
    if (id) setOpened({ id, what: asked ? askedFor : 'edit' });
    else setAdding(true);
    onMended();
    goTo(() => box.current?.querySelector<HTMLElement>('form input'));
  }, [mend, asked, askedFor, actions, onMended]);

  const mayWrite = goal.permissions.write && goal.status !== 'ACHIEVED' && goal.status !== 'DISCONTINUED';
  const add = mayWrite && !adding && !ordering && (
    <Button onPress={() => setAdding(true)}>{t('action.add')}</Button>
  );
  return (
    <div ref={box}>
      <Card title={t('action.heading')}>
        <Loaded
          query={query}
          isEmpty={({ value }) => value.items.length === 0 && !adding}
          empty={<Empty text={t(mayWrite ? 'action.emptyOwn' : 'action.empty')} next={add || undefined} />}
        >
          {(stored) =>
            ordering ? (
              <OrderActions goalId={goal.id} stored={stored} onDone={() => setOrdering(false)} />
            ) : (
              <>
                {stored.value.items.length > 0 && (
                  <ol className="rows">
                    {stored.value.items.map((action) => (
                      <ActionRow
                        key={action.id}
                        action={action}
                        goal={goal}
                        opened={opened?.id === action.id ? opened.what : undefined}
                        onOpen={(what) => setOpened(what && { id: action.id, what })}
                      />
                    ))}
                  </ol>
                )}
                {adding && (
                  <div className="form-part">
                    <NewAction
                      goal={goal}
                      save={t('action.save')}
                      onDone={() => setAdding(false)}
                      onCancel={() => setAdding(false)}
                    />
                  </div>
                )}
                {stored.value.items.length > 0 && (
                  <div className="row">
                    {add}
                    {mayWrite && !adding && stored.value.items.length > 1 && (
                      <Button kind="quiet" onPress={() => setOrdering(true)}>
                        {t('order.open')}
                      </Button>
                    )}
                  </div>
                )}
              </>
            )
          }
        </Loaded>
      </Card>
    </div>
  );
}
