package fi.yhdyspinta.goal;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.goal.ActionDto.Recurrence;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.Problem;
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

/** Actions, written. Whoever changes one holds the lock of its goal. */
@ApplicationScoped
class ActionService {

    private static final int MOST = 200;

    private final Jdbi jdbi;
    private final GoalQueries goals;
    private final ActionQueries queries;
    private final GoalRules rules;
    private final EntityTags tags;
    private final Events events;

    ActionService(Jdbi jdbi, GoalQueries goals, ActionQueries queries, GoalRules rules, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.queries = queries;
        this.rules = rules;
        this.tags = tags;
        this.events = events;
    }

    @Transactional
    ActionDto add(UUID goalId, ActionDto.Write write) {
        var goal = goals.lock(goalId);
        refuseWhenFinished(goal);
        refuse(mistakes(goal, null, write));
        var last = jdbi.withHandle(db -> db.createQuery("SELECT COALESCE(max(position), 0) FROM action WHERE goal_id = :goal")
                .bind("goal", goalId).mapTo(int.class).one());
        if (last >= MOST) {
            throw ProblemException.of(ProblemType.CONFLICT, "A goal has at most %d actions".formatted(MOST));
        }
        var id = insert(goal, write, last + 1, null);
        events.append(of("action.added", goal, id, write.title()));
        return queries.require(id);
    }

    UUID insert(GoalDto goal, ActionDto.Write write, int position, UUID previous) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO action (goal_id, group_id, title, description, responsible_id, due_date, recurrence, position,
                    previous_action_id)
                VALUES (:goal.id, :goal.groupId, :title, :description, :responsibleId, :dueDate, :recurrence, :position, :previous)
                RETURNING id""")
                .bindMethods(write).bindMethods("goal", goal).bind("position", position).bind("previous", previous)
                .mapTo(UUID.class).one());
    }

    @Transactional
    ActionDto replace(UUID id, ActionDto.Write sent) {
        var goal = lockGoalOf(id);
        var before = queries.require(id);
        tags.requireMatch(before);
        refuseWhenFinished(goal);
        var responsible = responsible(id);
        // Who may not read who does it cannot send it back, and does not take it away.
        var write = sent.responsibleId() == null && before.responsible() == null ? sent.doneBy(responsible) : sent;
        refuse(mistakes(goal, responsible, write));
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE action SET title = :title, description = :description, responsible_id = :responsibleId,
                    due_date = :dueDate, recurrence = :recurrence, version = version + 1 WHERE id = :id""")
                .bindMethods(write).bind("id", id).execute());
        var changed = new ArrayList<String>();
        note(changed, "title", before.title(), write.title());
        note(changed, "description", before.description(), write.description());
        note(changed, "responsibleId", responsible, write.responsibleId());
        note(changed, "dueDate", before.dueDate(), write.dueDate());
        note(changed, "recurrence", before.recurrence(), write.recurrence());
        if (!changed.isEmpty()) {
            events.append(of("action.changed", goal, id, write.title()).changed(changed));
        }
        return queries.require(id);
    }

    @Transactional
    void remove(UUID id) {
        var goal = lockGoalOf(id);
        var action = queries.require(id);
        tags.requireMatch(action);
        if (goal.status() != GoalDto.Status.DRAFT) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The goal is agreed: cancel the action and say why");
        }
        jdbi.useHandle(db -> {
            db.createUpdate("DELETE FROM action WHERE id = :id").bind("id", id).execute();
            db.createUpdate("UPDATE action SET position = position - 1 WHERE goal_id = :goal AND position > :position")
                    .bind("goal", goal.id()).bind("position", action.position()).execute();
        });
        events.append(of("action.deleted", goal, id, action.title()));
    }

    @Transactional
    ActionDto.Listing order(UUID goalId, ActionDto.Order order) {
        var goal = goals.lock(goalId);
        var before = queries.ofGoal(goalId);
        tags.requireMatch(before);
        var known = before.items().stream().map(ActionDto::id).toList();
        if (order.actionIds().size() != known.size() || !new HashSet<>(order.actionIds()).equals(new HashSet<>(known))) {
            throw ProblemException.invalid("/actionIds", "not-the-actions", "must name every action of the goal once");
        }
        if (!order.actionIds().equals(known)) {
            jdbi.useHandle(db -> db.createUpdate("""
                    UPDATE action a SET position = o.position, version = version + 1
                    FROM unnest(:ids::uuid[]) WITH ORDINALITY AS o (id, position)
                    WHERE a.id = o.id AND a.position <> o.position""")
                    .bindArray("ids", UUID.class, order.actionIds()).execute());
            events.append(GoalService.of("goal.actions-ordered", goal));
        }
        return queries.ofGoal(goalId);
    }

    /** The goal of the action, locked. */
    GoalDto lockGoalOf(UUID actionId) {
        return goals.lock(jdbi.withHandle(db -> db.createQuery("SELECT goal_id FROM action WHERE id = :id").bind("id", actionId)
                .mapTo(UUID.class).findOne()).orElseThrow(ProblemException.notFound()));
    }

    UUID responsible(UUID actionId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT responsible_id FROM action WHERE id = :id").bind("id", actionId)
                .map((row, context) -> GoalRow.uuid(row, "responsible_id")).list().getFirst());
    }

    static Event of(String type, GoalDto goal, UUID id, String title) {
        return Event.of(type, id).inGroup(goal.groupId(), goal.countyCode())
                .with("goalId", goal.id().toString()).with("name", title);
    }

    static void refuseWhenFinished(GoalDto goal) {
        if (goal.status() == GoalDto.Status.ACHIEVED || goal.status() == GoalDto.Status.DISCONTINUED) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The goal is finished: reopen it first");
        }
    }

    static void refuse(List<Problem.Error> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
    }

    private List<Problem.Error> mistakes(GoalDto goal, UUID stored, ActionDto.Write write) {
        var errors = new ArrayList<Problem.Error>();
        if (write.responsibleId() != null && !write.responsibleId().equals(stored)
                && !rules.isSeated(goal.groupId(), write.responsibleId())) {
            errors.add(GoalRules.notASeat("/responsibleId"));
        }
        if (write.recurrence() == Recurrence.YEARLY && write.dueDate() == null) {
            errors.add(Problem.Error.at("/dueDate", "required", "what comes every year has a due date"));
        }
        return errors;
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
