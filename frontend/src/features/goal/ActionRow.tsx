import { Ban, CircleCheck, CircleDashed, CircleDot, OctagonPause, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { ActionStatus } from './ActionStatus';
import { EditAction } from './EditAction';
import { useSeatName } from './GoalWords';
import { type Action, type Goal, loadAction, refreshedByGoal } from './queries';

const STATUS = {
  TODO: { tone: 'idle', Icon: CircleDashed },
  DOING: { tone: 'accent', Icon: CircleDot },
  DONE: { tone: 'good', Icon: CircleCheck },
  BLOCKED: { tone: 'bad', Icon: OctagonPause },
  CANCELLED: { tone: 'idle', Icon: Ban },
} as const;

/** What is open under an action. */
export type Opened = 'edit' | 'status';

interface ActionRowProps {
  action: Action;
  goal: Goal;
  opened?: Opened;
  onOpen: (opened: Opened | undefined) => void;
}

/** One action: what, who, by when, how far; and what stands in its way. */
export function ActionRow({ action, goal, opened, onOpen }: ActionRowProps) {
  const { t } = useTranslation('goal');
  const { day, language } = useFormat();
  const nameOf = useSeatName();
  const { tone, Icon } = STATUS[action.status];
  const remove = useSend(
    async () => {
      const { etag } = await loadAction(action.id);
      return read(
        api.DELETE('/api/v1/actions/{actionId}', {
          params: { path: { actionId: action.id }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: refreshedByGoal(goal.id) },
  );
  const close = () => onOpen(undefined);
  const lang = goal.language === language ? undefined : goal.language;
  const open = action.status !== 'DONE' && action.status !== 'CANCELLED';
  return (
    <li>
      <div className="row spread top">
        <b lang={lang}>{action.title}</b>
        <span className="row marks">
          <Badge tone={tone} icon={<Icon className="badge-icon" aria-hidden="true" />}>
            {t(`action.status.${action.status}`)}
          </Badge>
          {action.late && (
            <Badge tone="bad" icon={<TriangleAlert className="badge-icon" aria-hidden="true" />}>
              {t('late')}
            </Badge>
          )}
        </span>
      </div>
      {action.description && (
        <p className="own-text" lang={lang}>
          {action.description}
        </p>
      )}
      <p className="soft dotted">
        {action.responsibleState === 'SEATED' ? (
          <span>{nameOf(action.responsible) ?? t('action.named')}</span>
        ) : (
          open && (
            <span className="lacking">
              {t(action.responsibleState === 'ENDED' ? 'action.endedResponsible' : 'action.noResponsible')}
            </span>
          )
        )}
        {action.doneDate ? (
          <span>{t('action.doneOn', { date: day(action.doneDate) })}</span>
        ) : action.dueDate ? (
          <span>{t('due.date', { date: day(action.dueDate) })}</span>
        ) : (
          open && <span className="lacking">{t('due.none')}</span>
        )}
        {action.recurrence === 'YEARLY' && <span>{t('action.everyYear')}</span>}
      </p>
      {action.status === 'BLOCKED' && (
        <p className="blocked">{t('action.blockedLine', { by: action.blockedBy, who: action.unblocker })}</p>
      )}
      {action.status === 'CANCELLED' && action.cancelReason && (
        <p>{t('action.cancelledLine', { reason: action.cancelReason })}</p>
      )}
      {!opened && (action.permissions.write || action.permissions.changeStatus) && (
        <div className="row mend">
          {action.permissions.changeStatus && (
            <Button
              small
              aria-label={t('action.changeOf', { title: action.title })}
              onPress={() => onOpen('status')}
            >
              {t('action.change')}
            </Button>
          )}
          {action.permissions.write && (
            <Button
              small
              kind="quiet"
              aria-label={t('action.editOf', { title: action.title })}
              onPress={() => onOpen('edit')}
            >
              {t('edit.open')}
            </Button>
          )}
          {action.permissions.write && goal.status === 'DRAFT' && (
            <ConfirmButton
              small
              kind="quiet"
              label={t('action.delete')}
              title={t('action.deleteTitle', { title: action.title })}
              text={t('action.deleteText')}
              confirm={t('action.delete')}
              onConfirm={() => remove.mutateAsync(undefined)}
            />
          )}
        </div>
      )}
      {opened && (
        <div className="form-part">
          {opened === 'edit' ? (
            <EditAction actionId={action.id} lang={goal.language} onDone={close} />
          ) : (
            <ActionStatus action={action} onDone={close} />
          )}
        </div>
      )}
    </li>
  );
}
