package fi.yhdyspinta.webhook;

import static fi.yhdyspinta.webhook.WebhookWorld.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes webhooks, of what and where to. */
@QuarkusTest
class WebhookTest extends ApiTest {

    private static final String URL = "https://intranet.test.example/hooks";

    @Inject
    WebhookWorld world;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void theSecretIsShownOnceAndKeptUnreadable() {
        var client = given.aClient("webhooks:write", "853");
        var made = client.post("/webhooks", body(URL, null)).then().statusCode(201).header("Cache-Control", is("no-store"))
                .body("secret", startsWith("whsec_")).body("webhook.status", is("ACTIVE")).extract();
        String id = made.path("webhook.id");
        String secret = made.path("secret");
        assertEquals("/api/v1/webhooks/" + id, made.header("Location").replaceAll("^https?://[^/]*", ""));
        assertEquals(32, java.util.Base64.getDecoder().decode(secret.substring("whsec_".length())).length);
        client.get("/webhooks/{id}", id).then().statusCode(200).body(not(containsString("whsec_")));
        client.get("/webhooks").then().body("items.id", contains(id)).body(not(containsString("whsec_")));
        var kept = jdbi.withHandle(db -> db.createQuery("SELECT w::text || (SELECT string_agg(e::text, ' ') FROM event e WHERE e.object_id = w.id::text) FROM webhook w")
                .mapTo(String.class).one());
        assertEquals(-1, kept.indexOf(secret.substring(6, 20)), "neither in the table nor in the events");

        var again = client.request().header("If-Match", client.etag("/webhooks/{id}", id)).post("/api/v1/webhooks/{id}/rotate-secret", id)
                .then().statusCode(200).extract();
        assertNotEquals(secret, again.path("secret"));
    }

    @Test
    void eachSeesTheirOwnAndTheAdministratorAll() {
        var turku = given.aCoordinatorOf("05");
        var substitute = given.aCoordinatorOf("05");
        var other = given.aCoordinatorOf("06");
        var client = given.aClient("webhooks:write", "853");
        var ofCounty = world.webhook(turku, body(URL, "05"));
        var ofClient = world.webhook(client, body(URL, null, "853"));
        substitute.get("/webhooks").then().body("items.id", contains(ofCounty.id()));
        other.get("/webhooks").then().body("items", empty());
        other.get("/webhooks/{id}", ofCounty.id()).then().statusCode(404);
        turku.get("/webhooks/{id}", ofClient.id()).then().statusCode(404);
        given.aClient("webhooks:write", "853").get("/webhooks/{id}", ofClient.id()).then().statusCode(404);
        given.aSignedInPerson().get("/webhooks").then().statusCode(403);
        var admin = given.anAdministrator();
        admin.get("/webhooks").then().body("items.id", contains(ofClient.id(), ofCounty.id())).body("items[0].clientId", startsWith("client-"));
        admin.get("/webhooks?limit=1").then().body("items.id", contains(ofClient.id())).header("Link", containsString("next"));
        admin.delete("/webhooks/{id}", admin.etag("/webhooks/{id}", ofClient.id()), ofClient.id()).then().statusCode(204);
        client.get("/webhooks/{id}", ofClient.id()).then().statusCode(404);
    }

