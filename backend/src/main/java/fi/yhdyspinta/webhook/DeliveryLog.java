package fi.yhdyspinta.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.changes.ChangeDto;
import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.webhook.WebhookDeliveryDto.Attempt;
import fi.yhdyspinta.webhook.WebhookDeliveryDto.Failure;
import fi.yhdyspinta.webhook.WebhookDeliveryDto.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the owner of a webhook sees of its deliveries, and sends again. */
@ApplicationScoped
class DeliveryLog {

    static final String TEST = "webhook.test";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private static final String DELIVERY = """
            SELECT id, webhook_id, message_id, type, occurred_at, status, attempts,
                CASE WHEN status = 'WAITING' THEN next_attempt_at END AS next_attempt_at, failure, done_at FROM webhook_delivery
            """;

    /** What is on its way just now waits for its answer first. */
    private static final String WAIT_AGAIN = """
            UPDATE webhook_delivery SET next_attempt_at = CASE WHEN status = 'WAITING' AND attempts > 0 AND failure IS NULL THEN next_attempt_at ELSE :now END,
                status = 'WAITING', attempts = CASE WHEN status = 'WAITING' THEN attempts ELSE 0 END,
                failure = CASE WHEN status = 'WAITING' THEN failure END, done_at = NULL
            """;

    private final Jdbi jdbi;
    private final Webhooks webhooks;
    private final DeliveryMaker maker;
    private final Cursors cursors;
    private final Events events;
    private final ObjectMapper json;
    private final HelsinkiClock clock;

    DeliveryLog(Jdbi jdbi, Webhooks webhooks, DeliveryMaker maker, Cursors cursors, Events events, ObjectMapper json, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.webhooks = webhooks;
        this.maker = maker;
        this.cursors = cursors;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** @param status null for all */
    WebhookDeliveryDto.Page page(UUID webhook, Status status, PageRequest page) {
        var filter = "webhook-deliveries " + webhook + " " + status;
        var after = cursors.read(filter, page.cursor).map(key -> UUID.fromString(key.getFirst()));
        var items = jdbi.withHandle(db -> {
            var query = db.createQuery(DELIVERY + "WHERE webhook_id = :webhook" + (status == null ? "" : " AND status = :status")
                    + (after.isPresent() ? " AND id < :after" : "") + " ORDER BY id DESC LIMIT :limit").bind("webhook", webhook).bind("limit", page.limit + 1);
            if (status != null) {
                query.bind("status", status);
            }
            after.ifPresent(id -> query.bind("after", id));
            return query.mapTo(WebhookDeliveryDto.class).list();
        });
        if (items.size() <= page.limit) {
            return new WebhookDeliveryDto.Page(items, null);
        }
        return new WebhookDeliveryDto.Page(items.subList(0, page.limit), cursors.after(filter, items.get(page.limit - 1).id().toString()));
    }

    WebhookDeliveryDto.Detail detail(UUID id) {
        var delivery = require(id);
        return jdbi.withHandle(db -> new WebhookDeliveryDto.Detail(delivery,
                db.createQuery("SELECT payload FROM webhook_delivery WHERE id = :id").bind("id", id).mapTo(String.class).one(),
                db.createQuery("SELECT * FROM (SELECT * FROM webhook_attempt WHERE delivery_id = :id ORDER BY id DESC LIMIT 50) a ORDER BY id")
                        .bind("id", id).map((row, context) -> attempt(row)).list()));
    }

    private WebhookDeliveryDto require(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(DELIVERY + "WHERE id = :id").bind("id", id).mapTo(WebhookDeliveryDto.class).findOne())
                .orElseThrow(ProblemException.notFound());
    }

    @Transactional
    WebhookDeliveryDto redeliver(UUID id) {
        var delivery = require(id);
        var county = webhooks.lock(delivery.webhookId()).countyCode();
        jdbi.useHandle(db -> db.createUpdate(WAIT_AGAIN + "WHERE id = :id").bind("now", clock.now()).bind("id", id).execute());
        events.append(Event.of("webhook.redelivered", delivery.webhookId()).inCounty(county).with("count", 1));
        return require(id);
    }

    @Transactional
    int redeliver(UUID webhook, WebhookDeliveryDto.Range range) {
        if (range.toAt() != null && !range.toAt().isAfter(range.fromAt())) {
            throw ProblemException.invalid("/toAt", "not-after-begin", "must be after fromAt");
        }
        var county = webhooks.lock(webhook).countyCode();
        var count = jdbi.withHandle(db -> db.createUpdate(WAIT_AGAIN + """
                WHERE webhook_id = :webhook AND number IS NOT NULL AND occurred_at >= :from AND (:to::timestamptz IS NULL OR occurred_at < :to)
                    AND (status = 'FAILED' OR NOT :failedOnly)""")
                .bind("now", clock.now()).bind("webhook", webhook).bind("from", known(range.fromAt())).bind("to", range.toAt() == null ? null : known(range.toAt()))
                .bind("failedOnly", range.failedOnly()).execute());
        events.append(Event.of("webhook.redelivered", webhook).inCounty(county).with("count", count));
        return count;
    }

    /** The database knows no time as far away as a caller may write. */
    private static Instant known(Instant moment) {
        return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
    }

    /** A message that tells of nothing; it is tried once, whatever the state of the webhook. */
    @Transactional
    WebhookDeliveryDto test(UUID webhook) {
        var county = webhooks.lock(webhook).countyCode();
        var message = UUID.randomUUID();
        var now = clock.now();
        var change = new ChangeDto(message, TEST, now, "webhook", webhook.toString(), "/api/v1/webhooks/" + webhook, null, county, List.of(), ChangeDto.Actor.SYSTEM);
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO webhook_delivery (webhook_id, message_id, type, subject, occurred_at, payload, next_attempt_at, created_at)
                VALUES (:webhook, :message, :type, :message::text, :now, :payload, :now, :now) RETURNING id""")
                .bind("webhook", webhook).bind("message", message).bind("type", TEST).bind("payload", maker.payload(change)).bind("now", now)
                .mapTo(UUID.class).one());
        events.append(Event.of("webhook.tested", webhook).inCounty(county));
        return require(id);
    }

    private Attempt attempt(ResultSet row) throws SQLException {
        var failure = row.getString("failure") == null ? null : Failure.valueOf(row.getString("failure"));
        return new Attempt(row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getInt("duration_millis"), row.getString("url"),
                headers(row.getString("request_headers")), row.getObject("answer_status", Integer.class), row.getString("answer_body"), failure,
                failure == null ? null : failure.words);
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
