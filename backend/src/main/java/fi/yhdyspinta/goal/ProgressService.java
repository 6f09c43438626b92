package fi.yhdyspinta.goal;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells how a goal goes: whoever leads the group, owns the goal or does something for it. */
@ApplicationScoped
class ProgressService {

    private final Jdbi jdbi;
    private final GoalQueries goals;
    private final GoalHistory history;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    ProgressService(Jdbi jdbi, GoalQueries goals, GoalHistory history, Events events, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.history = history;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProgressDto add(UUID goalId, ProgressDto.Write write) {
        var goal = goals.lock(goalId);
        if (!GoalRow.isUnderWay(goal.status())) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "Progress is told of a goal that is agreed and not finished");
        }
        if (!goal.permissions().reportProgress()) {
            throw ProblemException.of(ProblemType.FORBIDDEN,
                    "Those who lead the group, own the goal or do something for it tell how it goes");
        }
        var day = write.updateDate() == null ? clock.today() : write.updateDate();
        if (day.isAfter(clock.today()) || day.isBefore(goal.agreedDate())) {
            throw ProblemException.invalid("/updateDate", "out-of-range", "must be from the day of the agreement to today");
        }
        var now = clock.now().atOffset(ZoneOffset.UTC);
        var id = jdbi.withHandle(db -> {
            db.createUpdate("UPDATE goal SET changed_at = :now, version = version + 1 WHERE id = :goal")
                    .bind("now", now).bind("goal", goalId).execute();
            return db.createQuery("""
                    INSERT INTO progress_update (goal_id, person_id, update_date, health, text, created_at)
                    VALUES (:goal, :person, :day, :health, :text, :now) RETURNING id""")
                    .bind("goal", goalId).bind("person", caller.get().personId()).bind("day", day).bindMethods(write)
                    .bind("now", now).mapTo(UUID.class).one();
        });
        events.append(Event.of("progress-update.added", id).inGroup(goal.groupId(), goal.countyCode())
                .with("goalId", goalId.toString()).with("name", goal.title()).with("health", write.health())
                .with("updateDate", day.toString()));
        return history.update(id).orElseThrow();
    }
}
