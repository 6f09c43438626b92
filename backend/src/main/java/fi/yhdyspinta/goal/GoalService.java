package fi.yhdyspinta.goal;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.goal.GoalDto.Status;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Goals, written. Their way from draft to achievement is in {@link GoalStates}. */
@ApplicationScoped
class GoalService {

    private final Jdbi jdbi;
    private final GoalQueries queries;
    private final GoalRules rules;
    private final EntityTags tags;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    GoalService(Jdbi jdbi, GoalQueries queries, GoalRules rules, EntityTags tags, Events events, CurrentCaller caller,
            HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.rules = rules;
        this.tags = tags;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** A group, as far as its goals take after it. */
    public record Home(UUID id, String countyCode, String workingLanguage, boolean demo) {}

    @Transactional
    GoalDto add(UUID groupId, GoalBody.Write write) {
        var group = home(groupId);
        refuse(rules.mistakes(groupId, group.countyCode(), write));
        return draft(group, write);
    }

    /** Of what has been checked. */
    GoalDto draft(Home group, GoalBody.Write write) {
        var id = insert(group, write, null);
        events.append(of("goal.added", id, group, write.title()).with("themeCodes", write.themeCodes()));
        return queries.require(id);
    }

    private static void refuse(List<Problem.Error> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
    }

    /** @throws ProblemException 404 */
    Home home(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT id, county_code, working_language, demo FROM lape_group WHERE id = :id")
                .bind("id", groupId).mapTo(Home.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    /** A draft of what has been checked. @param adoptedFrom null for a goal of the group's own making */
    UUID insert(Home group, GoalBody.Write write, UUID adoptedFrom) {
        return jdbi.withHandle(db -> {
            var id = db.createQuery("""
                    INSERT INTO goal (group_id, title, description, language, owner_id, start_date, due_date, parent_goal_id,
                        measure, estimated_cost, funder, observed_effect, adopted_from, created_by, demo, created_at, changed_at)
                    VALUES (:group, :title, :description, :language, :ownerId, :startDate, :dueDate, :parentGoalId,
                        :measure, :estimatedCost, :funder, :observedEffect, :adoptedFrom, :actor, :demo, :now, :now)
                    RETURNING id""")
                    .bindMethods(write).bind("group", group.id()).bind("language", group.workingLanguage())
                    .bind("adoptedFrom", adoptedFrom).bind("actor", caller.get().actor()).bind("demo", group.demo())
                    .bind("now", clock.now().atOffset(ZoneOffset.UTC)).mapTo(UUID.class).one();
            setThemes(db, id, write.themeCodes());
            return id;
        });
    }

    @Transactional
    GoalDto replace(UUID id, GoalBody.Write sent) {
        var before = queries.lock(id);
        tags.requireMatch(before);
        var stored = stored(id);
        // Who may not read the owner cannot send it back, and does not take it away.
        var write = sent.ownerId() == null && before.owner() == null ? sent.ownedBy(stored.ownerId()) : sent;
        refuse(rules.mistakes(stored, write));
        return rewrite(before, stored, write);
    }

    /** A goal that is locked, as what has been checked says; what says the same as before leaves no trace. */
    GoalDto rewrite(GoalDto before, GoalRules.Stored stored, GoalBody.Write write) {
        var changed = changed(before, stored, write);
        if (changed.isEmpty()) {
            return before;
        }
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    UPDATE goal SET title = :title, description = :description, owner_id = :ownerId, start_date = :startDate,
                        due_date = :dueDate, parent_goal_id = :parentGoalId, measure = :measure,
                        estimated_cost = :estimatedCost, funder = :funder, observed_effect = :observedEffect,
                        changed_at = :now, version = version + 1
                    WHERE id = :id""")
                    .bindMethods(write).bind("id", before.id()).bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute();
            setThemes(db, before.id(), write.themeCodes());
        });
        var after = queries.require(before.id());
        events.append(of("goal.changed", after).changed(changed));
        return after;
    }

    @Transactional
    void remove(UUID id) {
        var goal = queries.lock(id);
        tags.requireMatch(goal);
        if (goal.status() != Status.DRAFT) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "Only a draft is deleted: discontinue the goal and say why");
        }
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM goal WHERE id = :id").bind("id", id).execute());
        events.append(of("goal.deleted", goal));
    }

    GoalRules.Stored stored(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT g.group_id, gr.county_code, g.status = 'DRAFT' AS draft, g.owner_id, g.parent_goal_id
                FROM goal g JOIN lape_group gr ON gr.id = g.group_id WHERE g.id = :id""")
                .bind("id", id).mapTo(GoalRules.Stored.class).one());
    }

    /** What happened to a goal; the history of the goal finds it by goalId. */
    static Event of(String type, GoalDto goal) {
        return Event.of(type, goal.id()).inGroup(goal.groupId(), goal.countyCode())
                .with("goalId", goal.id().toString()).with("name", goal.title());
    }

    static Event of(String type, UUID id, Home group, String title) {
        return Event.of(type, id).inGroup(group.id(), group.countyCode()).with("goalId", id.toString()).with("name", title);
    }

    private static void setThemes(Handle db, UUID id, List<String> codes) {
        db.createUpdate("DELETE FROM goal_theme WHERE goal_id = :id").bind("id", id).execute();
        db.createUpdate("INSERT INTO goal_theme SELECT :id, unnest(:codes)").bind("id", id)
                .bindArray("codes", String.class, codes).execute();
    }

    private static List<String> changed(GoalDto before, GoalRules.Stored stored, GoalBody.Write write) {
        var changed = new ArrayList<String>();
        note(changed, "title", before.title(), write.title());
        note(changed, "description", before.description(), write.description());
        note(changed, "themeCodes", Set.copyOf(before.themeCodes()), Set.copyOf(write.themeCodes()));
        note(changed, "ownerId", stored.ownerId(), write.ownerId());
        note(changed, "startDate", before.startDate(), write.startDate());
        note(changed, "dueDate", before.dueDate(), write.dueDate());
        note(changed, "parentGoalId", stored.parentGoalId(), write.parentGoalId());
        note(changed, "measure", before.measure(), write.measure());
        note(changed, "estimatedCost", cents(before.estimatedCost()), cents(write.estimatedCost()));
        note(changed, "funder", before.funder(), write.funder());
        note(changed, "observedEffect", before.observedEffect(), write.observedEffect());
        return changed;
    }

    /** 12000 and 12000.00 are the same euros. */
    private static BigDecimal cents(BigDecimal euros) {
        return euros == null ? null : euros.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
