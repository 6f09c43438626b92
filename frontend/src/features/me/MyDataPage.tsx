import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { components } from '@/api/schema';
import { meQuery } from '@/api/session';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { DownloadButton } from '@/ui/DownloadButton';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';

type Contact = components['schemas']['OwnContact'];
type ContactWrite = components['schemas']['OwnContactWrite'];
const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** What the service holds of the reader: to correct, to keep a copy of, and to have erased. */
export function MyDataPage() {
  const { t } = useTranslation('me');
  return (
    <Page title={t('data.title')} lead={<p>{t('data.lead')}</p>}>
      <div className="two">
        <OwnContact />
        <div className="stack">
          <Card title={t('data.export')}>
            <p>{t('data.exportText')}</p>
            <div className="row">
              <DownloadButton
                path="/api/v1/me/data"
                fileName="yhdyspinta.json"
                type="application/json"
                label={t('data.download')}
              />
            </div>
          </Card>
          <Erasure />
        </div>
      </div>
    </Page>
  );
}

function OwnContact() {
  const { t } = useTranslation('me');
  const contact = useQuery({
    queryKey: ['me', 'contact'],
    queryFn: () => readTagged(api.GET('/api/v1/me/contact')),
    retry: false,
  });
  return (
    <Card title={t('data.contact')}>
      <p className="soft">{t('data.contactText')}</p>
      <Loaded query={contact} lines={4}>
        {(tagged) => <ContactForm key={tagged.etag} contact={tagged} />}
      </Loaded>
    </Card>
  );
}

function ContactForm({ contact }: { contact: Tagged<Contact> }) {
  const { t } = useTranslation('me');
  const [name, setName] = useState(contact.value.name);
  const [phone, setPhone] = useState(contact.value.phone ?? '');
  const [language, setLanguage] = useState(contact.value.language ?? '');
  const save = useSend(
    (body: ContactWrite) =>
      read(api.PUT('/api/v1/me/contact', { params: { header: { 'If-Match': contact.etag } }, body })),
    { refresh: [['me']], onSuccess: () => showToast({ text: t('data.saved') }) },
  );
  return (
    <ProblemForm
      problem={save.error}
      onSubmit={() =>
        save.mutate({
          name: name.trim(),
          phone: phone.trim() || undefined,
          language: language || undefined,
        })
      }
    >
      <TextField name="name" autoComplete="name" label={t('data.name')} value={name} onChange={setName} />
      {contact.value.email && (
        <p>
          {t('data.email')}: {contact.value.email}
        </p>
      )}
      <TextField
        name="phone"
        type="tel"
        autoComplete="tel"
        label={t('data.phone')}
        optional
        value={phone}
        onChange={setPhone}
      />
      <SelectField
        name="language"
        label={t('data.language')}
        optional
        none={t('data.choose')}
        value={language}
        onChange={setLanguage}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={save.isPending}>
          {t('data.save')}
        </Button>
      </div>
    </ProblemForm>
  );
}

function Erasure() {
  const { t } = useTranslation('me');
  const { instant } = useFormat();
  const requests = useQuery({
    queryKey: [...meQuery.queryKey, 'erasure-requests'],
    queryFn: () => read(api.GET('/api/v1/me/erasure-requests')),
  });
  const ask = useSend(
    (_: undefined, key) =>
      read(api.POST('/api/v1/me/erasure-requests', { params: { header: { 'Idempotency-Key': key } } })),
    { refresh: [['me', 'erasure-requests']] },
  );
  const open = requests.data?.items.some((request) => !request.executedAt);
  return (
    <Card title={t('erasure.title')}>
      <p>{t('erasure.text')}</p>
      <ul className="rows">
        {requests.data?.items.map((request) => (
          <li key={request.number}>
            {t('erasure.request', { number: request.number, date: instant(request.requestedAt) })}
            <span className="soft">
              {request.executedAt
                ? t('erasure.done', { date: instant(request.executedAt) })
                : t('erasure.waits')}
            </span>
          </li>
        ))}
      </ul>
      {!open && (
        <div className="row">
          <ConfirmButton
            label={t('erasure.ask')}
            title={t('erasure.ask')}
            text={t('erasure.confirmText')}
            confirm={t('erasure.ask')}
            onConfirm={() => ask.mutateAsync(undefined)}
          />
        </div>
      )}
    </Card>
  );
}
