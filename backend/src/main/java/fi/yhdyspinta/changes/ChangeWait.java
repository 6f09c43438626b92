package fi.yhdyspinta.changes;

import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Period;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Waits for something to happen on behalf of those who ask for it, and forgets what is older than the feed is kept. */
@ApplicationScoped
class ChangeWait {

    private static final Logger LOG = Logger.getLogger(ChangeWait.class);

    /** Each who waits holds a thread, so only so many may. */
    private static final int WAITING = 16;
    private static final long LOOK_EVERY_MS = 500;

    private final ChangeFeed feed;
    private final HelsinkiClock clock;
    private final Period kept;
    private final Semaphore places = new Semaphore(WAITING);

    ChangeWait(ChangeFeed feed, HelsinkiClock clock, @ConfigProperty(name = "yhdyspinta.retention.change-days") int days) {
        this.feed = feed;
        this.clock = clock;
        this.kept = Period.ofDays(days);
    }

    /** The page as soon as it holds something, or when the wait is over. */
    ChangeDto.Batch page(ChangeFilter filter) throws InterruptedException {
        var page = feed.page(filter);
        if (filter.wait == 0 || filter.cursor == null || !nothingYet(page) || !places.tryAcquire()) {
            return page;
        }
        try {
            var over = System.nanoTime() + Duration.ofSeconds(filter.wait).toNanos();
            while (nothingYet(page) && System.nanoTime() < over) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
                filter.cursor = page.cursor();
                page = feed.page(filter);
            }
            return page;
        } finally {
            places.release();
        }
    }

    @Scheduled(cron = "{yhdyspinta.retention.schedule}", timeZone = "Europe/Helsinki", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        LOG.infof("Retention: %d changes", feed.forget(clock.now().minus(kept)));
    }

    private static boolean nothingYet(ChangeDto.Batch page) {
        return page.items().isEmpty() && !page.more();
    }
}
