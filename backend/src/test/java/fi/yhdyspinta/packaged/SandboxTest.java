package fi.yhdyspinta.packaged;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ContractCheck;
import fi.yhdyspinta.support.TestCaller;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sandbox goes back to its beginning every few seconds while clients that nobody has registered read and write. */
class SandboxTest {

    private static final int GROUPS = 54;
    private static final String GOAL = "{\"title\": \"Kokeillaan\", \"themeCodes\": [\"FAMILY_CENTRE\"]}";

    private static final String WEBHOOK = """
            {"url": "http://127.0.0.1:9/", "description": "Kokeilu", "eventTypes": [], "municipalityCodes": []}""";

    private static Installation installation;
    private static BackendProcess backend;
    private static Jdbi sandbox;
    private static String beginning;

    private final TestCaller client = TestCaller.client("never-registered", "");
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws IOException {
        installation = new Installation();
        sandbox = installation.createDatabase("sandbox");
        backend = installation.start("sandbox", Map.of("YHDYSPINTA_DB_URL", installation.url("sandbox"), "YHDYSPINTA_SANDBOX", "true",
                "YHDYSPINTA_SANDBOX_RESET_SCHEDULE", "0/6 * * * * ?", "YHDYSPINTA_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8",
                "YHDYSPINTA_RATE_LIMIT_CLIENT", "100000", "YHDYSPINTA_RATE_LIMIT_ADDRESS", "100000"));
        beginning = digest();
        Alternately.between(backend);
        ContractCheck.install();
    }

    @AfterAll
    static void stop() throws IOException {
        RestAssured.reset();
        installation.close();
    }

    @Test
    void anyClientWritesInTheSandboxMunicipalityOnlyAndNobodySignsIn() {
        TestCaller.ANONYMOUS.get("/service").then().statusCode(200).header("Yhdyspinta-Sandbox", "true").body("demo", is(true))
                .body("sandbox.municipalityCode", is("853")).body("sandbox.nextResetAt", notNullValue());
        client.post("/groups/{id}/goals", GOAL, groupOf("853")).then().statusCode(201).header("Yhdyspinta-Sandbox", "true");
        client.post("/groups/{id}/goals", GOAL, groupOf("529")).then().statusCode(403);
        client.get("/groups/{id}/memberships", groupOf("853")).then().statusCode(200);
        TestCaller.client("Not an id of ours", "goals:write").get("/regions").then().statusCode(403);
        TestCaller.person("somebody@example.org").get("/me").then().statusCode(403).header("Yhdyspinta-Sandbox", "true");
        TestCaller.ANONYMOUS.get("/session").then().statusCode(200).body("authenticated", is(false)).body("sandbox", is(true));
        TestCaller.ANONYMOUS.get("/nothing-here").then().statusCode(404).header("Yhdyspinta-Sandbox", "true");
    }

    @Test
    void itGoesBackToItsBeginningWithoutAnybodySeeingAHalf() throws Exception {
        var group = groupOf("853");
        var made = new AtomicInteger();
        var wrong = ConcurrentHashMap.<String>newKeySet();
        var done = new AtomicBoolean();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 2; caller++) {
                callers.submit(() -> repeat(done, wrong, () -> write("/groups/" + group + "/goals", GOAL, made)));
                callers.submit(() -> repeat(done, wrong, () -> wholeList()));
            }
            callers.submit(() -> repeat(done, wrong, () -> write("/webhooks", WEBHOOK, made)));
            var before = resets();
            until(() -> resets() >= before + 2 && made.get() > 20 || !wrong.isEmpty());
            done.set(true);
        }
        assertEquals(Set.of(), wrong);
        until(() -> digest().equals(beginning));
        assertEquals(group, groupOf("853"));
        client.get("/webhooks").then().statusCode(200).body("items.size()", is(0));
    }

    private interface Call {

        /** @return what is wrong with the answer, or null */
        String make() throws Exception;
    }

    private static Void repeat(AtomicBoolean done, Set<String> wrong, Call call) throws Exception {
        while (!done.get()) {
            var complaint = call.make();
            if (complaint != null) {
                wrong.add(complaint);
            }
        }
        return null;
    }

    private String write(String path, String body, AtomicInteger made) throws Exception {
        var answer = http.send(request(path).header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        made.incrementAndGet();
        // more webhooks than a client may have are refused, and there is room again after the reset
        return answer.statusCode() == 201 || answer.statusCode() == 409 && path.equals("/webhooks") ? null : answer.statusCode() + " " + answer.body();
    }

    private String wholeList() throws Exception {
        var answer = http.send(request("/groups?limit=200").build(), BodyHandlers.ofString());
        var groups = answer.body().split("\"countyCode\"").length - 1;
        return answer.statusCode() == 200 && groups == GROUPS ? null : answer.statusCode() + " with " + groups + " groups";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(backend.at("/api/v1" + path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + client.token());
    }

    private static String groupOf(String municipality) {
        return TestCaller.ANONYMOUS.get("/groups?municipality={code}", municipality).then().statusCode(200).extract().path("items[0].id");
    }

    private static long resets() {
        try {
            return backend.log().stream().filter(line -> line.contains("as it was in the beginning")).count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "it does not come about");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Of every row of what clients read and write. */
    private static String digest() {
        return sandbox.withHandle(db -> {
            var digests = new StringBuilder();
            for (var table : List.of("lape_group", "membership", "person", "goal", "goal_theme", "action", "progress_update", "meeting", "decision", "event",
                    "event_number", "event_waiting", "indicator", "observation", "indicator_choice", "external_object", "integration_system", "webhook",
                    "webhook_delivery", "idempotent_request", "access_log")) {
                digests.append(db.createQuery("SELECT md5(COALESCE(string_agg(t::text, ' ' ORDER BY t::text), '')) FROM " + table + " t")
                        .mapTo(String.class).one());
            }
            return digests.toString();
        });
    }
}
