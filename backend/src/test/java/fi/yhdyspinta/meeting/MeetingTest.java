package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingTable.TODAY;
import static fi.yhdyspinta.meeting.MeetingTable.at;
import static fi.yhdyspinta.meeting.MeetingTable.meeting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A meeting from its plan to its end. */
@QuarkusTest
class MeetingTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    @Test
    void aMeetingIsPlannedOpenedAndClosedAndStaysAsItWas() {
        var table = new MeetingTable(given);
        var id = table.plan(TODAY, "place", "Kaupungintalo", "remoteLink", "https://kokous.example.fi/turku");
        table.chair.get("/meetings/{id}", id).then().statusCode(200).header("ETag", notNullValue()).body("status", is("PLANNED"))
                .body("language", is("fi")).body("timeZone", is("Europe/Helsinki")).body("public", is(false)).body("place", is("Kaupungintalo"))
                .body("remoteLink", is("https://kokous.example.fi/turku")).body("permissions.write", is(true)).body("permissions.run", is(true));
        table.step(id, "close").then().statusCode(409).body("code", is("wrong-state"));
        table.step(id, "open").then().statusCode(200).body("status", is("OPEN")).body("openedAt", notNullValue()).body("permissions.write", is(false));
        table.step(id, "open").then().statusCode(409);
        table.step(id, "cancel").then().statusCode(409);
        table.chair.put("/meetings/{id}", table.chair.etag("/meetings/{id}", id), meeting(TODAY), id).then().statusCode(409).body("code", is("wrong-state"));
        table.step(id, "close").then().statusCode(200).body("status", is("CLOSED")).body("closedAt", notNullValue()).body("permissions.run", is(false));
        for (var step : List.of("open", "close", "cancel")) {
            table.step(id, step).then().statusCode(409);
        }
        table.chair.get("/groups/{id}/events", table.group.id()).then().body("items.type", hasItems("meeting.added", "meeting.opened", "meeting.closed"));
    }

    @Test
    void aCancelledMeetingKeepsItsReasonForInsiders() {
        var table = new MeetingTable(given);
        var id = table.plan(TODAY, "public", true);
        table.chair.post("/meetings/{id}/cancel", Map.of("reason", "Este"), id).then().statusCode(428);
        table.chair.change("/meetings/{id}/cancel", "\"old\"", Map.of("reason", "Este"), id).then().statusCode(412).body("current.id", is(id));
        table.chair.change("/meetings/{id}/cancel", table.chair.etag("/meetings/{id}", id), Map.of("reason", " "), id).then().statusCode(400);
        table.step(id, "cancel").then().statusCode(200).body("status", is("CANCELLED")).body("cancelReason", is("Puheenjohtaja on estynyt"));
        table.member.get("/meetings/{id}", id).then().body("cancelReason", is("Puheenjohtaja on estynyt"));
        anyone().get("/meetings/{id}", id).then().statusCode(200).body("status", is("CANCELLED")).body("cancelReason", nullValue());
        table.step(id, "open").then().statusCode(409);
    }

    @Test
    void aPlanIsChangedByWhoeverHasReadIt() {
        var table = new MeetingTable(given);
        var id = table.plan(TODAY.plusDays(7));
        var read = table.chair.etag("/meetings/{id}", id);
        table.chair.put("/meetings/{id}", read, meeting(TODAY.plusDays(8), "title", "Talven kokous", "language", "sv", "public", true), id)
                .then().statusCode(200).body("title", is("Talven kokous")).body("language", is("sv")).body("public", is(true))
                .body("startAt", is(at(TODAY.plusDays(8), "16:00").toString()));
        table.chair.put("/meetings/{id}", read, meeting(TODAY), id).then().statusCode(412).body("current.title", is("Talven kokous"));
        table.chair.get("/groups/{id}/events", table.group.id()).then().body("items.find { it.type == 'meeting.changed' }.changedFields",
                containsInAnyOrder("title", "startAt", "endAt", "public", "language"));
        table.chair.put("/meetings/{id}", table.chair.etag("/meetings/{id}", id), meeting(TODAY), id).then().statusCode(200).body("language", is("sv"));
    }

    @Test
    void saysEverythingThatIsWrongWithAMeeting() {
        var table = new MeetingTable(given);
        var path = "/groups/{id}/meetings";
        table.chair.post(path, meeting(TODAY, "title", " ", "remoteLink", "http://example.fi", "language", "no", "place", ""), table.group.id())
                .then().statusCode(400).body("errors.pointer", containsInAnyOrder("/title", "/remoteLink", "/language", "/place"));
        table.chair.post(path, Map.of("title", "Kokous"), table.group.id()).then().statusCode(400).body("errors.pointer", containsInAnyOrder("/startAt", "/endAt"));
        for (var end : List.of(at(TODAY, "16:00"), at(TODAY, "15:00"), at(TODAY.plusDays(1), "16:01"))) {
            table.chair.post(path, meeting(TODAY, "endAt", end.toString()), table.group.id()).then().statusCode(400)
                    .body("errors.pointer", contains("/endAt")).body("errors.code", contains("range"));
        }
        table.chair.post(path, meeting(TODAY, "startAt", "0001-01-01T00:00:00Z"), table.group.id()).then().statusCode(400).body("errors.pointer", contains("/startAt"));
    }

    @Test
    void eachSeesTheMeetingsThatTheyMay() {
        var table = new MeetingTable(given);
        var secret = table.plan(TODAY.plusDays(3), "remoteLink", "https://kokous.example.fi/turku");
        var open = table.plan(TODAY.plusDays(2), "public", true, "remoteLink", "https://kokous.example.fi/turku");
        var held = table.closed(TODAY.minusDays(1));
        var path = "/groups/" + table.group.id() + "/meetings";
        anyone().get(path).then().statusCode(200).body("items.id", contains(open));
        given.aSignedInPerson().get(path).then().body("items.id", contains(held, open));
        table.member.get(path).then().body("items.id", contains(held, open, secret));
        given.aCoordinatorOf("05").get(path).then().body("items.id", contains(held, open, secret));
        given.aCoordinatorOf("06").get(path).then().body("items.id", contains(held, open));
        anyone().get("/meetings/{id}", secret).then().statusCode(404);
        anyone().get("/meetings/{id}", held).then().statusCode(404);
        given.aSignedInPerson().get("/meetings/{id}", held).then().statusCode(200).body("closedAt", notNullValue()).body("schoolHours", nullValue());
        anyone().get("/meetings/{id}", open).then().statusCode(200).body("title", is("Syksyn kokous")).body("remoteLink", nullValue())
                .body("schoolHours", nullValue()).body("permissions.readAgenda", is(false)).body("mine", nullValue());
        table.member.get("/meetings/{id}", open).then().body("remoteLink", is("https://kokous.example.fi/turku"))
                .body("permissions.readAgenda", is(true)).body("permissions.write", is(false)).body("permissions.answer", is(true))
                .body("mine.membershipId", is(table.memberSeat.toString())).body("mine.answer", nullValue());
        anyone().get("/groups/{id}/meetings", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void clientsReadTheMeetingsOfTheirMunicipalitiesWhenTheyMayReadMembers() {
        var table = new MeetingTable(given, given.aGroup().serving("680"));
        var held = table.closed(TODAY.minusDays(1));
        given.aClient("groups:read members:read", "680").get("/meetings/{id}", held).then().statusCode(200).body("permissions.readAgenda", is(false));
        given.aClient("groups:read members:read", "853").get("/meetings/{id}", held).then().statusCode(404);
        given.aClient("groups:read", "680").get("/meetings/{id}", held).then().statusCode(404);
    }

    @Test
    void listsByDayAndStatusPageByPage() {
        var table = new MeetingTable(given);
        var ids = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            // two at the same time: the id tells them apart
            ids.add(table.plan(TODAY.plusDays(n / 2)));
        }
        var path = "/groups/" + table.group.id() + "/meetings";
        var seen = new ArrayList<String>();
        var page = table.chair.get(path + "?limit=2").then().statusCode(200).body("items", hasSize(2)).extract();
        seen.addAll(page.path("items.id"));
        while (page.path("nextCursor") != null) {
            page = table.chair.get(path + "?limit=2&cursor=" + page.path("nextCursor")).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
        }
        assertEquals(ids, seen);
        table.step(ids.getFirst(), "open");
        table.chair.get(path + "?status=OPEN").then().body("items.id", contains(ids.getFirst()));
        table.chair.get(path + "?status=OPEN&status=PLANNED").then().body("items", hasSize(5));
        table.chair.get(path + "?from=" + TODAY.plusDays(1) + "&to=" + TODAY.plusDays(1)).then().body("items.id", contains(ids.get(2), ids.get(3)));
        table.chair.get(path + "?to=" + TODAY.minusDays(1)).then().body("items", empty());
        table.chair.get(path + "?status=LOST").then().statusCode(400);
    }

    @Test
    void aSeriesKeepsItsTimeOfDayWhenTheClocksAreTurned() {
        var table = new MeetingTable(given);
        var body = Map.of("title", "Kuukausikokous", "startDate", "2026-10-05", "startTime", "15:30", "durationMinutes", 90, "intervalWeeks", 2, "count", 3,
                "place", "Kirjasto", "public", true);
        String id = table.chair.post("/groups/{id}/meeting-series", body, table.group.id()).then().statusCode(201)
                .body("meetings.startAt", contains("2026-10-05T12:30:00Z", "2026-10-19T12:30:00Z", "2026-11-02T13:30:00Z"))
                .body("meetings.endAt", contains("2026-10-05T14:00:00Z", "2026-10-19T14:00:00Z", "2026-11-02T15:00:00Z"))
                .body("meetings.place", contains("Kirjasto", "Kirjasto", "Kirjasto")).extract().path("id");
        table.member.get("/meeting-series/{id}", id).then().statusCode(200).body("intervalWeeks", is(2)).body("meetings", hasSize(3));
        anyone().get("/groups/{id}/meetings", table.group.id()).then().body("items.seriesId", contains(id, id, id));
        given.aSignedInPerson().get("/meeting-series/{id}", id).then().statusCode(404);
        table.chair.post("/groups/{id}/meeting-series", Map.of("title", "K", "startDate", "2026-10-05", "startTime", "25:00", "durationMinutes", 10,
                "intervalWeeks", 0, "count", 31), table.group.id()).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/startTime", "/durationMinutes", "/intervalWeeks", "/count"));
        table.chair.post("/groups/{id}/meeting-series", Map.of("title", "K", "startDate", "1026-10-05", "startTime", "15:00", "durationMinutes", 60,
                "intervalWeeks", 1, "count", 2), table.group.id()).then().statusCode(400).body("errors.pointer", contains("/startDate"));
    }

    @Test
    void warnsOfSchoolHoursWhenYoungPeopleAreMembers() {
        var table = new MeetingTable(given);
        var monday = LocalDate.of(2026, 9, 1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var morning = table.plan(monday, "startAt", at(monday, "10:00").toString(), "endAt", at(monday, "12:00").toString());
        table.chair.get("/meetings/{id}", morning).then().body("schoolHours", is(false));
        table.group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", MeetingTable.LONG_AGO, null, true, "CHILD_YOUTH_VOICE");
        table.chair.get("/meetings/{id}", morning).then().body("schoolHours", is(true));
        table.chair.get("/meetings/{id}", table.plan(monday)).then().body("schoolHours", is(false));
    }

    @Test
    void closingHandlesWhatWasTalkedOfAndCarriesTheRestOver() {
        var table = new MeetingTable(given);
        var id = table.open(TODAY);
        var items = List.of(item(id, 1, "'Puhuttiin'", "OPEN"), item(id, 2, "'  '", "OPEN"), item(id, 3, "NULL", "OPEN"), item(id, 4, "NULL", "DROPPED"));
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, child_impact)
                SELECT group_id, meeting_id, id, 'Päätös', 'Lapset hyötyvät' FROM agenda_item WHERE id = :id""").bind("id", items.get(2)).execute());
        table.step(id, "close").then().statusCode(200).body("decisionCount", is(1));
        assertEquals(List.of("HANDLED", "CARRIED_OVER", "HANDLED", "DROPPED"), jdbi.withHandle(db -> db.createQuery(
                "SELECT outcome FROM agenda_item WHERE meeting_id = :id ORDER BY position").bind("id", UUID.fromString(id)).mapTo(String.class).list()));
        given.aSignedInPerson().get("/meetings/{id}", id).then().body("decisionCount", is(1));
    }

    private UUID item(String meeting, int position, String notes, String outcome) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO agenda_item (meeting_id, group_id, position, type, title, notes, outcome)
                SELECT id, group_id, %d, 'DISCUSS', 'Asia', %s, '%s' FROM meeting WHERE id = :id RETURNING id""".formatted(position, notes, outcome))
                .bind("id", UUID.fromString(meeting)).mapTo(UUID.class).one());
    }

    @Test
    void takesAsManyStatementsForManyMeetingsAndSeatsAsForFew() {
        var table = new MeetingTable(given);
        var id = table.plan(TODAY);
        var reads = List.of("/groups/" + table.group.id() + "/meetings?limit=200", "/meetings/" + id, "/meetings/" + id + "/attendance");
        var few = reads.stream().map(path -> sent(table, path)).toList();
        for (var n = 0; n < 12; n++) {
            table.plan(TODAY.plusDays(n));
            table.mark(id, table.group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", MeetingTable.LONG_AGO, null, false, "NGO"), "PRESENT").then().statusCode(200);
            table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "NGO"), id).then().statusCode(201);
        }
        assertEquals(few, reads.stream().map(path -> sent(table, path)).toList());
        // the caller's rights, the scope of the object, the meeting, its seats, its guests, and the log of who read names
        few.forEach(count -> assertTrue(count <= 6, few.toString()));
    }

    private long sent(MeetingTable table, String path) {
        return statements.of(() -> table.chair.get(path).then().statusCode(200));
    }
}
