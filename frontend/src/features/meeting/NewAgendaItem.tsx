import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { ProblemForm } from '@/ui/ProblemForm';
import { AgendaItemFields } from './AgendaItemFields';
import { draftOfItem, itemOf } from './agendaDraft';
import type { Meeting } from './queries';
import { useAddItem } from './useAddItem';

/** Adds a matter to the agenda. */
export function NewAgendaItem({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useTranslation('meeting');
  const [draft, setDraft] = useState(() => draftOfItem());
  const add = useAddItem(meeting.id, onDone);
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate(itemOf(draft))}>
      <AgendaItemFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        lang={meeting.language}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t('item.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
