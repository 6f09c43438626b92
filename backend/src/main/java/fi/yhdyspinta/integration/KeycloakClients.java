package fi.yhdyspinta.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes and changes machine clients at Keycloak through its admin API, with an account that may manage clients and nothing
 * else. Only clients that were made from here are touched; they carry a mark.
 */
@ApplicationScoped
class KeycloakClients {

    static final String MARK = "yhdyspinta.made-here";

    private static final Logger LOG = Logger.getLogger(KeycloakClients.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final ObjectMapper json;
    private final String realm;
    private final String admin;
    private final String accountId;
    private final Optional<String> accountSecret;

    KeycloakClients(ObjectMapper json, @ConfigProperty(name = "yhdyspinta.idp.url") String realm,
            @ConfigProperty(name = "yhdyspinta.client-admin.id") String accountId,
            @ConfigProperty(name = "yhdyspinta.client-admin.secret") Optional<String> accountSecret) {
        this.json = json;
        this.realm = realm.replaceFirst("/$", "");
        this.admin = this.realm.replaceFirst("/realms/", "/admin/realms/");
        this.accountId = accountId;
        this.accountSecret = accountSecret;
    }

    /** How a client is to be. */
    record Wanted(String clientId, String name, boolean enabled, Set<String> scopes) {}

    /** @throws ProblemException 409 where this installation makes no clients */
    void requireAccount() {
        if (accountSecret.isEmpty()) {
            throw ProblemException.of(ProblemType.WRONG_STATE,
                    "This installation makes no clients at the identity provider: leave scopes out to register one that was made there");
        }
    }

    /** Makes the client, or makes it so. One that was made from here and got lost on the way back is taken up. */
    void put(Wanted wanted) {
        var session = new Session();
        var found = session.find(wanted.clientId());
        if (found == null) {
            session.send("POST", "/clients", made(wanted), 201);
            found = session.find(wanted.clientId());
        }
        requireOurs(found);
        found.put("name", wanted.name()).put("enabled", wanted.enabled());
        session.send("PUT", "/clients/" + found.path("id").asText(), found, 204);
        session.scope(found, wanted.scopes());
    }

    /** A new secret; the old one is worth nothing from now on. */
    IntegrationClientDto.Secret newSecret(String clientId) {
        var session = new Session();
        var found = requireOurs(session.find(clientId));
        // its issuer is its public address, whichever way it was asked
        var issuer = answer(HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration")).GET(), 200).path("issuer").asText();
        var secret = session.send("POST", "/clients/" + found.path("id").asText() + "/client-secret", json.createObjectNode(), 200);
        return new IntegrationClientDto.Secret(clientId, secret.path("value").asText(), issuer + "/protocol/openid-connect/token");
    }

    private ObjectNode made(Wanted wanted) {
        var client = json.createObjectNode().put("clientId", wanted.clientId()).put("name", wanted.name()).put("protocol", "openid-connect")
                .put("enabled", wanted.enabled()).put("publicClient", false).put("clientAuthenticatorType", "client-secret")
                .put("standardFlowEnabled", false).put("implicitFlowEnabled", false).put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true).put("fullScopeAllowed", false);
        client.putObject("attributes").put(MARK, "true");
        var scopes = client.putArray("defaultClientScopes");
        ClientScope.ALWAYS.forEach(scopes::add);
        wanted.scopes().forEach(scopes::add);
        client.putArray("optionalClientScopes");
        return client;
    }

    private static ObjectNode requireOurs(ObjectNode client) {
        if (client == null || !client.path("attributes").path(MARK).asText().equals("true")) {
            var detail = "The identity provider knows a client of this id that was not made here: register it without scopes, or choose another id";
            throw ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/clientId", "id-taken", detail)));
        }
        return client;
    }

    /** A few questions under one token. */
    private final class Session {

        private final String token;

        Session() {
            requireAccount();
            var form = "grant_type=client_credentials&client_id=" + encoded(accountId) + "&client_secret=" + encoded(accountSecret.orElseThrow());
            token = answer(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)), 200)
                    .path("access_token").asText();
        }

        /** @return null when there is none */
        ObjectNode find(String clientId) {
            return (ObjectNode) get("/clients?clientId=" + encoded(clientId)).get(0);
        }

        /** Of the scopes that we know the client has these and no others; what else it has stays. */
        void scope(ObjectNode client, Set<String> wanted) {
            var has = new HashSet<String>();
            client.path("defaultClientScopes").forEach(scope -> has.add(scope.asText()));
            var ids = new HashMap<String, String>();
            get("/client-scopes").forEach(scope -> ids.put(scope.path("name").asText(), scope.path("id").asText()));
            var path = "/clients/" + client.path("id").asText() + "/default-client-scopes/";
            ClientScope.ALWAYS.stream().filter(scope -> !has.contains(scope)).forEach(scope -> send("PUT", path + ids.get(scope), null, 204));
            for (var scope : ClientScope.ALL) {
                if (wanted.contains(scope) != has.contains(scope)) {
                    send(wanted.contains(scope) ? "PUT" : "DELETE", path + ids.get(scope), null, 204);
                }
            }
        }

        JsonNode get(String path) {
            return answer(request(path).GET(), 200);
        }

        JsonNode send(String method, String path, JsonNode body, int expected) {
            return answer(request(path).header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())), expected);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(admin + path)).header("Authorization", "Bearer " + token).header("Accept", "application/json");
        }
    }

    private JsonNode answer(HttpRequest.Builder request, int expected) {
        var asked = request.timeout(PATIENCE).build();
        try {
            var answer = http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != expected) {
                LOG.warnf("The identity provider answered %d to %s %s", answer.statusCode(), asked.method(), asked.uri().getPath());
                throw unavailable("The identity provider refuses what this service asks of it; see the log");
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            LOG.warnf("The identity provider cannot be reached: %s", e.getClass().getSimpleName());
            throw unavailable("The identity provider cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("The service is being stopped");
        }
    }

    private static ProblemException unavailable(String detail) {
        return ProblemException.of(ProblemType.UNAVAILABLE, detail);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
