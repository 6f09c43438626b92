package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.GoalTable.TODAY;
import static fi.yhdyspinta.goal.GoalTable.action;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a goal goes, and how long ago somebody said so. */
@QuarkusTest
class ProgressTest extends ApiTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void setBack() {
        clock.setBack();
    }

    private static Response tell(TestCaller who, String goal, String health, String text) {
        return who.post("/goals/{id}/progress-updates", Map.of("health", health, "text", text), goal);
    }

    @Test
    void thoseWhoOwnLeadOrDoTellHowItGoes() {
        var table = new GoalTable(given);
        var goal = table.agreed("Eteneminen");
        tell(table.owner, goal, "ON_TRACK", "Alku on hyvä").then().statusCode(201).header("Location", containsString("/progress-updates/"))
                .body("authorName", notNullValue()).body("updateDate", is(TODAY.toString()));
        tell(table.chair, goal, "AT_RISK", "Raha on epävarma").then().statusCode(201);
        tell(table.group.withMember("MEMBER", "NGO"), goal, "ON_TRACK", "x").then().statusCode(403);
        tell(given.aCoordinatorOf("05"), goal, "ON_TRACK", "x").then().statusCode(403);
        given.aSignedInPerson().get("/goals/{id}/progress-updates", goal).then().statusCode(200).header("Cache-Control", "no-store")
                .body("items.text", contains("Raha on epävarma", "Alku on hyvä"));
        var page = table.chair.get("/goals/{id}/progress-updates?limit=1", goal).then().body("items", hasSize(1)).extract();
        table.chair.get("/goals/{id}/progress-updates?limit=1&cursor={c}", goal, page.path("nextCursor")).then()
                .body("items.text", contains("Alku on hyvä")).body("nextCursor", nullValue());
        table.chair.get("/goals/{id}", goal).then().body("health", is("AT_RISK")).body("lastUpdateDate", is(TODAY.toString()));
        anyone().get("/goals/{id}/progress-updates", goal).then().statusCode(401);
    }

    @Test
    void onlyWhatIsUnderWayIsToldOfAndOfNoOtherDays() {
        var table = new GoalTable(given);
        tell(table.chair, table.concreteDraft("Luonnos"), "ON_TRACK", "x").then().statusCode(409).body("code", is("wrong-state"));
        var goal = table.agreed("Päivät");
        for (var day : java.util.List.of(TODAY.plusDays(1), TODAY.minusDays(1))) {
            table.chair.post("/goals/{id}/progress-updates", Map.of("health", "ON_TRACK", "text", "x", "updateDate", day.toString()), goal)
                    .then().statusCode(400).body("errors.pointer", contains("/updateDate"));
        }
        tell(table.chair, goal, "ON_TRACK", " ").then().statusCode(400);
        table.step(goal, "discontinue");
        tell(table.chair, goal, "ON_TRACK", "x").then().statusCode(409);
    }

    @Test
    void whatIsToldAgesAndTheGoalGrowsLateByTheDay() {
        var table = new GoalTable(given);
        var goal = table.agreed("Ajan kulku");
        for (var day : Map.of(60, "FRESH", 61, "AGING", 99, "AGING", 120, "AGING", 121, "STALE").entrySet()) {
            clock.moveTo(TODAY.plusDays(day.getKey()));
            anyone().get("/goals/{id}", goal).then().body("freshness", is(day.getValue())).body("late", is(day.getKey() > 100));
            anyone().get("/groups/{id}/goals?stale=true", table.group.id()).then().body("items", hasSize(day.getKey() > 120 ? 1 : 0));
            anyone().get("/groups/{id}/goals?late=true", table.group.id()).then().body("items", hasSize(day.getKey() > 100 ? 1 : 0));
            anyone().get("/groups/{id}/goals?missing=update", table.group.id()).then().body("items", hasSize(day.getKey() > 60 ? 1 : 0));
        }
        clock.moveTo(TODAY.plusDays(121));
        tell(table.chair, goal, "OFF_TRACK", "Myöhässä").then().statusCode(201);
        table.chair.get("/goals/{id}", goal).then().body("freshness", is("FRESH")).body("late", is(true)).body("missing", not(hasItem("UPDATE")));
        table.step(goal, "start");
        table.step(goal, "achieve");
        table.chair.get("/goals/{id}", goal).then().body("late", is(false)).body("freshness", nullValue());
    }

    @Test
    void aHiddenVoiceTellsWithoutBeingNamed() {
        var table = new GoalTable(given);
        var email = fi.yhdyspinta.support.Given.anEmail();
        var seat = table.group.aSeat(given.aPerson(email), "MEMBER", java.time.LocalDate.of(2021, 8, 1), null, true, "CHILD_YOUTH_VOICE");
        var goal = table.agreed("Nuorten oma");
        table.addAction(goal, action("Kysely", "responsibleId", seat, "dueDate", TODAY));
        tell(TestCaller.person(email), goal, "ON_TRACK", "Kysely tehty").then().statusCode(201);
        table.owner.get("/goals/{id}/progress-updates", goal).then().body("items[0].authorName", nullValue()).body("items[0].text", is("Kysely tehty"));
        table.chair.get("/goals/{id}/progress-updates", goal).then().body("items[0].authorName", is("Henkilö " + email));
    }
}
