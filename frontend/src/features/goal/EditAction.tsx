import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { ActionFields } from './ActionFields';
import { actionOf, draftOfAction } from './actionDraft';
import { type Action, loadAction, refreshedByGoal, useSeats } from './queries';

interface EditActionProps {
  actionId: string;
  lang?: string;
  onDone: () => void;
}

/** Changes an action as it is stored now. */
export function EditAction({ actionId, lang, onDone }: EditActionProps) {
  const stored = useQuery({
    queryKey: ['action', actionId],
    queryFn: () => loadAction(actionId),
    gcTime: 0,
    // A newer version must not take the place of what is being typed.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Loaded query={stored} lines={4}>
      {(action) => <ActionForm stored={action} lang={lang} onDone={onDone} />}
    </Loaded>
  );
}

function ActionForm({ stored, lang, onDone }: { stored: Tagged<Action>; lang?: string; onDone: () => void }) {
  const { t } = useTranslation('goal');
  const { day } = useFormat();
  const { id, goalId, groupId } = stored.value;
  const seats = useSeats(groupId);
  const edit = useEdit({
    stored,
    draftOf: (action: Action) => draftOfAction(action),
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/actions/{actionId}', {
          params: { path: { actionId: id }, header: { 'If-Match': etag } },
          body: actionOf(draft),
        }),
      ),
    reload: () => loadAction(id),
    texts: {
      title: { label: t('action.title') },
      responsibleId: {
        label: t('action.responsible'),
        show: (value) => seats.find((seat) => seat.value === value)?.label ?? value,
      },
      dueDate: { label: t('action.due'), show: (date) => (date ? day(date) : '') },
      description: { label: t('action.more') },
      yearly: { label: t('action.yearly'), show: (on) => t(on ? 'action.everyYear' : 'action.once') },
    },
    refresh: refreshedByGoal(goalId),
    onSaved: () => {
      showToast({ text: t('action.saved') });
      onDone();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <ActionFields
        draft={edit.draft}
        onChange={edit.change}
        groupId={groupId}
        action={stored.value}
        lang={lang}
      />
    </EditForm>
  );
}
