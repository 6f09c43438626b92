import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { Button as DragButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { moved } from './moved';
import { ProblemNotice } from './ProblemNotice';
import './order.css';

interface Ordered {
  id: string;
  title: string;
}

interface OrderListProps {
  /** What is being ordered, for those who do not see it. */
  label: string;
  items: readonly Ordered[];
  saving: boolean;
  problem: unknown;
  onSave: (ids: string[]) => void;
  onCancel: () => void;
}

/** Puts things in order: by dragging, by the handle with the keyboard, or step by step with the arrows. */
export function OrderList({ label, items: stored, saving, problem, onSave, onCancel }: OrderListProps) {
  const { t } = useTranslation();
  const [items, setItems] = useState(stored);
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
      <GridList className="order-list" aria-label={label} items={items} dragAndDropHooks={dragAndDropHooks}>
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
      {problem ? <ProblemNotice error={problem} /> : null}
      <div className="row">
        <Button kind="primary" isDisabled={saving} onPress={() => onSave(items.map((item) => item.id))}>
          {t('order.save')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
