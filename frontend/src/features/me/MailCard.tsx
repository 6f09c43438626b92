import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { components } from '@/api/schema';
import { Card } from '@/ui/Card';
import { Checkbox, RadioGroup } from '@/ui/Choices';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';

type Preferences = components['schemas']['OwnMailPreferences'];
const DIGESTS = ['WEEKLY', 'DAILY', 'NONE'] as const;

/** What mail the reader wants. */
export function MailCard() {
  const { t } = useTranslation('me');
  const preferences = useQuery({
    queryKey: ['me', 'mail-preferences'],
    queryFn: () => readTagged(api.GET('/api/v1/me/mail-preferences')),
    retry: false,
    // A newer version must not take the place of what is being chosen.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Card title={t('mail.title')}>
      <p className="soft">{t('mail.text')}</p>
      <Loaded query={preferences} lines={4}>
        {(tagged) => (
          <>
            {!tagged.value.inUse && <Notice>{t('mail.off')}</Notice>}
            <MailForm key={tagged.etag} preferences={tagged} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function MailForm({ preferences }: { preferences: Tagged<Preferences> }) {
  const { t } = useTranslation('me');
  const edit = useEdit({
    stored: preferences,
    draftOf: ({ digest, reminders }: Preferences) => ({ digest, reminders }),
    send: (draft, etag) =>
      read(api.PUT('/api/v1/me/mail-preferences', { params: { header: { 'If-Match': etag } }, body: draft })),
    reload: () => readTagged(api.GET('/api/v1/me/mail-preferences')),
    texts: {
      digest: { label: t('mail.digest'), show: (digest) => t(`mail.${digest}`) },
      reminders: { label: t('mail.reminders'), show: (on) => t(on ? 'mail.on' : 'mail.none') },
    },
    refresh: [['me', 'mail-preferences']],
    onSaved: () => showToast({ text: t('mail.saved') }),
  });
  const { draft, change } = edit;
  return (
    <EditForm edit={edit} save={t('data.save')}>
      <RadioGroup
        name="digest"
        label={t('mail.digest')}
        value={draft.digest}
        onChange={(digest) => change({ digest })}
        choices={DIGESTS.map((value) => ({ value, label: t(`mail.${value}`) }))}
      />
      <Checkbox
        name="reminders"
        label={t('mail.reminders')}
        hint={t('mail.remindersHint')}
        checked={draft.reminders}
        onChange={(reminders) => change({ reminders })}
      />
    </EditForm>
  );
}
