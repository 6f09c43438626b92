package fi.yhdyspinta.meeting;

import fi.yhdyspinta.meeting.MeetingDto.Status;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** One meeting as the caller may see it. */
@ApplicationScoped
public class MeetingQueries {

    /** A meeting in a list, of {@code meeting m} and {@code lape_group gr}. */
    static final String SUMMARY = """
            m.id, m.group_id, gr.name AS group_name, gr.county_code, m.title, m.start_at, m.end_at, m.place, m.status, m.public,
            m.series_id, m.demo, CASE WHEN m.status = 'CLOSED' THEN (SELECT count(*) FROM decision d
                WHERE d.group_id = m.group_id AND d.meeting_id = m.id AND (d.public OR %s OR %s)) ELSE 0 END AS decision_count"""
            .formatted(MeetingSight.INSIDER, MeetingSight.SEES_CLOSED);

    private static final String FROM = " FROM meeting m JOIN lape_group gr ON gr.id = m.group_id ";

    private static final String MEETING = "SELECT " + SUMMARY + """
            , m.remote_link, m.language, m.cancel_reason, m.opened_at, m.closed_at, %1$s AS sees_closed,
                EXISTS (SELECT FROM membership y JOIN membership_perspective yp ON yp.membership_id = y.id
                    WHERE y.group_id = m.group_id AND y.period @> d.day AND yp.perspective_code = 'CHILD_YOUTH_VOICE') AS young_members,
                mine.id AS mine_id, a.answer AS mine_answer,
                (SELECT s.id FROM membership s WHERE s.id = a.deputy_id AND (NOT s.name_hidden OR s.group_id = ANY (:led))) AS mine_deputy,
                EXISTS (SELECT FROM membership s WHERE s.deputy_for = mine.id AND s.group_id = m.group_id AND s.period @> d.day) AS deputy_available,
                EXISTS (SELECT FROM attendance o WHERE o.meeting_id = m.id AND o.deputy_id = mine.id) AS asked
            %2$s
            CROSS JOIN LATERAL (SELECT (m.start_at AT TIME ZONE 'Europe/Helsinki')::date AS day) d
            LEFT JOIN membership mine ON mine.group_id = m.group_id AND mine.person_id = :person AND mine.period @> d.day
            LEFT JOIN attendance a ON a.meeting_id = m.id AND a.membership_id = mine.id
            WHERE m.id = :id AND %3$s""".formatted(MeetingSight.SEES_CLOSED, FROM, MeetingSight.VISIBLE);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;

    MeetingQueries(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    /** Empty also for a meeting that the caller may not know of. */
    private Optional<MeetingDto> meeting(UUID id) {
        return jdbi.withHandle(db -> MeetingSight.bind(db.createQuery(MEETING), caller.get(), clock.today()).bind("id", id)
                .map((row, context) -> meeting(row, caller.get())).findOne());
    }

    /** @throws ProblemException 404 also for a meeting that the caller may not know */
    public MeetingDto require(UUID id) {
        return meeting(id).orElseThrow(ProblemException.notFound());
    }

    /** @throws ProblemException 404 */
    MeetingDto.Summary summary(UUID id) {
        return jdbi.withHandle(db -> MeetingSight.bind(db.createQuery("SELECT " + SUMMARY + FROM + "WHERE m.id = :id AND "
                        + MeetingSight.VISIBLE), caller.get(), clock.today()).bind("id", id)
                .map((row, context) -> summary(row)).findOne()).orElseThrow(ProblemException.notFound());
    }

    static MeetingDto.Summary summary(ResultSet row) throws SQLException {
        return new MeetingDto.Summary(uuid(row, "id"), uuid(row, "group_id"), row.getString("group_name"), row.getString("title"),
                instant(row, "start_at"), instant(row, "end_at"), MeetingDto.TIME_ZONE, row.getString("place"),
                Status.valueOf(row.getString("status")), row.getBoolean("public"), uuid(row, "series_id"),
                row.getInt("decision_count"), row.getBoolean("demo"));
    }

    private static MeetingDto meeting(ResultSet row, Caller caller) throws SQLException {
        var s = summary(row);
        var insider = MeetingSight.isInsider(caller, s.groupId(), row.getString("county_code"));
        var readsHeld = insider || s.status() == Status.CLOSED && row.getBoolean("sees_closed");
        return new MeetingDto(s.id(), s.groupId(), s.groupName(), s.title(), s.startAt(), s.endAt(), s.timeZone(), s.place(),
                s.status(), s.isPublic(), s.seriesId(), s.decisionCount(), s.demo(),
                insider ? row.getString("remote_link") : null, row.getString("language"),
                insider ? row.getString("cancel_reason") : null,
                readsHeld ? instant(row, "opened_at") : null, readsHeld ? instant(row, "closed_at") : null,
                insider ? row.getBoolean("young_members") && MeetingRules.isInSchoolHours(s.startAt(), s.endAt()) : null,
                permissions(row, s, caller, insider), mine(row));
    }

    private static MeetingDto.Permissions permissions(ResultSet row, MeetingDto.Summary meeting, Caller caller, boolean insider)
            throws SQLException {
        var leads = caller.leads(meeting.groupId());
        var planned = meeting.status() == Status.PLANNED;
        var goesOn = planned || meeting.status() == Status.OPEN;
        return new MeetingDto.Permissions(leads && planned, leads && goesOn, insider, caller.isMemberOf(meeting.groupId()),
                goesOn && caller.isMemberOf(meeting.groupId()) && uuid(row, "mine_id") != null);
    }

    private static MeetingDto.MyAttendance mine(ResultSet row) throws SQLException {
        var seat = uuid(row, "mine_id");
        var answer = row.getString("mine_answer");
        return seat == null ? null : new MeetingDto.MyAttendance(seat, answer == null ? null : AttendanceDto.Answer.valueOf(answer),
                uuid(row, "mine_deputy"), row.getBoolean("deputy_available"), row.getBoolean("asked"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
