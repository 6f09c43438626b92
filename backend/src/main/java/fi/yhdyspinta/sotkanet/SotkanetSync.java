package fi.yhdyspinta.sotkanet;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.sotkanet.SotkanetFailure.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Works through a fetching, an indicator at a time, each claimed so that no other replica takes it, and written in one
 * transaction with the word that it is done. An indicator whose replica was killed is taken again when its claim is old.
 */
@ApplicationScoped
class SotkanetSync {

    private static final Logger LOG = Logger.getLogger(SotkanetSync.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final Jdbi jdbi;
    private final SotkanetClient sotkanet;
    private final SotkanetRegions regions;
    private final SotkanetFetch fetch;
    private final IndicatorSyncs syncs;
    private final Events events;
    private final HelsinkiClock clock;
    private final Duration pause;

    SotkanetSync(Jdbi jdbi, SotkanetClient sotkanet, SotkanetRegions regions, SotkanetFetch fetch, IndicatorSyncs syncs, Events events,
            HelsinkiClock clock, @ConfigProperty(name = "yhdyspinta.sotkanet.pause") Duration pause) {
        this.jdbi = jdbi;
        this.sotkanet = sotkanet;
        this.regions = regions;
        this.fetch = fetch;
        this.syncs = syncs;
        this.events = events;
        this.clock = clock;
        this.pause = pause;
    }

    /** One indicator that this replica has taken. @param attempt tells this taking from a later one */
    record Taken(UUID syncId, UUID indicatorId, int number, String externalId, int attempt) {

        Update bind(Update change) {
            return change.bind("syncId", syncId).bind("indicatorId", indicatorId).bind("attempt", attempt);
        }
    }

    @Scheduled(cron = "{yhdyspinta.sotkanet.schedule}", timeZone = "Europe/Helsinki", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void startByTheClock() {
        syncs.startBySystem();
    }

    @Scheduled(every = "{yhdyspinta.sotkanet.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        var sync = jdbi.withHandle(db -> db.createQuery("SELECT id FROM indicator_sync WHERE finished_at IS NULL").mapTo(UUID.class).findOne());
        if (sync.isEmpty() || !knowsRegions(sync.get())) {
            return;
        }
        for (var taken = take(sync.get()); taken.isPresent(); taken = take(sync.get())) {
            if (!done(taken.get())) {
                return;
            }
        }
        finish(sync.get());
    }

    /** The regions are asked for once in a fetching; while they cannot be had, those of the last time serve. */
    private boolean knowsRegions(UUID sync) {
        var asked = jdbi.withHandle(db -> db.createQuery("SELECT regions_at IS NOT NULL FROM indicator_sync WHERE id = :id").bind("id", sync).mapTo(boolean.class).one());
        if (asked) {
            return true;
        }
        try {
            var answer = sotkanet.fetch("/regions");
            QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(db -> {
                regions.replace(db, answer);
                db.createUpdate("UPDATE indicator_sync SET regions_at = :now WHERE id = :id").bind("now", clock.now().atOffset(ZoneOffset.UTC)).bind("id", sync).execute();
            }));
            return true;
        } catch (SotkanetFailure | CircuitBreakerOpenException e) {
            LOG.warnf("Sotkanet does not tell its regions: %s", e.getMessage());
            return !regions.known().isEmpty();
        }
    }

    private Optional<Taken> take(UUID sync) {
        return QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(db -> {
            db.createUpdate("""
                    UPDATE indicator_sync_item SET status = 'FAILED', failure = 'GAVE_UP', finished_at = :now
                    WHERE sync_id = :sync AND status = 'RUNNING' AND claimed_at < :old AND attempts >= :most""")
                    .bind("sync", sync).bind("now", clock.now().atOffset(ZoneOffset.UTC)).bind("old", clock.now().minus(CLAIM).atOffset(ZoneOffset.UTC))
                    .bind("most", MOST_ATTEMPTS).execute();
            return db.createQuery("""
                    WITH next AS (
                        SELECT s.indicator_id FROM indicator_sync_item s JOIN indicator i ON i.id = s.indicator_id
                        WHERE s.sync_id = :sync AND (s.status = 'WAITING' OR s.status = 'RUNNING' AND s.claimed_at < :old)
                        ORDER BY i.number LIMIT 1 FOR UPDATE OF s SKIP LOCKED)
                    UPDATE indicator_sync_item s SET status = 'RUNNING', claimed_at = :now, attempts = attempts + 1
                    FROM next JOIN indicator i ON i.id = next.indicator_id WHERE s.sync_id = :sync AND s.indicator_id = next.indicator_id
                    RETURNING s.sync_id, s.indicator_id, i.number, i.external_id, s.attempts AS attempt""")
                    .bind("sync", sync).bind("now", clock.now().atOffset(ZoneOffset.UTC)).bind("old", clock.now().minus(CLAIM).atOffset(ZoneOffset.UTC))
                    .mapTo(Taken.class).findOne();
        }));
    }

    /** @return false when nothing can be fetched for now */
    private boolean done(Taken taken) {
        try {
            fetch.bring(taken);
            Thread.sleep(pause);
            return true;
        } catch (CircuitBreakerOpenException e) {
            // nearly everything failed: this one waits with the rest
            jdbi.useHandle(db -> taken.bind(db.createUpdate("""
                    UPDATE indicator_sync_item SET status = 'WAITING', attempts = attempts - 1
                    WHERE sync_id = :syncId AND indicator_id = :indicatorId AND status = 'RUNNING' AND attempts = :attempt""")).execute());
            return false;
        } catch (SotkanetFailure e) {
            LOG.warnf("Sotkanet, indicator %s: %s", taken.externalId(), e.getMessage());
            fail(taken, e.kind);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sotkanet, indicator %s", taken.externalId());
            fail(taken, Kind.UNREADABLE);
            return true;
        }
    }

    private void fail(Taken taken, Kind kind) {
        jdbi.useHandle(db -> taken.bind(db.createUpdate("""
                UPDATE indicator_sync_item SET status = 'FAILED', failure = :kind, finished_at = :now
                WHERE sync_id = :syncId AND indicator_id = :indicatorId AND status = 'RUNNING' AND attempts = :attempt"""))
                .bind("kind", kind).bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute());
    }

    private void finish(UUID sync) {
        QuarkusTransaction.requiringNew().run(() -> {
            var finished = jdbi.withHandle(db -> db.createUpdate("""
                    UPDATE indicator_sync SET finished_at = :now WHERE id = :id AND finished_at IS NULL
                    AND NOT EXISTS (SELECT FROM indicator_sync_item WHERE sync_id = :id AND status IN ('WAITING', 'RUNNING'))""")
                    .bind("id", sync).bind("now", clock.now().atOffset(ZoneOffset.UTC)).execute());
            if (finished == 1) {
                events.appendBySystem(Event.of("indicator-sync.finished", sync));
            }
        });
    }
}
