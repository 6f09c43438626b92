import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Tagged } from '@/api/client';
import { Problem } from '@/api/problem';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { EditForm } from '@/ui/EditForm';
import { LinkButton } from '@/ui/LinkButton';
import { ProblemForm } from '@/ui/ProblemForm';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { EventFields, useCountyGroups } from './EventFields';
import { draftOfEvent, type EventDraft, eventOf, missing, newEvent } from './eventDraft';
import { type CountyEvent, loadEvent, refreshedByEvent } from './queries';

function complete(draft: EventDraft) {
  const errors = missing(draft);
  if (errors.length > 0) throw new Problem(400, { errors });
  return eventOf(draft);
}

/** A new event of the county. */
export function ArrangeEvent({
  countyCode,
  onArranged,
}: {
  countyCode: string;
  onArranged: (id: string) => void;
}) {
  const { t } = useTranslation('countyevent');
  const { language } = useFormat();
  const [draft, setDraft] = useState(() => newEvent(language));
  const send = useSend(
    async (value: EventDraft, key) =>
      read(
        api.POST('/api/v1/counties/{countyCode}/county-events', {
          params: { path: { countyCode }, header: { 'Idempotency-Key': key } },
          body: complete(value),
        }),
      ),
    {
      refresh: [['county-events'], ['county-calendar']],
      onSuccess: (event) => {
        showToast({ text: t('arrange.done') });
        onArranged(event.id);
      },
    },
  );
  return (
    <ProblemForm problem={send.error} onSubmit={() => send.mutate(draft)}>
      <EventFields
        countyCode={countyCode}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={send.isPending}>
          {t('arrange.save')}
        </Button>
        <LinkButton to="/counties/$code/events" params={{ code: countyCode }}>
          {t('cancel')}
        </LinkButton>
      </div>
    </ProblemForm>
  );
}

/** Changes an event that is still to come. */
export function EditEvent({ stored, onDone }: { stored: Tagged<CountyEvent>; onDone: () => void }) {
  const { t } = useTranslation('countyevent');
  const { day, list } = useFormat();
  const { id, countyCode } = stored.value;
  const names = new Map(useCountyGroups(countyCode).map((group) => [group.id, group.name]));
  const edit = useEdit<CountyEvent, EventDraft>({
    stored,
    draftOf: draftOfEvent,
    send: async (draft, etag) =>
      read(
        api.PUT('/api/v1/county-events/{countyEventId}', {
          params: { path: { countyEventId: id }, header: { 'If-Match': etag } },
          body: complete(draft),
        }),
      ),
    reload: () => loadEvent(id),
    texts: {
      kind: { label: t('field.kind'), show: (kind) => t(`kind.${kind}`) },
      title: { label: t('field.title') },
      description: { label: t('field.description') },
      language: { label: t('field.language'), show: (code) => t(`language.${code}`) },
      date: { label: t('field.date'), show: (date) => (date ? day(date) : '') },
      start: { label: t('field.start') },
      lastDate: { label: t('field.lastDate'), show: (date) => (date ? day(date) : '') },
      end: { label: t('field.end') },
      place: { label: t('field.place') },
      remoteLink: { label: t('field.remoteLink') },
      public: { label: t('field.public'), show: (open) => t(open ? 'yes' : 'no') },
      places: { label: t('field.places') },
      groupIds: { label: t('field.groups'), show: (ids) => list(ids.map((one) => names.get(one) ?? one)) },
    },
    refresh: refreshedByEvent(id),
    onSaved: () => {
      showToast({ text: t('edit.saved') });
      onDone();
    },
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <EventFields countyCode={countyCode} draft={edit.draft} onChange={edit.change} />
    </EditForm>
  );
}
