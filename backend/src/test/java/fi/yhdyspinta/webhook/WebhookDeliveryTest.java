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
import fi.yhdyspinta.webhook.Receiver.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is sent to a webhook, and to whom it is told. */
@QuarkusTest
class WebhookDeliveryTest extends SendingTest {

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
