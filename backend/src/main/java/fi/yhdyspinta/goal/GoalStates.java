package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.GoalDto.Status.ACHIEVED;
import static fi.yhdyspinta.goal.GoalDto.Status.AGREED;
import static fi.yhdyspinta.goal.GoalDto.Status.DISCONTINUED;
import static fi.yhdyspinta.goal.GoalDto.Status.DRAFT;
import static fi.yhdyspinta.goal.GoalDto.Status.IN_PROGRESS;

import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.goal.GoalDto.Status;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The way of a goal: agreed when it is concrete, started, achieved or discontinued, and taken up again. */
@ApplicationScoped
class GoalStates {

    private final Jdbi jdbi;
    private final GoalQueries queries;
    private final GoalRules rules;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    GoalStates(Jdbi jdbi, GoalQueries queries, GoalRules rules, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.rules = rules;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    /** A step that a goal can take. */
    enum Step {
        AGREE(Set.of(DRAFT), AGREED, "goal.agreed"),
        START(Set.of(AGREED), IN_PROGRESS, "goal.started"),
        ACHIEVE(Set.of(IN_PROGRESS), ACHIEVED, "goal.achieved"),
        DISCONTINUE(Set.of(AGREED, IN_PROGRESS), DISCONTINUED, "goal.discontinued"),
        REOPEN(Set.of(ACHIEVED, DISCONTINUED), IN_PROGRESS, "goal.reopened");

        final Set<Status> from;
        final Status to;
        final String event;

        Step(Set<Status> from, Status to, String event) {
            this.from = from;
            this.to = to;
            this.event = event;
        }
    }

    /** @param reason null unless the step is taken for one */
    @Transactional
    GoalDto take(UUID id, Step step, String reason) {
        var goal = queries.lock(id);
        tags.requireMatch(goal);
        if (!step.from.contains(goal.status())) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The goal is %s; only one that is %s can do this".formatted(
                    goal.status(), String.join(" or ", step.from.stream().map(Status::name).sorted().toList())));
        }
        if (step == Step.AGREE) {
            var missing = rules.missingForAgreement(id);
            if (!missing.isEmpty()) {
                throw ProblemException.of(ProblemType.GOAL_NOT_CONCRETE, "Add what errors names, then agree the goal", missing);
            }
        }
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE goal SET status = :to, status_reason = :reason,
                    agreed_date = COALESCE(agreed_date, :today),
                    finished_date = CASE WHEN :to IN ('ACHIEVED', 'DISCONTINUED') THEN :today::date END,
                    changed_at = :now, version = version + 1
                WHERE id = :id""")
                .bind("id", id).bind("to", step.to).bind("reason", reason).bind("today", clock.today())
                .bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute());
        events.append(GoalService.of(step.event, goal).changed(java.util.List.of("status")).with("status", step.to));
        return queries.require(id);
    }
}
