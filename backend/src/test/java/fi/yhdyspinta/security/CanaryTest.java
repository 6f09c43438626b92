package fi.yhdyspinta.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.security.Canaries.Canary;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Personal data is told to those who may see it, and to nobody and nothing else. */
@QuarkusTest
class CanaryTest extends ApiTest {

    /** Every column that can hold words: {@code personal}, {@code open} to anyone, or {@code technical}. */
    private static final Path COLUMNS = Path.of("src/test/resources/personal-columns.csv");
    private static final List<String> READERS = List.of("anonymous", "stranger", "member", "chair", "chairOfB", "coordinator",
            "coordinatorOfB", "client", "clientOfB", "clientWithoutScopes", "admin", "joined");

    /** Whoever has the secret link reads what the one who made it may read. */
    private static final String OWNER_OF_FEED = "member";

    private final AuthorisationMatrix matrix = new AuthorisationMatrix(Contract.committed());
    private final Set<String> leaks = new ConcurrentSkipListSet<>();
    private final Set<String> found = new ConcurrentSkipListSet<>();

    @Inject
    Jdbi jdbi;

    @Test
    void personalDataIsShownToThoseWhoMaySeeItAndToNobodyElse() throws IOException {
        try (var log = new CapturedLog()) {
            var world = new MatrixWorld(given, jdbi);
            var canaries = new Canaries(world, jdbi).all();
            readEverything(world, canaries);
            provokeErrors(world);
            search("a health answer or a metric", operationalAnswers(), canaries, Set.of());
            search("the log", log.text(), canaries, Set.of());
            assertTrue(log.text().contains(CapturedLog.PROOF), "the log is captured");
            assertEquals(Set.of(), leaks, "Personal data stands where it must not");
            assertEquals(Set.of(), without(expectedSights(canaries), found), "A canary that nobody meets proves nothing");
            assertEquals(columns("personal"), columnsWithCanaries(), "Columns with personal data, and those in which it was found");
        }
    }

    @Test
    void everyColumnThatCanHoldWordsIsKnownToBePersonalOrNot() throws IOException {
        var live = jdbi.withHandle(db -> db.createQuery("""
                SELECT table_name || ',' || column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history' AND is_generated = 'NEVER'
                    AND (data_type IN ('text', 'character varying', 'jsonb', 'json', 'bytea', 'xml') OR data_type = 'ARRAY')""")
                .mapTo(String.class).set());
        var known = Stream.of("personal", "open", "technical").flatMap(kind -> columns(kind).stream()).collect(Collectors.toSet());
        assertEquals(Set.of(), without(live, known), "Say in " + COLUMNS + " what the column holds; what is personal gets a canary");
        assertEquals(Set.of(), without(known, live), "No such column any more");
    }

    /** Every GET by everyone, and every other operation by those who are refused. */
    private void readEverything(MatrixWorld world, List<Canary> canaries) {
        AuthorisationMatrix.rows().parallelStream().forEach(row -> READERS.stream()
                .filter(caller -> matrix.isRead(row) || !row.expected().getOrDefault(caller, "allow").equals("allow"))
                .forEach(caller -> matrix.answers(row, world, caller).forEach(answer -> {
                    assertTrue(answer.statusCode() < 500, () -> row.name() + " by " + caller + ": " + answer.body());
                    search(row.name() + " by " + caller, answer.headers().map() + answer.body(), canaries,
                            Set.of(answer.statusCode() >= 400 ? "nobody" : row.operationId().equals("readCalendarFeed") ? OWNER_OF_FEED : caller));
                })));
        var today = LocalDate.now(fi.yhdyspinta.shared.HelsinkiClock.HELSINKI);
        for (var query : List.of("/memberships?when=ALL&limit=200", "/memberships?on=" + today.plusDays(36), "/memberships?when=CURRENT&limit=1",
                "/coverage?on=" + today.plusDays(39), "/coverage?on=" + today.plusDays(80), "/coverage?on=2025-09-01",
                "/coverage/history?from=2025-07-01", "/events?limit=200")) {
            for (var caller : READERS) {
                var answer = world.caller(caller).get("/groups/" + world.groupA().id() + query);
                search(query + " by " + caller, answer.headers() + answer.asString(), canaries,
                        Set.of(answer.statusCode() < 400 ? caller : "nobody"));
            }
        }
    }

