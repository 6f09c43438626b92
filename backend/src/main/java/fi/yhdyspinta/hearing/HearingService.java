package fi.yhdyspinta.hearing;

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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Hearings, written down and answered. What has been answered is not thrown away. */
@ApplicationScoped
class HearingService {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Jdbi jdbi;
    private final HearingQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    HearingService(Jdbi jdbi, HearingQueries queries, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    private record Home(String countyCode, boolean demo) {}

    @Transactional
    HearingDto add(UUID groupId, HearingBody.Write write) {
        var group = home(groupId);
        check(group, write);
        var id = jdbi.withHandle(db -> {
            var added = db.createQuery("""
                    INSERT INTO hearing (group_id, kind, held_date, title, said, people, demo, created_at)
                    VALUES (:group, :kind, :heldDate, :title, :said, :people, :demo, :now) RETURNING id""")
                    .bindMethods(write).bind("group", groupId).bind("demo", group.demo()).bind("now", clock.now().atOffset(ZoneOffset.UTC))
                    .mapTo(UUID.class).one();
            setPerspectives(db, added, write.perspectiveCodes());
            return added;
        });
        var added = queries.require(id);
        events.append(of("hearing.added", added).with("kind", write.kind()).with("heldDate", write.heldDate().toString()));
        return added;
    }

    @Transactional
    HearingDto replace(UUID id, HearingBody.Write write) {
        var before = queries.lock(id);
        tags.requireMatch(before);
        check(home(before.groupId()), write);
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    UPDATE hearing SET kind = :kind, held_date = :heldDate, title = :title, said = :said, people = :people,
                        version = version + 1 WHERE id = :id""").bindMethods(write).bind("id", id).execute();
            setPerspectives(db, id, write.perspectiveCodes());
        });
        var after = queries.require(id);
        var changed = changed(before, after);
        if (!changed.isEmpty()) {
            events.append(of("hearing.changed", after).changed(changed));
        }
        return after;
    }

    @Transactional
    HearingDto answer(UUID id, HearingBody.Response response) {
        var before = queries.lock(id);
        tags.requireMatch(before);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE hearing SET response = :response, answered_at = COALESCE(answered_at, :now), version = version + 1 WHERE id = :id""")
                .bindMethods(response).bind("id", id).bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute());
        events.append(of("hearing.answered", before).changed(List.of("response")));
        return queries.require(id);
    }

    @Transactional
    void remove(UUID id) {
        var hearing = queries.lock(id);
        tags.requireMatch(hearing);
        if (hearing.answeredAt() != null) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "A hearing that has been answered stays");
        }
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM hearing WHERE id = :id").bind("id", id).execute());
        events.append(of("hearing.deleted", hearing));
    }

    /** @throws ProblemException 404 */
    private Home home(UUID groupId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT county_code, demo FROM lape_group WHERE id = :id").bind("id", groupId)
                .mapTo(Home.class).findOne()).orElseThrow(ProblemException.notFound());
    }

    private void check(Home group, HearingBody.Write write) {
        var errors = new ArrayList<Problem.Error>();
        if (write.heldDate().isAfter(clock.today())) {
            errors.add(Problem.Error.at("/heldDate", "in-the-future", "must be a past day or today"));
        } else if (write.heldDate().isBefore(EARLIEST)) {
            errors.add(Problem.Error.at("/heldDate", "out-of-range", "must not be before " + EARLIEST));
        }
        var unknown = jdbi.withHandle(db -> db.createQuery("""
                SELECT code FROM unnest(:codes) AS code WHERE NOT EXISTS (SELECT FROM perspective p
                    WHERE p.code = code.code AND (p.county_code IS NULL OR p.county_code = :county))""")
                .bindArray("codes", String.class, write.perspectiveCodes()).bind("county", group.countyCode()).mapTo(String.class).list());
        unknown.forEach(code -> errors.add(Problem.Error.at("/perspectiveCodes/" + write.perspectiveCodes().indexOf(code), "unknown-code",
                "must be a code of /api/v1/perspectives?county=" + group.countyCode())));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void setPerspectives(Handle db, UUID id, List<String> codes) {
        db.createUpdate("DELETE FROM hearing_perspective WHERE hearing_id = :id").bind("id", id).execute();
        db.createUpdate("INSERT INTO hearing_perspective SELECT :id, unnest(:codes)").bind("id", id).bindArray("codes", String.class, codes).execute();
    }

    private Event of(String type, HearingDto hearing) {
        return Event.of(type, hearing.id()).inGroup(hearing.groupId(), home(hearing.groupId()).countyCode()).with("name", hearing.title());
    }

    private static List<String> changed(HearingDto before, HearingDto after) {
        var changed = new ArrayList<String>();
        note(changed, "kind", before.kind(), after.kind());
        note(changed, "heldDate", before.heldDate(), after.heldDate());
        note(changed, "title", before.title(), after.title());
        note(changed, "said", before.said(), after.said());
        note(changed, "people", before.people(), after.people());
        note(changed, "perspectiveCodes", before.perspectiveCodes(), after.perspectiveCodes());
        return changed;
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
