package fi.yhdyspinta.webhook;

import static fi.yhdyspinta.webhook.WebhookWorld.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import fi.yhdyspinta.webhook.Receiver.Answer;
import fi.yhdyspinta.webhook.WebhookWorld.Made;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to a webhook, in which order, and what becomes of it when things go wrong. */
@QuarkusTest
class WebhookDeliveryTest extends ApiTest {

    private static final String CHANGED = "group.changed";

    @Inject
    WebhookWorld world;

    @Inject
    MovableClock clock;

    private Receiver receiver;
    private TestGroup group;
    private TestCaller client;

    @BeforeEach
    void begin() throws IOException {
        world.begin();
        receiver = new Receiver();
        group = given.aGroup().serving("288");
        client = given.aClient("webhooks:write", "288");
    }

    @AfterEach
    void end() {
        receiver.close();
        clock.setBack();
    }

    private Made webhook() {
        return world.webhook(client, body(receiver.url(), null));
    }

    private List<String> ids() {
        return receiver.messages().stream().map(Receiver.Message::id).toList();
    }

    @Test
    void aChangeIsToldOnceSignedAndWithoutContent() throws Exception {
        var webhook = webhook();
        var chair = group.withChair();
        chair.put("/groups/{id}", chair.etag("/groups/{id}", group.id()), Map.of("workingLanguage", "sv", "mandate", "Uusi tehtävä"), group.id())
                .then().statusCode(200);
        world.tell();
        world.tell();
        assertEquals(1, receiver.messages().size());
        var message = receiver.messages().getFirst();
        new Webhook(webhook.secret()).verify(message.body(), message.listed());
        var json = new JsonPath(message.body());
        assertEquals(CHANGED, json.getString("type"));
        assertEquals(json.getString("timestamp"), json.getString("data.occurredAt"));
        assertEquals("/api/v1/groups/" + group.id(), json.getString("data.objectPath"));
        assertEquals(json.getString("data.id"), message.id());
        assertTrue(json.getList("data.changedFields").contains("mandate"));
        assertFalse(message.body().contains("Uusi tehtävä"), message.body());
        assertEquals("application/json", message.headers().get("content-type"));
        assertTrue(message.headers().get("user-agent").startsWith("Yhdyspinta/"));
        assertEquals("/hooks?from=yhdyspinta", message.path());
        assertEquals("127.0.0.1:" + receiver.port(), message.headers().get("host"));
    }

    @Test
    void theLogShowsWhatWasSentAndAnswered() throws Exception {
        var webhook = webhook();
        receiver.answer(message -> new Answer(500, Map.of(), "ä".repeat(5000)));
        world.happens(group, CHANGED, group.id());
        world.tell();
        var delivery = webhook.deliveries().getFirst();
        assertEquals(List.of("WAITING", "REFUSED", 1), List.of(delivery.get("status"), delivery.get("failure"), delivery.get("attempts")));
        var log = webhook.log(delivery.get("id"));
        assertEquals(receiver.messages().getFirst().body(), log.getString("requestBody"));
        assertEquals(receiver.messages().getFirst().headers().get("webhook-signature"), log.getString("attempts[0].requestHeaders.webhook-signature"));
        assertEquals(500, log.getInt("attempts[0].answerStatus"));
        assertEquals(2048, log.getString("attempts[0].answerBody").length(), "4 kB");
        assertTrue(log.getString("attempts[0].failureText").contains("2xx"));
        client.get("/webhooks/{id}/deliveries?status=DELIVERED", webhook.id()).then().statusCode(200).body("items.size()", is(0));
        assertTrue(webhook.read().getString("failingSinceAt") != null);
    }

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

    @Test
    void twoWhoSendAtOnceSendEachOnce() {
        webhook();
        for (var n = 0; n < 20; n++) {
            world.happens(group, CHANGED, n % 7);
        }
        CompletableFuture.allOf(CompletableFuture.runAsync(world::make), CompletableFuture.runAsync(world::make)).join();
        CompletableFuture.allOf(CompletableFuture.runAsync(world::send), CompletableFuture.runAsync(world::send)).join();
        assertEquals(20, ids().size());
        assertEquals(20, new HashSet<>(ids()).size());
    }

