package fi.yhdyspinta.goal;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a goal must keep to be written, and what it must have to be agreed. Each check tells everything at once. */
@ApplicationScoped
class GoalRules {

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    GoalRules(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is stored of a goal, as far as rules compare it with what is written. */
    record Stored(UUID groupId, String countyCode, boolean draft, UUID ownerId, UUID parentGoalId) {}

    List<Problem.Error> mistakes(Stored goal, GoalBody.Write write) {
        var errors = new ArrayList<Problem.Error>();
        if (write.startDate() != null && write.dueDate() != null && write.dueDate().isBefore(write.startDate())) {
            errors.add(Problem.Error.at("/dueDate", "before-start", "must not be before startDate"));
        }
        unknownThemes(goal.countyCode(), write.themeCodes()).forEach(code -> errors.add(Problem.Error.at(
                "/themeCodes/" + write.themeCodes().indexOf(code), "unknown-code", "must be a code of /api/v1/themes?county=" + goal.countyCode())));
        if (!goal.draft() && write.ownerId() == null) {
            errors.add(Problem.Error.at("/ownerId", "required", "an agreed goal keeps its owner"));
        }
        if (!goal.draft() && write.dueDate() == null) {
            errors.add(Problem.Error.at("/dueDate", "required", "an agreed goal keeps its due date"));
        }
        if (write.ownerId() != null && !write.ownerId().equals(goal.ownerId()) && !isSeated(goal.groupId(), write.ownerId())) {
            errors.add(notASeat("/ownerId"));
        }
        if (write.parentGoalId() != null && !write.parentGoalId().equals(goal.parentGoalId())
                && !isRegionalGoal(goal, write.parentGoalId())) {
            errors.add(Problem.Error.at("/parentGoalId", "not-a-regional-goal",
                    "must be an agreed goal of a regional group of the same county"));
        }
        return errors;
    }

    /** Of a group without a goal yet. */
    List<Problem.Error> mistakes(UUID groupId, String countyCode, GoalBody.Write write) {
        return mistakes(new Stored(groupId, countyCode, true, null, null), write);
    }

    static Problem.Error notASeat(String pointer) {
        return Problem.Error.at(pointer, "not-a-seat", "must be a membership of the group that is valid today");
    }

    /** Whether the membership is a seat of the group today. */
    boolean isSeated(UUID groupId, UUID membershipId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM membership WHERE id = :id AND group_id = :group AND period @> :today::date)""")
                .bind("id", membershipId).bind("group", groupId).bind("today", clock.today()).mapTo(boolean.class).one());
    }

    /** What an action has of what an agreement needs. */
    public record Planned(boolean responsible, LocalDate dueDate) {}

    /** What of a stored goal is missing for an agreement; with none it is concrete. */
    List<Problem.Error> missingForAgreement(UUID goalId) {
        return jdbi.withHandle(db -> {
            var goal = db.createQuery("""
                    SELECT o.id IS NOT NULL AS owned, COALESCE(o.period @> :today::date, false) AS seated,
                        g.due_date IS NOT NULL AS due
                    FROM goal g LEFT JOIN membership o ON o.id = g.owner_id WHERE g.id = :id""")
                    .bind("id", goalId).bind("today", clock.today()).mapToMap(Boolean.class).one();
            var actions = db.createQuery("""
                    SELECT COALESCE(r.period @> :today::date, false) AS responsible, a.due_date
                    FROM action a LEFT JOIN membership r ON r.id = a.responsible_id
                    WHERE a.goal_id = :id AND a.status <> 'CANCELLED'""")
                    .bind("id", goalId).bind("today", clock.today()).mapTo(Planned.class).list();
            return missing(goal.get("owned"), goal.get("seated"), goal.get("due"), actions);
        });
    }

    static List<Problem.Error> missing(boolean owned, boolean seated, boolean due, List<Planned> actions) {
        var missing = new ArrayList<Problem.Error>();
        if (!owned) {
            missing.add(Problem.Error.at("/ownerId", "owner-missing", "name who owns the goal"));
        } else if (!seated) {
            missing.add(Problem.Error.at("/ownerId", "owner-ended", "the owner sits at the table no longer: name another"));
        }
        if (!due) {
            missing.add(Problem.Error.at("/dueDate", "due-date-missing", "say by which day it is to be reached"));
        }
        if (actions.isEmpty()) {
            missing.add(Problem.Error.at("/actions", "action-missing",
                    "add at least one action with a responsible person and a due date"));
        } else if (actions.stream().noneMatch(a -> a.responsible() && a.dueDate() != null)) {
            var somebody = actions.stream().anyMatch(Planned::responsible);
            var someday = actions.stream().map(Planned::dueDate).anyMatch(Objects::nonNull);
            if (!somebody) {
                missing.add(Problem.Error.at("/actions", "responsible-missing", "say who of those at the table does an action"));
            }
            if (!someday) {
                missing.add(Problem.Error.at("/actions", "action-due-date-missing", "say by which day an action is done"));
            }
            if (somebody && someday) {
                missing.add(Problem.Error.at("/actions", "action-incomplete",
                        "no action has both a responsible person and a due date"));
            }
        }
        return missing;
    }

    private List<String> unknownThemes(String countyCode, List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT code FROM unnest(:codes) AS code WHERE NOT EXISTS (SELECT FROM theme t
                    WHERE t.code = code.code AND (t.county_code IS NULL OR t.county_code = :county))""")
                .bindArray("codes", String.class, codes).bind("county", countyCode).mapTo(String.class).list());
    }

    private boolean isRegionalGoal(Stored goal, UUID parentId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM goal p JOIN lape_group pg ON pg.id = p.group_id WHERE p.id = :id
                    AND p.status IN ('AGREED', 'IN_PROGRESS') AND pg.kind = 'REGIONAL' AND pg.county_code = :county AND pg.id <> :group)""")
                .bind("id", parentId).bind("county", goal.countyCode()).bind("group", goal.groupId())
                .mapTo(boolean.class).one());
    }
}
