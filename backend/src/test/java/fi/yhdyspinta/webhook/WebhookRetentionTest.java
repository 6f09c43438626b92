package fi.yhdyspinta.webhook;

import static fi.yhdyspinta.webhook.WebhookWorld.body;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent is kept for thirty days, and a secret that was replaced for as long as it is valid. */
@QuarkusTest
class WebhookRetentionTest extends ApiTest {

    @Inject
    WebhookWorld world;

    @Inject
    WebhookRetention retention;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void oldMessagesAndReplacedSecretsAreForgotten() {
        var client = given.aClient("webhooks:write", "853");
        var webhook = UUID.fromString(world.webhook(client, body("https://intranet.test.example/hooks", null)).id().toString());
        jdbi.useHandle(db -> {
            for (var days : List.of(32, 28)) {
                db.execute("""
                        INSERT INTO webhook_delivery (webhook_id, message_id, type, subject, occurred_at, payload, status, next_attempt_at, created_at, done_at)
                        SELECT ?, uuidv7(), 'goal.agreed', 'x', day, '{}', 'DELIVERED', day, day, day FROM (SELECT now() - ? * interval '1 day' AS day) sent""",
                        webhook, days);
            }
        });
        rotate(client, webhook);
        retention.forget();
        assertEquals(List.of(28), jdbi.withHandle(db -> db.createQuery("SELECT (now()::date - done_at::date) FROM webhook_delivery WHERE webhook_id = :id")
                .bind("id", webhook).mapTo(Integer.class).list()));
        assertEquals(1, replacedSecrets(webhook), "it is valid for a day");

        jdbi.useHandle(db -> db.execute("UPDATE webhook SET previous_secret_until_at = now() - interval '1 minute' WHERE id = ?", webhook));
        retention.forget();
        assertEquals(0, replacedSecrets(webhook));
    }

    private static void rotate(TestCaller client, UUID webhook) {
        client.request().header("If-Match", client.etag("/webhooks/{id}", webhook)).post("/api/v1/webhooks/{id}/rotate-secret", webhook).then().statusCode(200);
    }

    private int replacedSecrets(UUID webhook) {
        return jdbi.withHandle(db -> db.createQuery("SELECT count(previous_sealed_secret) FROM webhook WHERE id = :id").bind("id", webhook).mapTo(Integer.class).one());
    }
}
