package fi.yhdyspinta.changes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What other systems are told of, once and in order, and what they are not. */
@QuarkusTest
class ChangesTest extends ApiTest {

    private static final String CLIENT_SCOPES = "groups:read changes:read";
    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @Inject
    Jdbi jdbi;

    @Inject
    ChangeFeed feed;

    @Test
    void everyReaderGetsEveryEventOnceAndInTheSameOrderThoughWritersOverlapAndCommitLate() throws Exception {
        var group = given.aGroup();
        var reader = given.aSignedInPerson();
        var from = latest(reader, "&group=" + group.id());
        try (var pool = Executors.newFixedThreadPool(WRITERS + 3)) {
            var writers = IntStream.range(0, WRITERS).mapToObj(n -> pool.submit(writer(group, n))).toList();
            var readers = IntStream.range(0, 3).mapToObj(n -> pool.submit(() -> follow(reader, group, from, WRITERS * EACH))).toList();
            var written = new TreeSet<String>();
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            var first = readers.getFirst().get();
            assertEquals(WRITERS * EACH, first.size(), "each once");
            assertEquals(written, new TreeSet<>(first), "none is lost");
            for (var other : readers) {
                assertEquals(first, other.get(), "one order for all");
            }
        }
    }

    /** Commits some at once, and some only after others that began later. */
    private Callable<List<String>> writer(TestGroup group, int number) {
        return () -> {
            var ids = new ArrayList<String>();
            for (var n = 0; n < EACH; n++) {
                var slow = (n + number) % 5 == 0 ? 0.15 : 0;
                ids.add(jdbi.inTransaction(db -> {
                    var id = event(group, "group.changed", db);
                    db.createQuery("SELECT pg_sleep(:slow)::text").bind("slow", slow).mapTo(String.class).one();
                    return id;
                }));
            }
            return ids;
        };
    }

    private static String event(TestGroup group, String type, org.jdbi.v3.core.Handle db) {
        return db.createQuery("""
                INSERT INTO event (actor, type, object_type, object_id, group_id, county_code)
                VALUES ('system', :type, split_part(:type, '.', 1), :id, :group, :county) RETURNING id""").bind("type", type)
                .bind("id", group.id().toString()).bind("group", group.id()).bind("county", group.countyCode()).mapTo(String.class).one();
    }

    /** Reads on until so many have come. */
    private static List<String> follow(TestCaller reader, TestGroup group, String from, int count) {
        var found = new ArrayList<String>();
        var cursor = from;
        while (found.size() < count) {
            var page = reader.get("/changes?limit=40&wait=5&group={group}&cursor={cursor}", group.id(), cursor).then().statusCode(200).extract();
            found.addAll(page.path("items.id"));
            cursor = page.path("cursor");
        }
        return found;
    }

    private static String latest(TestCaller reader, String filters) {
        return reader.get("/changes?start=latest" + filters).then().statusCode(200).body("items", empty()).body("more", is(false))
                .extract().path("cursor");
    }

    /** All up to the change of the group, which everyone is told of. */
    private static List<Map<String, Object>> since(TestCaller reader, TestGroup group, String from) {
        var found = new ArrayList<Map<String, Object>>();
        var cursor = from;
        while (!types(found).contains("group.changed")) {
            var batch = reader.get("/changes?group={group}&cursor={cursor}&wait=5", group.id(), cursor).then().statusCode(200).extract();
            found.addAll(batch.path("items"));
            cursor = batch.path("cursor");
        }
        return found;
    }

    @Test
    void aChangeTellsWhatToReadAnewButNoContent() {
        var group = given.aGroup().serving("286");
        var chair = group.withChair();
        var client = given.aClient(CLIENT_SCOPES, "286");
        var from = latest(client, "&municipality=286");
        chair.put("/groups/{id}", chair.etag("/groups/{id}", group.id()), Map.of("workingLanguage", "sv", "mandate", "Uusi tehtävä"), group.id())
                .then().statusCode(200);
        client.get("/changes?municipality=286&wait=10&cursor={cursor}", from).then().statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body("items.type", contains("group.changed")).body("items[0].objectPath", is("/api/v1/groups/" + group.id()))
                .body("items[0].groupId", is(group.id().toString())).body("items[0].changedFields", hasItem("mandate"))
                .body("items[0].actor", is("PERSON")).body(not(containsString("Uusi tehtävä")));
        client.get("/changes?municipality=286&start=oldest&type=goal.agreed&limit=1").then().statusCode(200).body("items", empty());
    }

    /** With other filters it would go past what they had told before: nobody is to lose that unknowingly. */
    @Test
    void aCursorGoesOnOnlyWithTheFiltersThatItWasGivenFor() {
        var group = given.aGroup();
        var reader = given.aSignedInPerson();
        var filters = "&group=" + group.id() + "&type=group.changed&type=goal.agreed";
        var from = latest(reader, filters);
        var told = jdbi.inTransaction(db -> event(group, "group.changed", db));
        reader.get("/changes?wait=10&limit=7&type=goal.agreed&type=group.changed&group={group}&cursor={cursor}", group.id(), from)
                .then().statusCode(200).body("items.id", contains(told));
        for (var other : List.of("", "&group=" + group.id(), "&type=group.changed&type=goal.agreed", filters + "&type=goal.added",
                filters + "&municipality=853", filters.replace(group.id().toString(), given.aGroup().id().toString()))) {
            reader.get("/changes?cursor=" + from + other).then().statusCode(400).body("code", is("invalid-request"))
                    .body("errors.code", contains("invalid-cursor")).body("errors[0].detail", containsString("the same filters"));
        }
    }

