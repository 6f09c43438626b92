import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAllPages } from '@/api/useAllPages';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { useWhen } from '@/i18n/helsinki';
import { LinkButton } from '@/ui/LinkButton';
import { TimedList } from '@/ui/TimedList';
import { EventMarks } from './EventMarks';
import { type CountyEvent, isOver, useEvents } from './queries';
import type { EventSearch } from './search';
import './countyevent.css';

interface CountyEventsProps {
  countyCode: string;
  mayWrite: boolean;
  search: EventSearch;
  onSearch: (search: EventSearch) => void;
}

/** The trainings and peer meetings of a county: those to come, or those that have been, newest first. */
export function CountyEvents({ countyCode, mayWrite, search, onSearch }: CountyEventsProps) {
  const { t } = useTranslation('countyevent');
  const past = search.when === 'past';
  const today = helsinkiDay();
  const query = useEvents(countyCode, past ? { to: today } : { from: today });
  useAllPages(query);
  const events = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (event) => isOver(event) === past,
  );
  const shown = past ? events.reverse() : events;
  const arrange = mayWrite && (
    <LinkButton kind="primary" to="/counties/$code/events/new" params={{ code: countyCode }}>
      {t('arrange.title')}
    </LinkButton>
  );
  return (
    <TimedList
      title={t('list.title')}
      label={t('list.when')}
      coming={t('list.coming')}
      been={t('list.past')}
      past={past}
      onPast={(been) => onSearch(been ? { when: 'past' } : {})}
      query={query}
      rows={shown.map((event) => <EventRow key={event.id} event={event} />)}
      nothing={t(past ? 'list.emptyPast' : mayWrite ? 'list.emptyOwn' : 'list.empty')}
      add={arrange || undefined}
      aside={
        <LinkButton small to="/counties/$code/events/calendar" params={{ code: countyCode }}>
          {t('calendar.open')}
        </LinkButton>
      }
    />
  );
}

function EventRow({ event }: { event: CountyEvent }) {
  const { span } = useWhen();
  const { language } = useFormat();
  return (
    <li className="event-row">
      <h3>
        <Link
          to="/county-events/$countyEventId"
          params={{ countyEventId: event.id }}
          lang={event.language === language ? undefined : event.language}
        >
          {event.title}
        </Link>
      </h3>
      <p>{[span(event), event.place].filter(Boolean).join(' · ')}</p>
      <EventMarks event={event} />
    </li>
  );
}
