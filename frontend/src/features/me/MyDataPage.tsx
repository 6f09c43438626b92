import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { components } from '@/api/schema';
import { meQuery, useMe } from '@/api/session';
import { useSend } from '@/api/useSend';
import { isLanguage, type Language } from '@/i18n';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { DownloadButton } from '@/ui/DownloadButton';
import { EditForm } from '@/ui/EditForm';
import { Guard } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { MailCard } from './MailCard';
import { MyCalendar } from './MyCalendar';

type Contact = components['schemas']['OwnContact'];
const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** What the service holds of the reader: to correct, to keep a copy of, and to have erased. */
export function MyDataPage() {
  const { t } = useTranslation('me');
  const known = useMe().data?.personId !== undefined;
  return (
    <Guard may={() => true}>
      <Page title={t('data.title')} lead={<p>{t('data.lead')}</p>}>
        <div className="two">
          {known ? (
            <div className="stack">
              <OwnContact />
              <MailCard />
            </div>
          ) : (
            <Card title={t('data.contact')}>
              <p>{t('data.none')}</p>
            </Card>
          )}
          <div className="stack">
            {known && <MyCalendar />}
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
            {known && <Erasure />}
          </div>
        </div>
      </Page>
    </Guard>
  );
}

function OwnContact() {
  const { t } = useTranslation('me');
  const contact = useQuery({
    queryKey: ['me', 'contact'],
    queryFn: () => readTagged(api.GET('/api/v1/me/contact')),
    retry: false,
    // A newer version must not take the place of what is being typed.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
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
  const edit = useEdit({
    stored: contact,
    draftOf: ({ name, phone, language }: Contact) => ({
      name,
      phone: phone ?? '',
      language: (isLanguage(language) ? language : '') as Language | '',
    }),
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/me/contact', {
          params: { header: { 'If-Match': etag } },
          body: {
            name: draft.name.trim(),
            phone: draft.phone.trim() || undefined,
            language: draft.language || undefined,
          },
        }),
      ),
    reload: () => readTagged(api.GET('/api/v1/me/contact')),
    texts: {
      name: { label: t('data.name') },
      phone: { label: t('data.phone') },
      language: { label: t('data.language'), show: (code) => (code ? t(`language.${code}`) : '') },
    },
    refresh: [['me']],
    onSaved: () => showToast({ text: t('data.saved') }),
  });
  const { draft, change } = edit;
  return (
    <EditForm edit={edit} save={t('data.save')}>
      <TextField
        name="name"
        autoComplete="name"
        label={t('data.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
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
        value={draft.phone}
        onChange={(phone) => change({ phone })}
      />
      <SelectField
        name="language"
        label={t('data.language')}
        optional
        none={t('data.choose')}
        value={draft.language}
        onChange={(language) => change({ language })}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
    </EditForm>
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
