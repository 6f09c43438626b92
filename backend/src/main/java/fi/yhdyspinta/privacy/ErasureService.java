package fi.yhdyspinta.privacy;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A person asks to be erased; an administrator does it by number, without seeing who it is. */
@ApplicationScoped
class ErasureService {

    private final Jdbi jdbi;
    private final ErasureQueries queries;
    private final Tombstones tombstones;
    private final CurrentCaller caller;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    ErasureService(Jdbi jdbi, ErasureQueries queries, Tombstones tombstones, CurrentCaller caller, EntityTags tags,
            Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.tombstones = tombstones;
        this.caller = caller;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ErasureRequestDto ask() {
        var person = caller.get().personId();
        if (person == null) {
            throw ProblemException.of(ProblemType.CONFLICT, "Nothing is held of you");
        }
        var number = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO erasure_request (person_id) VALUES (:person)
                ON CONFLICT (person_id) WHERE executed_at IS NULL DO NOTHING RETURNING number""")
                .bind("person", person).mapTo(Long.class).findOne())
                .orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT, "You have asked for erasure already"));
        events.append(Event.of("erasure.requested", number));
        return queries.request(number).orElseThrow();
    }

    /** The seats that are open end today, also the last chair's: nobody's erasure waits for a successor. */
    @Transactional
    ErasureRequestDto execute(long number) {
        return jdbi.withHandle(db -> {
            var person = lock(db, number);
            var request = queries.request(number).orElseThrow();
            tags.requireMatch(request);
            if (request.executedAt() != null) {
                throw ProblemException.of(ProblemType.ALREADY_ENDED, "The erasure was done on " + request.executedAt());
            }
            refuseLastAdministrator(db, person);
            tombstones.endSeats(db, person, clock.today());
            tombstones.erase(db, person, clock.now());
            db.createUpdate("UPDATE erasure_request SET executed_at = :now, version = version + 1 WHERE number = :number")
                    .bind("now", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC)).bind("number", number).execute();
            events.append(Event.of("erasure.executed", number));
            return queries.request(number).orElseThrow();
        });
    }

    /** The groups before the person, in the order in which changes of seats lock them. */
    private static UUID lock(Handle db, long number) {
        var person = db.createQuery("SELECT person_id FROM erasure_request WHERE number = :number FOR UPDATE")
                .bind("number", number).mapTo(UUID.class).findOne().orElseThrow(ProblemException.notFound());
        db.createQuery("""
                SELECT id FROM lape_group WHERE id IN (SELECT group_id FROM membership WHERE person_id = :person)
                ORDER BY id FOR NO KEY UPDATE""").bind("person", person).mapTo(UUID.class).list();
        db.createQuery("SELECT id FROM person WHERE id = :person FOR UPDATE").bind("person", person).mapTo(UUID.class).one();
        return person;
    }

    private static void refuseLastAdministrator(Handle db, UUID person) {
        var administrators = db.createQuery("SELECT person_id FROM administrator ORDER BY person_id FOR UPDATE")
                .mapTo(UUID.class).list();
        if (administrators.size() == 1 && administrators.contains(person)) {
            throw ProblemException.of(ProblemType.LAST_ADMINISTRATOR, "This person is the last administrator: add another first");
        }
    }
}
