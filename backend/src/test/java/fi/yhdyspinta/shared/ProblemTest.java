package fi.yhdyspinta.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is told in one form (RFC 9457). */
@QuarkusTest
class ProblemTest extends ApiTest {

    private static void isProblem(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json")
                .header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff")
                .header("API-Version", notNullValue())
                .body("type", matchesPattern(".*/problems/" + code)).body("title", notNullValue()).body("status", is(status))
                .body("code", is(code)).body("traceId", matchesPattern("[0-9a-f]{32}"));
        assertThat(answer.asString(), not(anyOf(containsString("Exception"), containsString("fi.yhdyspinta"))));
    }

    private RequestSpecification asCoordinator() {
        return given.aCoordinatorOf("17").request();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/unknown", "/api/v2/municipalities", "/api", "/unknown", "/", "/q/unknown",
        "/q", "/api/v1/municipalities/853/unknown", "/index.html", "/%c0%ae", "/api/v1/../../etc/passwd"})
    void aPathThatNothingAnswers(String path) {
        isProblem(given().urlEncodingEnabled(false).get(path), 404, "not-found");
        isProblem(given().urlEncodingEnabled(false).contentType("application/json").body("{}").post(path), 404, "not-found");
    }

    /** An HTTP client would mend it: it is written by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/municipalities/%", "/api/v1/municipalities/%zz", "/api/v1/municipalities?q=%"})
    void anAddressWithABrokenEscape(String address) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer, startsWith("HTTP/1.1 400"));
            assertThat(answer, containsStringIgnoringCase("content-type: application/problem+json"));
            assertThat(answer, containsString("\"type\":\"/api/v1/problems/invalid-request\""));
            assertThat(answer, not(anyOf(containsString("Exception"), containsString("fi.yhdyspinta"), containsString("java."))));
        }
    }

    @Test
    void anObjectThatDoesNotExist() {
        isProblem(anyone().get("/municipalities/000"), 404, "not-found");
        isProblem(anyone().get("/municipalities/a%00b"), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotThere() {
        isProblem(given().delete("/api/v1/regions"), 405, "method-not-allowed");
        isProblem(given().contentType("application/json").body("{}").patch("/api/v1/counties/05/words"), 405, "method-not-allowed");
    }

    @Test
    void aFormatThatIsNotThere() {
        isProblem(given().accept("text/html").get("/api/v1/regions"), 406, "not-acceptable");
        isProblem(given().accept("image/png").get("/api/v1/municipalities/853"), 406, "not-acceptable");
    }

    @Test
    void aBodyInAFormatThatIsNotTaken() {
        isProblem(asCoordinator().contentType("text/plain").body("x").put("/api/v1/counties/17/words"), 415, "unsupported-media-type");
        isProblem(asCoordinator().contentType("application/xml").body("<x/>").put("/api/v1/counties/17/words"), 415,
                "unsupported-media-type");
    }

    @Test
    void aBodyThatIsTooLarge() throws IOException, InterruptedException {
        var announcedNot = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/counties/17/words"))
                .header("Authorization", "Bearer " + given.aCoordinatorOf("17").token()).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(("{\"x\":\"" + "1,".repeat(1_500_000)).getBytes(StandardCharsets.UTF_8))));
        var answer = HttpClient.newHttpClient().send(announcedNot.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode() + answer.body(), containsString("413{\"type\":"));
        isProblem(asCoordinator().body("x".repeat(3_000_000)).put("/api/v1/counties/17/words"), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"coordinatorTitle\":", "not json", "[]", "\"text\"", "{\"a\":1}}", "{\"coordinatorTitle\": 7}", "", "null"})
    void aBodyThatIsNotTheJsonThatIsWanted(String body) {
        isProblem(asCoordinator().header("If-Match", "\"x\"").body(body).put("/api/v1/counties/17/words"), 400, "invalid-request");
    }

    @Test
    void everythingThatIsWrongAtOnce() {
        var answer = asCoordinator().header("If-Match", "\"x\"").body(Map.of("coordinatorTitle", Map.of("en", "change agent"),
                "regionalGroupWord", Map.of("fi", ""), "unknown", 1)).put("/api/v1/counties/17/words");
        isProblem(answer, 400, "invalid-request");
        answer.then().body("errors", hasSize(3)).body("errors.pointer", hasItem("/unknown"))
                .body("errors.pointer", hasItem("/regionalGroupWord/fi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=yesterday", "on=%2B999999999-12-31", "county=%00"})
    void aParameterThatCannotBeRead(String parameter) {
        var answer = given().urlEncodingEnabled(false).get("/api/v1/municipalities?" + parameter);
        isProblem(answer, 400, "invalid-request");
        answer.then().body("errors.code", hasItem("not-readable")).body("errors", hasSize(1));
    }

    @Test
    void anAddressOrAHeaderThatIsVeryLong() {
        isProblem(anyone().get("/municipalities?unknown=" + "x".repeat(30_000)), 400, "invalid-request");
        isProblem(given().header("Accept-Language", "x".repeat(30_000)).get("/api/v1/municipalities/000"), 404, "not-found");
    }

    @Test
    void aContentTypeThatIsNone() {
        isProblem(given().header("Content-Type", "bytes=0-1").get("/api/v1/regions"), 400, "invalid-request");
    }

    @Test
    void aPropertyThatStandsTwice() {
        isProblem(anyone().request().body("{\"token\": null, \"token\": \"x\"}").post("/api/v1/invitations/preview"), 400, "invalid-request");
    }

    @Test
    void whoMayNotIsToldSo() {
        isProblem(anyone().request().body("{}").put("/api/v1/counties/17/words"), 401, "sign-in-required");
        isProblem(given.aSignedInPerson().put("/counties/17/words", "\"x\"", Map.of()), 403, "forbidden");
        isProblem(given.aSignedInPerson().put("/counties/98/words", "\"x\"", Map.of()), 404, "not-found");
    }

    @Test
    void aChangeWithoutOrWithAnOldTag() {
        isProblem(asCoordinator().body("{}").put("/api/v1/counties/17/words"), 428, "precondition-required");
        isProblem(given.aCoordinatorOf("17").put("/counties/17/words", "\"old\"", Map.of()), 412, "stale");
    }

    @Test
    void aHeadAndAnOptionsRequest() {
        given().noFilters().head("/api/v1/regions").then().statusCode(200).header("ETag", notNullValue());
        given().noFilters().options("/api/v1/regions").then().statusCode(200).header("Allow", containsString("GET"));
    }
}
