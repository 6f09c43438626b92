package fi.yhdyspinta.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The realm is safe for production, and the demo lays its users and clients over it. */
class RealmTest {

    private static final Path FOLDER = Path.of("../keycloak");

    private static JsonNode realm(boolean demo) throws Exception {
        return new ObjectMapper().readTree(Realm.render(FOLDER, demo));
    }

    private static JsonNode client(JsonNode realm, String clientId) {
        for (JsonNode client : realm.get("clients")) {
            if (client.get("clientId").asText().equals(clientId)) {
                return client;
            }
        }
        throw new AssertionError("no client " + clientId);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void productionHasNoPersonNoDemoClientAndNoSecret() throws Exception {
        JsonNode realm = realm(false);
        assertEquals(List.of(), people(realm));
        assertEquals(2, realm.get("clients").size());
        assertEquals("${YHDYSPINTA_WEB_CLIENT_SECRET}", client(realm, "yhdyspinta-web").get("secret").asText());
        assertEquals("${YHDYSPINTA_CLIENT_ADMIN_SECRET}", client(realm, "yhdyspinta-clients").get("secret").asText());
        assertFalse(realm.toString().contains("demo"));
    }

    private static List<JsonNode> people(JsonNode realm) {
        List<JsonNode> people = new ArrayList<>();
        realm.get("users").forEach(people::add);
        people.removeIf(user -> user.has("serviceAccountClientId"));
        return people;
    }

    @Test
    void theBackendMayManageClientsAndNothingElse() throws Exception {
        JsonNode realm = realm(false);
        assertEquals(1, realm.get("users").size());
        assertEquals("{\"realm-management\":[\"manage-clients\"]}", realm.get("users").get(0).get("clientRoles").toString());
        JsonNode client = client(realm, "yhdyspinta-clients");
        for (String flow : List.of("publicClient", "standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
            assertFalse(client.get(flow).asBoolean(), flow);
        }
    }

    @Test
    void theAppSignsInByCodeWithProofKeyAtExactAddressesOnly() throws Exception {
        JsonNode web = client(realm(false), "yhdyspinta-web");
        assertTrue(web.get("standardFlowEnabled").asBoolean());
        assertFalse(web.get("publicClient").asBoolean());
        assertFalse(web.get("directAccessGrantsEnabled").asBoolean());
        assertFalse(web.get("implicitFlowEnabled").asBoolean());
        assertEquals("S256", web.get("attributes").get("pkce.code.challenge.method").asText());
        assertEquals(List.of("${YHDYSPINTA_PUBLIC_URL}/api/v1/session/callback"), texts(web.get("redirectUris")));
    }

    @Test
    void theDemoKeepsTheAppsClientAndAddsItsSecondAddress() throws Exception {
        JsonNode web = client(realm(true), "yhdyspinta-web");
        assertEquals(2, web.get("redirectUris").size());
        assertTrue(texts(web.get("redirectUris")).stream().noneMatch(address -> address.contains("*")));
        assertEquals("S256", web.get("attributes").get("pkce.code.challenge.method").asText());
    }

    @Test
    void everyScopeThatAClientNamesIsDefined() throws Exception {
        JsonNode realm = realm(true);
        Set<String> defined = new HashSet<>();
        realm.get("clientScopes").forEach(scope -> defined.add(scope.get("name").asText()));
        for (JsonNode client : realm.get("clients")) {
            assertTrue(defined.containsAll(texts(client.get("defaultClientScopes"))), client.get("clientId").asText());
        }
        assertTrue(defined.containsAll(texts(realm.get("defaultDefaultClientScopes"))));
    }

    @Test
    void demoUsersKeepTheirIdsAndCarryAnInventedVerifiedAddress() throws Exception {
        Set<String> ids = new HashSet<>();
        for (JsonNode user : people(realm(true))) {
            assertTrue(ids.add(user.get("id").asText()));
            assertTrue(user.get("emailVerified").asBoolean());
            assertEquals(user.get("username").asText() + "@demo.yhdyspinta.example", user.get("email").asText());
            assertTrue(user.get("firstName").asText().startsWith("Demo-"));
        }
        assertEquals(7, ids.size());
    }
}
