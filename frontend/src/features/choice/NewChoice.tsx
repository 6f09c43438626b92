import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choices';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { createOf, newReason } from './choiceDraft';
import { type Choice, type ChoiceCreate, type ChoiceKind, refreshedByChoice, useSeries } from './queries';
import { ReasonFields } from './ReasonFields';

const KINDS = ['CHOSEN', 'OMITTED'] as const;

interface NewChoiceProps {
  groupId: string;
  lang?: string;
  indicatorId: string;
  /** The area whose figures are told before anything is decided. */
  area: string;
  onDone: (choice: Choice) => void;
}

/** An indicator is followed, or deliberately left out; what is known of the group's area is told first. */
export function NewChoice({ groupId, lang, indicatorId, area, onDone }: NewChoiceProps) {
  const { t } = useTranslation('choice');
  const { text } = useFormat();
  const series = useSeries(indicatorId, area).data;
  const [kind, setKind] = useState<ChoiceKind | ''>('');
  const [draft, setDraft] = useState(newReason);
  const add = useSend(
    (body: ChoiceCreate, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/indicator-choices', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: refreshedByChoice(groupId),
      onSuccess: (added) => {
        showToast({ text: t('new.saved') });
        onDone(added);
      },
    },
  );
  return (
    <>
      {series && (
        <Notice title={t('new.known')}>
          <p>{text(series.sentence)}</p>
          {series.synthetic && <p>{t('card.synthetic')}</p>}
        </Notice>
      )}
      <ProblemForm problem={add.error} onSubmit={() => add.mutate(createOf(indicatorId, kind, draft))}>
        <RadioGroup
          name="kind"
          label={t('field.kind')}
          value={kind}
          choices={KINDS.map((value) => ({
            value,
            label: t(`field.${value}`),
            hint: t(`field.${value}Hint`),
          }))}
          onChange={setKind}
        />
        <ReasonFields
          groupId={groupId}
          lang={lang}
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={add.isPending}>
            {t('new.save')}
          </Button>
          <LinkButton to="/indicators/$indicatorId" params={{ indicatorId }}>
            {t('cancel')}
          </LinkButton>
        </div>
      </ProblemForm>
    </>
  );
}
