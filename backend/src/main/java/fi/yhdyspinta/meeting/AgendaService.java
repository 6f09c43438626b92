package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingDto.Status.OPEN;
import static fi.yhdyspinta.meeting.MeetingDto.Status.PLANNED;

import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Agendas, written. Whoever changes one holds the lock of its meeting, so that of two who write nobody's text is lost. */
@ApplicationScoped
class AgendaService {

    static final int MOST = 100;

    private final Jdbi jdbi;
    private final Meetings meetings;
    private final AgendaQueries queries;
    private final AgendaRules rules;
    private final EntityTags tags;
    private final Events events;

    AgendaService(Jdbi jdbi, Meetings meetings, AgendaQueries queries, AgendaRules rules, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.queries = queries;
        this.rules = rules;
        this.tags = tags;
        this.events = events;
    }

    @Transactional
    AgendaDto.Item add(UUID meetingId, AgendaDto.Write write) {
        var meeting = meetings.lock(meetingId);
        MeetingRules.requireStatus(meeting, PLANNED, OPEN);
        var mistakes = rules.mistakes(meeting, write);
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
        var last = jdbi.withHandle(db -> db.createQuery("SELECT COALESCE(max(position), 0) FROM agenda_item WHERE meeting_id = :meeting")
                .bind("meeting", meetingId).mapTo(int.class).one());
        if (last >= MOST) {
            throw ProblemException.of(ProblemType.CONFLICT, "A meeting has at most %d items on its agenda".formatted(MOST));
        }
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO agenda_item (meeting_id, group_id, position, type, title, description, duration_minutes, origin,
                    subject_id, proposal_id, carried_from_id)
                VALUES (:meeting, :group, :position, :type, :title, :description, :durationMinutes,
                    COALESCE((SELECT e.origin FROM agenda_item e WHERE e.id = :carriedFromId), :origin),
                    COALESCE((SELECT e.subject_id FROM agenda_item e WHERE e.id = :carriedFromId), :subjectId),
                    CASE WHEN :carriedFromId::uuid IS NULL THEN :proposalId::uuid END, :carriedFromId)
                RETURNING id""")
                .bindMethods(write).bind("meeting", meetingId).bind("group", meeting.groupId()).bind("position", last + 1)
                .mapTo(UUID.class).one());
        events.append(Meetings.event("agenda-item.added", id, meeting).with("origin", write.origin()));
        return queries.require(id);
    }

    @Transactional
    AgendaDto.Item replace(UUID id, AgendaDto.Write write) {
        var meeting = meetings.lockFor("agenda_item", id);
        var before = queries.require(id);
        tags.requireMatch(before);
        MeetingRules.requireStatus(meeting, PLANNED, OPEN);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE agenda_item SET type = :type, title = :title, description = :description,
                    duration_minutes = :durationMinutes, version = version + 1 WHERE id = :id""")
                .bindMethods(write).bind("id", id).execute());
        var changed = new ArrayList<String>();
        note(changed, "type", before.type(), write.type());
        note(changed, "title", before.title(), write.title());
        note(changed, "description", before.description(), write.description());
        note(changed, "durationMinutes", before.durationMinutes(), write.durationMinutes());
        if (!changed.isEmpty()) {
            events.append(Meetings.event("agenda-item.changed", id, meeting).changed(changed));
        }
        return queries.require(id);
    }

    @Transactional
    void remove(UUID id) {
        var meeting = meetings.lockFor("agenda_item", id);
        var item = queries.require(id);
        tags.requireMatch(item);
        MeetingRules.requireStatus(meeting, PLANNED);
        jdbi.useHandle(db -> {
            db.createUpdate("DELETE FROM agenda_item WHERE id = :id").bind("id", id).execute();
            db.createUpdate("UPDATE agenda_item SET position = position - 1 WHERE meeting_id = :meeting AND position > :position")
                    .bind("meeting", meeting.id()).bind("position", item.position()).execute();
        });
        events.append(Meetings.event("agenda-item.deleted", id, meeting));
    }

    @Transactional
    AgendaDto order(UUID meetingId, AgendaDto.Order order) {
        var meeting = meetings.lock(meetingId);
        var before = queries.ofMeeting(meetingId);
        tags.requireMatch(before);
        MeetingRules.requireStatus(meeting, PLANNED, OPEN);
        var known = before.items().stream().map(AgendaDto.Item::id).toList();
        if (order.agendaItemIds().size() != known.size() || !new HashSet<>(order.agendaItemIds()).equals(new HashSet<>(known))) {
            throw ProblemException.invalid("/agendaItemIds", "not-the-items", "must name every item of the agenda once");
        }
        if (!order.agendaItemIds().equals(known)) {
            jdbi.useHandle(db -> db.createUpdate("""
                    UPDATE agenda_item i SET position = o.position, version = version + 1
                    FROM unnest(:ids::uuid[]) WITH ORDINALITY AS o (id, position)
                    WHERE i.id = o.id AND i.position <> o.position""")
                    .bindArray("ids", UUID.class, order.agendaItemIds()).execute());
            events.append(Meetings.event("meeting.agenda-ordered", meetingId, meeting));
        }
        return queries.ofMeeting(meetingId);
    }

    @Transactional
    AgendaDto.Item note(UUID id, AgendaDto.Notes write) {
        return run(id, "notes", "UPDATE agenda_item SET notes = NULLIF(:value, ''), version = version + 1 WHERE id = :id", write.notes());
    }

    @Transactional
    AgendaDto.Item settle(UUID id, AgendaDto.Outcome outcome) {
        return run(id, "outcome", "UPDATE agenda_item SET outcome = :value, version = version + 1 WHERE id = :id", outcome.name());
    }

    /** What is told of an item while the meeting is held. */
    private AgendaDto.Item run(UUID id, String field, String update, String value) {
        var meeting = meetings.lockFor("agenda_item", id);
        var before = queries.require(id);
        tags.requireMatch(before);
        MeetingRules.requireStatus(meeting, OPEN);
        jdbi.useHandle(db -> db.createUpdate(update).bind("value", value).bind("id", id).execute());
        var after = queries.require(id);
        if (!after.equals(before)) {
            events.append(Meetings.event("agenda-item.changed", id, meeting).changed(List.of(field)));
        }
        return after;
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
