package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.ActionDto.Status.BLOCKED;
import static fi.yhdyspinta.goal.ActionDto.Status.CANCELLED;
import static fi.yhdyspinta.goal.ActionDto.Status.DONE;

import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.goal.ActionDto.Recurrence;
import fi.yhdyspinta.goal.ActionDto.StatusChange;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How far actions are, told by those who lead the group and by whoever does the action. */
@ApplicationScoped
class ActionStates {

    private final Jdbi jdbi;
    private final ActionService actions;
    private final ActionQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    ActionStates(Jdbi jdbi, ActionService actions, ActionQueries queries, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.actions = actions;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses members who neither lead the group nor do the action. */
    void refuseOthers(UUID id) {
        var action = queries.require(id);
        if (!action.permissions().write() && !action.permissions().changeStatus()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Those who lead the group and whoever does the action say how far it is");
        }
    }

    @Transactional
    ActionDto change(UUID id, StatusChange change) {
        var goal = actions.lockGoalOf(id);
        refuseOthers(id);
        var action = queries.require(id);
        tags.requireMatch(action);
        ActionService.refuseWhenFinished(goal);
        ActionService.refuse(mistakes(change));
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE action SET status = :status, blocked_by = :blockedBy, unblocker = :unblocker, cancel_reason = :reason,
                    done_date = CASE WHEN :status = 'DONE' THEN COALESCE(done_date, :today::date) END, version = version + 1
                WHERE id = :id""")
                .bindMethods(change).bind("id", id).bind("today", clock.today()).execute());
        if (action.status() != change.status()) {
            events.append(ActionService.of("action.status-changed", goal, id, action.title()).changed(List.of("status"))
                    .with("status", change.status()));
        } else {
            events.append(ActionService.of("action.changed", goal, id, action.title()).changed(List.of("statusReason")));
        }
        if (change.status() == DONE && action.recurrence() == Recurrence.YEARLY && action.nextActionId() == null) {
            comeAgain(goal, action);
        }
        return queries.require(id);
    }

    /** Next year's, last in order, for the same person. */
    private void comeAgain(GoalDto goal, ActionDto action) {
        var next = new ActionDto.Write(action.title(), action.description(), actions.responsible(action.id()),
                action.dueDate().plusYears(1), Recurrence.YEARLY);
        var position = jdbi.withHandle(db -> db.createQuery("SELECT max(position) + 1 FROM action WHERE goal_id = :goal")
                .bind("goal", goal.id()).mapTo(int.class).one());
        var id = actions.insert(goal, next, position, action.id());
        events.append(ActionService.of("action.recurred", goal, id, next.title()).with("dueDate", next.dueDate().toString()));
    }

    private static List<Problem.Error> mistakes(StatusChange change) {
        var errors = new ArrayList<Problem.Error>();
        belongs(errors, "/blockedBy", change.blockedBy(), change.status() == BLOCKED, "BLOCKED");
        belongs(errors, "/unblocker", change.unblocker(), change.status() == BLOCKED, "BLOCKED");
        belongs(errors, "/reason", change.reason(), change.status() == CANCELLED, "CANCELLED");
        return errors;
    }

    private static void belongs(List<Problem.Error> errors, String pointer, String text, boolean wanted, String status) {
        if (wanted && (text == null || text.isBlank())) {
            errors.add(Problem.Error.at(pointer, "required", "is required with " + status));
        } else if (!wanted && text != null) {
            errors.add(Problem.Error.at(pointer, "not-wanted", "belongs to " + status + " only"));
        }
    }
}
