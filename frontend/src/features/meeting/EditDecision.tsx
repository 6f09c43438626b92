import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import { useFormat } from '@/i18n/format';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { DecisionFields } from './DecisionFields';
import { type DecisionDraft, decisionOf, draftOfDecision } from './decisionDraft';
import { type Decision, loadDecision, refreshedByDecision } from './decisionQueries';
import type { Meeting } from './queries';

interface EditDecisionProps {
  meeting: Meeting;
  decisionId: string;
  onDone: () => void;
}

/** Changes a decision of a meeting that is still open. */
export function EditDecision({ decisionId, ...rest }: EditDecisionProps) {
  const stored = useQuery({
    queryKey: ['decision', decisionId, 'edit'],
    queryFn: () => loadDecision(decisionId),
    gcTime: 0,
    // A newer version must not take the place of what is being typed.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Loaded query={stored} lines={4}>
      {(decision) => <DecisionForm stored={decision} {...rest} />}
    </Loaded>
  );
}

interface DecisionFormProps extends Omit<EditDecisionProps, 'decisionId'> {
  stored: Tagged<Decision>;
}

function DecisionForm({ meeting, stored, onDone }: DecisionFormProps) {
  const { t } = useTranslation('meeting');
  const { day } = useFormat();
  const { all } = useGroupPerspectives(meeting.groupId);
  const { id } = stored.value;
  const edit = useEdit<Decision, DecisionDraft>({
    stored,
    draftOf: draftOfDecision,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/decisions/{decisionId}', {
          params: { path: { decisionId: id }, header: { 'If-Match': etag } },
          body: decisionOf(draft),
        }),
      ),
    reload: () => loadDecision(id),
    texts: {
      text: { label: t('decision.text') },
      impactText: { label: t('decision.impact'), with: ['impact'] },
      present: { label: t('decision.present'), show: (codes) => all(codes ?? []) },
      heardOtherwise: { label: t('decision.heardOtherwise'), show: all },
      heardOtherwiseNote: { label: t('decision.heardOtherwiseNote') },
      reviewDate: { label: t('decision.reviewDate'), show: (date) => (date ? day(date) : '') },
    },
    refresh: refreshedByDecision(meeting.id),
    onSaved: () => {
      showToast({ text: t('decision.saved') });
      onDone();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <DecisionFields meeting={meeting} draft={edit.draft} onChange={edit.change} />
    </EditForm>
  );
}
