package fi.yhdyspinta.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check itself is tried on a server that breaks its contract in every way. */
class ContractCheckTest {

    private static final String CONTRACT = """
            {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/api/v1/things/{id}": {
              "get": {"operationId": "getThing", "responses": {
                "200": {"description": "ok", "headers": {"ETag": {"schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "404": {"$ref": "#/components/responses/NotFound"}}},
              "put": {"operationId": "putThing", "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "responses": {"204": {"description": "done"}}}}},
             "components": {"responses": {"NotFound": {"description": "no", "content": {
                "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
              "schemas": {
                "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}},
                "Word": {"type": "string", "enum": ["A", "B"]},
                "Thing": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"},
                  "word": {"description": "described", "allOf": [{"$ref": "#/components/schemas/Word"}]},
                  "date": {"type": "string", "format": "date"}, "id": {"type": "string", "format": "uuid"}}}}}}""";

    private HttpServer server;
    private int status;
    private String type;
    private String etag;
    private String body;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/openapi.json", exchange -> answer(exchange, 200, "application/json", null, CONTRACT));
        server.createContext("/", exchange -> answer(exchange, status, type, etag, body));
        server.start();
        answers(200, "application/json", "{\"name\":\"n\",\"word\":\"A\",\"date\":\"2026-12-01\"}");
        etag = "\"e\"";
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, String type, String etag, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        if (etag != null) {
            exchange.getResponseHeaders().set("ETag", etag);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isContentWithAnAnswerThatKeepsTheContract() {
        assertDoesNotThrow(() -> call("/things/1"));
        answers(404, "application/problem+json", "{\"code\":\"not-found\"}");
        assertDoesNotThrow(() -> call("/things/1"));
        assertDoesNotThrow(() -> call("/nothing"));
    }

    @Test
    void findsAnUndeclaredStatusAndSaysWhatToDo() {
        answers(428, "application/problem+json", "{\"code\":\"x\"}");
        refuses("does not declare the status 428. Put @RequiresIfMatch");
    }

    @Test
    void findsAnUndeclaredMediaType() {
        answers(200, "text/plain", "hello");
        refuses("text/plain is not declared");
    }

    @Test
    void findsEveryMistakeInABody() {
        answers(200, "application/json", "{\"name\":1}");
        refuses("/name:");
        answers(200, "application/json", "{}");
        refuses("name");
        answers(200, "application/json", "{\"name\":\"n\",\"secret\":true}");
        refuses("secret");
        answers(200, "application/json", "{\"name\":\"n\",\"date\":\"1.12.2026\"}");
        refuses("/date:");
        answers(200, "application/json", "{\"name\":\"n\",\"id\":\"7\"}");
        refuses("/id:");
        answers(200, "application/json", "{\"name\":\"n\",\"word\":\"C\"}");
        refuses("/word:");
        answers(200, "application/json", "{\"name\":null}");
        refuses("/name:");
        answers(200, "application/json", "");
        refuses("body is missing");
    }

    @Test
    void findsAMistakeInAProblemAlsoOfAPathThatNobodyOffers() {
        answers(404, "application/problem+json", "{\"stackTrace\":\"at\"}");
        refuses("stackTrace");
        assertTrue(assertThrows(AssertionError.class, () -> call("/nothing")).getMessage().contains("stackTrace"));
        answers(404, "text/html", "<h1>");
        assertTrue(assertThrows(AssertionError.class, () -> call("/nothing")).getMessage().contains("application/problem+json"));
        answers(200, "application/json", "{}");
        assertTrue(assertThrows(AssertionError.class, () -> call("/nothing")).getMessage().contains("No operation"));
    }

    @Test
    void findsAMissingHeader() {
        etag = null;
        refuses("ETag is missing");
    }

    @Test
    void findsARequestThatIsAcceptedButNotDeclared() {
        answers(204, "application/json", "");
        var mistake = assertThrows(AssertionError.class, () -> given().filter(new ContractCheck()).port(server.getAddress().getPort())
                .contentType("application/json").body("{\"name\":\"n\",\"more\":1}").put("/api/v1/things/1"));
        assertTrue(mistake.getMessage().contains("accepted request"), mistake.getMessage());
    }

    private void answers(int withStatus, String withType, String withBody) {
        status = withStatus;
        type = withType;
        body = withBody;
    }

    private void refuses(String reason) {
        var mistake = assertThrows(AssertionError.class, () -> call("/things/1"));
        assertTrue(mistake.getMessage().contains(reason), mistake.getMessage());
    }

    private void call(String path) {
        given().filter(new ContractCheck()).port(server.getAddress().getPort()).get("/api/v1" + path);
    }
}
