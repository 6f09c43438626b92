import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { Button as DragButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import { moved } from './actionDraft';
import { type Action, refreshedByGoal } from './queries';

interface OrderActionsProps {
  goalId: string;
  stored: Tagged<{ items: Action[] }>;
  onDone: () => void;
}

/** Puts the actions in order: by dragging, by the handle with the keyboard, or step by step with the arrows. */
export function OrderActions({ goalId, stored, onDone }: OrderActionsProps) {
  const { t } = useTranslation('goal');
  const [items, setItems] = useState(stored.value.items);
  const save = useSend(
    (actionIds: string[]) =>
      read(
        api.PUT('/api/v1/goals/{goalId}/action-order', {
          params: { path: { goalId }, header: { 'If-Match': stored.etag } },
          body: { actionIds },
        }),
      ),
    {
      refresh: refreshedByGoal(goalId),
      onSuccess: () => {
        showToast({ text: t('order.saved') });
        onDone();
      },
    },
  );
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': items.find((item) => item.id === key)?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      const picked = items.filter((item) => keys.has(item.id));
      const rest = items.filter((item) => !keys.has(item.id));
      const at = rest.findIndex((item) => item.id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      setItems([...rest.slice(0, at), ...picked, ...rest.slice(at)]);
    },
  });
  const step = (index: number, by: -1 | 1) => setItems(moved(items, index, by));
  return (
    <div className="stack">
      <p className="soft">{t('order.text')}</p>
      <GridList
        className="order-list"
        aria-label={t('order.label')}
        items={items}
        dragAndDropHooks={dragAndDropHooks}
      >
        {items.map((item, index) => (
          <GridListItem key={item.id} id={item.id} textValue={item.title} className="order-item">
            <DragButton slot="drag" className="drag-handle">
              <GripVertical aria-hidden="true" />
            </DragButton>
            <span>{item.title}</span>
            <Button
              small
              kind="quiet"
              icon={<ArrowUp aria-hidden="true" />}
              aria-label={t('order.up', { title: item.title })}
              isDisabled={index === 0}
              onPress={() => step(index, -1)}
            />
            <Button
              small
              kind="quiet"
              icon={<ArrowDown aria-hidden="true" />}
              aria-label={t('order.down', { title: item.title })}
              isDisabled={index === items.length - 1}
              onPress={() => step(index, 1)}
            />
          </GridListItem>
        ))}
      </GridList>
      {save.error && <ProblemNotice error={save.error} />}
      <div className="row">
        <Button
          kind="primary"
          isDisabled={save.isPending}
          onPress={() => save.mutate(items.map((item) => item.id))}
        >
          {t('order.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
