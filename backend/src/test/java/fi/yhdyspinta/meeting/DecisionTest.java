package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingTable.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a meeting decides, on whose voice it rests, and how it stays. */
@QuarkusTest
class DecisionTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    static Map<String, Object> decision(String text, Object... more) {
        var body = new HashMap<String, Object>(Map.of("text", text, "childImpact", "Lapset pääsevät tulemaan"));
        for (var i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                body.remove(more[i]);
            } else {
                body.put((String) more[i], more[i + 1] instanceof List ? more[i + 1] : more[i + 1].toString());
            }
        }
        return body;
    }

    static String decide(MeetingTable table, String item, String text, Object... more) {
        return table.chair.post("/agenda-items/{id}/decisions", decision(text, more), item).then().statusCode(201).extract().path("id");
    }

    /** A decision of a meeting that was held, and closed. */
    static String decided(MeetingTable table, int daysAgo, String text, Object... more) {
        var meeting = table.plan(TODAY.minusDays(daysAgo));
        var item = AgendaTest.add(table, meeting, "Asia");
        table.step(meeting, "open").then().statusCode(200);
        var id = decide(table, item, text, more);
        table.step(meeting, "close").then().statusCode(200);
        return id;
    }

    private record Open(MeetingTable table, String meeting, String item) {

        static Open at(MeetingTable table) {
            var meeting = table.plan(TODAY);
            var item = AgendaTest.add(table, meeting, "Päätettävä", "type", "DECIDE");
            table.step(meeting, "open").then().statusCode(200);
            return new Open(table, meeting, item);
        }

        io.restassured.response.Response tryTo(Object... more) {
            return table.chair.post("/agenda-items/{id}/decisions", decision("Päätetään", more), item);
        }
    }

    @Test
    void aDecisionSaysWhatItMeansForChildrenOrWhyThatNeedNotBeAssessed() {
        var open = Open.at(new MeetingTable(given));
        for (var wrong : List.of(decision("x", "childImpact", null), decision("x", "noChildImpactReason", "Tekninen"),
                decision("x", "childImpact", "  "))) {
            open.table.chair.post("/agenda-items/{id}/decisions", wrong, open.item).then().statusCode(400)
                    .body("errors.code", hasItem("child-impact")).body("errors.pointer", hasItem("/childImpact"));
        }
        open.tryTo("childImpact", null, "noChildImpactReason", "Koskee kokousaikaa").then().statusCode(201)
                .body("childImpact", nullValue()).body("noChildImpactReason", is("Koskee kokousaikaa"));
        var id = decide(open.table, open.item, "Avataan lauantaisin", "reviewDate", TODAY.plusDays(90));
        open.table.chair.get("/decisions/{id}", id).then().statusCode(200).body("childImpact", is("Lapset pääsevät tulemaan"))
                .body("decidedDate", is(TODAY.toString())).body("reviewDate", is(TODAY.plusDays(90).toString())).body("final", is(false))
                .body("public", is(false)).body("permissions.write", is(true)).body("permissions.publish", is(false)).body("goalIds", empty());
        open.table.chair.get("/agenda-items/{id}", open.item).then().body("decisionIds", hasItem(id));
    }

    @Test
    void itRestsOnTheVoicesAtTheTableUnlessCorrectedByHand() {
        var table = new MeetingTable(given);
        var absent = table.group.aSeat(given.aPerson(fi.yhdyspinta.support.Given.anEmail()), "MEMBER", MeetingTable.LONG_AGO, null, false, "PARISH");
        var open = Open.at(table);
        table.mark(open.meeting, table.memberSeat, "PRESENT").then().statusCode(200);
        table.mark(open.meeting, absent, "ABSENT").then().statusCode(200);
        table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "CHILD_YOUTH_VOICE"), open.meeting).then().statusCode(201);
        open.tryTo().then().statusCode(201).body("presentPerspectiveCodes", containsInAnyOrder("NGO", "CHILD_YOUTH_VOICE"))
                .body("heardOtherwisePerspectiveCodes", empty());
        open.tryTo("heardOtherwisePerspectiveCodes", List.of("CHILD_YOUTH_VOICE", "PARISH"), "heardOtherwiseNote", "Kysely").then().statusCode(201)
                .body("presentPerspectiveCodes", contains("NGO")).body("heardOtherwisePerspectiveCodes", containsInAnyOrder("CHILD_YOUTH_VOICE", "PARISH"))
                .body("heardOtherwiseNote", is("Kysely"));
        var corrected = open.tryTo("presentPerspectiveCodes", List.of("PARISH")).then().statusCode(201)
                .body("presentPerspectiveCodes", contains("PARISH")).extract().<String>path("id");
        table.chair.put("/decisions/{id}", table.chair.etag("/decisions/{id}", corrected), decision("Sama", "presentPerspectiveCodes", List.of()), corrected)
                .then().statusCode(200).body("presentPerspectiveCodes", empty()).body("text", is("Sama"));
        open.tryTo("presentPerspectiveCodes", List.of("NGO", "NO_SUCH"), "heardOtherwisePerspectiveCodes", List.of("NGO")).then().statusCode(400)
                .body("errors.pointer", contains("/presentPerspectiveCodes/1", "/heardOtherwisePerspectiveCodes/0"))
                .body("errors.code", contains("unknown-code", "at-the-table"));
    }

    @Test
    void saysEverythingThatIsWrongWithADecision() {
        var open = Open.at(new MeetingTable(given));
        open.tryTo("childImpact", null, "reviewDate", TODAY, "supersedesId", UUID.randomUUID()).then().statusCode(400)
                .body("errors.code", contains("child-impact", "range", "not-replaceable"));
        open.table.chair.post("/agenda-items/{id}/decisions", Map.of("text", " "), open.item).then().statusCode(400).body("errors.pointer", contains("/text"));
    }

    @Test
    void whatWasDecidedStaysAndALaterDecisionReplacesIt() {
        var table = new MeetingTable(given);
        var earlier = decided(table, 60, "Suljetaan lauantaisin");
        var tag = table.chair.etag("/decisions/{id}", earlier);
        table.chair.put("/decisions/{id}", tag, decision("Muutettu"), earlier).then().statusCode(409).body("code", is("wrong-state"));
        table.chair.delete("/decisions/{id}", tag, earlier).then().statusCode(409).body("code", is("wrong-state"));
        var item = table.chair.get("/decisions/{id}", earlier).then().body("final", is(true)).body("permissions.write", is(false)).extract().<String>path("agendaItemId");
        table.chair.post("/agenda-items/{id}/decisions", decision("Jälkikäteen"), item).then().statusCode(409);

        var open = Open.at(table);
        var later = open.tryTo("supersedesId", earlier).then().statusCode(201).body("supersedesId", is(earlier)).extract().<String>path("id");
        open.tryTo("supersedesId", earlier).then().statusCode(400).body("errors.code", contains("not-replaceable"));
        open.tryTo("supersedesId", later).then().statusCode(400).body("errors.code", contains("not-replaceable"));
        var elsewhere = decided(new MeetingTable(given), 10, "Muualla");
        open.tryTo("supersedesId", elsewhere).then().statusCode(400).body("errors.code", contains("not-replaceable"));
        table.chair.put("/decisions/{id}", table.chair.etag("/decisions/{id}", later), decision("Avataan", "supersedesId", earlier), later).then().statusCode(200);
        given.aSignedInPerson().get("/decisions/{id}", earlier).then().statusCode(200).body("supersededById", nullValue());
        table.step(open.meeting, "close").then().statusCode(200);
        given.aSignedInPerson().get("/decisions/{id}", earlier).then().body("supersededById", is(later)).body("text", is("Suljetaan lauantaisin"));
    }

    @Test
    void theDatabaseKeepsWhatWasDecidedToo() {
        var table = new MeetingTable(given);
        var id = UUID.fromString(decided(table, 5, "Pysyy", "presentPerspectiveCodes", List.of("NGO")));
        var other = new MeetingTable(given);
        var goal = goal(other);
        for (var change : List.of("UPDATE decision SET text = 'Muutettu' WHERE id = :id", "UPDATE decision SET child_impact = NULL, no_child_impact_reason = 'x' WHERE id = :id",
                "UPDATE decision SET review_date = '2030-01-01' WHERE id = :id", "DELETE FROM decision WHERE id = :id",
                "DELETE FROM decision_perspective WHERE decision_id = :id", "UPDATE decision_perspective SET heard = 'OTHERWISE' WHERE decision_id = :id",
                "INSERT INTO decision_perspective VALUES (:id, 'PARISH', 'PRESENT')",
                "INSERT INTO decision_result (decision_id, goal_id) VALUES (:id, '" + goal + "')",
                "UPDATE agenda_item SET notes = 'Jälkikäteen' WHERE id = (SELECT agenda_item_id FROM decision WHERE id = :id)")) {
            Assertions.assertThrows(JdbiException.class, () -> jdbi.useHandle(db -> db.createUpdate(change).bind("id", id).execute()), change);
        }
        table.chair.get("/decisions/{id}", id).then().body("text", is("Pysyy")).body("presentPerspectiveCodes", contains("NGO"));
    }

    @Test
    void ofTwoWhoWriteTheSecondIsToldWhatTheFirstWrote() {
        var open = Open.at(new MeetingTable(given));
        var chair = open.table.chair;
        var secretary = open.table.group.withMember("SECRETARY");
        var id = decide(open.table, open.item, "Ensin");
        var seen = secretary.etag("/decisions/{id}", id);
        chair.put("/decisions/{id}", seen, decision("Puheenjohtajan"), id).then().statusCode(200);
        secretary.put("/decisions/{id}", seen, decision("Sihteerin"), id).then().statusCode(412).body("current.text", is("Puheenjohtajan"));
        secretary.request().body(decision("x")).put("/api/v1/decisions/{id}", id).then().statusCode(428);
        secretary.delete("/decisions/{id}", seen, id).then().statusCode(412);
        chair.delete("/decisions/{id}", chair.etag("/decisions/{id}", id), id).then().statusCode(204);
        chair.get("/decisions/{id}", id).then().statusCode(404);
    }

    @Test
    void aClosedDecisionIsMadePublicAndTheRestIsForThoseWhoHaveSignedIn() {
        var table = new MeetingTable(given);
        table.group.serving("005");
        var open = Open.at(table);
        var draft = decide(table, open.item, "Kesken");
        var outsiders = List.of(given.aSignedInPerson(), given.aCoordinatorOf("06"), given.anAdministrator());
        outsiders.forEach(outsider -> outsider.get("/decisions/{id}", draft).then().statusCode(404));
        anyone().get("/decisions/{id}", draft).then().statusCode(404);
        for (var insider : List.of(table.member, given.aCoordinatorOf("05"))) {
            insider.get("/decisions/{id}", draft).then().statusCode(200).body("permissions.write", is(false));
        }
        table.chair.put("/decisions/{id}/publicity", table.chair.etag("/decisions/{id}", draft), Map.of("public", true), draft).then().statusCode(409);
        table.step(open.meeting, "close").then().statusCode(200);
        outsiders.forEach(outsider -> outsider.get("/decisions/{id}", draft).then().statusCode(200).body("final", is(true)));
        anyone().get("/decisions/{id}", draft).then().statusCode(404);
        given.aClient("groups:read members:read", "005").get("/decisions/{id}", draft).then().statusCode(200);
        given.aClient("groups:read", "005").get("/decisions/{id}", draft).then().statusCode(404);
        given.aClient("groups:read members:read", "833").get("/decisions/{id}", draft).then().statusCode(404);

        table.member.put("/decisions/{id}/publicity", table.member.etag("/decisions/{id}", draft), Map.of("public", true), draft).then().statusCode(403);
        table.chair.put("/decisions/{id}/publicity", table.chair.etag("/decisions/{id}", draft), Map.of("public", true), draft).then().statusCode(200)
                .body("public", is(true));
        anyone().get("/decisions/{id}", draft).then().statusCode(200).body("text", is("Kesken"));
        given.aClient("groups:read", "833").get("/decisions/{id}", draft).then().statusCode(200);
        table.chair.put("/decisions/{id}/publicity", table.chair.etag("/decisions/{id}", draft), Map.of("public", false), draft).then().statusCode(200);
        anyone().get("/decisions/{id}", draft).then().statusCode(404);
    }

    @Test
    void whatCameOfADecisionIsNamedAlsoAfterwards() {
        var table = new MeetingTable(given);
        var decision = decided(table, 3, "Tehdään");
        var goal = goal(table);
        var action = table.chair.post("/goals/{id}/actions", Map.of("title", "Teko"), goal).then().statusCode(201).extract().<String>path("id");
        var other = decided(table, 2, "Toinen");
        table.chair.post("/decisions/{id}/results", Map.of("goalId", goal), decision).then().statusCode(201).body("goalIds", contains(goal));
        table.chair.post("/decisions/{id}/results", Map.of("goalId", goal), decision).then().statusCode(201).body("goalIds", contains(goal));
        table.chair.post("/decisions/{id}/results", Map.of("actionId", action), other).then().statusCode(201).body("actionIds", contains(action));
        for (var wrong : List.of(Map.of(), Map.of("goalId", goal, "actionId", action))) {
            table.chair.post("/decisions/{id}/results", wrong, decision).then().statusCode(400).body("errors.code", contains("one-of-two"));
        }
        table.chair.post("/decisions/{id}/results", Map.of("goalId", goal(new MeetingTable(given))), decision).then().statusCode(400)
                .body("errors.code", contains("not-of-the-group"));
        table.member.post("/decisions/{id}/results", Map.of("goalId", goal), decision).then().statusCode(403);
        table.member.get("/decisions/{id}", decision).then().body("goalIds", contains(goal));
        // A draft is for insiders.
        given.aSignedInPerson().get("/decisions/{id}", decision).then().body("goalIds", empty());
        given.aSignedInPerson().get("/decisions/{id}", other).then().body("actionIds", empty()).body("text", not(nullValue()));
    }

    @Test
    void whatWasNamedByMistakeIsTakenBackAndTheHistoryKeepsBoth() {
        var table = new MeetingTable(given);
        var decision = decided(table, 3, "Tehdään");
        var goal = goal(table);
        table.chair.post("/decisions/{id}/results", Map.of("goalId", goal), decision).then().statusCode(201);
        table.member.post("/decisions/{id}/result-removals", Map.of("goalId", goal), decision).then().statusCode(403);
        table.chair.post("/decisions/{id}/result-removals", Map.of("goalId", goal), decided(table, 2, "Toinen")).then().statusCode(400)
                .body("errors.code", contains("not-a-result"));
        table.chair.post("/decisions/{id}/result-removals", Map.of(), decision).then().statusCode(400).body("errors.code", contains("one-of-two"));
        table.chair.post("/decisions/{id}/result-removals", Map.of("goalId", goal), decision).then().statusCode(200).body("goalIds", empty());
        table.chair.get("/goals/{id}", goal).then().statusCode(200);
        table.chair.post("/decisions/{id}/result-removals", Map.of("goalId", goal), decision).then().statusCode(400);
        table.chair.get("/groups/{id}/events", table.group.id()).then()
                .body("items.type", hasItems("decision.result-added", "decision.result-removed"));
    }

    private static String goal(MeetingTable table) {
        return table.chair.post("/groups/{id}/goals", Map.of("title", "Tavoite", "themeCodes", List.of()), table.group.id()).then().statusCode(201)
                .extract().path("id");
    }
}
