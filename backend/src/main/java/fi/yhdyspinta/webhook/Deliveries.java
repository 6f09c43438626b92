package fi.yhdyspinta.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.webhook.WebhookCall.Answer;
import fi.yhdyspinta.webhook.WebhookDeliveryDto.Failure;
import fi.yhdyspinta.webhook.WebhookDto.DisabledReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of deliveries: which are sent next, and what became of them. */
@ApplicationScoped
class Deliveries {

    /**
     * What has waited longest, of each webhook as many as it has room for, and of each subject only the first. One that
     * fails is tried one at a time. Each is written down as tried before it is.
     */
    private static final String CLAIM = """
            WITH room AS (
                SELECT w.id, w.status = 'ACTIVE' AND (w.not_before_at IS NULL OR w.not_before_at <= :now) AS open,
                    GREATEST(CASE WHEN w.failing_since_at IS NULL THEN :each ELSE 1 END - COALESCE(busy.many, 0), 0) AS places
                FROM webhook w LEFT JOIN unnest(:busyIds::uuid[], :busyCounts::int[]) AS busy(id, many) ON busy.id = w.id),
            due AS (
                SELECT found.id FROM room CROSS JOIN LATERAL (
                    SELECT d.id, d.next_attempt_at FROM webhook_delivery d
                    WHERE d.webhook_id = room.id AND d.status = 'WAITING' AND d.next_attempt_at <= :now AND (room.open OR d.number IS NULL)
                        AND NOT EXISTS (SELECT FROM webhook_delivery e WHERE e.webhook_id = d.webhook_id AND e.subject = d.subject
                            AND e.status = 'WAITING' AND e.number < d.number)
                    ORDER BY d.next_attempt_at, d.number LIMIT room.places FOR UPDATE SKIP LOCKED) found
                ORDER BY found.next_attempt_at LIMIT :room)
            UPDATE webhook_delivery d SET attempts = d.attempts + 1, next_attempt_at = :leaseUntil, failure = NULL
            FROM due, webhook w WHERE d.id = due.id AND w.id = d.webhook_id
            RETURNING d.id, d.webhook_id, d.message_id, d.number, d.payload, d.attempts, w.url, w.sealed_secret,
                CASE WHEN w.previous_secret_until_at > :now THEN w.previous_sealed_secret END AS previous_sealed_secret""";

    private final Jdbi jdbi;
    private final Webhooks webhooks;
    private final RetryScale scale;
    private final ObjectMapper json;
    private final HelsinkiClock clock;
    private final int each;
    private final Duration lease;

    Deliveries(Jdbi jdbi, Webhooks webhooks, RetryScale scale, ObjectMapper json, HelsinkiClock clock,
            @ConfigProperty(name = "yhdyspinta.webhook.at-once-each") int each, @ConfigProperty(name = "yhdyspinta.webhook.lease") Duration lease) {
        this.jdbi = jdbi;
        this.webhooks = webhooks;
        this.scale = scale;
        this.json = json;
        this.clock = clock;
        this.each = each;
        this.lease = lease;
    }

    /** A delivery that this replica sends now. */
    record Claimed(UUID id, UUID webhookId, UUID messageId, Long number, String payload, int attempts, String url, String sealedSecret,
            String previousSealedSecret) {

        boolean isTest() {
            return number == null;
        }

        List<String> secrets() {
            return previousSealedSecret == null ? List.of(sealedSecret) : List.of(sealedSecret, previousSealedSecret);
        }
    }

    /** What was sent, and what came of it. */
    record Outcome(Claimed delivery, Instant startedAt, Map<String, String> headers, Answer answer) {}

    /** @param busy how many deliveries are under way to each webhook */
    List<Claimed> claim(Map<UUID, Integer> busy, int room) {
        var ids = List.copyOf(busy.keySet());
        var now = clock.now();
        return jdbi.withHandle(db -> db.createQuery(CLAIM).bind("now", now).bind("leaseUntil", now.plus(lease)).bind("each", each).bind("room", room)
                .bindArray("busyIds", UUID.class, ids).bindArray("busyCounts", Integer.class, ids.stream().map(busy::get).toList())
                .mapTo(Claimed.class).list());
    }

