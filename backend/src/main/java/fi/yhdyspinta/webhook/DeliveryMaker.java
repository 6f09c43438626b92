package fi.yhdyspinta.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.changes.ChangeDto;
import fi.yhdyspinta.changes.ChangeQueries;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.webhook.WebhookDto.DisabledReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes a delivery of each change that a webhook is told of; one replica at a time for each webhook. */
@ApplicationScoped
class DeliveryMaker {

    private static final Logger LOG = Logger.getLogger(DeliveryMaker.class);

    /** How far one transaction looks, and how many it makes. */
    private static final int REACH = 5_000;
    private static final int MOST = 500;

    private final Jdbi jdbi;
    private final Webhooks webhooks;
    private final WebhookOwners owners;
    private final ChangeQueries changes;
    private final ObjectMapper json;
    private final HelsinkiClock clock;

    DeliveryMaker(Jdbi jdbi, Webhooks webhooks, WebhookOwners owners, ChangeQueries changes, ObjectMapper json, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.webhooks = webhooks;
        this.owners = owners;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** The body of a message; thin, as Standard Webhooks advises. */
    @JsonPropertyOrder({"type", "timestamp", "data"})
    record Message(String type, Instant timestamp, ChangeDto data) {}

    @Scheduled(every = "{yhdyspinta.webhook.make-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void make() {
        try {
            for (var id : behind()) {
                var more = true;
                while (more) {
                    more = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(db -> makeSome(db, id)));
                }
            }
        } catch (RuntimeException e) {
            // the next run makes what this one did not
            LOG.warnf("Deliveries are not made for now: %s", e.getClass().getSimpleName());
        }
    }

    private List<UUID> behind() {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT w.id FROM webhook w CROSS JOIN event_feed f WHERE w.status = 'ACTIVE' AND w.last_number < f.last_number ORDER BY w.id""")
                .mapTo(UUID.class).list());
    }

    /** @return whether there is more to make */
    private boolean makeSome(Handle db, UUID id) {
        var last = db.createQuery("SELECT last_number FROM webhook WHERE id = :id AND status = 'ACTIVE' FOR UPDATE SKIP LOCKED")
                .bind("id", id).mapTo(Long.class).findOne();
        if (last.isEmpty()) {
            return false;
        }
        var reader = owners.of(webhooks.subscription(id));
        if (reader.isEmpty()) {
            webhooks.disable(id, DisabledReason.OWNER_WITHOUT_RIGHTS);
            return false;
        }
        var bounds = changes.bounds();
        var after = Math.max(last.get(), bounds.forgottenNumber());
        var upTo = Math.min(bounds.lastNumber(), after + REACH);
        var found = changes.between(reader.get().who(), reader.get().wanted(), after, upTo, MOST);
        var reached = found.size() == MOST ? found.getLast().number() : upTo;
        insert(db, id, found);
        db.createUpdate("UPDATE webhook SET last_number = :reached WHERE id = :id").bind("reached", reached).bind("id", id).execute();
        return reached < bounds.lastNumber();
    }

    private void insert(Handle db, UUID webhook, List<ChangeQueries.Numbered> found) {
        if (found.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                INSERT INTO webhook_delivery (webhook_id, message_id, number, type, subject, occurred_at, payload, next_attempt_at, created_at)
                VALUES (:webhook, :message, :number, :type, :subject, :occurredAt, :payload, :now, :now)
                ON CONFLICT (webhook_id, message_id) DO NOTHING""");
        for (var one : found) {
            var change = one.change();
            batch.bind("webhook", webhook).bind("message", change.id()).bind("number", one.number()).bind("type", change.type())
                    .bind("subject", change.objectType() + " " + change.objectId()).bind("occurredAt", change.occurredAt())
                    .bind("payload", payload(change)).bind("now", clock.now()).add();
        }
        batch.execute();
    }

    String payload(ChangeDto change) {
        try {
            return json.writeValueAsString(new Message(change.type(), change.occurredAt(), change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
