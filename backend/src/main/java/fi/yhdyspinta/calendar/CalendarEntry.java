package fi.yhdyspinta.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What stands in a calendar: a meeting or an event from one instant to another, or a day by which something is to be done.
 *
 * @param kind with the id the identifier that never changes, in whatever calendar the entry stands
 * @param version grows with every change
 * @param day the whole day, or null when it has hours
 * @param busy whether the reader is expected there
 */
record CalendarEntry(String kind, UUID id, long version, String title, Instant startAt, Instant endAt, LocalDate day, String place,
        String description, String url, boolean cancelled, boolean busy) {

    static CalendarEntry countyEvent(UUID id, long version, String title, Instant startAt, Instant endAt, String place, String description,
            String url, boolean cancelled) {
        return new CalendarEntry("county-event", id, version, title, startAt, endAt, null, place, description, url, cancelled, true);
    }

    static CalendarEntry meeting(UUID id, long version, String title, Instant startAt, Instant endAt, String place, String description,
            String url, boolean cancelled, boolean busy) {
        return new CalendarEntry("meeting", id, version, title, startAt, endAt, null, place, description, url, cancelled, busy);
    }

    static CalendarEntry dueDate(String kind, UUID id, long version, String title, LocalDate day, String description, String url) {
        return new CalendarEntry(kind, id, version, title, null, null, day, null, description, url, false, false);
    }

    String uid() {
        return kind + "-" + id + "@yhdyspinta";
    }
}
