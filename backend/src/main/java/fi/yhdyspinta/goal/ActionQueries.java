package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.ActionDto.Recurrence;
import fi.yhdyspinta.goal.ActionDto.Status;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Actions as the caller may see them. */
@ApplicationScoped
public class ActionQueries {

    private static final String ACTION = """
            SELECT a.*, next.id AS next_action_id, g.status AS goal_status,
                action_is_open(a.status) AND goal_is_late(g.status, a.due_date, :today) AS late,
                COALESCE(responsible.person_id = :person AND responsible.period @> :today::date, false) AS own,
            """ + GoalSight.COLUMNS + ", " + GoalSeatDto.columns("responsible") + """
            FROM action a
            JOIN goal g ON g.id = a.goal_id
            JOIN lape_group gr ON gr.id = g.group_id
            LEFT JOIN action next ON next.previous_action_id = a.id
            """ + GoalSeatDto.joins("responsible", "a.responsible_id") + " WHERE " + GoalSight.VISIBLE;

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;

    ActionQueries(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    /** In their order; empty also for a goal that nobody may know of. */
    ActionDto.Listing ofGoal(UUID goalId) {
        return new ActionDto.Listing(jdbi.withHandle(db -> GoalSight.bind(
                        db.createQuery(ACTION + " AND g.id = :goal AND a.group_id = g.group_id ORDER BY a.position"),
                        caller.get(), clock.today())
                .bind("goal", goalId).map((row, context) -> action(row)).list()));
    }

    /** All of a group's goals, goal by goal. */
    public List<ActionDto> ofGroup(UUID groupId) {
        return jdbi.withHandle(db -> GoalSight.bind(db.createQuery(ACTION + " AND a.group_id = :group ORDER BY g.created_at, g.id, a.position"),
                caller.get(), clock.today()).bind("group", groupId).map((row, context) -> action(row)).list());
    }

    Optional<ActionDto> action(UUID id) {
        return jdbi.withHandle(db -> GoalSight.bind(db.createQuery(ACTION + " AND a.id = :id"), caller.get(), clock.today())
                .bind("id", id).map((row, context) -> action(row)).findOne());
    }

    ActionDto require(UUID id) {
        return action(id).orElseThrow(ProblemException.notFound());
    }

    private ActionDto action(ResultSet row) throws SQLException {
        var open = !java.util.Set.of("ACHIEVED", "DISCONTINUED").contains(row.getString("goal_status"));
        var groupId = GoalRow.uuid(row, "group_id");
        return new ActionDto(GoalRow.uuid(row, "id"), GoalRow.uuid(row, "goal_id"), groupId, row.getString("title"),
                row.getString("description"), GoalSeatDto.read(row, "responsible", caller.get()),
                GoalSeatDto.state(row, "responsible"), GoalRow.day(row, "due_date"), row.getBoolean("late"),
                Status.valueOf(row.getString("status")), row.getString("blocked_by"), row.getString("unblocker"),
                row.getString("cancel_reason"), GoalRow.day(row, "done_date"), Recurrence.valueOf(row.getString("recurrence")),
                GoalRow.uuid(row, "previous_action_id"), GoalRow.uuid(row, "next_action_id"), row.getInt("position"),
                new ActionDto.Permissions(GoalSight.writes(row, caller.get()),
                        open && (caller.get().leads(groupId) || row.getBoolean("own"))));
    }
}