    @Test
    void everybodyNamesOnlyWhatIsTheirs() {
        var coordinator = given.aCoordinatorOf("05");
        coordinator.post("/webhooks", body(URL, "06")).then().statusCode(400).body("errors.code", contains("not-your-county"));
        coordinator.post("/webhooks", body(URL, null)).then().statusCode(400).body("errors.code", contains("not-your-county"));
        var client = given.aClient("webhooks:write", "853");
        client.post("/webhooks", body(URL, "05", "853", "609")).then().statusCode(400)
                .body("errors.code", contains("not-your-municipality", "not-for-clients")).body("errors[0].pointer", is("/municipalityCodes/1"));
        var admin = given.anAdministrator();
        admin.post("/webhooks", body(URL, null)).then().statusCode(201);
        var wrong = body(URL, "99", "000");
        wrong.put("eventTypes", List.of("goal.agreed", "person.contact-changed", "no.such"));
        admin.post("/webhooks", wrong).then().statusCode(400)
                .body("errors.code", contains("no-such-event-type", "no-such-event-type", "no-such-municipality", "no-such-county"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        intranet.example/hooks,                 not-an-address
        https:///hooks,                         not-an-address
        https://in tranet/,                     not-an-address
        https://a.example/#top,                 not-an-address
        https://2130706433/,                    address-refused
        ftp://a.example/,                       not-encrypted
        https://user:secret@a.example/,         credentials-in-address
        https://10.1.2.3/,                      address-refused
        https://192.168.0.1:8443/,              address-refused
        https://169.254.169.254/latest,         address-refused
        https://[::1]/,                         address-refused
        https://[fd00::1]/,                     address-refused
        https://[::ffff:10.0.0.1]/,             address-refused
        https://0177.0.0.1/,                    address-refused
        """)
    void anAddressIsOneThatEverybodyCanReach(String url, String code) {
        given.aCoordinatorOf("05").post("/webhooks", body(url, "05")).then().statusCode(400)
                .body("errors.pointer", contains("/url")).body("errors.code", contains(code));
    }

    @Test
    void isChangedAndPausedOnlyByThoseWhoHaveReadIt() {
        var coordinator = given.aCoordinatorOf("05");
        var made = world.webhook(coordinator, body(URL, "05"));
        var changed = body("https://other.test.example/", "05", "853");
        coordinator.request().body(changed).put("/api/v1/webhooks/{id}", made.id()).then().statusCode(428);
        coordinator.put("/webhooks/{id}", "\"x\"", changed, made.id()).then().statusCode(412);
        coordinator.put("/webhooks/{id}", made.etag(), changed, made.id()).then().statusCode(200).body("url", is("https://other.test.example/"))
                .body("municipalityCodes", contains("853"));
        change(made, "pause", 200);
        change(made, "pause", 409);
        assertEquals("PAUSED", made.read().getString("status"));
        change(made, "resume", 200);
        change(made, "resume", 409);
        coordinator.post("/webhooks/{id}/pause", Map.of(), made.id()).then().statusCode(428);
        coordinator.delete("/webhooks/{id}", "\"x\"", made.id()).then().statusCode(412);
        coordinator.delete("/webhooks/{id}", made.etag(), made.id()).then().statusCode(204);
        var told = jdbi.withHandle(db -> db.createQuery("SELECT type FROM event WHERE object_id = :id ORDER BY id").bind("id", made.id()).mapTo(String.class).list());
        assertEquals(List.of("webhook.added", "webhook.changed", "webhook.paused", "webhook.resumed", "webhook.removed"), told);
    }

    private static void change(WebhookWorld.Made webhook, String verb, int status) {
        webhook.owner().request().header("If-Match", webhook.etag()).post("/api/v1/webhooks/{id}/" + verb, webhook.id()).then().statusCode(status);
    }

    @Test
    void nobodyMakesThemWithoutEnd() {
        var client = given.aClient("webhooks:write", "853");
        for (var n = 0; n < 25; n++) {
            world.webhook(client, body(URL, null));
        }
        client.post("/webhooks", body(URL, null)).then().statusCode(409).body("detail", containsString("25"));
        given.aClient("webhooks:write", "853").post("/webhooks", body(URL, null)).then().statusCode(201);
    }

    @Test
    void aRetriedRequestMakesOneAndShowsTheSameSecret() {
        var client = given.aClient("webhooks:write", "853");
        var first = client.request().header("Idempotency-Key", "k1").body(body(URL, null)).post("/api/v1/webhooks").then().statusCode(201).extract();
        var second = client.request().header("Idempotency-Key", "k1").body(body(URL, null)).post("/api/v1/webhooks").then().statusCode(201).extract();
        assertEquals(first.asString(), second.asString());
        client.get("/webhooks").then().body("items.id", hasItem(first.<String>path("webhook.id"))).body("items.size()", is(1));
    }
}
