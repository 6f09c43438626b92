import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { ProblemForm } from '@/ui/ProblemForm';
import { SuggestField } from '@/ui/SuggestField';
import { showToast } from '@/ui/toasts';
import { loadOrganisation, type Organisation, REFRESHED, useOrganisationList } from './queries';

interface MergeProps {
  organisation: Organisation;
  onClose: () => void;
}

/** The same organisation written twice: its seats move to the one that stays, after the coordinator has seen what happens. */
export function MergeOrganisation({ organisation, onClose }: MergeProps) {
  const { t } = useTranslation('organisation');
  const [typed, setTyped] = useState('');
  const [into, setInto] = useState<Organisation>();
  const found = useOrganisationList(organisation.countyCode, useDeferredValue(typed.trim()));
  const choices = (found.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (other) => other.id !== organisation.id,
  );
  const merge = useSend<string, Organisation>(
    async (intoOrganisationId, key) => {
      const { etag } = await loadOrganisation(organisation.id);
      return read(
        api.POST('/api/v1/organisations/{organisationId}/merge', {
          params: {
            path: { organisationId: organisation.id },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
          body: { intoOrganisationId },
        }),
      );
    },
    {
      refresh: REFRESHED,
      onSuccess: (stays) => {
        showToast({ text: t('merge.done', { from: organisation.name, into: stays.name }) });
        onClose();
      },
    },
  );
  return (
    <Dialog title={t('merge.title', { name: organisation.name })} isOpen onClose={onClose}>
      <p>{t('merge.text')}</p>
      <ProblemForm problem={merge.error} onSubmit={() => into && merge.mutate(into.id)}>
        <SuggestField
          name="intoOrganisationId"
          label={t('merge.into')}
          hint={t('merge.intoHint')}
          text={typed}
          onText={(text) => {
            setTyped(text);
            if (text !== into?.name) setInto(undefined);
          }}
          chosen={into?.id}
          onChoose={(id) => setInto(choices.find((other) => other.id === id))}
          loading={found.isFetching}
          suggestions={choices.map((other) => ({
            id: other.id,
            label: other.name,
            note: t(`sector.${other.sector}`),
          }))}
        />
        {into && (
          <Notice tone="watch" live title={t('merge.what')}>
            <ul>
              <li>{t('merge.seats', { from: organisation.name, into: into.name })}</li>
              <li>{t('merge.gone', { from: organisation.name })}</li>
              <li>{t('merge.history')}</li>
              <li>{t('merge.final')}</li>
            </ul>
          </Notice>
        )}
        <div className="row">
          <Button kind="danger" type="submit" isDisabled={!into || merge.isPending}>
            {t('merge.save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </ProblemForm>
    </Dialog>
  );
}
