import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { LinkButton } from '@/ui/LinkButton';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { HearingFields } from './HearingFields';
import { draftOfHearing, hearingOf } from './hearingDraft';
import { type HearingWrite, refreshedByHearing } from './queries';

interface NewHearingProps {
  groupId: string;
  lang?: string;
  onDone: (hearingId: string) => void;
}

/** Writes down who was heard and what they said. */
export function NewHearing({ groupId, lang, onDone }: NewHearingProps) {
  const { t } = useTranslation('hearing');
  const [draft, setDraft] = useState(() => draftOfHearing());
  const add = useSend(
    (body: HearingWrite, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/hearings', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: refreshedByHearing(groupId),
      onSuccess: (added) => {
        showToast({ text: t('new.done') });
        onDone(added.id);
      },
    },
  );
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate(hearingOf(draft))}>
      <p className="soft">{t('new.text')}</p>
      <HearingFields
        groupId={groupId}
        lang={lang}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t('new.save')}
        </Button>
        <LinkButton to="/groups/$groupId/hearings" params={{ groupId }}>
          {t('cancel')}
        </LinkButton>
      </div>
    </ProblemForm>
  );
}
