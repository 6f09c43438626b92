package fi.yhdyspinta.privacy;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Forgets in time: people whose every seat ended long ago, old seats of people who are still active, old entries of the
 * access log, old feedback, old messages. Replicas may run it at once: each claims rows that no other has, a batch at a time.
 */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final int BATCH = 200;

    /** Nothing of the person is younger than the limit: no seat, no coordination, no administration. */
    private static final String FORGOTTEN = """
            p.erased_at IS NULL
            AND NOT EXISTS (SELECT FROM administrator a WHERE a.person_id = p.id)
            AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND (m.valid_to IS NULL OR m.valid_to >= :limit))
            AND NOT EXISTS (SELECT FROM coordinator c WHERE c.person_id = p.id AND (c.valid_to IS NULL OR c.valid_to >= :limit))
            AND (p.created_at < :limitAt OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id)
                OR EXISTS (SELECT FROM coordinator c WHERE c.person_id = p.id))
            """;

    private final Jdbi jdbi;
    private final Tombstones tombstones;
    private final Events events;
    private final HelsinkiClock clock;
    private final int seatYears;
    private final int accessLogYears;
    private final int feedbackYears;
    private final int mailDays;

    RetentionJob(Jdbi jdbi, Tombstones tombstones, Events events, HelsinkiClock clock,
            @ConfigProperty(name = "yhdyspinta.retention.years") int seatYears,
            @ConfigProperty(name = "yhdyspinta.retention.access-log-years") int accessLogYears,
            @ConfigProperty(name = "yhdyspinta.retention.feedback-years") int feedbackYears,
            @ConfigProperty(name = "yhdyspinta.retention.mail-days") int mailDays) {
        this.jdbi = jdbi;
        this.tombstones = tombstones;
        this.events = events;
        this.clock = clock;
        this.seatYears = seatYears;
        this.accessLogYears = accessLogYears;
        this.feedbackYears = feedbackYears;
        this.mailDays = mailDays;
    }

    @Scheduled(cron = "{yhdyspinta.retention.schedule}", timeZone = "Europe/Helsinki",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void forget() {
        var people = inBatches(this::forgetPeople);
        var seats = inBatches(this::forgetSeats);
        var tasks = inBatches(this::forgetTasks);
        var reads = inBatches(this::forgetReads);
        var feedback = inBatches(this::forgetFeedback);
        var mails = inBatches(this::forgetMails);
        LOG.infof("Retention: %d people, %d seats, %d tasks of coordinators, %d reads, %d feedback, %d messages",
                people, seats, tasks, reads, feedback, mails);
    }

    private int inBatches(ToIntFunction<Handle> batch) {
        var total = 0;
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(db -> batch.applyAsInt(db)));
            total += done;
        } while (done > 0);
        return total;
    }

    private int forgetPeople(Handle db) {
        var claimed = people(db.createQuery("SELECT p.id FROM person p WHERE " + FORGOTTEN
                + "ORDER BY p.id LIMIT " + BATCH + " FOR UPDATE OF p SKIP LOCKED"));
        // Looked at again under the lock: a seat may have begun since the statement that claimed the person.
        var forgotten = people(db.createQuery("SELECT p.id FROM person p WHERE p.id = ANY (:claimed) AND " + FORGOTTEN
                + "ORDER BY p.id").bindArray("claimed", UUID.class, claimed));
        for (var person : forgotten) {
            tombstones.erase(db, person, clock.now());
            events.appendBySystem(Event.of("person.anonymised", person));
        }
        return forgotten.size();
    }

    private List<UUID> people(Query query) {
        return query.bind("limit", limit(seatYears)).bind("limitAt", limitAt(seatYears)).mapTo(UUID.class).list();
    }

    private record OldSeat(UUID id, UUID personId, UUID groupId, String countyCode) {}

    private int forgetSeats(Handle db) {
        var seats = db.createQuery("""
                SELECT m.id, m.person_id, m.group_id, g.county_code
                FROM membership m JOIN person p ON p.id = m.person_id JOIN lape_group g ON g.id = m.group_id
                WHERE m.valid_to < :limit AND p.erased_at IS NULL
                ORDER BY m.id LIMIT %d FOR UPDATE OF m SKIP LOCKED""".formatted(BATCH))
                .bind("limit", limit(seatYears)).mapTo(OldSeat.class).list();
        for (var seat : seats) {
            db.createUpdate("UPDATE membership SET person_id = :tombstone, version = version + 1 WHERE id = :id")
                    .bind("id", seat.id()).bind("tombstone", tombstones.another(db, seat.personId(), clock.now())).execute();
            db.createUpdate("""
                    DELETE FROM group_contact c WHERE c.group_id = :group AND c.person_id = :person AND NOT EXISTS
                        (SELECT FROM membership m WHERE m.group_id = c.group_id AND m.person_id = c.person_id)""")
                    .bind("group", seat.groupId()).bind("person", seat.personId()).execute();
            events.appendBySystem(Event.of("membership.anonymised", seat.id()).inGroup(seat.groupId(), seat.countyCode()));
        }
        return seats.size();
    }

    private record OldTask(UUID id, UUID personId, String countyCode) {}

    private int forgetTasks(Handle db) {
        var tasks = db.createQuery("""
                SELECT c.id, c.person_id, c.county_code FROM coordinator c JOIN person p ON p.id = c.person_id
                WHERE c.valid_to < :limit AND p.erased_at IS NULL
                ORDER BY c.id LIMIT %d FOR UPDATE OF c SKIP LOCKED""".formatted(BATCH))
                .bind("limit", limit(seatYears)).mapTo(OldTask.class).list();
        for (var task : tasks) {
            db.createUpdate("""
                    UPDATE coordinator SET person_id = :tombstone, name = NULL, phone = NULL, office_hours_fi = NULL,
                        office_hours_sv = NULL, office_hours_en = NULL, version = version + 1 WHERE id = :id""")
                    .bind("id", task.id()).bind("tombstone", tombstones.another(db, task.personId(), clock.now())).execute();
            events.appendBySystem(Event.of("coordinator.anonymised", task.id()).inCounty(task.countyCode()));
        }
        return tasks.size();
    }

    private int forgetReads(Handle db) {
        return db.createUpdate("""
                DELETE FROM access_log WHERE id IN (SELECT id FROM access_log WHERE read_at < :limitAt
                    ORDER BY read_at LIMIT 10000 FOR UPDATE SKIP LOCKED)""")
                .bind("limitAt", limitAt(accessLogYears)).execute();
    }

    private int forgetFeedback(Handle db) {
        return db.createUpdate("""
                DELETE FROM feedback WHERE id IN (SELECT id FROM feedback WHERE answered_at < :limitAt
                    ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED)""")
                .bind("limitAt", limitAt(feedbackYears)).execute();
    }

    /** By when they were planned: whatever has waited so long is not sent any more. */
    private int forgetMails(Handle db) {
        return db.createUpdate("""
                DELETE FROM mail WHERE id IN (SELECT id FROM mail WHERE created_at < :limitAt
                    ORDER BY created_at LIMIT 10000 FOR UPDATE SKIP LOCKED)""")
                .bind("limitAt", clock.today().minusDays(mailDays).atStartOfDay(HelsinkiClock.HELSINKI).toOffsetDateTime()).execute();
    }

    /** What ended before this day is forgotten. */
    private LocalDate limit(int years) {
        return clock.today().minusYears(years);
    }

    private OffsetDateTime limitAt(int years) {
        return limit(years).atStartOfDay(HelsinkiClock.HELSINKI).toOffsetDateTime();
    }
}
