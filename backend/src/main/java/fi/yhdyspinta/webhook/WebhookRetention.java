package fi.yhdyspinta.webhook;

import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Forgets what was sent long ago, and secrets that are not valid any more. */
@ApplicationScoped
class WebhookRetention {

    private static final Logger LOG = Logger.getLogger(WebhookRetention.class);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final int days;

    WebhookRetention(Jdbi jdbi, HelsinkiClock clock, @ConfigProperty(name = "yhdyspinta.retention.webhook-days") int days) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(cron = "{yhdyspinta.retention.schedule}", timeZone = "Europe/Helsinki", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        var deliveries = jdbi.withHandle(db -> db.createUpdate("DELETE FROM webhook_delivery WHERE done_at < :limitAt")
                .bind("limitAt", HelsinkiClock.startOf(clock.today().minusDays(days))).execute());
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE webhook SET previous_sealed_secret = NULL, previous_secret_until_at = NULL, version = version + 1
                WHERE previous_secret_until_at < :now""").bind("now", clock.now()).execute());
        LOG.infof("Retention: %d webhook deliveries", deliveries);
    }
}
