package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.DecisionTest.decided;
import static fi.yhdyspinta.meeting.MeetingTable.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Decisions of a group, a meeting and a goal, as far as the caller may see them. */
@QuarkusTest
class DecisionListTest extends ApiTest {

    @Inject
    Statements statements;

    @Test
    void decisionsOfAGroupAreListedNewestFirstAndFoundByWordAndDay() {
        var table = new MeetingTable(given);
        var old = decided(table, 100, "Kohtaamispaikkojen aukiolo laajenee", "reviewDate", TODAY.minusDays(1));
        var middle = decided(table, 50, "Neuvolan ajat siirtyvät", "reviewDate", TODAY.plusDays(1));
        var latest = decided(table, 10, "Avoimia taloja perheille", "reviewDate", TODAY);
        var path = "/groups/" + table.group.id() + "/decisions";
        table.member.get(path).then().statusCode(200).body("items.id", contains(latest, middle, old)).body("nextCursor", nullValue());
        table.member.get(path + "?q=kohtaamispaikoissa").then().body("items.id", contains(old));
        table.member.get(path + "?q=talo").then().body("items.id", contains(latest));
        table.member.get(path + "?from={f}&to={t}", TODAY.minusDays(50).toString(), TODAY.minusDays(50).toString()).then().body("items.id", contains(middle));
        table.member.get(path + "?review=due").then().body("items.id", contains(latest, old));
        table.member.get(path + "?review=soon").then().statusCode(400);
        var page = table.member.get(path + "?limit=2").then().body("items.id", contains(latest, middle))
                .header("Link", containsString("rel=\"next\"")).extract();
        table.member.get(path + "?limit=2&cursor={c}", page.<String>path("nextCursor")).then().body("items.id", contains(old)).body("nextCursor", nullValue());
        table.member.get(path + "?limit=2&q=neuvola&cursor={c}", page.<String>path("nextCursor")).then().statusCode(400);

        decided(table, 1, "Korvaava", "supersedesId", old);
        table.member.get(path + "?review=due").then().body("items.id", contains(latest));
        anyone().get("/groups/{id}/decisions", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theWholeListOpensInASpreadsheet() {
        var table = new MeetingTable(given);
        decided(table, 20, "Suljettu päätös");
        var open = decided(table, 10, "Avoimia taloja; perheille", "childImpact", "Matka lyhenee");
        table.chair.put("/decisions/{id}/publicity", table.chair.etag("/decisions/{id}", open), Map.of("public", true), open).then().statusCode(200);
        var path = "/api/v1/groups/" + table.group.id() + "/decisions?limit=1";
        var all = table.member.request().accept("text/csv").get(path).then().statusCode(200)
                .header("Content-Disposition", containsString("decisions.csv")).extract().asString().split("\r\n");
        assertTrue(all[0].contains("Ryhmä;Päätetty;Päätös;Vaikutukset lapsiin;"), all[0]);
        assertEquals(3, all.length);
        assertTrue(all[1].contains(";\"Avoimia taloja; perheille\";Matka lyhenee;") && all[1].endsWith(";kyllä;" + open), all[1]);
        var anyone = anyone().request().accept("text/csv").get(path + "&dialect=rfc4180").then().statusCode(200).extract().asString().split("\r\n");
        assertTrue(anyone[0].startsWith("groupName,decidedDate,text,childImpact,"), anyone[0]);
        assertEquals(2, anyone.length);
        assertTrue(anyone[1].contains("," + TODAY.minusDays(10) + ",Avoimia taloja; perheille,Matka lyhenee,") && anyone[1].endsWith(",true," + open), anyone[1]);
        anyone().request().accept("text/csv").get("/api/v1/groups/{id}/decisions", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void everyoneSeesWhatTheyMay() {
        var table = new MeetingTable(given);
        var closed = decided(table, 20, "Suljettu");
        var open = decided(table, 10, "Julkinen");
        table.chair.put("/decisions/{id}/publicity", table.chair.etag("/decisions/{id}", open), Map.of("public", true), open).then().statusCode(200);
        var meeting = table.plan(TODAY);
        var item = AgendaTest.add(table, meeting, "Asia");
        table.step(meeting, "open").then().statusCode(200);
        var draft = DecisionTest.decide(table, item, "Kesken");
        table.member.get("/groups/{id}/decisions", table.group.id()).then().body("items.id", contains(draft, open, closed));
        given.aSignedInPerson().get("/groups/{id}/decisions", table.group.id()).then().body("items.id", contains(open, closed));
        anyone().get("/groups/{id}/decisions", table.group.id()).then().body("items.id", contains(open));
        anyone().get("/groups/{id}/decisions?q=suljettu", table.group.id()).then().body("items", empty());
        table.member.get("/meetings/{id}/decisions", meeting).then().statusCode(200).body("items.id", contains(draft));
        given.aSignedInPerson().get("/meetings/{id}/decisions", meeting).then().statusCode(404);
        String held = table.chair.get("/decisions/{id}", closed).then().extract().path("meetingId");
        given.aSignedInPerson().get("/meetings/{id}/decisions", held).then().statusCode(200).body("items.id", contains(closed));
        anyone().get("/meetings/{id}/decisions", held).then().statusCode(404);
    }

    @Test
    void aGoalTellsWhichDecisionsItCameOf() {
        var table = new MeetingTable(given);
        var first = decided(table, 30, "Tavoite asetetaan");
        var second = decided(table, 20, "Toimenpide aloitetaan");
        var goal = table.chair.post("/groups/{id}/goals", Map.of("title", "Tavoite", "themeCodes", List.of()), table.group.id()).then().statusCode(201)
                .extract().<String>path("id");
        var action = table.chair.post("/goals/{id}/actions", Map.of("title", "Teko"), goal).then().statusCode(201).extract().<String>path("id");
        table.chair.get("/goals/{id}/decisions", goal).then().statusCode(200).body("items", empty());
        table.chair.post("/decisions/{id}/results", Map.of("goalId", goal), first).then().statusCode(201);
        table.chair.post("/decisions/{id}/results", Map.of("actionId", action), second).then().statusCode(201);
        table.member.get("/goals/{id}/decisions", goal).then().body("items.id", contains(first, second)).body("items[0].goalIds", contains(goal));
        given.aSignedInPerson().get("/goals/{id}/decisions", goal).then().statusCode(404);
        anyone().get("/goals/{id}/decisions", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void listsTakeAsManyStatementsHoweverMuchWasDecided() {
        var table = new MeetingTable(given);
        decided(table, 40, "Ensimmäinen");
        var meeting = table.plan(TODAY);
        var item = AgendaTest.add(table, meeting, "Asia");
        table.step(meeting, "open").then().statusCode(200);
        DecisionTest.decide(table, item, "Päätös");
        var reads = List.of("/groups/" + table.group.id() + "/decisions", "/meetings/" + meeting + "/decisions", "/meetings/" + meeting + "/agenda");
        var few = reads.stream().map(path -> sent(table, path)).toList();
        for (var n = 0; n < 6; n++) {
            decided(table, n, "Päätös " + n);
            DecisionTest.decide(table, AgendaTest.add(table, meeting, "Asia " + n), "Päätös " + n);
        }
        assertEquals(few, reads.stream().map(path -> sent(table, path)).toList());
        few.forEach(count -> assertTrue(count <= 3, few.toString()));
        assertEquals(7, table.member.get("/meetings/{id}/decisions", meeting).then().extract().<Integer>path("items.size()"));
    }

    private long sent(MeetingTable table, String path) {
        return statements.of(() -> table.member.get(path).then().statusCode(200));
    }
}
