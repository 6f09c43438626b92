package fi.yhdyspinta.calendar;

import fi.yhdyspinta.countyevent.CountyEventDto;
import fi.yhdyspinta.countyevent.CountyEventQueries;
import fi.yhdyspinta.meeting.MeetingDto;
import fi.yhdyspinta.meeting.MeetingQueries;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What stands in each calendar; a fixed number of statements, however much it is. */
@ApplicationScoped
class CalendarQueries {

    /** Of one's groups today, the meetings that one's seat is invited to; a deputy to those that somebody asked them to. */
    private static final String OWN_MEETINGS = """
            SELECT m.id, m.version, m.title, m.start_at, m.end_at, m.place, m.remote_link, gr.name AS group_name,
                m.status = 'CANCELLED' AS cancelled, a.answer IS DISTINCT FROM 'NOT_COMING' AS busy
            FROM membership s
            JOIN meeting m ON m.group_id = s.group_id AND s.period @> (m.start_at AT TIME ZONE 'Europe/Helsinki')::date
            JOIN lape_group gr ON gr.id = m.group_id
            LEFT JOIN attendance a ON a.meeting_id = m.id AND a.membership_id = s.id
            WHERE s.person_id = :person AND m.start_at >= :from
                AND EXISTS (SELECT FROM membership t WHERE t.group_id = s.group_id AND t.person_id = :person AND t.period @> :today::date)
                AND (s.deputy_for IS NULL OR EXISTS (SELECT FROM attendance o WHERE o.meeting_id = m.id AND o.deputy_id = s.id))
            ORDER BY m.start_at, m.id""";

    private static final String OWN_GOALS = """
            SELECT g.id, g.id AS goal_id, g.version, g.title, g.due_date, gr.name AS group_name
            FROM goal g JOIN membership s ON s.id = g.owner_id JOIN lape_group gr ON gr.id = g.group_id
            WHERE s.person_id = :person AND s.period @> :today::date AND goal_is_pursued(g.status) AND g.due_date IS NOT NULL
            ORDER BY g.due_date, g.id""";

    private static final String OWN_ACTIONS = """
            SELECT a.id, g.id AS goal_id, a.version, a.title, a.due_date, gr.name AS group_name
            FROM action a JOIN goal g ON g.id = a.goal_id JOIN membership s ON s.id = a.responsible_id JOIN lape_group gr ON gr.id = g.group_id
            WHERE s.person_id = :person AND s.period @> :today::date AND goal_is_pursued(g.status)
                AND action_is_open(a.status) AND a.due_date IS NOT NULL
            ORDER BY a.due_date, a.id""";

    private static final String PUBLIC_MEETINGS = """
            SELECT m.id, m.version, m.title, m.start_at, m.end_at, m.place, NULL AS remote_link, gr.name AS group_name,
                m.status = 'CANCELLED' AS cancelled, true AS busy
            FROM meeting m JOIN lape_group gr ON gr.id = m.group_id
            WHERE m.group_id = :group AND m.public AND m.start_at >= :from ORDER BY m.start_at, m.id""";

    private static final String PUBLIC_MEETINGS_OF_COUNTY = PUBLIC_MEETINGS.replace("m.group_id = :group", "gr.county_code = :county");

    private static final String COUNTY_EVENTS = """
            SELECT e.id, e.version, e.title, e.description, e.start_at, e.end_at, e.place, %s AS remote_link, e.status = 'CANCELLED' AS cancelled
            FROM county_event e WHERE e.start_at >= :from AND %s ORDER BY e.start_at, e.id""";

    private static final String PUBLIC_EVENTS_OF_GROUP = COUNTY_EVENTS.formatted("NULL", """
            e.public AND EXISTS (SELECT FROM county_event_open_to o WHERE o.county_event_id = e.id AND o.group_id = :group)""");

    private static final String PUBLIC_EVENTS_OF_COUNTY = COUNTY_EVENTS.formatted("NULL", "e.public AND e.county_code = :county");

    private static final String OWN_EVENTS = COUNTY_EVENTS.formatted("e.remote_link", """
            EXISTS (SELECT FROM county_event_participant p JOIN membership t ON t.group_id = p.group_id AND t.person_id = p.person_id
                AND t.period @> :today::date WHERE p.county_event_id = e.id AND p.person_id = :person)""");

    private final Jdbi jdbi;
    private final MeetingQueries meetings;
    private final CountyEventQueries countyEvents;
    private final HelsinkiClock clock;
    private final String publicUrl;

    CalendarQueries(Jdbi jdbi, MeetingQueries meetings, CountyEventQueries countyEvents, HelsinkiClock clock,
            @ConfigProperty(name = "yhdyspinta.public-url") String publicUrl) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.countyEvents = countyEvents;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** A calendar with its name. */
    record Named(String name, List<CalendarEntry> entries) {}

