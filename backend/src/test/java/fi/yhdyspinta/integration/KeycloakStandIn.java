package fi.yhdyspinta.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for the admin API of Keycloak where the service looks for it; the real one is asked in the browser tests. */
final class KeycloakStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/realms/yhdyspinta";
    private static final String ADMIN = "/admin" + REALM;

    private final Map<String, ObjectNode> clients = new ConcurrentHashMap<>();
    private final HttpServer server;
    /** The next client is made, but the answer gets lost. */
    volatile boolean loseNextAnswer;

    KeycloakStandIn() {
        try {
            var url = ConfigProvider.getConfig().getValue("yhdyspinta.idp.url", String.class);
            server = HttpServer.create(new InetSocketAddress("localhost", URI.create(url).getPort()), 0);
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client that somebody made there by hand. */
    void knows(String clientId) {
        clients.put(clientId, JSON.createObjectNode().put("id", clientId).put("clientId", clientId).put("enabled", true));
    }

    boolean hasClient(String clientId) {
        return clients.containsKey(clientId);
    }

    JsonNode client(String clientId) {
        return clients.get(clientId);
    }

    List<String> scopes(String clientId) {
        var names = new TreeSet<String>();
        client(clientId).path("defaultClientScopes").forEach(scope -> names.add(scope.asText()));
        return new ArrayList<>(names);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = answer(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders().getFirst("Authorization"), body);
            if (answer == null) {
                return;
            }
            var bytes = answer.body() == null ? new byte[0] : JSON.writeValueAsBytes(answer.body());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private record Answer(int status, JsonNode body) {}

    private Answer answer(String method, URI address, String authorization, String body) throws IOException {
        var path = address.getPath();
        if (path.equals(REALM + "/protocol/openid-connect/token")) {
            return body.equals("grant_type=client_credentials&client_id=yhdyspinta-clients&client_secret=of-the-stand-in")
                    ? new Answer(200, JSON.createObjectNode().put("access_token", "a-token")) : new Answer(401, null);
        }
        if (path.equals(REALM + "/.well-known/openid-configuration")) {
            return new Answer(200, JSON.createObjectNode().put("issuer", "https://id.test.example/realms/yhdyspinta"));
        }
        if (!"Bearer a-token".equals(authorization) || !path.startsWith(ADMIN)) {
            return new Answer(401, null);
        }
        var parts = path.substring(ADMIN.length() + 1).split("/");
        if (parts[0].equals("client-scopes")) {
            return new Answer(200, scopes());
        }
        if (parts.length == 1) {
            return method.equals("POST") ? make((ObjectNode) JSON.readTree(body)) : find(address.getQuery().substring("clientId=".length()));
        }
        var client = clients.get(parts[1]);
        if (parts.length == 2) {
            client.setAll((ObjectNode) JSON.readTree(body));
            return new Answer(204, null);
        }
        if (parts[2].equals("client-secret")) {
            client.put("secret", java.util.UUID.randomUUID().toString());
            return new Answer(200, JSON.createObjectNode().put("type", "secret").put("value", client.path("secret").asText()));
        }
        return scope(client, method, parts[3].substring("id-of-".length()));
    }

    private static ArrayNode scopes() {
        var all = JSON.createArrayNode();
        Stream.concat(ClientScope.ALWAYS.stream(), ClientScope.ALL.stream()).forEach(name -> all.addObject().put("id", "id-of-" + name).put("name", name));
        return all;
    }

    private Answer make(ObjectNode client) {
        if (clients.putIfAbsent(client.path("clientId").asText(), client.put("id", client.path("clientId").asText())) != null) {
            return new Answer(409, null);
        }
        if (loseNextAnswer) {
            loseNextAnswer = false;
            return null;
        }
        return new Answer(201, null);
    }

    private Answer find(String clientId) {
        var found = JSON.createArrayNode();
        if (hasClient(clientId)) {
            found.add(client(clientId));
        }
        return new Answer(200, found);
    }

    private Answer scope(ObjectNode client, String method, String name) {
        var names = scopes(client.path("clientId").asText());
        var changed = method.equals("PUT") ? names.add(name) : names.remove(name);
        var scopes = client.putArray("defaultClientScopes");
        names.forEach(scopes::add);
        return new Answer(changed ? 204 : 404, null);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
