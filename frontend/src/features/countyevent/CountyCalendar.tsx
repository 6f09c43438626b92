import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { helsinkiOf, useWhen } from '@/i18n/helsinki';
import { Badge } from '@/ui/Badge';
import { CalendarAddress } from '@/ui/CalendarAddress';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { type CalendarEntry, useCalendar } from './queries';
import './countyevent.css';

/** What happens in a county from today on, by month: its events and the public meetings of its groups. */
export function CountyCalendar({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('countyevent');
  const query = useCalendar(countyCode, { from: helsinkiDay() });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="two">
      <Loaded
        query={query}
        lines={8}
        isEmpty={() => entries.length === 0}
        empty={<Empty text={t('calendar.empty')} />}
      >
        {() => (
          <div className="stack">
            {byMonth(entries).map(([month, own]) => (
              <Month key={month} month={month} entries={own} />
            ))}
            <Pager query={query} shown={entries.length} />
          </div>
        )}
      </Loaded>
      <div className="stack">
        <CalendarAddress
          title={t('calendar.subscribe')}
          text={t('calendar.subscribeText')}
          path={`/counties/${countyCode}/calendar`}
          copy={t('calendar.copy')}
        />
      </div>
    </div>
  );
}

function byMonth(entries: CalendarEntry[]): [string, CalendarEntry[]][] {
  const months = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const month = helsinkiOf(entry.startAt).date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months];
}

function Month({ month, entries }: { month: string; entries: CalendarEntry[] }) {
  const { locale } = useFormat();
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return (
    <Card title={name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)}>
      <ul className="rows">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </Card>
  );
}

function Entry({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation('countyevent');
  const { language } = useFormat();
  const { span } = useWhen();
  const lang = entry.language === language ? undefined : entry.language;
  return (
    <li className="event-row">
      <h3>
        {entry.kind === 'MEETING' ? (
          <Link to="/meetings/$meetingId" params={{ meetingId: entry.id }} lang={lang}>
            {entry.title}
          </Link>
        ) : (
          <Link to="/county-events/$countyEventId" params={{ countyEventId: entry.id }} lang={lang}>
            {entry.title}
          </Link>
        )}
      </h3>
      <p>{[span(entry), entry.place].filter(Boolean).join(' · ')}</p>
      <div className="row marks">
        <span className="soft">{entry.groupName ?? t('calendar.ofCounty')}</span>
        {entry.cancelled && <Badge tone="idle">{t('cancelled')}</Badge>}
        {entry.demo && <Badge tone="watch">{t('demo')}</Badge>}
      </div>
    </li>
  );
}