    /** @throws ProblemException 404 for a meeting that the caller may not know */
    Named meeting(UUID id) {
        var meeting = meetings.require(id);
        var version = jdbi.withHandle(db -> db.createQuery("SELECT version FROM meeting WHERE id = :id").bind("id", id).mapTo(long.class).one());
        return new Named(meeting.groupName(), List.of(CalendarEntry.meeting(id, version, meeting.title(), meeting.startAt(), meeting.endAt(),
                meeting.place(), joined(meeting.groupName(), meeting.remoteLink()), publicUrl + "/meetings/" + id,
                meeting.status() == MeetingDto.Status.CANCELLED, true)));
    }

    /** What anyone may see of a group. @throws ProblemException 404 */
    Named group(UUID id) {
        return jdbi.withHandle(db -> {
            var name = db.createQuery("SELECT name FROM lape_group WHERE id = :id").bind("id", id).mapTo(String.class).findOne()
                    .orElseThrow(ProblemException.notFound());
            var entries = new ArrayList<>(meetings(db.createQuery(PUBLIC_MEETINGS).bind("group", id)));
            entries.addAll(events(db.createQuery(PUBLIC_EVENTS_OF_GROUP).bind("group", id)));
            return new Named(name, entries);
        });
    }

    /** What anyone may see of a county and its groups. @throws ProblemException 404 */
    Named county(String code) {
        return jdbi.withHandle(db -> {
            var name = db.createQuery("SELECT name_fi FROM county WHERE code = :code").bind("code", code).mapTo(String.class)
                    .findOne().orElseThrow(ProblemException.notFound());
            var entries = new ArrayList<>(meetings(db.createQuery(PUBLIC_MEETINGS_OF_COUNTY).bind("county", code)));
            entries.addAll(events(db.createQuery(PUBLIC_EVENTS_OF_COUNTY).bind("county", code)));
            return new Named(name, entries);
        });
    }

    /** @throws ProblemException 404 for an event that the caller may not know */
    Named countyEvent(UUID id) {
        var event = countyEvents.require(id);
        var version = jdbi.withHandle(db -> db.createQuery("SELECT version FROM county_event WHERE id = :id").bind("id", id).mapTo(long.class).one());
        return new Named(event.title(), List.of(CalendarEntry.countyEvent(id, version, event.title(), event.startAt(), event.endAt(),
                event.place(), joined(event.description(), event.remoteLink()), publicUrl + "/county-events/" + id,
                event.status() == CountyEventDto.Status.CANCELLED)));
    }

    /** One's own meetings, and what one has promised to do by a day. */
    Named person(UUID person, String language) {
        return jdbi.withHandle(db -> {
            var entries = new ArrayList<>(meetings(db.createQuery(OWN_MEETINGS).bind("person", person).bind("today", clock.today())));
            entries.addAll(events(db.createQuery(OWN_EVENTS).bind("person", person).bind("today", clock.today())));
            entries.addAll(dueDates(db, OWN_GOALS, "goal", person, language));
            entries.addAll(dueDates(db, OWN_ACTIONS, "action", person, language));
            return new Named("Yhdyspinta", entries);
        });
    }

    private List<CalendarEntry> meetings(Query query) {
        return query.bind("from", from()).map((row, context) -> CalendarEntry.meeting(id(row), row.getLong("version"), row.getString("title"),
                instant(row, "start_at"), instant(row, "end_at"), row.getString("place"),
                joined(row.getString("group_name"), row.getString("remote_link")), publicUrl + "/meetings/" + id(row),
                row.getBoolean("cancelled"), row.getBoolean("busy"))).list();
    }

    private List<CalendarEntry> events(Query query) {
        return query.bind("from", from()).map((row, context) -> CalendarEntry.countyEvent(id(row), row.getLong("version"), row.getString("title"),
                instant(row, "start_at"), instant(row, "end_at"), row.getString("place"),
                joined(row.getString("description"), row.getString("remote_link")), publicUrl + "/county-events/" + id(row),
                row.getBoolean("cancelled"))).list();
    }

    private OffsetDateTime from() {
        return HelsinkiClock.startOf(clock.today().minusYears(1));
    }

    private List<CalendarEntry> dueDates(Handle db, String query, String kind, UUID person, String language) {
        return db.createQuery(query).bind("person", person).bind("today", clock.today())
                .map((row, context) -> CalendarEntry.dueDate(kind, id(row), row.getLong("version"),
                        due(language) + ": " + row.getString("title"), row.getObject("due_date", LocalDate.class),
                        row.getString("group_name"), publicUrl + "/goals/" + row.getObject("goal_id", UUID.class))).list();
    }

    private static String due(String language) {
        return switch (language) {
            case "sv" -> "Förfaller";
            case "en" -> "Due";
            default -> "Määräaika";
        };
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
