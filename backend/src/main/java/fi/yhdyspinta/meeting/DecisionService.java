package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingDto.Status.CLOSED;
import static fi.yhdyspinta.meeting.MeetingDto.Status.OPEN;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Decisions, written while their meeting is open. Afterwards it is only told who may read them and what came of them. */
@ApplicationScoped
class DecisionService {

    private final Jdbi jdbi;
    private final Meetings meetings;
    private final DecisionQueries queries;
    private final DecisionRules rules;
    private final EntityTags tags;
    private final Events events;

    DecisionService(Jdbi jdbi, Meetings meetings, DecisionQueries queries, DecisionRules rules, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.meetings = meetings;
        this.queries = queries;
        this.rules = rules;
        this.tags = tags;
        this.events = events;
    }

    @Transactional
    DecisionDto add(UUID agendaItemId, DecisionBody.Write sent) {
        var meeting = meetings.lockFor("agenda_item", agendaItemId);
        MeetingRules.requireStatus(meeting, OPEN);
        var write = checked(meeting, null, sent);
        var id = jdbi.withHandle(db -> {
            var added = db.createQuery("""
                    INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, child_impact, no_child_impact_reason,
                        heard_otherwise_note, review_date, supersedes_id)
                    VALUES (:group, :meeting, :item, :text, :childImpact, :noChildImpactReason,
                        :heardOtherwiseNote, :reviewDate, :supersedesId) RETURNING id""")
                    .bindMethods(write).bind("group", meeting.groupId()).bind("meeting", meeting.id()).bind("item", agendaItemId)
                    .mapTo(UUID.class).one();
            setPerspectives(db, added, write);
            return added;
        });
        events.append(Meetings.event("decision.added", id, meeting));
        return queries.require(id);
    }

    @Transactional
    DecisionDto replace(UUID id, DecisionBody.Write sent) {
        var meeting = meetings.lockFor("decision", id);
        var before = queries.require(id);
        tags.requireMatch(before);
        MeetingRules.requireStatus(meeting, OPEN);
        var write = checked(meeting, id, sent);
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    UPDATE decision SET text = :text, child_impact = :childImpact, no_child_impact_reason = :noChildImpactReason,
                        heard_otherwise_note = :heardOtherwiseNote, review_date = :reviewDate, supersedes_id = :supersedesId,
                        version = version + 1 WHERE id = :id""")
                    .bindMethods(write).bind("id", id).execute();
            setPerspectives(db, id, write);
        });
        var after = queries.require(id);
        var changed = changed(before, after);
        if (!changed.isEmpty()) {
            events.append(Meetings.event("decision.changed", id, meeting).changed(changed));
        }
        return after;
    }

    @Transactional
    void remove(UUID id) {
        var meeting = meetings.lockFor("decision", id);
        tags.requireMatch(queries.require(id));
        MeetingRules.requireStatus(meeting, OPEN);
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM decision WHERE id = :id").bind("id", id).execute());
        events.append(Meetings.event("decision.deleted", id, meeting));
    }

    @Transactional
    DecisionDto publish(UUID id, boolean isPublic) {
        var meeting = meetings.lockFor("decision", id);
        var before = queries.require(id);
        tags.requireMatch(before);
        MeetingRules.requireStatus(meeting, CLOSED);
        if (before.isPublic() != isPublic) {
            jdbi.useHandle(db -> db.createUpdate("UPDATE decision SET public = :public, version = version + 1 WHERE id = :id")
                    .bind("public", isPublic).bind("id", id).execute());
            events.append(Meetings.event("decision.changed", id, meeting).changed(List.of("public")).with("public", isPublic));
        }
        return queries.require(id);
    }

    @Transactional
    DecisionDto addResult(UUID id, DecisionBody.Result result) {
        var meeting = meetings.lockFor("decision", id);
        requireOne(result);
        if (!rules.isOfGroup(meeting.groupId(), result)) {
            throw ProblemException.invalid(pointer(result), "not-of-the-group", "must be of the same group");
        }
        var added = jdbi.withHandle(db -> db.createUpdate("""
                INSERT INTO decision_result (decision_id, goal_id, action_id) VALUES (:id, :goalId, :actionId)
                ON CONFLICT DO NOTHING""").bindMethods(result).bind("id", id).execute());
        if (added == 1) {
            events.append(about("decision.result-added", id, meeting, result));
        }
        return queries.require(id);
    }

    /** The history keeps that it was named, and that it was taken back. */
    @Transactional
    DecisionDto removeResult(UUID id, DecisionBody.Result result) {
        var meeting = meetings.lockFor("decision", id);
        requireOne(result);
        var removed = jdbi.withHandle(db -> db.createUpdate("""
                DELETE FROM decision_result WHERE decision_id = :id AND (goal_id = :goalId OR action_id = :actionId)""")
                .bindMethods(result).bind("id", id).execute());
        if (removed == 0) {
            throw ProblemException.invalid(pointer(result), "not-a-result", "must be what has been named to come of the decision");
        }
        events.append(about("decision.result-removed", id, meeting, result));
        return queries.require(id);
    }

    private DecisionBody.Write checked(MeetingRow meeting, UUID id, DecisionBody.Write sent) {
        var write = sent.at(sent.presentPerspectiveCodes() == null ? meetings.perspectivesPresent(meeting.id()) : List.of());
        var mistakes = rules.mistakes(meeting, id, write);
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
        return write;
    }

    private static void setPerspectives(Handle db, UUID id, DecisionBody.Write write) {
        db.createUpdate("DELETE FROM decision_perspective WHERE decision_id = :id").bind("id", id).execute();
        db.createUpdate("""
                INSERT INTO decision_perspective (decision_id, perspective_code, heard)
                SELECT :id, code, 'PRESENT' FROM unnest(:present) AS code
                UNION ALL SELECT :id, code, 'OTHERWISE' FROM unnest(:otherwise) AS code""").bind("id", id)
                .bindArray("present", String.class, write.presentPerspectiveCodes())
                .bindArray("otherwise", String.class, write.heardOtherwisePerspectiveCodes()).execute();
    }

    private static List<String> changed(DecisionDto before, DecisionDto after) {
        var changed = new ArrayList<String>();
        note(changed, "text", before.text(), after.text());
        note(changed, "childImpact", before.childImpact(), after.childImpact());
        note(changed, "noChildImpactReason", before.noChildImpactReason(), after.noChildImpactReason());
        note(changed, "presentPerspectiveCodes", before.presentPerspectiveCodes(), after.presentPerspectiveCodes());
        note(changed, "heardOtherwisePerspectiveCodes", before.heardOtherwisePerspectiveCodes(), after.heardOtherwisePerspectiveCodes());
        note(changed, "heardOtherwiseNote", before.heardOtherwiseNote(), after.heardOtherwiseNote());
        note(changed, "reviewDate", before.reviewDate(), after.reviewDate());
        note(changed, "supersedesId", before.supersedesId(), after.supersedesId());
        return changed;
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }

    private static void requireOne(DecisionBody.Result result) {
        if ((result.goalId() == null) == (result.actionId() == null)) {
            throw ProblemException.invalid("", "one-of-two", "name either a goal or an action");
        }
    }

    private static String pointer(DecisionBody.Result result) {
        return result.goalId() == null ? "/actionId" : "/goalId";
    }

    private static Event about(String type, UUID id, MeetingRow meeting, DecisionBody.Result result) {
        return Meetings.event(type, id, meeting).with("resultGoalId", text(result.goalId())).with("resultActionId", text(result.actionId()));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
