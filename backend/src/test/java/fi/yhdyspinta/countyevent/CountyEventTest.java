package fi.yhdyspinta.countyevent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Trainings and peer meetings of a county, and who comes to them. */
@QuarkusTest
class CountyEventTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);
    private static final String COUNTY = "18";
    private static final String ONE = "/county-events/{id}";
    private static final String MINE = ONE + "/my-sign-up";

    @Inject
    Statements statements;

    @Inject
    Jdbi jdbi;

    private static Map<String, Object> event(LocalDate day, Object... more) {
        var start = day.atTime(LocalTime.of(9, 0)).atZone(HelsinkiClock.HELSINKI).toInstant();
        var body = new HashMap<String, Object>(Map.of("kind", "PEER_MEETING", "title", "Puheenjohtajien vertaistapaaminen",
                "startAt", start.toString(), "endAt", start.plusSeconds(10_800).toString(), "remoteLink", "https://kokous.example.fi/vertaiset"));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static String arrange(TestCaller coordinator, LocalDate day, Object... more) {
        return coordinator.post("/counties/{code}/county-events", event(day, more), COUNTY).then().statusCode(201).extract().path("id");
    }

    private TestCaller coordinator() {
        return given.aCoordinatorOf(COUNTY);
    }

    private TestGroup group() {
        return given.aGroup(COUNTY, "MUNICIPAL");
    }

    private static Map<String, Object> from(TestGroup group) {
        return Map.of("groupId", group.id());
    }

    @Test
    void aCoordinatorArrangesChangesAndCancels() {
        var coordinator = coordinator();
        var id = arrange(coordinator, TODAY.plusDays(9), "description", "Mitä opimme", "places", 20, "public", true);
        coordinator.get(ONE, id).then().statusCode(200).header("ETag", notNullValue()).body("status", is("PLANNED")).body("places", is(20))
                .body("full", is(false)).body("language", is("fi")).body("groups", empty()).body("permissions.write", is(true))
                .body("permissions.readSignUps", is(true)).body("permissions.signUp", is(false));
        var changed = event(TODAY.plusDays(10), "public", true);
        coordinator.request().body(changed).put("/api/v1" + ONE, id).then().statusCode(428);
        coordinator.put(ONE, "\"old\"", changed, id).then().statusCode(412).body("current.id", is(id));
        coordinator.put(ONE, coordinator.etag(ONE, id), changed, id).then().statusCode(200).body("places", nullValue()).body("description", nullValue());
        given.aCoordinatorOf("17").put(ONE, "\"any\"", changed, id).then().statusCode(403);
        var reason = Map.of("reason", "Kouluttaja on sairastunut");
        coordinator.change(ONE + "/cancel", coordinator.etag(ONE, id), Map.of("reason", " "), id).then().statusCode(400);
        coordinator.change(ONE + "/cancel", coordinator.etag(ONE, id), reason, id).then().statusCode(200).body("status", is("CANCELLED"))
                .body("cancelReason", is("Kouluttaja on sairastunut")).body("permissions.write", is(false));
        coordinator.change(ONE + "/cancel", coordinator.etag(ONE, id), reason, id).then().statusCode(409).body("code", is("wrong-state"));
        coordinator.put(ONE, coordinator.etag(ONE, id), changed, id).then().statusCode(409);
        anyone().get(ONE, id).then().statusCode(200).body("status", is("CANCELLED")).body("cancelReason", nullValue()).body("remoteLink", nullValue());
    }

    @Test
    void whatIsOverIsNotCancelledButMayBeCorrected() {
        var coordinator = coordinator();
        var id = arrange(coordinator, TODAY.minusDays(3));
        coordinator.change(ONE + "/cancel", coordinator.etag(ONE, id), Map.of("reason", "Myöhässä"), id).then().statusCode(409)
                .body("code", is("wrong-state"));
        coordinator.get(ONE, id).then().body("status", is("PLANNED")).body("permissions.write", is(true));
        coordinator.put(ONE, coordinator.etag(ONE, id), event(TODAY.plusDays(3)), id).then().statusCode(200);
        coordinator.change(ONE + "/cancel", coordinator.etag(ONE, id), Map.of("reason", "Kouluttaja on sairastunut"), id).then().statusCode(200);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        coordinator().post("/counties/{code}/county-events", event(TODAY, "endAt", "2020-01-01T00:00:00Z", "groupIds", List.of(given.aGroup().id())), COUNTY)
                .then().statusCode(400).body("errors.pointer", containsInAnyOrder("/endAt", "/groupIds/0"))
                .body("errors.code", containsInAnyOrder("range", "not-of-the-county"));
    }

    @Test
    void isOpenToChosenGroupsOrToAllOfTheCounty() {
        var coordinator = coordinator();
        var chosen = group();
        var other = group();
        var forAll = arrange(coordinator, TODAY.plusDays(5));
        var forChosen = arrange(coordinator, TODAY.plusDays(6), "groupIds", List.of(chosen.id()));
        var invited = chosen.withChair();
        var notInvited = other.withMember("MEMBER");
        invited.get("/counties/{code}/county-events?limit=200&from=" + TODAY, COUNTY).then().body("items.id", hasItems(forAll, forChosen));
        notInvited.get("/counties/{code}/county-events?limit=200&from=" + TODAY, COUNTY).then().body("items.id", hasItem(forAll))
                .body("items.id", not(hasItem(forChosen)));
        invited.get(ONE, forChosen).then().body("remoteLink", is("https://kokous.example.fi/vertaiset")).body("groups.groupId", contains(chosen.id().toString()))
                .body("ownGroups.groupId", contains(chosen.id().toString())).body("permissions.signUp", is(true)).body("permissions.write", is(false));
        for (var outsider : List.of(notInvited, anyone(), given.aSignedInPerson(), given.aGroup("17", "MUNICIPAL").withChair())) {
            outsider.get(ONE, forChosen).then().statusCode(404);
        }
        notInvited.post(MINE, from(other), forChosen).then().statusCode(404);
        anyone().get("/counties/{code}/county-events?limit=200", COUNTY).then().statusCode(200).body("items.public", everyItem(is(true)));
        anyone().get("/counties/{code}/county-events", "99").then().statusCode(404);
    }

    @Test
    void aMemberSignsUpAndTakesItBack() {
        var coordinator = coordinator();
        var group = group();
        var id = arrange(coordinator, TODAY.plusDays(7));
        var member = group.withMember("MEMBER");
        member.post(MINE, from(given.aGroup()), id).then().statusCode(403);
        member.post(MINE, from(group), id).then().statusCode(200).body("mySignUp.groupId", is(group.id().toString())).body("permissions.signUp", is(false));
        member.post(MINE, from(group), id).then().statusCode(200);
        coordinator.get(ONE + "/participants", id).then().statusCode(200).header("Cache-Control", is("no-store")).body("items.groupName.size()", is(1))
                .body("items.nameHidden", contains(false)).body("items.personName", contains(notNullValue()));
        member.get(ONE + "/participants", id).then().statusCode(403);
        member.get("/me/data").then().statusCode(200).body("reads.operation", hasItem("listCountyEventParticipants"));
        member.get("/me/data").then().body("countyEventSignUps.countyEventId", contains(id));
        member.request().delete("/api/v1" + MINE, id).then().statusCode(204);
        member.request().delete("/api/v1" + MINE, id).then().statusCode(404);
        coordinator.get(ONE + "/participants", id).then().body("items", empty());
        var past = arrange(coordinator, TODAY.minusDays(7));
        member.post(MINE, from(group), past).then().statusCode(409).body("code", is("wrong-state"));
    }

    @Test
    void hiddenNamesStayHiddenAndASeatThatEndsFreesItsPlace() {
        var coordinator = coordinator();
        var group = group();
        var id = arrange(coordinator, TODAY.plusDays(7), "places", 1);
        var email = Given.anEmail();
        var seat = group.aSeat(given.aPerson(email), "MEMBER", LONG_AGO, null, true, "CHILD_YOUTH_VOICE");
        TestCaller.person(email).post(MINE, from(group), id).then().statusCode(200);
        coordinator.get(ONE + "/participants", id).then().body("items.nameHidden", contains(true)).body("items[0].personName", nullValue());
        var late = group.withMember("MEMBER");
        late.get(ONE, id).then().body("full", is(true)).body("permissions.signUp", is(false));
        late.post(MINE, from(group), id).then().statusCode(409).body("code", is("no-places"));
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET valid_to = :today WHERE id = :id").bind("today", TODAY).bind("id", seat).execute());
        late.post(MINE, from(group), id).then().statusCode(200);
        coordinator.put(ONE, coordinator.etag(ONE, id), event(TODAY.plusDays(7), "places", 1), id).then().statusCode(200);
    }

    @Test
    void thePlaceThatIsLeftIsGivenOnce() throws Exception {
        var group = group();
        var id = arrange(coordinator(), TODAY.plusDays(7), "places", 1);
        var members = IntStream.range(0, 4).mapToObj(n -> group.withMember("MEMBER")).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var codes = threads.invokeAll(members.stream().<Callable<Integer>>map(member -> () -> member.post(MINE, from(group), id).statusCode()).toList());
            var sorted = new ArrayList<Integer>();
            for (var code : codes) {
                sorted.add(code.get());
            }
            assertEquals(List.of(200, 409, 409, 409), sorted.stream().sorted().toList());
        }
    }

    private static String calendar(TestCaller reader, String path) {
        return reader.request().accept("text/calendar").get(path).then().statusCode(200).extract().asString();
    }

    @Test
    void standsInTheCalendarsOfThoseItConcerns() {
        var coordinator = coordinator();
        var group = group();
        var hidden = "county-event-" + arrange(coordinator, TODAY.plusDays(8));
        String open = arrange(coordinator, TODAY.plusDays(9), "public", true);
        var member = group.withMember("MEMBER");
        String url = member.post("/me/calendar-feeds", Map.of()).then().statusCode(201).extract().path("url");
        var feed = url.substring(url.indexOf("/api/"));
        assertFalse(calendar(anyone(), feed).contains(open));
        member.post(MINE, from(group), open).then().statusCode(200);
        assertTrue(calendar(anyone(), feed).contains("UID:county-event-" + open + "@yhdyspinta"));
        assertTrue(calendar(anyone(), feed).contains("kokous.example.fi"));
        for (var path : List.of("/api/v1/groups/" + group.id() + "/calendar", "/api/v1/counties/" + COUNTY + "/calendar")) {
            var text = calendar(member, path);
            assertTrue(text.contains("UID:county-event-" + open), path);
            assertFalse(text.contains(hidden) || text.contains("kokous.example.fi"), path);
        }
        var invitation = "/api/v1/county-events/" + open + "/invitation";
        coordinator.change(ONE + "/cancel", coordinator.etag(ONE, open), Map.of("reason", "Este"), open).then().statusCode(200);
        assertTrue(calendar(anyone(), invitation).contains("STATUS:CANCELLED"));
        member.get("/counties/{code}/calendar-entries?limit=200&from=" + TODAY, COUNTY).then().body("items.find { it.id == '" + open + "' }.cancelled", is(true));
        anyone().get("/counties/{code}/calendar-entries?limit=200&from=" + TODAY, COUNTY).then().body("items.id", not(hasItem(hidden.substring(13))));
    }

    @Test
    void aCalendarListsEventsAndPublicMeetingsInOrderPageByPage() {
        var group = given.aGroup("17", "MUNICIPAL");
        var coordinator = given.aCoordinatorOf("17");
        var chair = group.withChair();
        for (var day = 0; day < 4; day++) {
            coordinator.post("/counties/17/county-events", event(TODAY.plusDays(day))).then().statusCode(201);
            var meeting = event(TODAY.plusDays(day), "public", day % 2 == 0);
            meeting.remove("kind");
            chair.post("/groups/{id}/meetings", meeting, group.id()).then().statusCode(201);
        }
        var whole = "/counties/17/calendar-entries?from=" + TODAY + "&to=" + TODAY.plusDays(3);
        List<String> all = chair.get(whole + "&limit=200").then().statusCode(200).extract().path("items.id");
        assertEquals(6, all.size());
        var first = chair.get(whole + "&limit=4").then().extract();
        List<String> paged = new ArrayList<>(first.<List<String>>path("items.id"));
        paged.addAll(chair.get(whole + "&limit=4&cursor={c}", first.<String>path("nextCursor")).then().extract().path("items.id"));
        assertEquals(all, paged);
        anyone().get(whole + "&limit=200").then().body("items.kind", everyItem(is("MEETING"))).body("items.size()", is(2));
    }

    @Test
    void takesAsManyStatementsForManyEventsAsForFew() {
        var county = "16";
        var coordinator = given.aCoordinatorOf(county);
        var group = given.aGroup(county, "MUNICIPAL");
        var id = coordinator.post("/counties/{c}/county-events", event(TODAY.plusDays(1)), county).then().statusCode(201).extract().<String>path("id");
        var reads = List.of("/counties/" + county + "/county-events?limit=200", "/county-events/" + id, "/county-events/" + id + "/participants",
                "/counties/" + county + "/calendar-entries?limit=200");
        group.withMember("MEMBER").post(MINE, from(group), id);
        var few = reads.stream().map(path -> sent(coordinator, path)).toList();
        for (var n = 0; n < 12; n++) {
            coordinator.post("/counties/{c}/county-events", event(TODAY.plusDays(n), "groupIds", List.of(group.id())), county).then().statusCode(201);
            group.withMember("MEMBER").post(MINE, from(group), id).then().statusCode(200);
        }
        assertEquals(few, reads.stream().map(path -> sent(coordinator, path)).toList());
        few.forEach(count -> assertTrue(count <= 5, few.toString()));
    }

    private long sent(TestCaller reader, String path) {
        return statements.of(() -> reader.get(path).then().statusCode(200));
    }
}
