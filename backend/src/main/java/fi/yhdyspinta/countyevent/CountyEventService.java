package fi.yhdyspinta.countyevent;

import fi.yhdyspinta.countyevent.CountyEventDto.Status;
import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Events of a county, and who comes. Whoever writes holds the lock of the event, so no place is given twice. */
@ApplicationScoped
class CountyEventService {

    private static final Duration LONGEST = Duration.ofDays(14);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Jdbi jdbi;
    private final CountyEventQueries queries;
    private final EntityTags tags;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    CountyEventService(Jdbi jdbi, CountyEventQueries queries, EntityTags tags, Events events, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tags = tags;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CountyEventDto add(String county, CountyEventBody.Write write) {
        check(county, write, 0);
        var id = jdbi.withHandle(db -> {
            var added = db.createQuery("""
                    INSERT INTO county_event (county_code, kind, title, description, start_at, end_at, place, remote_link, public, language,
                        places, created_at)
                    VALUES (:county, :kind, :title, :description, :startsAt, :endsAt, :place, :remoteLink, :isPublic, :language, :places, :now)
                    RETURNING id""")
                    .bindMethods(write).bind("county", county).bind("startsAt", utc(write.startAt())).bind("endsAt", utc(write.endAt()))
                    .bind("now", utc(clock.now())).mapTo(UUID.class).one();
            setGroups(db, added, write.groupIds());
            return added;
        });
        events.append(of("county-event.added", id, county, write.title()).with("startAt", write.startAt().toString()));
        return queries.require(id);
    }

    @Transactional
    CountyEventDto replace(UUID id, CountyEventBody.Write write) {
        var before = queries.lock(id);
        tags.requireMatch(before);
        requirePlanned(before);
        check(before.countyCode(), write, taken(id));
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    UPDATE county_event SET kind = :kind, title = :title, description = :description, start_at = :startsAt, end_at = :endsAt,
                        place = :place, remote_link = :remoteLink, public = :isPublic, language = :language, places = :places,
                        version = version + 1 WHERE id = :id""")
                    .bindMethods(write).bind("startsAt", utc(write.startAt())).bind("endsAt", utc(write.endAt())).bind("id", id).execute();
            setGroups(db, id, write.groupIds());
        });
        var after = queries.require(id);
        var changed = changed(before, after);
        if (!changed.isEmpty()) {
            events.append(of("county-event.changed", id, after.countyCode(), after.title()).changed(changed));
        }
        return after;
    }

    @Transactional
    CountyEventDto cancel(UUID id, String reason) {
        var event = queries.lock(id);
        tags.requireMatch(event);
        requireAhead(event);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE county_event SET status = 'CANCELLED', cancel_reason = :reason, version = version + 1 WHERE id = :id""")
                .bind("id", id).bind("reason", reason).execute());
        events.append(of("county-event.cancelled", id, event.countyCode(), event.title()).changed(List.of("status")));
        return queries.require(id);
    }

    /** Whoever signs up again comes from the group that they name now. */
    @Transactional
    CountyEventDto signUp(UUID id, UUID groupId) {
        var event = queries.lock(id);
        if (event.ownGroups().stream().noneMatch(group -> group.groupId().equals(groupId))) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "You have no seat, on that day, in that group, or the event is not open to it");
        }
        requireAhead(event);
        if (event.mySignUp() == null && event.full()) {
            throw ProblemException.of(ProblemType.NO_PLACES, "All %d places are taken".formatted(event.places()));
        }
        jdbi.useHandle(db -> {
            withdraw(db, id);
            db.createUpdate("""
                    INSERT INTO county_event_sign_up (county_event_id, group_id, membership_id, created_at)
                    SELECT e.id, s.group_id, s.id, :now FROM county_event e
                    JOIN membership s ON s.group_id = :group AND s.person_id = :person
                        AND s.period @> (e.start_at AT TIME ZONE 'Europe/Helsinki')::date WHERE e.id = :event""")
                    .bind("event", id).bind("person", caller.get().personId()).bind("group", groupId).bind("now", utc(clock.now())).execute();
        });
        events.append(of("county-event.signed-up", id, event.countyCode(), event.title()));
        return queries.require(id);
    }

    /** Also for those who may no longer know of the event. @throws ProblemException 404 without a sign-up */
    @Transactional
    void cancelSignUp(UUID id) {
        var withdrawn = jdbi.withHandle(db -> withdraw(db, id));
        if (withdrawn == 0) {
            throw ProblemException.notFound().get();
        }
        events.append(jdbi.withHandle(db -> db.createQuery("SELECT county_code, title FROM county_event WHERE id = :id").bind("id", id)
                .map((row, context) -> of("county-event.sign-up-cancelled", id, row.getString("county_code"), row.getString("title"))).one()));
    }

    private int withdraw(Handle db, UUID id) {
        return db.createUpdate("""
                DELETE FROM county_event_sign_up u USING membership s
                WHERE u.county_event_id = :event AND s.id = u.membership_id AND s.person_id = :person""")
                .bind("event", id).bind("person", caller.get().personId()).execute();
    }

    private void check(String county, CountyEventBody.Write write, int taken) {
        var errors = new ArrayList<Problem.Error>();
        if (write.startAt().isBefore(midnight(EARLIEST)) || !write.startAt().isBefore(midnight(LATEST.plusDays(1)))) {
            errors.add(Problem.Error.at("/startAt", "range", "must be between " + EARLIEST + " and " + LATEST));
        } else if (!write.endAt().isAfter(write.startAt())) {
            errors.add(Problem.Error.at("/endAt", "range", "must be after startAt"));
        } else if (write.endAt().isAfter(write.startAt().plus(LONGEST))) {
            errors.add(Problem.Error.at("/endAt", "range", "must be at most 14 days after startAt"));
        }
        if (write.places() != null && write.places() < taken) {
            errors.add(Problem.Error.at("/places", "range", "must be at least " + taken + ": so many have signed up"));
        }
        jdbi.withHandle(db -> db.createQuery("""
                SELECT id FROM unnest(:ids) AS id WHERE id NOT IN (SELECT g.id FROM lape_group g WHERE g.county_code = :county)""")
                .bindArray("ids", UUID.class, write.groupIds()).bind("county", county).mapTo(UUID.class).list())
                .forEach(id -> errors.add(Problem.Error.at("/groupIds/" + write.groupIds().indexOf(id), "not-of-the-county",
                        "must be a group of the county")));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private int taken(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM county_event_participant WHERE county_event_id = :id")
                .bind("id", id).mapTo(int.class).one());
    }

    private static void setGroups(Handle db, UUID id, List<UUID> groups) {
        db.createUpdate("DELETE FROM county_event_group WHERE county_event_id = :id").bind("id", id).execute();
        db.createUpdate("INSERT INTO county_event_group SELECT :id, unnest(:groups)").bind("id", id)
                .bindArray("groups", UUID.class, groups).execute();
    }

    private static void requirePlanned(CountyEventDto event) {
        if (event.status() != Status.PLANNED) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The event is cancelled");
        }
    }

    private void requireAhead(CountyEventDto event) {
        requirePlanned(event);
        if (!event.endAt().isAfter(clock.now())) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The event is over");
        }
    }

    private static Event of(String type, UUID id, String county, String title) {
        return Event.of(type, id).inCounty(county).with("name", title);
    }

    /** By the names of the properties; who has signed up is no change of the event. */
    private static List<String> changed(CountyEventDto before, CountyEventDto after) {
        var signUps = List.of("full", "mySignUp", "ownGroups", "permissions");
        return Arrays.stream(CountyEventDto.class.getRecordComponents()).filter(part -> !signUps.contains(part.getName()))
                .filter(part -> !Objects.equals(value(part, before), value(part, after)))
                .map(part -> part.getName().equals("isPublic") ? "public" : part.getName()).toList();
    }

    private static Object value(java.lang.reflect.RecordComponent part, CountyEventDto event) {
        try {
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant midnight(LocalDate day) {
        return HelsinkiClock.startOf(day).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
