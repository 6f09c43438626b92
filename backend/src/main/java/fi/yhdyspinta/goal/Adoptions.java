package fi.yhdyspinta.goal;

import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.goal.GoalDto.Status;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes a goal of another group one's own: a draft with its words, actions and the indicators that both may use, without its people and days. */
@ApplicationScoped
class Adoptions {

    private final Jdbi jdbi;
    private final GoalQueries queries;
    private final GoalService goals;
    private final Events events;

    Adoptions(Jdbi jdbi, GoalQueries queries, GoalService goals, Events events) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.goals = goals;
        this.events = events;
    }

    @Transactional
    GoalDto adopt(UUID groupId, UUID goalId) {
        var home = goals.home(groupId);
        var model = queries.goal(goalId).filter(goal -> goal.status() != Status.DRAFT && !goal.groupId().equals(groupId))
                .orElseThrow(() -> ProblemException.invalid("/goalId", "not-adoptable", "must be an agreed goal of another group"));
        var themes = jdbi.withHandle(db -> db.createQuery("""
                SELECT gt.theme_code FROM goal_theme gt JOIN theme t ON t.code = gt.theme_code
                WHERE gt.goal_id = :goal AND (t.county_code IS NULL OR t.county_code = :county)""")
                .bind("goal", goalId).bind("county", home.countyCode()).mapTo(String.class).list());
        var id = goals.insert(home, new GoalBody.Write(model.title(), model.description(), themes, null, null, null, null,
                model.measure(), null, null, null), goalId);
        jdbi.useHandle(db -> {
            // The words are in the language of the group that wrote them until somebody translates them.
            db.createUpdate("UPDATE goal SET language = :language WHERE id = :id")
                    .bind("language", model.language()).bind("id", id).execute();
            db.createUpdate("""
                    INSERT INTO action (goal_id, group_id, title, description, position)
                    SELECT :goal, :group, title, description, row_number() OVER (ORDER BY position)
                    FROM action WHERE goal_id = :model AND status <> 'CANCELLED' AND previous_action_id IS NULL""")
                    .bind("goal", id).bind("group", groupId).bind("model", goalId).execute();
            db.createUpdate("""
                    INSERT INTO goal_indicator (goal_id, indicator_id)
                    SELECT :goal, i.id FROM goal_indicator gi JOIN indicator i ON i.id = gi.indicator_id
                    WHERE gi.goal_id = :model AND i.switched_on AND i.group_id IS NULL AND COALESCE(i.county_code = :county, true)""")
                    .bind("goal", id).bind("model", goalId).bind("county", home.countyCode()).execute();
        });
        events.append(GoalService.of("goal.adopted", id, home, model.title()).with("adoptedFrom", goalId.toString()));
        return queries.require(id);
    }
}
