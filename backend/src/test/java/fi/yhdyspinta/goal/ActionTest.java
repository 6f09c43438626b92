package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.GoalTable.TODAY;
import static fi.yhdyspinta.goal.GoalTable.action;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done for a goal: by whom, by when, in which order, and how far it is. */
@QuarkusTest
class ActionTest extends ApiTest {

    private static Response tell(TestCaller who, String action, Map<String, Object> change) {
        return who.change("/actions/{id}/status", who.etag("/actions/{id}", action), change, action);
    }

    private static String first(GoalTable table, String goal) {
        return table.chair.get("/goals/{id}/actions", goal).then().statusCode(200).extract().path("items[0].id");
    }

    @Test
    void whoeverDoesAnActionTellsHowFarItIs() {
        var table = new GoalTable(given);
        var goal = table.agreed("Kohtaamispaikat");
        var mine = first(table, goal);
        var others = table.addAction(goal, action("Toisen työ", "dueDate", TODAY));
        table.owner.get("/actions/{id}", mine).then().body("permissions.changeStatus", is(true)).body("permissions.write", is(false));
        tell(table.owner, mine, Map.of("status", "DOING")).then().statusCode(200).body("status", is("DOING"));
        tell(table.owner, others, Map.of("status", "DOING")).then().statusCode(403);
        tell(table.group.withMember("MEMBER", "NGO"), mine, Map.of("status", "DONE")).then().statusCode(403);
        table.owner.put("/actions/{id}", table.owner.etag("/actions/{id}", mine), action("Muu"), mine).then().statusCode(403);
        tell(table.chair, others, Map.of("status", "DONE")).then().statusCode(200).body("doneDate", is(TODAY.toString()));
        table.chair.post("/actions/{id}/status", Map.of("status", "DONE"), mine).then().statusCode(428);
        table.chair.get("/goals/{id}", goal).then().body("actionCounts.doing", is(1)).body("actionCounts.done", is(1));
    }

    @Test
    void aBlockedActionSaysWhatStandsInTheWayAndACancelledOneWhy() {
        var table = new GoalTable(given);
        var id = first(table, table.agreed("Tilat"));
        tell(table.owner, id, Map.of("status", "BLOCKED", "reason", "väärä")).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/blockedBy", "/unblocker", "/reason"));
        tell(table.owner, id, Map.of("status", "BLOCKED", "blockedBy", "Vuokrasopimus puuttuu", "unblocker", "Tilapalvelut")).then()
                .statusCode(200).body("blockedBy", is("Vuokrasopimus puuttuu")).body("unblocker", is("Tilapalvelut"));
        tell(table.owner, id, Map.of("status", "DOING")).then().body("blockedBy", nullValue());
        tell(table.owner, id, Map.of("status", "CANCELLED")).then().statusCode(400).body("errors.pointer", contains("/reason"));
        tell(table.owner, id, Map.of("status", "CANCELLED", "reason", "Hoidetaan muualla")).then().statusCode(200)
                .body("cancelReason", is("Hoidetaan muualla"));
    }

    @Test
    void whatComesEveryYearIsMadeAgainWhenItIsDoneAndOnlyOnce() {
        var table = new GoalTable(given);
        var goal = table.agreed("Kysely");
        var due = TODAY.plusDays(20);
        table.chair.post("/goals/{id}/actions", action("Kysely", "recurrence", "YEARLY"), goal).then().statusCode(400).body("errors.pointer", contains("/dueDate"));
        var id = table.addAction(goal, action("Lasten kysely", "dueDate", due, "recurrence", "YEARLY", "responsibleId", table.ownerSeat));
        var next = tell(table.owner, id, Map.of("status", "DONE")).then().statusCode(200).body("nextActionId", notNullValue())
                .extract().<String>path("nextActionId");
        table.chair.get("/actions/{id}", next).then().body("dueDate", is(due.plusYears(1).toString())).body("status", is("TODO"))
                .body("previousActionId", is(id)).body("position", is(3)).body("responsible.membershipId", is(table.ownerSeat.toString()));
        tell(table.owner, id, Map.of("status", "DOING")).then().statusCode(200).body("doneDate", nullValue());
        tell(table.owner, id, Map.of("status", "DONE")).then().statusCode(200).body("nextActionId", is(next));
    }

    @Test
    void actionsAreOrderedAllAtOnce() {
        var table = new GoalTable(given);
        var goal = table.concreteDraft("Järjestys");
        var one = first(table, goal);
        var two = table.addAction(goal, action("Toinen"));
        var three = table.addAction(goal, action("Kolmas"));
        var etag = table.chair.etag("/goals/{id}/actions", goal);
        table.chair.put("/goals/{id}/action-order", etag, Map.of("actionIds", List.of(one, two)), goal).then().statusCode(400);
        table.chair.put("/goals/{id}/action-order", etag, Map.of("actionIds", List.of(three, one, two)), goal).then().statusCode(200)
                .body("items.id", contains(three, one, two)).body("items.position", contains(1, 2, 3));
        table.chair.put("/goals/{id}/action-order", etag, Map.of("actionIds", List.of(one, two, three)), goal).then().statusCode(412);
        table.chair.delete("/actions/{id}", table.chair.etag("/actions/{id}", one), one).then().statusCode(204);
        table.chair.get("/goals/{id}/actions", goal).then().body("items.id", contains(three, two)).body("items.position", contains(1, 2));
    }

    @Test
    void actionsOfAnAgreedGoalAreNotDeletedAndThoseOfAFinishedOneStayAsTheyAre() {
        var table = new GoalTable(given);
        var goal = table.agreed("Pysyy");
        var id = first(table, goal);
        table.chair.delete("/actions/{id}", table.chair.etag("/actions/{id}", id), id).then().statusCode(409).body("code", is("wrong-state"));
        table.step(goal, "start");
        table.step(goal, "achieve");
        tell(table.chair, id, Map.of("status", "DONE")).then().statusCode(409);
        table.chair.post("/goals/{id}/actions", action("Lisää"), goal).then().statusCode(409);
        table.chair.put("/actions/{id}", table.chair.etag("/actions/{id}", id), action("Muu"), id).then().statusCode(409);
        table.chair.get("/goals/{id}/events", goal).then().statusCode(200)
                .body("items.type", contains("goal.achieved", "goal.started", "goal.agreed", "action.added", "goal.added"))
                .body("items[3].objectId", is(id)).body("items[0].actorName", notNullValue()).body("items[0].values.status", is("ACHIEVED"));
        table.owner.get("/goals/{id}/events", goal).then().statusCode(403);
    }

    @Test
    void changesAnAction() {
        var table = new GoalTable(given);
        var goal = table.concreteDraft("Muutos");
        var id = first(table, goal);
        table.chair.put("/actions/{id}", table.chair.etag("/actions/{id}", id), action("Uusi", "description", "Tarkemmin", "dueDate", TODAY), id)
                .then().statusCode(200).body("title", is("Uusi")).body("responsibleState", is("NONE"));
        table.chair.put("/actions/{id}", table.chair.etag("/actions/{id}", id), action("Uusi", "responsibleId", new GoalTable(given).ownerSeat), id)
                .then().statusCode(400).body("errors.pointer", contains("/responsibleId"));
        table.chair.get("/goals/{id}/events", goal).then().body("items[0].changedFields", hasItem("responsibleId"));
    }
}
