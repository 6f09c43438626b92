package fi.yhdyspinta.integration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntegrationClientTest extends ApiTest {

    @Test
    void aRegisteredClientReadsUntilItIsSwitchedOff() {
        var admin = given.anAdministrator();
        var id = "intranet-" + UUID.randomUUID();
        var client = TestCaller.client(id, "groups:read");
        client.get("/municipalities/853").then().statusCode(403);
        admin.post("/integration-clients", registered(id, true)).then().statusCode(201)
                .header("Location", is("/api/v1/integration-clients/" + id)).body("municipalityCodes", contains("529", "853"));
        client.get("/municipalities/853").then().statusCode(200);

        var off = Map.of("name", "Intranet", "contactEmail", "it@turku.example", "municipalityCodes", List.of(), "active", false);
        admin.put("/integration-clients/{id}", "\"x\"", off, id).then().statusCode(412);
        admin.put("/integration-clients/{id}", admin.etag("/integration-clients/{id}", id), off, id)
                .then().statusCode(200).body("active", is(false));
        client.get("/municipalities/853").then().statusCode(403);
        admin.get("/integration-clients").then().body("items.clientId", hasItem(id));
    }

    @Test
    void saysWhichMunicipalitiesAreNotOfToday() {
        var admin = given.anAdministrator();
        admin.post("/integration-clients", Map.of("clientId", "client-" + UUID.randomUUID(), "name", "Väärä", "active", true,
                "contactEmail", "it@example.fi", "municipalityCodes", List.of("853", "588", "000")))
                .then().statusCode(400).body("errors.pointer", contains("/municipalityCodes/1", "/municipalityCodes/2"));
    }

    @Test
    void aClientIdIsRegisteredOnceAndOnlyByTheAdministrator() {
        var admin = given.anAdministrator();
        var id = "client-" + UUID.randomUUID();
        admin.post("/integration-clients", registered(id, true)).then().statusCode(201);
        admin.post("/integration-clients", registered(id, true)).then().statusCode(409).body("errors.code", contains("id-taken"));
        admin.post("/integration-clients", registered("Ei Kelpaa", true)).then().statusCode(400)
                .body("errors.pointer", contains("/clientId"));
        given.aCoordinatorOf("05").get("/integration-clients").then().statusCode(403);
        given.aCoordinatorOf("05").post("/integration-clients", registered(id, true)).then().statusCode(403);
        admin.get("/integration-clients/no-such").then().statusCode(404);
    }

    private static Map<String, Object> registered(String id, boolean active) {
        return Map.of("clientId", id, "name", "Intranet", "contactEmail", "it@turku.example",
                "municipalityCodes", List.of("853", "529", "853"), "active", active);
    }
}
