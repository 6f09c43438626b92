import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { type Perspective, usePerspectives } from '@/api/reference';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choices';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { PerspectiveFields } from './PerspectiveFields';
import { codeFor, draftOfPerspective, writeOfPerspective } from './perspectiveDraft';
import { REFRESHED } from './queries';

const LEVELS = ['RECOMMENDED', 'REQUIRED', 'FREE'] as const;
type Level = (typeof LEVELS)[number];

/** A perspective of the county's own, or a national one when no county is named. */
export function NewPerspective({ county, onDone }: { county?: string; onDone: () => void }) {
  const { t } = useTranslation('perspective');
  const { text } = useFormat();
  const [draft, setDraft] = useState(() => draftOfPerspective());
  const [level, setLevel] = useState<Level>('RECOMMENDED');
  const known = usePerspectives().data ?? [];
  const add = useSend<{ draft: typeof draft; level: Level }, Perspective>(
    (wish, key) => {
      const header = { 'Idempotency-Key': key };
      const code = codeFor(wish.draft.name, county, new Set(known.map((one) => one.code)));
      const body = { ...writeOfPerspective(wish.draft), code };
      if (!county) return read(api.POST('/api/v1/perspectives', { params: { header }, body }));
      return read(
        api.POST('/api/v1/counties/{countyCode}/perspectives', {
          params: { path: { countyCode: county }, header },
          body: { ...body, standardLevel: wish.level === 'FREE' ? undefined : wish.level },
        }),
      );
    },
    {
      refresh: REFRESHED,
      onSuccess: (added) => {
        showToast({ text: t('new.done', { name: text(added.name) }) });
        onDone();
      },
    },
  );
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate({ draft, level })}>
      <PerspectiveFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      {county && (
        <RadioGroup
          name="standardLevel"
          label={t('new.level')}
          value={level}
          onChange={setLevel}
          choices={LEVELS.map((value) => ({
            value,
            label: t(`newLevel.${value}`),
            hint: t(`newLevelHint.${value}`),
          }))}
        />
      )}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t('new.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
