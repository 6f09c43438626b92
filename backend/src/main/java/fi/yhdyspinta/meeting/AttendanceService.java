package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.meeting.AttendanceDto.Answer;
import fi.yhdyspinta.meeting.AttendanceDto.Presence;
import fi.yhdyspinta.meeting.MeetingDto.Status;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who comes, told by themselves; who came, ticked by those who lead the group; guests. Until the meeting is over. */
@ApplicationScoped
class AttendanceService {

    private final Jdbi jdbi;
    private final Meetings meetings;
    private final MeetingQueries queries;
    private final AttendanceQueries attendance;
    private final Events events;
    private final CurrentCaller caller;

    AttendanceService(Jdbi jdbi, Meetings meetings, MeetingQueries queries, AttendanceQueries attendance, Events events, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.queries = queries;
        this.attendance = attendance;
        this.events = events;
        this.caller = caller;
    }

    @Transactional
    AttendanceDto mark(UUID meetingId, AttendanceBody.Mark mark) {
        var meeting = lockBeforeItsEnd(meetingId);
        checkSeats(meeting, mark);
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO attendance AS a (meeting_id, group_id, membership_id, presence, deputy_id)
                VALUES (:meeting, :group, :membershipId, :presence, :deputyId)
                ON CONFLICT (meeting_id, membership_id) DO UPDATE SET presence = :presence, deputy_id =
                    CASE WHEN :presence = 'DEPUTY' THEN :deputyId WHEN a.answer = 'NOT_COMING' THEN a.deputy_id END""")
                .bindMethods(mark).bind("meeting", meetingId).bind("group", meeting.groupId()).execute());
        events.append(Meetings.event("attendance.marked", mark.membershipId(), meeting));
        return attendance.of(meeting);
    }

    private void checkSeats(MeetingRow meeting, AttendanceBody.Mark mark) {
        var errors = new ArrayList<Problem.Error>();
        if (!isSeat(meeting, mark.membershipId(), null)) {
            errors.add(Problem.Error.at("/membershipId", "not-a-seat", "must be a membership of the group that is valid on the day of the meeting"));
        }
        if ((mark.presence() == Presence.DEPUTY) != (mark.deputyId() != null)) {
            errors.add(Problem.Error.at("/deputyId", mark.deputyId() == null ? "required" : "only-with-deputy",
                    "the deputy who came is named exactly when the presence is DEPUTY"));
        } else if (mark.deputyId() != null && (mark.deputyId().equals(mark.membershipId())
                || !isSeat(meeting, mark.deputyId(), mark.membershipId()))) {
            errors.add(Problem.Error.at("/deputyId", "not-a-deputy", "must be a deputy of the seat, or of nobody in particular, on the day of the meeting"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** @param principal null for any seat; otherwise the seat that a deputy may stand for */
    private boolean isSeat(MeetingRow meeting, UUID seat, UUID principal) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM membership WHERE id = :seat AND group_id = :group AND period @> :day::date
                    AND (:principal::uuid IS NULL OR role = 'DEPUTY' AND COALESCE(deputy_for, :principal) = :principal))""")
                .bind("seat", seat).bind("group", meeting.groupId()).bind("day", meeting.day()).bind("principal", principal)
                .mapTo(boolean.class).one());
    }

    @Transactional
    MeetingDto answer(UUID meetingId, AttendanceBody.MyAnswer body) {
        var meeting = lockBeforeItsEnd(meetingId);
        if (body.passToDeputy() && body.answer() != Answer.NOT_COMING) {
            throw ProblemException.invalid("/passToDeputy", "only-when-not-coming", "a deputy is asked by whoever does not come");
        }
        var seat = jdbi.withHandle(db -> db.createQuery("""
                SELECT id FROM membership WHERE group_id = :group AND person_id = :person AND period @> :day::date""")
                .bind("group", meeting.groupId()).bind("person", caller.get().personId()).bind("day", meeting.day())
                .mapTo(UUID.class).findOne()).orElseThrow(() -> ProblemException.of(ProblemType.FORBIDDEN,
                        "You have no seat in the group on the day of the meeting"));
        var deputy = body.passToDeputy() ? deputyOf(seat, meeting) : null;
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO attendance AS a (meeting_id, group_id, membership_id, answer, deputy_id)
                VALUES (:meeting, :group, :seat, :answer, :deputy)
                ON CONFLICT (meeting_id, membership_id) DO UPDATE SET answer = :answer,
                    deputy_id = CASE WHEN a.presence = 'DEPUTY' THEN a.deputy_id ELSE :deputy::uuid END""")
                .bindMethods(body).bind("meeting", meetingId).bind("group", meeting.groupId()).bind("seat", seat)
                .bind("deputy", deputy).execute());
        events.append(Meetings.event("attendance.answered", seat, meeting));
        return queries.require(meetingId);
    }

    /** Of several deputies the one who has stood for the seat the longest. */
    private UUID deputyOf(UUID seat, MeetingRow meeting) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT id FROM membership WHERE deputy_for = :seat AND group_id = :group AND period @> :day::date
                ORDER BY valid_from, id LIMIT 1""")
                .bind("seat", seat).bind("group", meeting.groupId()).bind("day", meeting.day()).mapTo(UUID.class).findOne())
                .orElseThrow(() -> ProblemException.of(ProblemType.NO_DEPUTY, "Nobody stands for your seat on the day of the meeting"));
    }

    @Transactional
    GuestDto addGuest(UUID meetingId, AttendanceBody.Guest guest) {
        var meeting = lockBeforeItsEnd(meetingId);
        var known = jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM perspective WHERE code = :perspectiveCode AND (county_code IS NULL OR county_code = :county))""")
                .bindMethods(guest).bind("county", meeting.countyCode()).mapTo(boolean.class).one());
        if (!known) {
            throw ProblemException.invalid("/perspectiveCode", "unknown-code",
                    "must be a code of /api/v1/perspectives?county=" + meeting.countyCode());
        }
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO guest (meeting_id, perspective_code, remote) VALUES (:meeting, :perspectiveCode, :remote) RETURNING id""")
                .bindMethods(guest).bind("meeting", meetingId).mapTo(UUID.class).one());
        events.append(Meetings.event("guest.added", id, meeting).with("perspectiveCode", guest.perspectiveCode()));
        return new GuestDto(id, guest.perspectiveCode(), guest.remote());
    }

    @Transactional
    void removeGuest(UUID id) {
        var meeting = meetings.lockFor("guest", id);
        MeetingRules.requireStatus(meeting, Status.PLANNED, Status.OPEN);
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM guest WHERE id = :id").bind("id", id).execute());
        events.append(Meetings.event("guest.removed", id, meeting));
    }

    private MeetingRow lockBeforeItsEnd(UUID meetingId) {
        var meeting = meetings.lock(meetingId);
        MeetingRules.requireStatus(meeting, Status.PLANNED, Status.OPEN);
        return meeting;
    }
}
