package fi.yhdyspinta.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Calendars as the calendar programs of people read them. */
@QuarkusTest
class CalendarTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    @Inject
    Jdbi jdbi;

    private static Map<String, Object> meeting(LocalDate day, Object... more) {
        var start = day.atTime(LocalTime.of(16, 0)).atZone(HelsinkiClock.HELSINKI).toInstant();
        var body = new HashMap<String, Object>(Map.of("title", "Yhteinen kokous; asiat, jotka jäivät öiden yli", "startAt", start.toString(),
                "endAt", start.plusSeconds(7200).toString(), "remoteLink", "https://kokous.example.fi/turku"));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static String plan(TestCaller chair, TestGroup group, LocalDate day, Object... more) {
        return chair.post("/groups/{id}/meetings", meeting(day, more), group.id()).then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse read(TestCaller reader, String path) {
        return reader.request().accept("text/calendar").get(path).then();
    }

    private static List<VEvent> events(String text) {
        return Biweekly.parse(text).first().getEvents();
    }

    private static String calendar(TestCaller reader, String path) throws Exception {
        var text = read(reader, path).statusCode(200).contentType(startsWith("text/calendar")).extract().asString();
        // strict about the form of every line and property
        new CalendarBuilder().build(new StringReader(text)).validate();
        return text;
    }

    @Test
    void anInvitationFollowsItsMeeting() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        var id = plan(chair, group, TODAY.plusDays(3), "place", "Kaupungintalo, huone 2");
        var path = "/api/v1/meetings/" + id + "/invitation";
        read(chair, path).header("Content-Disposition", containsString("meeting-" + id + ".ics"));
        var first = events(calendar(chair, path)).getFirst();
        assertEquals("Yhteinen kokous; asiat, jotka jäivät öiden yli", first.getSummary().getValue());
        assertEquals("Kaupungintalo, huone 2", first.getLocation().getValue());
        assertTrue(first.getDescription().getValue().contains("https://kokous.example.fi/turku"));
        assertEquals(Instant.parse(chair.get("/meetings/{id}", id).path("startAt")), first.getDateStart().getValue().toInstant());
        assertTrue(first.getUrl().getValue().endsWith("/meetings/" + id));

        chair.put("/meetings/{id}", chair.etag("/meetings/{id}", id), meeting(TODAY.plusDays(4), "public", true), id).then().statusCode(200);
        var moved = events(calendar(chair, path)).getFirst();
        assertEquals(first.getUid().getValue(), moved.getUid().getValue());
        assertTrue(moved.getSequence().getValue() > first.getSequence().getValue());
        assertFalse(calendar(anyone(), path).contains("kokous.example.fi"));

        chair.change("/meetings/{id}/cancel", chair.etag("/meetings/{id}", id), Map.of("reason", "Este"), id).then().statusCode(200);
        var cancelled = events(calendar(anyone(), path)).getFirst();
        assertTrue(cancelled.getStatus().isCancelled());
        assertTrue(cancelled.getSequence().getValue() > moved.getSequence().getValue());
        assertTrue(cancelled.getTransparency().isTransparent());
    }

    @Test
    void whatOneMayNotKnowIsInNoCalendar() {
        var group = given.aGroup();
        var id = plan(group.withChair(), group, TODAY.plusDays(3));
        read(anyone(), "/api/v1/meetings/" + id + "/invitation").statusCode(404);
        read(given.aSignedInPerson(), "/api/v1/meetings/" + id + "/invitation").statusCode(404);
        read(anyone(), "/api/v1/groups/" + UUID.randomUUID() + "/calendar").statusCode(404);
    }

    @Test
    void theCalendarOfAGroupHoldsWhatIsPublic() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        plan(chair, group, TODAY.plusDays(3));
        var open = plan(chair, group, TODAY.plusDays(5), "public", true);
        for (var reader : List.of(anyone(), chair)) {
            var text = calendar(reader, "/api/v1/groups/" + group.id() + "/calendar");
            assertEquals(Set.of("meeting-" + open + "@yhdyspinta"), uids(text));
            assertFalse(text.contains("kokous.example.fi"));
            assertTrue(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki"));
        }
    }

    private static Set<String> uids(String text) {
        return events(text).stream().map(event -> event.getUid().getValue()).collect(Collectors.toSet());
    }

    private record Member(TestCaller caller, UUID seat) {}

    private Member member(TestGroup group, String role) {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        return new Member(TestCaller.person(email), group.aSeat(person, role, LONG_AGO, null, false, "NGO"));
    }

    private static String link(TestCaller person) {
        String url = person.post("/me/calendar-feeds", Map.of()).then().statusCode(201).header("Cache-Control", is("no-store")).extract().path("url");
        return url.substring(url.indexOf("/api/v1/"));
    }

    @Test
    void aFeedHoldsOnesOwnMeetingsAndDueDates() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = member(group, "MEMBER");
        var meeting = plan(chair, group, TODAY.plusDays(3));
        plan(chair, group, TODAY.minusYears(2));
        var feed = link(member.caller());
        assertEquals(Set.of("meeting-" + meeting + "@yhdyspinta"), uids(calendar(anyone(), feed)));
        read(anyone(), feed).header("Cache-Control", is("no-store"));

        String goal = chair.post("/groups/{id}/goals", Map.of("title", "Perhekeskus", "themeCodes", List.of(), "ownerId", member.seat(), "dueDate", "2027-02-01"),
                group.id()).then().statusCode(201).extract().path("id");
        String action = chair.post("/goals/{id}/actions", Map.of("title", "Koollekutsu", "responsibleId", member.seat(), "dueDate", "2027-01-15"), goal)
                .then().statusCode(201).extract().path("id");
        assertEquals(1, events(calendar(anyone(), feed)).size(), "a draft is no promise yet");
        chair.change("/goals/{id}/agree", chair.etag("/goals/{id}", goal), Map.of(), goal).then().statusCode(200);
        var text = calendar(anyone(), feed);
        assertEquals(Set.of("meeting-" + meeting + "@yhdyspinta", "goal-" + goal + "@yhdyspinta", "action-" + action + "@yhdyspinta"), uids(text));
        assertTrue(text.contains("SUMMARY:Määräaika: Perhekeskus"));
        assertTrue(text.contains("DTSTART;VALUE=DATE:20270115"));
        assertEquals(Set.of("meeting-" + meeting + "@yhdyspinta"), uids(calendar(anyone(), link(chair))), "the chair's own");

        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET valid_to = :day WHERE id = :id").bind("day", TODAY.minusDays(1)).bind("id", member.seat()).execute());
        assertEquals(Set.of(), uids(calendar(anyone(), feed)), "who has left reads nothing");
    }

    @Test
    void aDeputyComesWhenAskedAndWhoDoesNotComeIsFree() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = member(group, "MEMBER");
        var deputy = member(group, "DEPUTY");
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET deputy_for = :seat WHERE id = :id").bind("seat", member.seat()).bind("id", deputy.seat()).execute());
        var meeting = plan(chair, group, TODAY.plusDays(3));
        var feed = link(deputy.caller());
        assertEquals(Set.of(), uids(calendar(anyone(), feed)));
        member.caller().post("/meetings/{id}/my-answer", Map.of("answer", "NOT_COMING", "passToDeputy", true), meeting).then().statusCode(200);
        assertFalse(events(calendar(anyone(), feed)).getFirst().getTransparency().isTransparent());
        assertTrue(events(calendar(anyone(), link(member.caller()))).getFirst().getTransparency().isTransparent());
    }

    @Test
    void aLinkIsASecretThatIsKeptAsAHashAndRevoked() {
        var group = given.aGroup();
        var member = member(group, "MEMBER");
        var feed = link(member.caller());
        var secret = feed.substring(feed.lastIndexOf('/') + 1);
        assertEquals(List.of(true), jdbi.withHandle(db -> db.createQuery("""
                SELECT secret_hash = sha256(convert_to(:secret, 'UTF8')) FROM calendar_feed f JOIN membership m ON m.person_id = f.person_id
                WHERE m.id = :seat""").bind("secret", secret).bind("seat", member.seat()).mapTo(Boolean.class).list()));
        member.caller().get("/me/calendar-feeds").then().statusCode(200).body("items", hasSize(1)).body("items[0].url", org.hamcrest.Matchers.nullValue());
        String id = member.caller().get("/me/calendar-feeds").path("items[0].id");
        member(group, "MEMBER").caller().request().delete("/api/v1/me/calendar-feeds/{id}", id).then().statusCode(404);
        member.caller().get("/me/data").then().body("calendarFeeds.id", contains(id));
        read(anyone(), feed).statusCode(200);
        member.caller().request().delete("/api/v1/me/calendar-feeds/{id}", id).then().statusCode(204);
        read(anyone(), feed).statusCode(404);
        read(anyone(), feed.replace(secret, "A".repeat(43))).statusCode(404);
        for (var n = 0; n < 5; n++) {
            link(member.caller());
        }
        member.caller().post("/me/calendar-feeds", Map.of()).then().statusCode(409).body("code", is("conflict"));
        given.aSignedInPerson().post("/me/calendar-feeds", Map.of()).then().statusCode(403);
    }

    @Test
    void anErasureTakesTheLinksAway() {
        var group = given.aGroup();
        var member = member(group, "MEMBER");
        var meeting = plan(group.withChair(), group, TODAY.plusDays(3));
        member.caller().post("/meetings/{id}/my-answer", Map.of("answer", "REMOTE"), meeting).then().statusCode(200);
        member.caller().get("/me/data").then().body("attendances.meetingId", contains(meeting)).body("attendances.answer", contains("REMOTE"));
        var feed = link(member.caller());
        int number = member.caller().post("/me/erasure-requests", Map.of()).then().statusCode(201).extract().path("number");
        var admin = given.anAdministrator();
        admin.change("/erasure-requests/{n}/execution", admin.etag("/erasure-requests/{n}", number), Map.of(), number).then().statusCode(200);
        read(anyone(), feed).statusCode(404);
        assertEquals(List.of(0), jdbi.withHandle(db -> db.createQuery("""
                SELECT count(*) FROM calendar_feed f JOIN membership m ON m.person_id = f.person_id WHERE m.id = :seat""")
                .bind("seat", member.seat()).mapTo(Integer.class).list()));
    }
}