    @Test
    void aNewSecretSignsBesideTheFormerOneForADay() throws Exception {
        var webhook = webhook();
        String fresh = client.request().header("If-Match", webhook.etag()).post("/api/v1/webhooks/{id}/rotate-secret", webhook.id())
                .then().statusCode(200).extract().path("secret");
        world.happens(group, CHANGED, "now");
        world.tell();
        var both = receiver.messages().getFirst();
        assertEquals(2, both.headers().get("webhook-signature").split(" ").length);
        new Webhook(webhook.secret()).verify(both.body(), both.listed());
        new Webhook(fresh).verify(both.body(), both.listed());
        world.wait(Duration.ofHours(25));
        world.happens(group, CHANGED, "later");
        world.tell();
        assertEquals(1, receiver.messages().getLast().headers().get("webhook-signature").split(" ").length);
        var forged = receiver.messages().getFirst();
        assertThrows(WebhookVerificationException.class, () -> new Webhook(fresh).verify(forged.body() + " ", forged.listed()));
    }

    @Test
    void whatTheOwnerMayNotKnowOfAnyMoreIsNotSent() throws Exception {
        var owner = given.aClient("webhooks:write", "288", "287");
        var other = given.aGroup().serving("287");
        var webhook = world.webhook(owner, body(receiver.url(), null));
        world.happens(group, CHANGED, "kept");
        world.happens(other, CHANGED, "lost");
        world.make();
        world.update("DELETE FROM integration_client_municipality WHERE municipality_code = '287' AND client_id = (SELECT client_id FROM webhook)");
        world.send();
        assertEquals(1, ids().size());
        assertEquals(List.of("NOT_NEEDED", "DELIVERED"), webhook.deliveries().stream().map(one -> one.get("status")).toList());
    }

    @Test
    void aCoordinatorWhoLeavesIsToldNothingMore() throws Exception {
        var coordinator = given.aCoordinatorOf("05");
        var substitute = given.aCoordinatorOf("05");
        var webhook = world.webhook(coordinator, body(receiver.url(), "05"));
        world.update("UPDATE coordinator SET valid_to = '2022-07-31' WHERE person_id = '" + coordinator.personId() + "'");
        world.happens(group, CHANGED, group.id());
        world.tell();
        assertEquals(List.of(), receiver.messages());
        substitute.get("/webhooks/{id}", webhook.id()).then().body("status", is("DISABLED")).body("disabledReason", is("OWNER_WITHOUT_RIGHTS"));
        substitute.request().header("If-Match", substitute.etag("/webhooks/{id}", webhook.id())).post("/api/v1/webhooks/{id}/resume", webhook.id())
                .then().statusCode(200);
        world.tell();
        assertEquals(1, receiver.messages().size(), "who resumes it is its owner");
    }

    @Test
    void aTestIsSentOnceAlsoWhileItIsPaused() {
        var webhook = webhook();
        client.request().header("If-Match", webhook.etag()).post("/api/v1/webhooks/{id}/pause", webhook.id()).then().statusCode(200);
        receiver.answer(500);
        client.post("/webhooks/{id}/test-event", Map.of(), webhook.id()).then().statusCode(201).body("type", is("webhook.test")).body("status", is("WAITING"));
        world.send();
        world.wait(Duration.ofHours(1));
        world.send();
        assertEquals(1, receiver.messages().size());
        assertEquals("FAILED", webhook.deliveries().getFirst().get("status"));
        assertEquals("PAUSED", webhook.read().getString("status"));
    }

    @Test
    void onlyWhatIsAskedForIsSent() throws Exception {
        var body = body(receiver.url(), "05");
        body.put("eventTypes", List.of("group.administered"));
        world.webhook(given.aCoordinatorOf("05"), body);
        world.happens(group, CHANGED, group.id());
        var wanted = world.happens(group, "group.administered", group.id());
        world.happens(given.aGroup("06", "MUNICIPAL"), "group.administered", group.id());
        world.tell();
        assertEquals(List.of(wanted), ids());
    }
}
