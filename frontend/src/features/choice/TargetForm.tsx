import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { Problem } from '@/api/problem';
import { useMunicipalities } from '@/api/reference';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { EditForm } from '@/ui/EditForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { notNumbers, type TargetDraft, targetOf } from './choiceDraft';
import { type Choice, loadChoice, refreshedByChoice } from './queries';

interface TargetFormProps {
  stored: Tagged<Choice>;
  /** The municipalities that the group works for; with more than one it is asked which the target is about. */
  municipalities: readonly string[];
  /** The latest known value, to begin from. */
  latest?: { year: number; value?: number };
  onDone: () => void;
}

/** From where to where, by when. */
export function TargetForm({ stored, municipalities, latest, onDone }: TargetFormProps) {
  const { t } = useTranslation('choice');
  const { text, locale } = useFormat();
  const known = useMunicipalities().data ?? [];
  const { id, groupId, target, indicator } = stored.value;
  const shown = (value: number | undefined, grouped = false) =>
    value === undefined
      ? ''
      : new Intl.NumberFormat(locale, { useGrouping: grouped, maximumFractionDigits: 6 }).format(value);
  const nameOf = (code: string) => text(known.find((one) => one.code === code)?.name) || code;
  const draftOf = ({ target: of }: Choice): TargetDraft => ({
    municipalityCode: of?.areaType === 'MUNICIPALITY' ? of.areaCode : (municipalities[0] ?? ''),
    baselineYear: shown(of?.baselineYear ?? latest?.year),
    baselineValue: shown(of?.baselineValue ?? latest?.value),
    targetYear: shown(of?.targetYear),
    targetValue: shown(of?.targetValue),
  });
  const edit = useEdit<Choice, TargetDraft>({
    stored,
    draftOf,
    send: (draft, etag) => {
      const wrong = notNumbers(draft);
      if (wrong.length > 0) {
        throw new Problem(400, {
          errors: wrong.map((field) => ({ pointer: `/${field}`, code: 'not-a-number' })),
        });
      }
      return read(
        api.PUT('/api/v1/indicator-choices/{choiceId}/target', {
          params: { path: { choiceId: id }, header: { 'If-Match': etag } },
          body: targetOf(draft),
        }),
      );
    },
    reload: () => loadChoice(id),
    texts: {
      municipalityCode: { label: t('target.municipality'), show: nameOf },
      baselineYear: { label: t('target.baselineYear') },
      baselineValue: { label: t('target.baselineValue') },
      targetYear: { label: t('target.targetYear') },
      targetValue: { label: t('target.targetValue') },
    },
    refresh: refreshedByChoice(groupId),
    onSaved: () => {
      showToast({ text: t('target.saved') });
      onDone();
    },
  });
  const remove = useSend(
    async () => {
      const { etag } = await loadChoice(id);
      return read(
        api.DELETE('/api/v1/indicator-choices/{choiceId}/target', {
          params: { path: { choiceId: id }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: refreshedByChoice(groupId) },
  );
  const field = (name: 'baselineYear' | 'baselineValue' | 'targetYear' | 'targetValue') => (
    <TextField
      name={name}
      label={t(`target.${name}`)}
      hint={name.endsWith('Value') && indicator.unit === 'PERCENT' ? '%' : undefined}
      value={edit.draft[name]}
      onChange={(value) => edit.change({ [name]: value })}
    />
  );
  return (
    <>
      <EditForm edit={edit} save={t('target.save')} onCancel={onDone}>
        {municipalities.length > 1 && (
          <SelectField
            name="municipalityCode"
            label={t('target.municipality')}
            value={edit.draft.municipalityCode}
            choices={municipalities.map((value) => ({ value, label: nameOf(value) }))}
            onChange={(municipalityCode) => edit.change({ municipalityCode })}
          />
        )}
        <div className="form-row">
          {field('baselineYear')}
          {field('baselineValue')}
        </div>
        <div className="form-row">
          {field('targetYear')}
          {field('targetValue')}
        </div>
      </EditForm>
      {target && (
        <div className="row">
          <ConfirmButton
            label={t('target.remove')}
            title={t('target.remove')}
            text={t('target.removeText')}
            confirm={t('target.remove')}
            onConfirm={async () => {
              await remove.mutateAsync(undefined);
              showToast({ text: t('target.removed') });
              onDone();
            }}
          />
        </div>
      )}
    </>
  );
}
