import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { components } from '@/api/schema';
import { isLanguage, type Language } from '@/i18n';
import { Card } from '@/ui/Card';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { type Membership, useContact } from './queries';

type Contact = components['schemas']['Contact'];

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** How to reach the member: seen by those who lead the group and by the coordinator alone. */
export function SeatContact({ seat }: { seat: Membership }) {
  const { t } = useTranslation('member');
  const contact = useContact(seat.id);
  return (
    <Card title={t('contact.title')}>
      <p className="soft">{t('contact.text')}</p>
      <Loaded query={contact} lines={2}>
        {(tagged) =>
          seat.linked ? (
            <OwnContact contact={tagged.value} />
          ) : (
            <ContactForm key={tagged.etag} contact={tagged} />
          )
        }
      </Loaded>
    </Card>
  );
}

/** Who has joined keeps their own contact data: here it is only read. */
function OwnContact({ contact }: { contact: Contact }) {
  const { t } = useTranslation('member');
  return (
    <>
      <p>
        {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        {contact.email && contact.phone && ' · '}
        {contact.phone && <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</a>}
      </p>
      <p className="soft">{t('contact.own')}</p>
    </>
  );
}

function ContactForm({ contact }: { contact: Tagged<Contact> }) {
  const { t } = useTranslation('member');
  const path = { membershipId: contact.value.membershipId };
  const edit = useEdit({
    stored: contact,
    draftOf: ({ email, phone, language }: Contact) => ({
      email: email ?? '',
      phone: phone ?? '',
      language: (isLanguage(language) ? language : '') as Language | '',
    }),
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/memberships/{membershipId}/contact', {
          params: { path, header: { 'If-Match': etag } },
          body: {
            email: draft.email.trim() || undefined,
            phone: draft.phone.trim() || undefined,
            language: draft.language || undefined,
          },
        }),
      ),
    reload: () => readTagged(api.GET('/api/v1/memberships/{membershipId}/contact', { params: { path } })),
    texts: {
      email: { label: t('field.email') },
      phone: { label: t('field.phone') },
      language: { label: t('field.language'), show: (code) => (code ? t(`language.${code}`) : '') },
    },
    refresh: [['contact', path.membershipId]],
    onSaved: () => showToast({ text: t('contact.saved') }),
  });
  const { draft, change } = edit;
  return (
    <EditForm edit={edit} save={t('contact.save')}>
      <TextField
        name="email"
        type="email"
        label={t('field.email')}
        optional
        value={draft.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        name="phone"
        type="tel"
        label={t('field.phone')}
        optional
        value={draft.phone}
        onChange={(phone) => change({ phone })}
      />
      <SelectField
        name="language"
        label={t('field.language')}
        optional
        none={t('field.choose')}
        value={draft.language}
        onChange={(language) => change({ language })}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
    </EditForm>
  );
}
