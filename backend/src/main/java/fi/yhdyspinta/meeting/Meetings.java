package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Meetings for those who write what hangs on them. */
@ApplicationScoped
class Meetings {

    private static final String ROW = """
            SELECT m.id, m.group_id, gr.name AS group_name, gr.county_code, m.title, m.start_at, m.end_at, m.language, m.status, m.demo
            FROM meeting m JOIN lape_group gr ON gr.id = m.group_id
            WHERE m.id = :id AND %s""".formatted(MeetingSight.VISIBLE);

    private static final Set<String> HANGS_ON_A_MEETING = Set.of("agenda_item", "guest", "decision");

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;

    Meetings(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    /** A group, as far as its meetings take after it. */
    record Home(UUID id, String countyCode, String workingLanguage, boolean demo) {}

    /** @throws ProblemException 404 */
    Home home(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT id, county_code, working_language, demo FROM lape_group WHERE id = :id")
                .bind("id", groupId).mapTo(Home.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    /** @throws ProblemException 404 also for a meeting that the caller may not know */
    MeetingRow require(UUID id) {
        return jdbi.withHandle(db -> MeetingSight.bind(db.createQuery(ROW), caller.get(), clock.today()).bind("id", id)
                .mapTo(MeetingRow.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    /** The meeting with its row locked, so that nobody changes it or what hangs on it until the transaction ends. */
    MeetingRow lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM meeting WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(UUID.class).findOne());
        return require(id);
    }

    /** The meeting that a row hangs on. @param table agenda_item, guest or decision */
    MeetingRow requireFor(String table, UUID id) {
        return require(meetingOf(table, id));
    }

    /** As {@link #requireFor}, locked. */
    MeetingRow lockFor(String table, UUID id) {
        return lock(meetingOf(table, id));
    }

    private UUID meetingOf(String table, UUID id) {
        if (!HANGS_ON_A_MEETING.contains(table)) {
            throw new IllegalArgumentException(table);
        }
        return jdbi.withHandle(db -> db.createQuery("SELECT meeting_id FROM " + table + " WHERE id = :id").bind("id", id)
                .mapTo(UUID.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    /** Whose eyes were at the table, in their own order: seats, their deputies, and guests. */
    List<String> perspectivesPresent(UUID meetingId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT p.code FROM perspective p WHERE p.code IN (SELECT v.perspective_code FROM voice_at_meeting v WHERE v.meeting_id = :id)
                ORDER BY p.position, p.code""").bind("id", meetingId).mapTo(String.class).list());
    }

    /** What happened in a meeting, or to it. */
    static Event event(String type, Object id, MeetingRow meeting) {
        return Event.of(type, id).inGroup(meeting.groupId(), meeting.countyCode())
                .with("meetingId", meeting.id().toString()).with("name", meeting.title());
    }
}
