package fi.yhdyspinta.webhook;

import static fi.yhdyspinta.webhook.WebhookWorld.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.webhook.Receiver.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of a message when its receiver refuses it, is gone or does not answer. */
@QuarkusTest
class WebhookTroubleTest extends SendingTest {

    @Test
    void ofOneSubjectTheNextWaitsForTheOneBefore() throws Exception {
        webhook();
        receiver.answer(message -> Answer.of(message.body().contains("first") ? 503 : 200));
        var refused = world.happens(group, CHANGED, "first");
        var behind = world.happens(group, "group.administered", "first");
        var other = world.happens(group, CHANGED, "second");
        world.tell();
        assertEquals(List.of(refused, other), ids().stream().sorted().toList(), "another subject does not wait");
        world.wait(Duration.ofSeconds(3));
        world.tell();
        assertEquals(2, ids().size(), "nor does the one behind overtake");
        receiver.answer(200);
        world.wait(Duration.ofSeconds(8));
        world.tell();
        assertEquals(List.of(refused, behind), ids().subList(2, 4));
    }

    @Test
    void isTriedEverMoreSeldomForThreeDaysThenGivenUpAndDisabledWhenItHasLongFailed() throws Exception {
        var webhook = webhook();
        receiver.answer(500);
        world.happens(group, CHANGED, group.id());
        world.make();
        var pauses = List.of(5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400);
        for (var attempt = 1; attempt <= pauses.size(); attempt++) {
            var before = clock.now();
            world.send();
            world.send();
            assertEquals(attempt, receiver.messages().size());
            var next = Instant.parse((String) webhook.deliveries().getFirst().get("nextAttemptAt"));
            var ratio = Duration.between(before, next).toMillis() / 1000.0 / pauses.get(attempt - 1);
            assertTrue(ratio > 0.79 && ratio < 1.6, attempt + ": " + ratio);
            clock.moveTo(next.plusSeconds(400));
        }
        world.send();
        assertEquals("FAILED", webhook.deliveries().getFirst().get("status"));
        assertEquals(pauses.size() + 1, webhook.log(webhook.deliveries().getFirst().get("id")).getList("attempts").size());
        assertEquals("ACTIVE", webhook.read().getString("status"), "three days are not long enough");
        assertEquals(1, new HashSet<>(ids()).size(), "always the same id");

        world.happens(group, CHANGED, "other");
        world.make();
        world.update("UPDATE webhook_delivery SET attempts = 9 WHERE status = 'WAITING'");
        world.wait(Duration.ofDays(2));
        world.send();
        var disabled = webhook.read();
        assertEquals(List.of("DISABLED", "FAILING"), List.of(disabled.getString("status"), disabled.getString("disabledReason")));
    }

    @Test
    void whatWasMissedIsSentAgainWithTheSameId() throws Exception {
        var webhook = webhook();
        receiver.answer(410);
        var before = clock.now();
        var first = world.happens(group, CHANGED, group.id());
        world.tell();
        var disabled = webhook.read();
        assertEquals(List.of("DISABLED", "GONE"), List.of(disabled.getString("status"), disabled.getString("disabledReason")));
        var second = world.happens(group, CHANGED, group.id());
        world.tell();
        assertEquals(List.of(first), ids(), "nothing is sent any more");

        receiver.answer(204);
        webhook.owner().request().header("If-Match", webhook.etag()).post("/api/v1/webhooks/{id}/resume", webhook.id()).then().statusCode(200)
                .body("status", is("ACTIVE"));
        world.wait(Duration.ofSeconds(8));
        world.tell();
        assertEquals(List.of(first, first, second), ids(), "the one that was refused, and what happened meanwhile");
        client.post("/webhook-deliveries/{id}/redeliver", Map.of(), webhook.deliveries().getFirst().get("id")).then().statusCode(200).body("status", is("WAITING"));
        world.send();
        assertEquals(second, ids().getLast());
        client.post("/webhooks/{id}/redeliveries", Map.of("fromAt", before.minusSeconds(60).toString(), "failedOnly", false), webhook.id())
                .then().statusCode(200).body("count", is(2));
        client.post("/webhooks/{id}/redeliveries", Map.of("fromAt", before.toString(), "toAt", before.toString(), "failedOnly", true), webhook.id())
                .then().statusCode(400).body("errors.pointer", contains("/toAt"));
        world.send();
        assertEquals(List.of(first, second), ids().subList(4, 6), "in order");
        assertEquals(6, ids().size());
    }

    @Test
    void whoAsksForTimeIsGivenIt() throws Exception {
        webhook();
        receiver.answer(message -> new Answer(429, Map.of("Retry-After", "3600"), ""));
        world.happens(group, CHANGED, "one");
        world.tell();
        world.happens(group, CHANGED, "two");
        world.wait(Duration.ofMinutes(55));
        world.tell();
        assertEquals(1, ids().size());
        world.wait(Duration.ofMinutes(6));
        receiver.answer(200);
        world.tell();
        assertEquals(3, ids().size());
    }

    @Test
    void aRedirectionIsNotFollowed() throws Exception {
        var webhook = webhook();
        try (var target = new Receiver()) {
            receiver.answer(message -> new Answer(307, Map.of("Location", target.url()), ""));
            world.happens(group, CHANGED, group.id());
            world.tell();
            assertEquals(List.of(), target.messages());
            assertEquals("REDIRECTED", webhook.deliveries().getFirst().get("failure"));
        }
    }

    @Test
    void oneThatDoesNotAnswerKeepsNobodyWaiting() throws Exception {
        var others = new CountDownLatch(12);
        try (var hanging = new Receiver()) {
            var hung = world.webhook(client, body(hanging.url(), null));
            hanging.answer(message -> {
                await(others);
                return Answer.of(others.getCount() == 0 ? 200 : 500);
            });
            webhook();
            receiver.answer(message -> {
                others.countDown();
                return Answer.of(200);
            });
            for (var n = 0; n < 12; n++) {
                world.happens(group, CHANGED, n);
            }
            world.tell();
            assertEquals(12, receiver.messages().size());
            assertEquals("DELIVERED", hung.deliveries().getLast().get("status"), "all others came while it was silent");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoeverDoesNotAnswerInTimeOrAtAllIsToldOfInTheLog() throws Exception {
        var webhook = webhook();
        var never = new CountDownLatch(1);
        receiver.answer(message -> {
            await(never);
            return Answer.of(200);
        });
        world.happens(group, CHANGED, "silent");
        world.tell();
        assertEquals("NO_ANSWER", webhook.deliveries().getFirst().get("failure"));
        never.countDown();
        receiver.close();
        world.wait(Duration.ofSeconds(30));
        world.tell();
        assertEquals("NOT_CONNECTED", webhook.deliveries().getFirst().get("failure"));
    }
}
