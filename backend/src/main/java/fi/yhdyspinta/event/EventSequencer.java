package fi.yhdyspinta.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Numbers events after they have committed. One replica at a time numbers, under a lock that it holds to its own
 * commit; so numbers grow without a reader ever seeing a higher one before a lower one.
 */
@ApplicationScoped
public class EventSequencer {

    private static final Logger LOG = Logger.getLogger(EventSequencer.class);
    private static final long LOCK = 7_203_411_875L;

    private final Jdbi jdbi;
    private final AtomicBoolean failing = new AtomicBoolean();

    EventSequencer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void numberCommittedEvents() {
        try {
            QuarkusTransaction.requiringNew().run(this::number);
            if (failing.compareAndSet(true, false)) {
                LOG.info("Events are numbered again");
            }
        } catch (RuntimeException e) {
            // tried again in a second: an outage is told when it begins and when it ends
            if (failing.compareAndSet(false, true)) {
                LOG.warnf("Events are not numbered for now: %s", e.getMessage());
            }
        }
    }

    private void number() {
        jdbi.useHandle(db -> {
            var alone = db.createQuery("SELECT pg_try_advisory_xact_lock(:lock)").bind("lock", LOCK).mapTo(boolean.class).one();
            if (alone) {
                db.execute("""
                        WITH waiting AS (DELETE FROM event_waiting RETURNING event_id),
                        numbered AS (
                            INSERT INTO event_number (number, event_id)
                            SELECT f.last_number + row_number() OVER (ORDER BY w.event_id), w.event_id FROM waiting w CROSS JOIN event_feed f
                            RETURNING number)
                        UPDATE event_feed SET last_number = (SELECT max(number) FROM numbered) WHERE EXISTS (SELECT FROM numbered)""");
            }
        });
    }
}
