import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/session';
import { CountyCalendar } from '@/features/countyevent/CountyCalendar';
import { CountyEvents } from '@/features/countyevent/CountyEvents';
import { ArrangeEvent } from '@/features/countyevent/EventForms';
import { type EventSearch, eventSearch } from '@/features/countyevent/search';
import { Card } from '@/ui/Card';
import { CoordinatorFrame, CountyFrame, coordinates } from './CountyFrame';

/** The trainings and peer meetings of a county, for everybody who may know of them. */
export function CountyEventsRoute() {
  const { t } = useTranslation('countyevent');
  const { code } = useParams({ from: '/counties/$code/events' });
  const search = eventSearch({ ...useSearch({ from: '/counties/$code/events' }) });
  const navigate = useNavigate({ from: '/counties/$code/events' });
  const me = useMe().data;
  const look = (next: EventSearch) => navigate({ search: next, replace: true, resetScroll: false });
  return (
    <CountyFrame code={code} over={t('list.over')} lead={t('list.lead')}>
      <CountyEvents
        countyCode={code}
        mayWrite={me !== undefined && coordinates(code)(me)}
        search={search}
        onSearch={look}
      />
    </CountyFrame>
  );
}

/** What happens in a county, by month. */
export function CountyCalendarRoute() {
  const { t } = useTranslation('countyevent');
  const { code } = useParams({ from: '/counties/$code/events/calendar' });
  return (
    <CountyFrame code={code} over={t('calendar.over')} lead={t('calendar.lead')}>
      <CountyCalendar countyCode={code} />
    </CountyFrame>
  );
}

/** A new event, for the coordinators of the county. */
export function ArrangeEventRoute() {
  const { t } = useTranslation('countyevent');
  const { code } = useParams({ from: '/counties/$code/events/new' });
  const navigate = useNavigate();
  return (
    <CoordinatorFrame code={code} lead={t('arrange.lead')}>
      <Card title={t('arrange.title')}>
        <ArrangeEvent
          countyCode={code}
          onArranged={(countyEventId) =>
            navigate({ to: '/county-events/$countyEventId', params: { countyEventId } })
          }
        />
      </Card>
    </CoordinatorFrame>
  );
}
