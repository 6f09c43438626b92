package fi.yhdyspinta.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.packaged.Subscribers.Manner;
import fi.yhdyspinta.packaged.Subscribers.Subscriber;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Two backends tell subscribers of what happens while one after the other is killed, and readers follow the feed. At
 * last each live subscriber has everything, in order for each subject, and each reader each event exactly once.
 */
final class DeliveryScene implements AutoCloseable {

    private static final int SUBJECTS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Installation installation;
    private final Subscribers subscribers = new Subscribers();
    private final List<Subscriber> subscribed = new ArrayList<>();
    private final AtomicReferenceArray<BackendProcess> backends = new AtomicReferenceArray<>(2);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final TestGroup group;
    private final TestCaller admin;
    private final TestCaller reader;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DeliveryScene() throws Exception {
        installation = new Installation();
        var second = threads.submit(() -> start(1));
        start(0);
        second.get();
        group = installation.given.aGroup();
        admin = installation.given.anAdministrator();
        reader = TestCaller.person(Given.anEmail());
    }

    private BackendProcess start(int place) {
        var started = installation.start("deliveries-" + place, Map.of("YHDYSPINTA_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8",
                "YHDYSPINTA_WEBHOOK_RETRY_AFTER", "1S" + ",1S".repeat(40), "YHDYSPINTA_WEBHOOK_TIMEOUT", "2S", "YHDYSPINTA_WEBHOOK_LEASE", "5S",
                "YHDYSPINTA_WEBHOOK_MOST", "100", "YHDYSPINTA_RATE_LIMIT_ADDRESS", "10000000", "YHDYSPINTA_RATE_LIMIT_CHANGE", "10000000"));
        backends.set(place, started);
        return started;
    }

    void subscribe(Manner manner, int count) throws Exception {
        for (var n = 0; n < count; n++) {
            var subscriber = subscribers.add(manner.name().toLowerCase(java.util.Locale.ROOT) + "-" + n, manner);
            var made = send(HttpRequest.newBuilder(backends.get(0).at("/api/v1/webhooks")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("url", subscribers.url(subscriber),
                            "description", subscriber.name, "eventTypes", List.of(), "municipalityCodes", List.of())))), admin, 201);
            subscriber.secret = made.path("secret").asText();
            subscribed.add(subscriber);
        }
    }

    /** So much happens, evenly, while so many backends are killed and so many read; returns when all have what is theirs. */
    void play(int events, Duration during, int kills, int readers) throws Exception {
        var from = send(HttpRequest.newBuilder(backends.get(0).at("/api/v1/changes?start=latest&group=" + group.id())), reader, 200).path("cursor").asText();
        var began = Instant.now();
        var reading = new ArrayList<Future<List<String>>>();
        for (var n = 0; n < readers; n++) {
            reading.add(threads.submit(follow(from, events, n)));
        }
        var writing = threads.submit(() -> write(events, during));
        for (var n = 0; n < kills; n++) {
            TimeUnit.MILLISECONDS.sleep(Math.max(0, during.toMillis() * n / kills - Duration.between(began, Instant.now()).toMillis()));
            backends.get(n % 2).kill();
            start(n % 2);
        }
        writing.get();
        var live = subscribed.stream().filter(one -> one.manner.isLive()).toList();
        while (live.stream().anyMatch(one -> one.distinct() < events)) {
            assertTrue(Duration.between(began, Instant.now()).compareTo(PATIENCE) < 0, () -> "still missing: " + live.stream()
                    .filter(one -> one.distinct() < events).map(one -> one.name + " has " + one.distinct()).toList());
            TimeUnit.MILLISECONDS.sleep(100);
        }
        var took = Duration.between(began, Instant.now());
        var order = installation.jdbi.withHandle(db -> db.createQuery("""
                SELECT e.id::text FROM event_number n JOIN event e ON e.id = n.event_id WHERE e.group_id = :group ORDER BY n.number""")
                .bind("group", group.id()).mapTo(String.class).list());
        for (var one : reading) {
            assertEquals(order, one.get(), "each event exactly once, in one order");
        }
        tell(live, events, kills, readers, took);
        live.forEach(one -> check(one, order));
    }

    private Void write(int events, Duration during) throws InterruptedException {
        var began = Instant.now();
        for (var n = 0; n < events; n++) {
            TimeUnit.MILLISECONDS.sleep(Math.max(0, during.toMillis() * n / events - Duration.between(began, Instant.now()).toMillis()));
            var subject = "s" + n % SUBJECTS;
            installation.jdbi.useTransaction(db -> db.createUpdate("""
                    INSERT INTO event (actor, type, object_type, object_id, group_id, county_code)
                    VALUES ('system', 'group.changed', 'group', :subject, :group, :county)""")
                    .bind("subject", subject).bind("group", group.id()).bind("county", group.countyCode()).execute());
        }
        return null;
    }

    private void check(Subscriber one, List<String> order) {
        assertEquals(List.of(), one.wrong(), one.name + ": signatures");
        var subjects = installation.jdbi.withHandle(db -> db.createQuery("SELECT id, object_id FROM event WHERE group_id = :group")
                .bind("group", group.id()).reduceRows(new HashMap<String, String>(), (found, row) -> {
                    found.put(row.getColumn("id", UUID.class).toString(), row.getColumn("object_id", String.class));
                    return found;
                }));
        one.eventsBySubject().forEach((subject, events) -> assertEquals(order.stream().filter(id -> subjects.get(id).equals(subject)).toList(), events,
                one.name + ": the order of " + subject));
        one.taken().forEach(taken -> assertEquals(taken.eventId(), taken.messageId(), "one id for a message"));
    }

    private void tell(List<Subscriber> live, int events, int kills, int readers, Duration took) {
        var taken = live.stream().mapToInt(one -> one.taken().size()).sum();
        var due = live.size() * events;
        var copies = taken - due;
        var requests = new EnumMap<Manner, Integer>(Manner.class);
        subscribed.forEach(one -> requests.merge(one.manner, one.requests(), Integer::sum));
        System.out.printf("%d deliveries to %d subscribers (%d live, all complete) in %d s, %d kills, %d readers of the feed: %d copies with the same webhook-id (%.2f %%); requests %s%n",
                subscribed.size() * events, subscribed.size(), live.size(), took.toSeconds(), kills, readers, copies, 100.0 * copies / due, requests);
        assertTrue(copies <= Math.max(due / 100, 4 * kills), "copies: " + copies + " of " + due);
    }

    /** Reads on until so many have come, from whichever backend lives. */
    private Callable<List<String>> follow(String from, int count, int number) {
        return () -> {
            var found = new ArrayList<String>();
            var cursor = from;
            for (var turn = number; found.size() < count; turn++) {
                try {
                    var page = send(HttpRequest.newBuilder(backends.get(turn % 2).at("/api/v1/changes?wait=1&limit=200&group=" + group.id() + "&cursor=" + cursor))
                            .timeout(Duration.ofSeconds(10)), reader, 200);
                    page.path("items").forEach(item -> found.add(item.path("id").asText()));
                    cursor = page.path("cursor").asText();
                } catch (IOException e) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            return found;
        };
    }

    private JsonNode send(HttpRequest.Builder request, TestCaller caller, int status) throws IOException, InterruptedException {
        var answer = http.send(request.header("Authorization", "Bearer " + caller.token()).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 503) {
            throw new IOException("not ready");
        }
        assertEquals(status, answer.statusCode(), answer.body());
        return json.readTree(answer.body());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        subscribers.close();
        installation.close();
    }
}
