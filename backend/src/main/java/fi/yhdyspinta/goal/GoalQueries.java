package fi.yhdyspinta.goal;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** One goal as the caller may see it. */
@ApplicationScoped
public class GoalQueries {

    /** Whose progress it is to tell: the owner's, and of whoever does one of the actions. */
    static final String OWN = """
            EXISTS (SELECT FROM membership m WHERE m.group_id = g.group_id AND m.person_id = :person
                AND m.period @> :today::date AND (m.id = g.owner_id OR EXISTS (SELECT FROM action a
                    WHERE a.group_id = g.group_id AND a.goal_id = g.id AND a.responsible_id = m.id)))""";

    private static final String GOALS = GoalRow.SELECT + """
            , g.description, g.measure, g.funder, g.observed_effect, g.status_reason, %s AS own,
                parent.id AS parent_goal, parent.title AS parent_title, parent.group_id AS parent_group,
                parent_gr.name AS parent_group_name,
                origin.id AS origin_goal, origin.title AS origin_title, origin.group_id AS origin_group,
                origin_gr.name AS origin_group_name
            %s
            LEFT JOIN goal parent ON parent.id = g.parent_goal_id
            LEFT JOIN lape_group parent_gr ON parent_gr.id = parent.group_id
            LEFT JOIN goal origin ON origin.id = g.adopted_from
            LEFT JOIN lape_group origin_gr ON origin_gr.id = origin.group_id
            WHERE %s""".formatted(OWN, GoalRow.FROM, GoalSight.VISIBLE);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;

    GoalQueries(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    /** Empty also for a draft that the caller may not know of. */
    Optional<GoalDto> goal(UUID id) {
        return jdbi.withHandle(db -> GoalSight.bind(db.createQuery(GOALS + " AND g.id = :id"), caller.get(), clock.today()).bind("id", id)
                .map((row, context) -> GoalRow.goal(row, caller.get())).findOne());
    }

    /** All of a group, in the order in which they were written down. */
    public List<GoalDto> ofGroup(UUID groupId) {
        return jdbi.withHandle(db -> GoalSight.bind(db.createQuery(GOALS + " AND g.group_id = :group ORDER BY g.created_at, g.id"), caller.get(), clock.today())
                .bind("group", groupId).map((row, context) -> GoalRow.goal(row, caller.get())).list());
    }

    /** @throws ProblemException 404 also for a draft that the caller may not know of */
    public GoalDto require(UUID id) {
        return goal(id).orElseThrow(ProblemException.notFound());
    }

    /** The goal with its row locked, so that nobody changes it or its actions until the transaction ends. */
    GoalDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM goal WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(UUID.class).findOne());
        return require(id);
    }
}
