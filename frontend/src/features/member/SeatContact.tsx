import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { isLanguage } from '@/i18n';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { type Membership, useContact } from './queries';

type Contact = components['schemas']['Contact'];
type ContactWrite = components['schemas']['ContactWrite'];

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** How to reach the member: seen by those who lead the group and by the coordinator alone. */
export function SeatContact({ seat }: { seat: Membership }) {
  const { t } = useTranslation('member');
  const contact = useContact(seat.id);
  return (
    <Card title={t('contact.title')}>
      <p className="soft">{t('contact.text')}</p>
      <Loaded query={contact} lines={2}>
        {(tagged) => (seat.linked ? <OwnContact contact={tagged.value} /> : <ContactForm contact={tagged} />)}
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
  const [email, setEmail] = useState(contact.value.email ?? '');
  const [phone, setPhone] = useState(contact.value.phone ?? '');
  const [language, setLanguage] = useState(contact.value.language ?? '');
  const save = useSend(
    (body: ContactWrite) =>
      read(
        api.PUT('/api/v1/memberships/{membershipId}/contact', {
          params: {
            path: { membershipId: contact.value.membershipId },
            header: { 'If-Match': contact.etag },
          },
          body,
        }),
      ),
    {
      refresh: [['contact', contact.value.membershipId]],
      onSuccess: () => showToast({ text: t('contact.saved') }),
    },
  );
  return (
    <ProblemForm
      problem={save.error}
      onSubmit={() =>
        save.mutate({
          email: email.trim() || undefined,
          phone: phone.trim() || undefined,
          language: isLanguage(language) ? language : undefined,
        })
      }
    >
      <TextField
        name="email"
        type="email"
        label={t('field.email')}
        optional
        value={email}
        onChange={setEmail}
      />
      <TextField
        name="phone"
        type="tel"
        label={t('field.phone')}
        optional
        value={phone}
        onChange={setPhone}
      />
      <SelectField
        name="language"
        label={t('field.language')}
        optional
        none={t('field.choose')}
        value={language}
        onChange={setLanguage}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <div className="row">
        <Button type="submit" isDisabled={save.isPending}>
          {t('contact.save')}
        </Button>
      </div>
    </ProblemForm>
  );
}
