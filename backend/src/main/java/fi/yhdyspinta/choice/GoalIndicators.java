package fi.yhdyspinta.choice;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.goal.GoalQueries;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which indicators goals are to move. */
@ApplicationScoped
class GoalIndicators {

    private final Jdbi jdbi;
    private final GoalQueries goals;
    private final ChoiceService choices;
    private final EntityTags tags;
    private final Events events;

    GoalIndicators(Jdbi jdbi, GoalQueries goals, ChoiceService choices, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.choices = choices;
        this.tags = tags;
        this.events = events;
    }

    /** @throws ProblemException 404 also for a draft that the caller may not know of */
    GoalIndicatorDto.Listing of(UUID goalId) {
        goals.require(goalId);
        return read(goalId);
    }

    @Transactional
    GoalIndicatorDto.Listing replace(UUID goalId, GoalIndicatorDto.Write wanted) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM goal WHERE id = :id FOR UPDATE").bind("id", goalId).mapTo(UUID.class).findOne());
        var goal = goals.require(goalId);
        var before = read(goalId);
        tags.requireMatch(before);
        var linked = before.items().stream().map(item -> item.indicator().id()).toList();
        var home = choices.home(goal.groupId());
        var errors = new ArrayList<Problem.Error>();
        for (var i = 0; i < wanted.indicatorIds().size(); i++) {
            var id = wanted.indicatorIds().get(i);
            if (!linked.contains(id) && !choices.mayUse(home, id)) {
                errors.add(Problem.Error.at("/indicatorIds/" + i, "no-such-indicator", "must be an indicator that is switched on: common, or the group's or its county's own"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        var changes = jdbi.withHandle(db -> db.createUpdate("DELETE FROM goal_indicator WHERE goal_id = :goal AND NOT indicator_id = ANY (:wanted::uuid[])")
                .bind("goal", goalId).bindArray("wanted", UUID.class, wanted.indicatorIds()).execute()
                + db.createUpdate("INSERT INTO goal_indicator SELECT :goal, unnest(:wanted::uuid[]) ON CONFLICT DO NOTHING")
                .bind("goal", goalId).bindArray("wanted", UUID.class, wanted.indicatorIds()).execute());
        if (changes > 0) {
            events.append(Event.of("goal.indicators-changed", goalId).inGroup(goal.groupId(), goal.countyCode()).changed(List.of("indicatorIds"))
                    .with("goalId", goalId.toString()).with("name", goal.title()));
        }
        return read(goalId);
    }

    private GoalIndicatorDto.Listing read(UUID goalId) {
        return new GoalIndicatorDto.Listing(jdbi.withHandle(db -> db.createQuery("SELECT " + ChoiceRow.INDICATOR + """
                , c.id AS choice_id
                FROM goal_indicator gi JOIN goal g ON g.id = gi.goal_id JOIN indicator i ON i.id = gi.indicator_id
                LEFT JOIN indicator_choice c ON c.group_id = g.group_id AND c.indicator_id = i.id AND c.valid_to IS NULL AND c.kind = 'CHOSEN'
                WHERE gi.goal_id = :goal ORDER BY COALESCE(i.name_fi, i.name_sv) COLLATE "fi-x-icu", i.id""")
                .bind("goal", goalId)
                .map((row, context) -> new GoalIndicatorDto(ChoiceRow.indicator(row), ChoiceRow.uuid(row, "choice_id"))).list()));
    }
}
