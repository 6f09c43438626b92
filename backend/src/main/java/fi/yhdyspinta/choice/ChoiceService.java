package fi.yhdyspinta.choice;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Choices, made, changed and ended. One that began today is taken back whole; an older one ends and stays to be read. */
@ApplicationScoped
class ChoiceService {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Jdbi jdbi;
    private final ChoiceQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    ChoiceService(Jdbi jdbi, ChoiceQueries queries, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    /** A group, as far as its choices take after it. */
    public record Home(UUID id, String countyCode, boolean demo) {}

    @Transactional
    ChoiceDto add(UUID groupId, ChoiceBody.Create wanted) {
        var group = home(groupId);
        var errors = mistakes(groupId, null, wanted.decisionId(), wanted.decidedDate());
        if (!mayUse(group, wanted.indicatorId())) {
            errors.add(Problem.Error.at("/indicatorId", "no-such-indicator", "must be an indicator that is switched on: common, or the group's or its county's own"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO indicator_choice (group_id, indicator_id, kind, rationale, decision_id, decided_date, valid_from, demo, created_at)
                VALUES (:group, :indicatorId, :kind, :rationale, :decisionId, :decidedDate, :today, :demo, :now)
                ON CONFLICT DO NOTHING RETURNING id""")
                .bindMethods(wanted).bind("group", groupId).bind("today", clock.today()).bind("demo", group.demo())
                .bind("now", clock.now().atOffset(ZoneOffset.UTC)).mapTo(UUID.class).findOne())
                .orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT, "The group follows the indicator or leaves it out already: end that first",
                        List.of(Problem.Error.at("/indicatorId", "already-chosen", "the group follows it or leaves it out already"))));
        var added = queries.require(id);
        events.append(of("indicator-choice.added", added));
        return added;
    }

    @Transactional
    ChoiceDto replace(UUID id, ChoiceBody.Write write) {
        var before = lockLiving(id);
        var errors = mistakes(before.groupId(), before.decisionId(), write.decisionId(), write.decidedDate());
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE indicator_choice SET rationale = :rationale, decision_id = :decisionId, decided_date = :decidedDate, story = :story,
                    partners = :partners, next_step = :nextStep, version = version + 1 WHERE id = :id""")
                .bindMethods(write).bind("id", id).execute());
        var after = queries.require(id);
        var changed = changed(before, after);
        if (!changed.isEmpty()) {
            events.append(of("indicator-choice.changed", after).changed(changed));
        }
        return after;
    }

    @Transactional
    void end(UUID id) {
        var choice = lockLiving(id);
        var today = clock.today();
        if (choice.validFromDate().equals(today)) {
            jdbi.useHandle(db -> db.createUpdate("DELETE FROM indicator_choice WHERE id = :id").bind("id", id).execute());
            events.append(of("indicator-choice.deleted", choice));
        } else {
            jdbi.useHandle(db -> db.createUpdate("UPDATE indicator_choice SET valid_to = :last, version = version + 1 WHERE id = :id")
                    .bind("id", id).bind("last", today.minusDays(1)).execute());
            events.append(of("indicator-choice.ended", choice));
        }
    }

    /** As the caller read it; what has ended stays as it was. */
    ChoiceDto lockLiving(UUID id) {
        var choice = queries.lock(id);
        tags.requireMatch(choice);
        if (choice.validToDate() != null) {
            throw ProblemException.of(ProblemType.ALREADY_ENDED);
        }
        return choice;
    }

    Event of(String type, ChoiceDto choice) {
        var name = choice.indicator().name();
        return Event.of(type, choice.id()).inGroup(choice.groupId(), home(choice.groupId()).countyCode())
                .with("indicatorId", choice.indicator().id().toString()).with("name", name.in("fi")).with("kind", choice.kind());
    }

    /** @throws ProblemException 404 */
    Home home(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT id, county_code, demo FROM lape_group WHERE id = :id").bind("id", groupId)
                .mapTo(Home.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    /** Common indicators are for everyone, others for whose own they are. */
    boolean mayUse(Home group, UUID indicatorId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM indicator i WHERE i.id = :id AND i.switched_on
                    AND COALESCE(i.group_id = :group, i.county_code = :county, true))""")
                .bind("id", indicatorId).bind("group", group.id()).bind("county", group.countyCode()).mapTo(boolean.class).one());
    }

    private List<Problem.Error> mistakes(UUID groupId, UUID decisionBefore, UUID decisionId, LocalDate decidedDate) {
        var errors = new ArrayList<Problem.Error>();
        if (decidedDate.isAfter(clock.today())) {
            errors.add(Problem.Error.at("/decidedDate", "in-the-future", "must be a past day or today"));
        } else if (decidedDate.isBefore(EARLIEST)) {
            errors.add(Problem.Error.at("/decidedDate", "too-long-ago", "must not be before " + EARLIEST));
        }
        if (decisionId != null && !decisionId.equals(decisionBefore) && !jdbi.withHandle(db -> db.createQuery(
                "SELECT EXISTS (SELECT FROM decision WHERE id = :id AND group_id = :group)").bind("id", decisionId).bind("group", groupId)
                .mapTo(boolean.class).one())) {
            errors.add(Problem.Error.at("/decisionId", "no-such-decision", "must be a decision of the group"));
        }
        return errors;
    }

    private static List<String> changed(ChoiceDto before, ChoiceDto after) {
        var changed = new ArrayList<String>();
        note(changed, "rationale", before.rationale(), after.rationale());
        note(changed, "decisionId", before.decisionId(), after.decisionId());
        note(changed, "decidedDate", before.decidedDate(), after.decidedDate());
        note(changed, "story", before.story(), after.story());
        note(changed, "partners", before.partners(), after.partners());
        note(changed, "nextStep", before.nextStep(), after.nextStep());
        return changed;
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