    /** Their owner may not be told of them any more. */
    void notNeeded(Collection<Claimed> deliveries) {
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE webhook_delivery SET status = 'NOT_NEEDED', done_at = :now WHERE id = ANY (:ids) AND status = 'WAITING'""")
                .bind("now", clock.now()).bindArray("ids", UUID.class, deliveries.stream().map(Claimed::id).toList()).execute());
    }

    /** Writes down what became of them. */
    void note(Collection<Outcome> outcomes) {
        var hopeless = new ArrayList<UUID>();
        var gone = new ArrayList<UUID>();
        jdbi.useHandle(db -> outcomes.forEach(outcome -> {
            if (note(db, outcome)) {
                (outcome.answer().failure() == Failure.GONE ? gone : hopeless).add(outcome.delivery().webhookId());
            }
        }));
        Set.copyOf(gone).forEach(id -> webhooks.disable(id, DisabledReason.GONE));
        Set.copyOf(hopeless).forEach(id -> webhooks.disable(id, DisabledReason.FAILING));
    }

    /** @return whether the webhook is to be disabled */
    private boolean note(Handle db, Outcome outcome) {
        var delivery = outcome.delivery();
        var answer = outcome.answer();
        var now = clock.now();
        var arrived = answer.failure() == null;
        var givenUp = !arrived && (delivery.isTest() || delivery.attempts() >= scale.attempts());
        var noted = db.createUpdate("""
                UPDATE webhook_delivery SET status = :status, failure = :failure, done_at = CASE WHEN :status <> 'WAITING' THEN :now::timestamptz END,
                    next_attempt_at = :next WHERE id = :id AND status = 'WAITING' AND attempts = :attempts""")
                .bind("status", arrived ? "DELIVERED" : givenUp ? "FAILED" : "WAITING").bind("failure", answer.failure()).bind("now", now)
                .bind("next", arrived || givenUp ? now : scale.next(now, delivery.attempts(), answer.retryAfter()))
                .bind("id", delivery.id()).bind("attempts", delivery.attempts()).execute();
        if (noted > 0) {
            keepAttempt(db, outcome);
        }
        return !delivery.isTest() && (arrived ? works(db, delivery) : fails(db, delivery, answer, now) && givenUp || answer.failure() == Failure.GONE);
    }

    private void keepAttempt(Handle db, Outcome outcome) {
        var answer = outcome.answer();
        db.createUpdate("""
                INSERT INTO webhook_attempt (delivery_id, started_at, duration_millis, url, request_headers, answer_status, answer_body, failure)
                VALUES (:delivery, :startedAt, :millis, :url, :headers::jsonb, :status, :body, :failure)""")
                .bind("delivery", outcome.delivery().id()).bind("startedAt", outcome.startedAt()).bind("millis", answer.millis())
                .bind("url", outcome.delivery().url()).bind("headers", write(outcome.headers())).bind("status", answer.status())
                .bind("body", answer.body()).bind("failure", answer.failure()).execute();
    }

    private static boolean works(Handle db, Claimed delivery) {
        db.createUpdate("UPDATE webhook SET failures = 0, failing_since_at = NULL, not_before_at = NULL WHERE id = :id AND failing_since_at IS NOT NULL")
                .bind("id", delivery.webhookId()).execute();
        return false;
    }

    /** @return whether it has failed for so long that it is disabled when a message is given up */
    private boolean fails(Handle db, Claimed delivery, Answer answer, Instant now) {
        return db.createQuery("""
                UPDATE webhook SET failures = failures + 1, failing_since_at = COALESCE(failing_since_at, :now) WHERE id = :id
                RETURNING failures, failing_since_at""").bind("now", now).bind("id", delivery.webhookId()).mapTo(Failing.class).findOne()
                .map(failing -> {
                    db.createUpdate("UPDATE webhook SET not_before_at = :until WHERE id = :id")
                            .bind("until", scale.leftAloneUntil(now, failing.failures(), answer.retryAfter())).bind("id", delivery.webhookId()).execute();
                    return scale.isHopeless(now, failing.failingSinceAt());
                }).orElse(false);
    }

    private record Failing(int failures, Instant failingSinceAt) {}

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
