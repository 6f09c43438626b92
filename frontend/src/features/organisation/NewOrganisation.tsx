import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { OrganisationFields } from './OrganisationFields';
import { type Organisation, type OrganisationWrite, REFRESHED } from './queries';

/** Adds an organisation before any member names it. */
export function NewOrganisation({ countyCode, onClose }: { countyCode: string; onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const [draft, setDraft] = useState<OrganisationWrite>({ name: '', sector: 'NGO' });
  const add = useSend<OrganisationWrite, Organisation>(
    (body, key) =>
      read(
        api.POST('/api/v1/counties/{countyCode}/organisations', {
          params: { path: { countyCode }, header: { 'Idempotency-Key': key } },
          body: { ...body, name: body.name.trim() },
        }),
      ),
    {
      refresh: REFRESHED,
      onSuccess: ({ name }) => {
        showToast({ text: t('new.done', { name }) });
        onClose();
      },
    },
  );
  return (
    <Dialog title={t('new.title')} isOpen onClose={onClose}>
      <ProblemForm problem={add.error} onSubmit={() => add.mutate(draft)}>
        <OrganisationFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={add.isPending}>
            {t('new.save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </ProblemForm>
    </Dialog>
  );
}
