import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import type { components } from '@/api/schema';
import { useFormat } from '@/i18n/format';
import { useWhen } from '@/i18n/helsinki';
import { Button } from '@/ui/Button';
import { DownloadButton } from '@/ui/DownloadButton';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { ItemMarks } from './AgendaWords';
import { DecisionBody } from './DecisionBody';
import { MeetingFrame } from './MeetingFrame';
import { useSeatName } from './seatWords';

type Minutes = components['schemas']['Minutes'];
type Person = components['schemas']['MinutesPerson'];

/** What the meeting held, to be read, printed or kept as a file. */
export function MinutesPage() {
  const { t } = useTranslation('meeting');
  const { span } = useWhen();
  const { meetingId } = useParams({ from: '/meetings/$meetingId/minutes' });
  return (
    <MeetingFrame
      meetingId={meetingId}
      part={t('minutes.part')}
      lead={(meeting) => <p>{[span(meeting), meeting.place].filter(Boolean).join(' · ')}</p>}
    >
      {(meeting) =>
        meeting.permissions.readAgenda && (meeting.status === 'OPEN' || meeting.status === 'CLOSED') ? (
          <>
            <div className="row">
              <DownloadButton
                small={false}
                path={`/api/v1/meetings/${meetingId}/minutes`}
                type="application/pdf"
                fileName={t('minutes.file')}
                label={t('minutes.pdf')}
              />
              <Button onPress={() => window.print()}>{t('minutes.print')}</Button>
            </div>
            <Sheet meetingId={meetingId} />
          </>
        ) : (
          <Notice tone="watch">{t('minutes.notYet')}</Notice>
        )
      }
    </MeetingFrame>
  );
}

function Sheet({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meeting');
  const query = useQuery({
    queryKey: ['meeting', meetingId, 'minutes'],
    queryFn: () =>
      read(
        api.GET('/api/v1/meetings/{meetingId}/minutes', { params: { path: { meetingId } } }),
      ) as Promise<Minutes>,
  });
  return (
    <Loaded query={query} isEmpty={() => false}>
      {(minutes) => (
        <div className="stack minutes paper">
          {minutes.draft && <Notice tone="watch">{t('minutes.draft')}</Notice>}
          <section className="stack tight">
            <h2>{t('minutes.who')}</h2>
            <People label={t('answers.kind.PRESENT')} minutes={minutes} people={minutes.present} />
            <People label={t('answers.kind.REMOTE')} minutes={minutes} people={minutes.remote} />
            <People label={t('answers.kind.DEPUTY')} minutes={minutes} people={minutes.deputies} />
            <Guests minutes={minutes} />
            <People label={t('answers.kind.ABSENT')} minutes={minutes} people={minutes.absent} />
          </section>
          <Matters minutes={minutes} />
        </div>
      )}
    </Loaded>
  );
}

function People({ label, minutes, people }: { label: string; minutes: Minutes; people: readonly Person[] }) {
  const { t } = useTranslation('meeting');
  const nameOf = useSeatName(minutes.meeting.groupId);
  if (people.length === 0) return null;
  const words = (person: Person) =>
    [
      nameOf(person),
      person.organisationName,
      person.deputyForName && t('minutes.insteadOf', { name: person.deputyForName }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <div>
      <h3>{label}</h3>
      <ul className="results">
        {people.map((person, index) => (
          <li key={`${person.personName ?? ''} ${index}`}>{words(person)}</li>
        ))}
      </ul>
    </div>
  );
}

function Guests({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('meeting');
  const { one } = useGroupPerspectives(minutes.meeting.groupId);
  if (minutes.guests.length === 0) return null;
  return (
    <div>
      <h3>{t('guest.heading')}</h3>
      <ul className="results">
        {minutes.guests.map((guest) => (
          <li key={guest.id}>{one(guest.perspectiveCode)}</li>
        ))}
      </ul>
    </div>
  );
}

function Matters({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('meeting');
  const { language } = useFormat();
  const lang = minutes.language === language ? undefined : minutes.language;
  return (
    <section className="stack">
      <h2>{t('minutes.matters')}</h2>
      {minutes.items.length === 0 && <p>{t('minutes.nothing')}</p>}
      {minutes.items.map(({ item, decisions }) => (
        <article key={item.id} className="stack tight minutes-item">
          <h3 lang={lang}>
            {item.position}. {item.title}
          </h3>
          <div className="row marks">
            <ItemMarks item={item} status={minutes.meeting.status} />
          </div>
          {item.notes && (
            <p className="own-text" lang={lang}>
              {item.notes}
            </p>
          )}
          {decisions.map((decision) => (
            <section key={decision.id} className="decision" aria-label={t('decision.one')}>
              <h4>{t('decision.one')}</h4>
              <DecisionBody decision={decision} />
            </section>
          ))}
        </article>
      ))}
    </section>
  );
}
