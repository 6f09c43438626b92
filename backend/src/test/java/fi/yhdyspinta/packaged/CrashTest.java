package fi.yhdyspinta.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.support.TestCaller;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process is killed in the middle of many writes: what it has acknowledged is kept, what is tried again is done once. */
class CrashTest {

    private static final int WRITES = 200;
    /** So many are acknowledged when the process is killed; the others are under way or waiting. */
    private static final int ENOUGH = 40;
    private static final Set<Integer> NOT_NOW = Set.of(409, 503);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();
    private Installation installation;
    private BackendProcess backend;
    private UUID group;
    private TestCaller chair;

    @BeforeEach
    void start() throws IOException {
        installation = new Installation();
        backend = startBackend();
        var made = installation.given.aGroup();
        group = made.id();
        chair = made.withChair();
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        installation.close();
    }

    private BackendProcess startBackend() {
        return installation.start("crash", Map.of("YHDYSPINTA_RATE_LIMIT_CHANGE", "100000"));
    }

    @Test
    void whatWasAcknowledgedIsKeptAndWhatIsTriedAgainIsDoneOnce() throws Exception {
        var keys = IntStream.range(0, WRITES).mapToObj(n -> n + "-" + UUID.randomUUID()).toList();
        var acknowledged = writeUntilKilled(keys);
        assertTrue(acknowledged.size() >= ENOUGH, "too few were acknowledged before the end: " + acknowledged.size());
        assertTrue(acknowledged.size() < WRITES, "all were acknowledged before the end: nothing was interrupted");

        backend = startBackend();
        for (var write : acknowledged.entrySet()) {
            var seat = http.send(request(write.getValue()).GET().build(), BodyHandlers.ofString());
            assertEquals(200, seat.statusCode(), "an acknowledged write is lost: " + seat.body());
            assertEquals(nameOf(write.getKey()), json.readTree(seat.body()).get("personName").asText());
        }

        var all = tryAgain(keys);
        acknowledged.forEach((key, location) -> assertEquals(location, all.get(key), "a write was done twice"));
        assertEquals(WRITES, Set.copyOf(all.values()).size(), "two writes were answered with one seat");
        assertEquals(List.of(WRITES, WRITES, WRITES, WRITES), stored());
    }

    /** @return the address of what was made, for each write that was acknowledged before the process was killed */
    private Map<String, String> writeUntilKilled(List<String> keys) throws InterruptedException {
        var acknowledged = new ConcurrentHashMap<String, String>();
        var enough = new CountDownLatch(ENOUGH);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var key : keys) {
                callers.submit(() -> {
                    acknowledged.put(key, writeAtLast(key));
                    enough.countDown();
                    return null;
                });
            }
            assertTrue(enough.await(3, TimeUnit.MINUTES), "too few are acknowledged: " + acknowledged.size());
            backend.kill();
        }
        return acknowledged;
    }

    private Map<String, String> tryAgain(List<String> keys) throws InterruptedException, ExecutionException {
        var locations = new TreeMap<String, String>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new TreeMap<String, Future<String>>();
            keys.forEach(key -> answers.put(key, callers.submit(() -> writeAtLast(key))));
            for (var answer : answers.entrySet()) {
                locations.put(answer.getKey(), answer.getValue().get());
            }
        }
        return locations;
    }

    /** As a caller does who is told to come back: the same request again, after a while. */
    private String writeAtLast(String key) throws IOException, InterruptedException {
        var answer = write(key);
        for (var tries = 1; NOT_NOW.contains(answer.statusCode()) && tries < 60; tries++) {
            TimeUnit.SECONDS.sleep(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()));
            answer = write(key);
        }
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> write(String key) throws IOException, InterruptedException {
        var seat = Map.of("personName", nameOf(key), "role", "MEMBER", "perspectiveCodes", List.of("NGO"), "validFromDate", "2025-06-01");
        return http.send(request("/api/v1/groups/" + group + "/memberships").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(seat))).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(backend.at(path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + chair.token());
    }

    private static String nameOf(String key) {
        return "Kirjattava " + key;
    }

    /** Seats, their people, their perspectives and their traces. */
    private List<Integer> stored() {
        return List.of("""
                SELECT count(*) FROM membership WHERE group_id = :group AND role = 'MEMBER'""", """
                SELECT count(DISTINCT p.name) FROM membership m JOIN person p ON p.id = m.person_id
                WHERE m.group_id = :group AND m.role = 'MEMBER' AND p.name LIKE 'Kirjattava %'""", """
                SELECT count(*) FROM membership m JOIN membership_perspective p ON p.membership_id = m.id
                WHERE m.group_id = :group AND m.role = 'MEMBER'""", """
                SELECT count(*) FROM event WHERE group_id = :group AND type = 'membership.added'""").stream()
                .map(sql -> installation.jdbi.withHandle(db -> db.createQuery(sql).bind("group", group).mapTo(Integer.class).one()))
                .toList();
    }
}
