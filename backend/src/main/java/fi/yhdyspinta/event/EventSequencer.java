package fi.yhdyspinta.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/**
 * Numbers events after they have committed. One replica at a time numbers, under a lock that it holds to its own
 * commit; so numbers grow without a reader ever seeing a higher one before a lower one.
 */
@ApplicationScoped
class EventSequencer {

    private static final long LOCK = 7_203_411_875L;

    private final Jdbi jdbi;

    EventSequencer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void numberCommittedEvents() {
        jdbi.useHandle(db -> {
            var alone = db.createQuery("SELECT pg_try_advisory_xact_lock(:lock)").bind("lock", LOCK).mapTo(boolean.class).one();
            if (alone) {
                db.execute("""
                        INSERT INTO event_number (number, event_id)
                        SELECT COALESCE((SELECT max(number) FROM event_number), 0) + row_number() OVER (ORDER BY id), id
                        FROM event e WHERE NOT EXISTS (SELECT FROM event_number n WHERE n.event_id = e.id)""");
            }
        });
    }
}
