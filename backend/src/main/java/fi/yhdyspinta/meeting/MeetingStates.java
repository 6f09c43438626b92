package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingDto.Status.CANCELLED;
import static fi.yhdyspinta.meeting.MeetingDto.Status.CLOSED;
import static fi.yhdyspinta.meeting.MeetingDto.Status.PLANNED;

import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.meeting.MeetingDto.Status;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The way of a meeting: planned, then opened and closed, or cancelled. What is over stays as it was. */
@ApplicationScoped
class MeetingStates {

    private final Jdbi jdbi;
    private final Meetings meetings;
    private final MeetingQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    MeetingStates(Jdbi jdbi, Meetings meetings, MeetingQueries queries, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    /** A step that a meeting can take. */
    enum Step {
        OPEN(PLANNED, Status.OPEN, "meeting.opened"),
        CLOSE(Status.OPEN, CLOSED, "meeting.closed"),
        CANCEL(PLANNED, CANCELLED, "meeting.cancelled");

        final Status from;
        final Status to;
        final String event;

        Step(Status from, Status to, String event) {
            this.from = from;
            this.to = to;
            this.event = event;
        }
    }

    /** @param reason null unless the meeting is cancelled */
    @Transactional
    MeetingDto take(UUID id, Step step, String reason) {
        var meeting = meetings.lock(id);
        tags.requireMatch(queries.require(id));
        MeetingRules.requireStatus(meeting, step.from);
        jdbi.useHandle(db -> {
            if (step == Step.CLOSE) {
                settleAgenda(db, id);
            }
            db.createUpdate("""
                    UPDATE meeting SET status = :to, cancel_reason = :reason, version = version + 1,
                        opened_at = CASE WHEN :to = 'OPEN' THEN :now ELSE opened_at END,
                        closed_at = CASE WHEN :to = 'CLOSED' THEN GREATEST(:now, opened_at) END
                    WHERE id = :id""")
                    .bind("id", id).bind("to", step.to).bind("reason", reason).bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute();
        });
        events.append(Meetings.event(step.event, id, meeting).changed(List.of("status")).with("status", step.to));
        return queries.require(id);
    }

    /** What was talked of or decided is handled; what nobody came to is carried over to the next meeting. */
    private static void settleAgenda(Handle db, UUID id) {
        db.createUpdate("""
                UPDATE agenda_item i SET version = version + 1, outcome = CASE WHEN btrim(i.notes, E' \\t\\r\\n') <> ''
                        OR EXISTS (SELECT FROM decision d WHERE d.meeting_id = i.meeting_id AND d.agenda_item_id = i.id)
                    THEN 'HANDLED' ELSE 'CARRIED_OVER' END
                WHERE i.meeting_id = :id AND i.outcome = 'OPEN'""").bind("id", id).execute();
    }
}
