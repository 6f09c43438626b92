package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingTable.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a meeting talks of: made, put in order, run through, and taken up again by a later meeting. */
@QuarkusTest
class AgendaTest extends ApiTest {

    static Map<String, Object> item(String title, Object... more) {
        var body = new HashMap<String, Object>(Map.of("title", title, "type", "DISCUSS"));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1] instanceof UUID id ? id.toString() : more[i + 1]);
        }
        return body;
    }

    static String add(MeetingTable table, String meeting, String title, Object... more) {
        return table.chair.post("/meetings/{id}/agenda-items", item(title, more), meeting).then().statusCode(201).extract().path("id");
    }

    static Response note(MeetingTable table, String item, String notes) {
        return table.chair.put("/agenda-items/{id}/notes", table.chair.etag("/agenda-items/{id}", item), Map.of("notes", notes), item);
    }

    static Response settle(MeetingTable table, String item, String outcome) {
        return table.chair.change("/agenda-items/{id}/outcome", table.chair.etag("/agenda-items/{id}", item), Map.of("outcome", outcome), item);
    }

    @Test
    void anAgendaIsMadeChangedAndPutInOrder() {
        var table = new MeetingTable(given);
        var meeting = table.plan(TODAY.plusDays(7));
        table.chair.get("/meetings/{id}/agenda", meeting).then().statusCode(200).body("items", empty());
        var ids = new ArrayList<>(List.of(add(table, meeting, "Avaus", "type", "INFORM"), add(table, meeting, "Keskustelu", "description", "Pitkä", "durationMinutes", 20),
                add(table, meeting, "Päätös", "type", "DECIDE")));
        table.member.get("/meetings/{id}/agenda", meeting).then().statusCode(200).body("items.title", contains("Avaus", "Keskustelu", "Päätös"))
                .body("items.position", contains(1, 2, 3)).body("items[1].durationMinutes", is(20)).body("items[1].description", is("Pitkä"))
                .body("items.outcome", contains("OPEN", "OPEN", "OPEN")).body("items[0].decisionIds", empty());

        Collections.rotate(ids, 1);
        var seen = table.chair.etag("/meetings/{id}/agenda", meeting);
        table.chair.put("/meetings/{id}/agenda-order", seen, Map.of("agendaItemIds", ids), meeting).then().statusCode(200)
                .body("items.title", contains("Päätös", "Avaus", "Keskustelu"));
        table.chair.put("/meetings/{id}/agenda-order", seen, Map.of("agendaItemIds", ids), meeting).then().statusCode(412)
                .body("current.items.title", contains("Päätös", "Avaus", "Keskustelu"));
        for (var wrong : List.of(ids.subList(0, 2), List.of(ids.get(0), ids.get(1), UUID.randomUUID().toString()))) {
            table.chair.put("/meetings/{id}/agenda-order", table.chair.etag("/meetings/{id}/agenda", meeting), Map.of("agendaItemIds", wrong), meeting)
                    .then().statusCode(400).body("errors.code", contains("not-the-items"));
        }
        table.chair.put("/agenda-items/{id}", table.chair.etag("/agenda-items/{id}", ids.get(1)), item("Avaus ja läsnäolijat"), ids.get(1)).then().statusCode(200)
                .body("title", is("Avaus ja läsnäolijat")).body("type", is("DISCUSS"));
        table.chair.delete("/agenda-items/{id}", table.chair.etag("/agenda-items/{id}", ids.get(0)), ids.get(0)).then().statusCode(204);
        table.chair.get("/meetings/{id}/agenda", meeting).then().body("items.position", contains(1, 2)).body("items.title", contains("Avaus ja läsnäolijat", "Keskustelu"));
        table.chair.get("/groups/{id}/events", table.group.id()).then()
                .body("items.type", hasItems("agenda-item.added", "agenda-item.changed", "agenda-item.deleted", "meeting.agenda-ordered"));
    }

    @Test
    void ofTwoWhoWriteTheSecondIsToldWhatTheFirstWrote() {
        var table = new MeetingTable(given);
        var secretary = table.group.withMember("SECRETARY");
        var meeting = table.plan(TODAY);
        var id = add(table, meeting, "Yhteinen asia");
        table.step(meeting, "open").then().statusCode(200);
        var seen = secretary.etag("/agenda-items/{id}", id);
        note(table, id, "Puheenjohtajan muistiinpano").then().statusCode(200).body("notes", is("Puheenjohtajan muistiinpano"));
        secretary.put("/agenda-items/{id}/notes", seen, Map.of("notes", "Sihteerin muistiinpano"), id).then().statusCode(412)
                .body("current.notes", is("Puheenjohtajan muistiinpano"));
        secretary.put("/agenda-items/{id}", seen, item("Toinen nimi"), id).then().statusCode(412).body("current.title", is("Yhteinen asia"));
        secretary.request().body(Map.of("notes", "x")).put("/api/v1/agenda-items/{id}/notes", id).then().statusCode(428);
        secretary.put("/agenda-items/{id}/notes", secretary.etag("/agenda-items/{id}", id), Map.of("notes", "Puheenjohtajan ja sihteerin"), id).then()
                .statusCode(200);
        table.member.get("/agenda-items/{id}", id).then().body("notes", is("Puheenjohtajan ja sihteerin"));
        note(table, id, "").then().statusCode(200).body("notes", nullValue());
    }

    @Test
    void whatIsSaidIsWrittenWhileTheMeetingIsOpenAndStaysAfterIt() {
        var table = new MeetingTable(given);
        var meeting = table.plan(TODAY);
        var said = add(table, meeting, "Puhuttu");
        var unsaid = add(table, meeting, "Jäi puhumatta");
        var dropped = add(table, meeting, "Poistettu");
        note(table, said, "Liian aikaisin").then().statusCode(409).body("code", is("wrong-state"));
        settle(table, said, "HANDLED").then().statusCode(409);
        table.step(meeting, "open").then().statusCode(200);
        table.chair.delete("/agenda-items/{id}", table.chair.etag("/agenda-items/{id}", said), said).then().statusCode(409);
        note(table, said, "Sovittiin jatkosta").then().statusCode(200);
        settle(table, dropped, "DROPPED").then().statusCode(200).body("outcome", is("DROPPED"));
        table.chair.post("/agenda-items/{id}/outcome", Map.of("outcome", "HANDLED"), said).then().statusCode(428);
        add(table, meeting, "Kokouksessa nostettu");
        table.step(meeting, "close").then().statusCode(200);
        table.member.get("/meetings/{id}/agenda", meeting).then().body("items.outcome", contains("HANDLED", "CARRIED_OVER", "DROPPED", "CARRIED_OVER"));
        note(table, said, "Jälkikäteen").then().statusCode(409).body("code", is("wrong-state"));
        settle(table, unsaid, "HANDLED").then().statusCode(409);
        table.chair.put("/agenda-items/{id}", table.chair.etag("/agenda-items/{id}", said), item("Muu"), said).then().statusCode(409);
        table.chair.put("/meetings/{id}/agenda-order", table.chair.etag("/meetings/{id}/agenda", meeting), Map.of("agendaItemIds", List.of(said)), meeting).then().statusCode(409);
        table.chair.post("/meetings/{id}/agenda-items", item("Lisäys"), meeting).then().statusCode(409);
    }

    @Test
    void whatAMeetingLeftIsTakenUpOnceByALaterOneWithWhatItIsAbout() {
        var table = new MeetingTable(given);
        var first = table.plan(TODAY.minusDays(30));
        var left = add(table, first, "Jäi kesken", "origin", "SEAT_EXPIRES", "subjectId", table.memberSeat);
        var done = add(table, first, "Valmis");
        var next = table.plan(TODAY.plusDays(30));
        table.chair.post("/meetings/{id}/agenda-items", item("Liian aikaisin", "carriedFromId", left), next).then().statusCode(400)
                .body("errors.code", contains("not-left"));
        table.step(first, "open").then().statusCode(200);
        settle(table, done, "HANDLED").then().statusCode(200);
        table.step(first, "close").then().statusCode(200);
        table.chair.post("/meetings/{id}/agenda-items", item("Valmis", "carriedFromId", done), next).then().statusCode(400);
        var again = add(table, next, "Jäi kesken", "carriedFromId", left);
        table.chair.get("/agenda-items/{id}", again).then().body("carriedFromId", is(left)).body("origin", is("SEAT_EXPIRES"))
                .body("subjectId", is(table.memberSeat.toString()));
        table.chair.post("/meetings/{id}/agenda-items", item("Toisen kerran", "carriedFromId", left), next).then().statusCode(400)
                .body("errors.pointer", contains("/carriedFromId"));
        table.step(next, "cancel").then().statusCode(200);
        var later = table.plan(TODAY.plusDays(40));
        table.chair.get("/agenda-items/{id}", add(table, later, "Peruutetusta", "carriedFromId", again)).then().body("origin", is("SEAT_EXPIRES"));
    }

    @Test
    void saysEverythingThatIsWrongWithAnItem() {
        var table = new MeetingTable(given);
        var meeting = table.plan(TODAY.plusDays(1));
        table.chair.post("/meetings/{id}/agenda-items", item(" ", "durationMinutes", 0, "origin", "väärä"), meeting).then().statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.containsInAnyOrder("/title", "/durationMinutes", "/origin"));
        var elsewhere = new MeetingTable(given);
        table.chair.post("/meetings/{id}/agenda-items", item("Vieras", "subjectId", elsewhere.memberSeat, "proposalId", UUID.randomUUID(),
                "carriedFromId", UUID.randomUUID()), meeting).then().statusCode(400)
                .body("errors.pointer", contains("/origin", "/subjectId", "/proposalId", "/carriedFromId"))
                .body("errors.code", contains("required", "unknown-subject", "not-waiting", "not-left"));
    }

    @Test
    void agendasAreForInsidersAndWrittenByThoseWhoLead() {
        var table = new MeetingTable(given);
        var meeting = table.plan(TODAY.plusDays(1), "public", true);
        var id = add(table, meeting, "Sisäinen");
        for (var insider : List.of(table.member, table.chair, given.aCoordinatorOf("05"))) {
            insider.get("/meetings/{id}/agenda", meeting).then().statusCode(200).body("items.id", contains(id));
            insider.get("/agenda-items/{id}", id).then().statusCode(200);
        }
        for (var outsider : List.of(given.aSignedInPerson(), given.anAdministrator(), given.aCoordinatorOf("06"), new MeetingTable(given).chair)) {
            outsider.get("/meetings/{id}/agenda", meeting).then().statusCode(403);
            outsider.get("/agenda-items/{id}", id).then().statusCode(404);
        }
        anyone().get("/meetings/{id}/agenda", meeting).then().statusCode(401);
        table.member.post("/meetings/{id}/agenda-items", item("x"), meeting).then().statusCode(403);
        table.member.put("/agenda-items/{id}", table.member.etag("/agenda-items/{id}", id), item("x"), id).then().statusCode(403);
    }

    @Test
    void theSeatOfAHiddenVoiceOnAnAgendaIsToldToThoseWhoLead() {
        var table = new MeetingTable(given);
        var hidden = table.group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", MeetingTable.LONG_AGO, TODAY.plusDays(5), true, "CHILD_YOUTH_VOICE");
        var meeting = table.plan(TODAY.plusDays(1));
        var id = add(table, meeting, "Nuorten edustus", "origin", "SEAT_EXPIRES", "subjectId", hidden);
        table.chair.get("/agenda-items/{id}", id).then().body("subjectId", is(hidden.toString()));
        for (var path : List.of("/agenda-items/" + id, "/meetings/" + meeting + "/agenda")) {
            table.member.get(path).then().statusCode(200).body(not(containsString(hidden.toString()))).body(containsString("Nuorten edustus"));
        }
        table.member.get("/agenda-items/{id}", id).then().body("origin", is("SEAT_EXPIRES")).body("id", notNullValue());
    }
}
