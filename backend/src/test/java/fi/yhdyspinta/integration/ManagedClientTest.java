package fi.yhdyspinta.integration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clients that are made here at the identity provider, how much they call, and how they are stopped. */
@QuarkusTest
class ManagedClientTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    private static final String ONE = "/integration-clients/{id}";

    @Inject
    ClientSync sync;

    @Inject
    ClientCalls calls;

    @Inject
    MovableClock clock;

    private final String id = "intranet-" + UUID.randomUUID();

    private static Map<String, Object> client(String... scopes) {
        return new HashMap<>(Map.of("name", "Intranet", "contactEmail", "it@turku.example", "municipalityCodes", List.of("853"),
                "active", true, "scopes", List.of(scopes)));
    }

    private Response make(TestCaller admin, String... scopes) {
        var body = client(scopes);
        body.put("clientId", id);
        return admin.post("/integration-clients", body);
    }

    private Response change(TestCaller admin, Map<String, Object> body) {
        return admin.put(ONE, admin.etag(ONE, id), body, id);
    }

    @Test
    void aClientIsMadeAtTheIdentityProviderAndItsSecretToldOnce() {
        var admin = given.anAdministrator();
        try (var keycloak = new KeycloakStandIn()) {
            make(admin, "goals:read", "groups:read").then().statusCode(201).body("scopes", contains("goals:read", "groups:read"))
                    .body("pending", is(false)).body("systems", empty());
            assertEquals(List.of("basic", "goals:read", "groups:read", "service_account", "yhdyspinta-api"), keycloak.scopes(id));
            assertTrue(keycloak.client(id).path("serviceAccountsEnabled").asBoolean());
            assertFalse(keycloak.client(id).path("fullScopeAllowed").asBoolean());

            String first = admin.post(ONE + "/secret", "{}", id).then().statusCode(200).header("Cache-Control", "no-store")
                    .body("tokenUrl", is("https://id.test.example/realms/yhdyspinta/protocol/openid-connect/token")).extract().path("clientSecret");
            assertEquals(first, keycloak.client(id).path("secret").asText());
            assertNotEquals(first, admin.post(ONE + "/secret", "{}", id).then().statusCode(200).extract().path("clientSecret"));
            admin.get(ONE, id).then().body("clientSecret", nullValue());

            change(admin, client("groups:read", "members:read")).then().statusCode(200).body("pending", is(false));
            assertEquals(List.of("basic", "groups:read", "members:read", "service_account", "yhdyspinta-api"), keycloak.scopes(id));
        }
    }

    @Test
    void withTheIdentityProviderAwayNothingIsHalfDone() {
        var admin = given.anAdministrator();
        make(admin, "groups:read").then().statusCode(503).header("Retry-After", containsString("")).body("detail", is("The identity provider cannot be reached"));
        admin.get(ONE, id).then().statusCode(404);
        try (var keycloak = new KeycloakStandIn()) {
            keycloak.loseNextAnswer = true;
            make(admin, "groups:read").then().statusCode(503);
            assertTrue(keycloak.hasClient(id));
            admin.get(ONE, id).then().statusCode(404);
            make(admin, "groups:read", "goals:read").then().statusCode(201);
            assertEquals(List.of("basic", "goals:read", "groups:read", "service_account", "yhdyspinta-api"), keycloak.scopes(id));
        }
        admin.post(ONE + "/secret", "{}", id).then().statusCode(503);
    }

    @Test
    void aClientThatWasMadeElsewhereIsNotTouched() {
        var admin = given.anAdministrator();
        try (var keycloak = new KeycloakStandIn()) {
            keycloak.knows(id);
            make(admin, "groups:read").then().statusCode(409).body("errors.code", contains("id-taken"));
            admin.get(ONE, id).then().statusCode(404);
            var registered = client();
            registered.remove("scopes");
            registered.put("clientId", id);
            admin.post("/integration-clients", registered).then().statusCode(201).body("scopes", nullValue());
            admin.post(ONE + "/secret", "{}", id).then().statusCode(409);
            change(admin, client("groups:read")).then().statusCode(400).body("errors.code", contains("not-kept-here"));
            assertEquals(3, keycloak.client(id).size());
        }
    }

    @Test
    void whoIsSwitchedOffIsRefusedAtTheNextCallAlsoWhenTheIdentityProviderIsAway() {
        var admin = given.anAdministrator();
        var token = TestCaller.client(id, "groups:read");
        try (var keycloak = new KeycloakStandIn()) {
            make(admin, "groups:read").then().statusCode(201);
        }
        token.get("/regions").then().statusCode(200);
        var off = client("groups:read");
        off.put("active", false);
        change(admin, off).then().statusCode(200).body("pending", is(true)).body("active", is(false));
        token.get("/regions").then().statusCode(403);
        try (var keycloak = new KeycloakStandIn()) {
            sync.bringAll();
            assertFalse(keycloak.client(id).path("enabled").asBoolean());
        }
        admin.get(ONE, id).then().body("pending", is(false));
    }

    @Test
    void aScopeThatIsWithdrawnAndADayThatIsOverActAtTheNextCall() {
        var admin = given.anAdministrator();
        var token = TestCaller.client(id, "groups:read goals:read changes:read");
        try (var keycloak = new KeycloakStandIn()) {
            make(admin, "groups:read", "goals:read").then().statusCode(201);
            token.get("/themes").then().statusCode(200);
            token.get("/changes").then().statusCode(403);
            change(admin, client("groups:read")).then().statusCode(200);
            token.get("/themes").then().statusCode(403);

            var ends = client("groups:read");
            ends.put("expiresDate", TODAY.toString());
            change(admin, ends).then().statusCode(200);
            token.get("/regions").then().statusCode(200);
            ends.put("expiresDate", TODAY.minusDays(1).toString());
            change(admin, ends).then().statusCode(200);
            token.get("/regions").then().statusCode(403);
            admin.get("/integration-clients").then().body("items.find { it.clientId == '%s' }.served".formatted(id), is(false))
                    .body("items.find { it.clientId == '%s' }.active".formatted(id), is(true));
        }
    }

    @Test
    void onceItsLastDayIsOverAClientGetsNoMoreTokens() {
        var admin = given.anAdministrator();
        try (var keycloak = new KeycloakStandIn()) {
            make(admin, "groups:read").then().statusCode(201);
            var ends = client("groups:read");
            ends.put("expiresDate", TODAY.toString());
            change(admin, ends).then().statusCode(200);
            sync.bringAll();
            assertTrue(keycloak.client(id).path("enabled").asBoolean());
            clock.moveTo(TODAY.plusDays(1));
            sync.bringAll();
            assertFalse(keycloak.client(id).path("enabled").asBoolean());
            ends.put("expiresDate", TODAY.plusDays(2).toString());
            change(admin, ends).then().statusCode(200);
            assertTrue(keycloak.client(id).path("enabled").asBoolean());
        } finally {
            clock.setBack();
        }
    }

    @Test
    void callsAreCountedByDayAndReplicasAddUp() {
        var admin = given.anAdministrator();
        var client = given.aClient("groups:read", "853");
        var of = client.clientId();
        client.get("/regions").then().statusCode(200);
        client.get("/regions").then().statusCode(200);
        client.get("/themes").then().statusCode(403);
        admin.get(ONE + "/usage", of).then().statusCode(200).body("days", empty()).body("lastCallAt", nullValue());
        calls.write();
        client.get("/municipalities/000").then().statusCode(404);
        calls.write();
        calls.write();
        admin.get(ONE + "/usage", of).then().statusCode(200).body("days.callDate", contains(TODAY.toString()))
                .body("days[0].calls", is(4)).body("days[0].failed", is(2));
        String last = admin.get(ONE + "/usage", of).path("lastCallAt");
        admin.get("/integration-clients").then().body("items.find { it.clientId == '%s' }.lastCallAt".formatted(of), is(last));
    }

    @Test
    void aClientMayHaveALimitOfItsOwn() {
        var admin = given.anAdministrator();
        var token = TestCaller.client(id, "groups:read");
        try (var keycloak = new KeycloakStandIn()) {
            var body = client("groups:read");
            body.put("clientId", id);
            body.put("requestLimit", 2);
            admin.post("/integration-clients", body).then().statusCode(201);
        }
        token.get("/regions").then().statusCode(200).header("RateLimit-Policy", containsString("\"client\";q=2;w=60"));
        token.get("/regions").then().statusCode(200).header("RateLimit", containsString("\"client\";r=0;"));
        token.get("/regions").then().statusCode(429).header("Retry-After", is("30"));
    }

    @Test
    void theScopesAreThoseOfTheRealm() throws IOException {
        var admin = given.anAdministrator();
        make(admin, "groups:read", "everything").then().statusCode(400).body("errors.pointer", contains("/scopes/1"));
        var ofRealm = new TreeSet<String>();
        new ObjectMapper().readTree(new File("keycloak/yhdyspinta-realm.json")).path("clientScopes")
                .forEach(scope -> ofRealm.add(scope.path("name").asText()));
        assertTrue(ofRealm.containsAll(ClientScope.ALWAYS));
        ofRealm.removeIf(name -> !name.contains(":"));
        assertEquals(Set.copyOf(ClientScope.ALL), ofRealm);
    }
}