    @Test
    void draftsHiddenVoicesAndAgendasAreToldOnlyToThoseWhoMaySeeThem() {
        var group = given.aGroup().serving("287");
        var chair = group.withChair();
        var member = group.withMember("MEMBER");
        var stranger = given.aSignedInPerson();
        var client = given.aClient(CLIENT_SCOPES, "287");
        var readers = List.of(chair, member, stranger, client);
        var from = readers.stream().map(reader -> latest(reader, "&group=" + group.id())).toList();
        String goal = chair.post("/groups/{id}/goals", Map.of("title", "Luonnos", "themeCodes", List.of()), group.id()).then().statusCode(201).extract().path("id");
        var hidden = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LocalDate.of(2021, 8, 1), null, true);
        var shown = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LocalDate.of(2021, 8, 1), null, false);
        jdbi.useHandle(db -> {
            for (var seat : List.of(hidden, shown)) {
                db.execute("INSERT INTO event (actor, type, object_type, object_id, group_id, county_code) VALUES ('system', 'membership.changed', 'membership', ?, ?, '05')",
                        seat.toString(), group.id());
            }
            event(group, "agenda-item.added", db);
            event(group, "person.contact-changed", db);
            event(group, "group.changed", db);
        });
        var told = IntStream.range(0, readers.size()).mapToObj(n -> since(readers.get(n), group, from.get(n))).toList();
        assertEquals(List.of("goal.added", "membership.changed", "membership.changed", "agenda-item.added", "group.changed"), types(told.get(0)), "the chair");
        assertEquals(List.of("goal.added", "membership.changed", "agenda-item.added", "group.changed"), types(told.get(1)), "a member");
        assertEquals(List.of("membership.changed", "group.changed"), types(told.get(2)), "somebody else");
        assertEquals(List.of("group.changed"), types(told.get(3)), "a client that may not read members");
        assertTrue(told.get(0).toString().contains(hidden.toString()));
        told.subList(1, 4).forEach(items -> assertTrue(!items.toString().contains(hidden.toString()), items.toString()));
        told.subList(2, 4).forEach(items -> assertTrue(!items.toString().contains(goal), items.toString()));
    }

    private static List<String> types(List<Map<String, Object>> items) {
        return items.stream().map(item -> (String) item.get("type")).toList();
    }

    @Test
    void whoWaitsIsToldAsSoonAsSomethingHappens() throws Exception {
        var group = given.aGroup();
        var reader = given.aSignedInPerson();
        var from = latest(reader, "&group=" + group.id());
        try (var pool = Executors.newSingleThreadExecutor()) {
            var waiting = pool.submit(() -> reader.get("/changes?wait=25&group={group}&cursor={cursor}", group.id(), from));
            var id = jdbi.inTransaction(db -> event(group, "group.changed", db));
            waiting.get().then().statusCode(200).body("items.id", contains(id));
        }
    }

    @Test
    void aCursorOlderThanWhatIsKeptIsToldHowToGoOn() {
        var group = given.aGroup();
        var reader = given.aSignedInPerson();
        var old = latest(reader, "&group=" + group.id());
        jdbi.useTransaction(db -> event(group, "group.changed", db));
        reader.get("/changes?wait=10&group={group}&cursor={cursor}", group.id(), old).then().body("items.type", contains("group.changed"));
        feed.forget(Instant.now().plusSeconds(60));
        reader.get("/changes?group={group}&cursor={cursor}", group.id(), old).then().statusCode(410).body("code", is("cursor-expired"))
                .body("detail", containsString("start=latest"));
        var anew = latest(reader, "&group=" + group.id());
        var later = jdbi.inTransaction(db -> event(group, "group.changed", db));
        reader.get("/changes?wait=10&group={group}&cursor={cursor}", group.id(), anew).then().body("items.id", contains(later));
        reader.get("/changes?group={group}", group.id()).then().body("items.id", contains(later));
    }

    @Test
    void theCatalogueHoldsEveryKindThatIsWritten() throws IOException {
        var literal = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
        var objects = EventType.all().stream().map(EventType::objectType).collect(Collectors.toSet());
        var written = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                literal.matcher(text).results().map(found -> found.group(1))
                        .filter(type -> text.contains("vent") && (objects.contains(type.substring(0, type.indexOf('.'))) || text.contains("Event.of(\"" + type))
                                && !type.endsWith(".csv")).forEach(written::add);
            }
        }
        assertEquals(written, EventType.all().stream().map(EventType::type).collect(Collectors.toCollection(TreeSet::new)),
                "Add the kind to event-types.csv and say who is told of it");
    }

    @Test
    void everyKindIsDescribedWithAnExample() {
        anyone().get("/event-types").then().statusCode(200).body("items.type", hasItems("goal.agreed", "membership.added", "indicator.observations-changed"))
                .body("items.type", not(hasItem("person.contact-changed")))
                .body("items.find { it.type == 'goal.agreed' }.example.objectPath", containsString("/api/v1/goals/"));
        given.aSignedInPerson().get("/changes?type=person.contact-changed").then().statusCode(400).body("errors.code", contains("no-such-event-type"));
    }
}