    /** What goes wrong must not be written down with the values of it. */
    private void provokeErrors(MatrixWorld world) {
        var chair = world.caller("chair");
        var seats = "/api/v1/groups/" + world.groupA().id() + "/memberships";
        var name = Canaries.SONG + "-in-an-error";
        var lone = "\\ud800";
        for (var body : List.of("{\"personName\": \"%s\", \"role\": \"%s\"}", "{\"personName\": \"%s\", \"%s\": 1}", "{\"personName\": \"%s\" %s",
                "{\"personName\": \"%s\\u0000\", \"email\": \"%s\\u0000@test.example\", \"role\": \"MEMBER\", \"perspectiveCodes\": [\"NGO\"], \"validFromDate\": \"2025-08-01\"}",
                "{\"personName\": \"%s" + lone + "\", \"phone\": \"%s\", \"role\": \"MEMBER\", \"perspectiveCodes\": [\"NGO\"], \"validFromDate\": \"2025-08-01\"}")) {
            var status = chair.request().body(body.formatted(name, name)).post(seats).statusCode();
            assertTrue(status == 400 || status == 201, "status " + status + " for " + body);
        }
        for (var path : List.of("/groups/" + name, "/" + name + "@test.example", "/feedback/" + name, "/groups?q=" + name, "/groups?" + name + "=1")) {
            RestAssured.given().header("User-Agent", name).header("Idempotency-Key", name).get("/api/v1" + path);
        }
        java.util.logging.Logger.getLogger(CanaryTest.class.getName()).warning(CapturedLog.PROOF);
    }

    private static String operationalAnswers() {
        var answers = Stream.of("/q/metrics", "/q/health", "/q/health/live", "/q/health/ready")
                .map(path -> RestAssured.given().get(path).then().statusCode(200).extract().asString()).collect(Collectors.joining());
        assertTrue(answers.contains("http_server_requests_seconds_count"), "metrics are read");
        return answers;
    }

    /** Also what a calendar breaks over two lines. */
    private void search(String where, String answer, List<Canary> canaries, Set<String> readers) {
        var text = answer.replace("\r\n ", "");
        for (var canary : canaries) {
            if (text.contains(canary.value())) {
                if (canary.seenBy().stream().anyMatch(readers::contains)) {
                    readers.forEach(reader -> found.add(canary.field() + " by " + reader));
                } else {
                    leaks.add(canary.field() + " in " + where);
                }
            }
        }
        if (readers.isEmpty() && text.contains(Canaries.SONG)) {
            leaks.add("a canary in " + where);
        }
    }

    private static Set<String> expectedSights(List<Canary> canaries) {
        return canaries.stream().flatMap(canary -> canary.seenBy().stream().map(reader -> canary.field() + " by " + reader))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> removed) {
        var left = new TreeSet<>(all);
        left.removeAll(removed);
        return left;
    }

    private static Set<String> columns(String kind) {
        try {
            return Files.readAllLines(COLUMNS).stream().filter(line -> line.endsWith("," + kind))
                    .map(line -> line.substring(0, line.lastIndexOf(','))).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Where in the database canaries are kept in clear: events, logs and stored answers are none of these places. */
    private Set<String> columnsWithCanaries() {
        return jdbi.withHandle(db -> {
            var all = Stream.of("personal", "open", "technical").flatMap(kind -> columns(kind).stream());
            return all.filter(column -> {
                var name = column.split(",");
                return db.createQuery("SELECT EXISTS (SELECT FROM %s WHERE encode(convert_to(%s::text, 'UTF8'), 'escape') LIKE :song)"
                        .formatted(name[0], name[1])).bindMap(Map.of("song", "%" + Canaries.SONG + "%")).mapTo(boolean.class).one();
            }).collect(Collectors.toCollection(TreeSet::new));
        });
    }
}
