package fi.yhdyspinta.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.StatementCount;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goals and actions ask of whom, and to whom it falls when somebody has left. */
@QuarkusTest
class DutyTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    @Inject
    MovableClock clock;

    @Inject
    StatementCount statements;

    @AfterEach
    void setBack() {
        clock.setBack();
    }

    private static String goal(TestCaller chair, TestGroup group, UUID owner, UUID responsible, LocalDate actionDue, LocalDate goalDue) {
        String id = chair.post("/groups/{id}/goals", Map.of("title", "Yhteinen ovi", "themeCodes", List.of("EARLY_SUPPORT"),
                "ownerId", owner.toString(), "dueDate", goalDue.toString()), group.id()).then().statusCode(201).extract().path("id");
        chair.post("/goals/{id}/actions", Map.of("title", "Sovitaan vuorot", "responsibleId", responsible.toString(),
                "dueDate", actionDue.toString()), id).then().statusCode(201);
        return id;
    }

    private static void agree(TestCaller chair, String goal) {
        chair.request().header("If-Match", chair.etag("/goals/{id}", goal)).post("/api/v1/goals/{id}/agree", goal).then().statusCode(200);
    }

    @Test
    void anActionWaitsForWhoDoesItUntilItIsDone() {
        var group = given.aGroup();
        var chair = group.withChair();
        var owner = Sitter.in(group, null, given);
        var doer = Sitter.in(group, null, given);
        var goal = goal(chair, group, owner.seat(), doer.seat(), TODAY.plusDays(8), TODAY.plusDays(50));
        doer.caller().get("/me/duties").then().statusCode(200).body("items", empty());
        chair.get("/me/duties").then().body("items.kind", contains("AGREE_GOAL")).body("items[0].reason", is("LEAD"))
                .body("items[0].goalId", is(goal));
        agree(chair, goal);
        for (var day : Map.of(0, "UPCOMING", 1, "DUE_SOON", 8, "DUE_SOON", 9, "LATE").entrySet()) {
            clock.moveTo(TODAY.plusDays(day.getKey()));
            doer.caller().get("/me/duties").then().header("Cache-Control", "no-store").body("items.kind", contains("ACTION"))
                    .body("items[0].section", is(day.getValue())).body("items[0].reason", is("RESPONSIBLE"))
                    .body("items[0].title", is("Sovitaan vuorot")).body("items[0].dueDate", is(TODAY.plusDays(8).toString()))
                    .body("items[0].goalId", is(goal)).body("items[0].startAt", nullValue());
        }
        owner.caller().get("/me/duties").then().body("items.kind", contains("GOAL")).body("items[0].section", is("UPCOMING"));
        clock.moveTo(TODAY.plusDays(51));
        owner.caller().get("/me/duties").then().body("items.section", contains("LATE"));
        String action = doer.caller().get("/me/duties").then().extract().path("items[0].actionId");
        doer.caller().request().header("If-Match", doer.caller().etag("/actions/{id}", action)).body(Map.of("status", "DONE"))
                .post("/api/v1/actions/{id}/status", action).then().statusCode(200);
        doer.caller().get("/me/duties").then().body("items", empty());
        chair.get("/me/duties").then().body("items", empty());
    }

    @Test
    void whatNobodyHoldsAnyMoreFallsToTheOwnerAndThenToWhoLeads() {
        var group = given.aGroup();
        var chair = group.withChair();
        var owner = Sitter.in(group, TODAY.plusDays(20), given);
        var doer = Sitter.in(group, TODAY.plusDays(10), given);
        agree(chair, goal(chair, group, owner.seat(), doer.seat(), TODAY.plusDays(30), TODAY.plusDays(90)));
        clock.moveTo(TODAY.plusDays(10));
        doer.caller().get("/me/duties").then().body("items.kind", contains("ACTION"));
        clock.moveTo(TODAY.plusDays(11));
        doer.caller().get("/me/duties").then().body("items", empty());
        owner.caller().get("/me/duties").then().body("items.kind", contains("NAME_RESPONSIBLE", "GOAL")).body("items[0].reason", is("OWNER"));
        chair.get("/me/duties").then().body("items", empty());
        clock.moveTo(TODAY.plusDays(21));
        owner.caller().get("/me/duties").then().body("items", empty());
        chair.get("/me/duties").then().body("items.kind", containsInAnyOrder("NAME_OWNER", "NAME_RESPONSIBLE")).body("items.reason", hasItem("LEAD"));
        clock.moveTo(TODAY.plusDays(61));
        chair.get("/me/duties").then().body("items.kind", hasItem("GOAL_UPDATE"));
    }

    @Test
    void aGoalThatNobodyHasToldOfWaitsForItsOwnerUntilTheyDo() {
        var group = given.aGroup();
        var chair = group.withChair();
        var owner = Sitter.in(group, null, given);
        var goal = goal(chair, group, owner.seat(), owner.seat(), TODAY.plusDays(200), TODAY.plusDays(200));
        agree(chair, goal);
        clock.moveTo(TODAY.plusDays(60));
        owner.caller().get("/me/duties").then().body("items.kind", not(hasItem("GOAL_UPDATE")));
        clock.moveTo(TODAY.plusDays(61));
        owner.caller().get("/me/duties").then().body("items.findAll { it.section == 'WAITING' }.kind", contains("GOAL_UPDATE"));
        owner.caller().post("/goals/{id}/progress-updates", Map.of("health", "ON_TRACK", "text", "Etenee"), goal).then().statusCode(201);
        owner.caller().get("/me/duties").then().body("items.kind", not(hasItem("GOAL_UPDATE")));
        chair.request().header("If-Match", chair.etag("/goals/{id}", goal)).body(Map.of("reason", "Ei enää tarpeen"))
                .post("/api/v1/goals/{id}/discontinue", goal).then().statusCode(200);
        owner.caller().get("/me/duties").then().body("items", empty());
    }

    @Test
    void aClientLearnsHowMuchWaitsInItsMunicipalitiesAndNotForWhom() {
        var group = given.aGroup("16", "MUNICIPAL").serving("236");
        var other = given.aGroup("16", "MUNICIPAL");
        var chair = group.withChair();
        var owner = Sitter.in(group, null, given);
        agree(chair, goal(chair, group, owner.seat(), owner.seat(), TODAY.plusDays(5), TODAY.plusDays(20)));
        var client = given.aClient("goals:read", "236");
        client.get("/me/duty-counts").then().statusCode(200).body("items", hasSize(1)).body("items[0].groupId", is(group.id().toString()))
                .body("items[0].actionsDueSoon", is(1)).body("items[0].lateActions", is(0)).body("items[0].lateGoals", is(0));
        clock.moveTo(TODAY.plusDays(70));
        client.get("/me/duty-counts").then().body("items[0].actionsDueSoon", is(0)).body("items[0].lateActions", is(1))
                .body("items[0].lateGoals", is(1)).body("items[0].goalsToUpdate", is(1)).body("items[0].goalsWithoutOwner", is(0));
        chair.get("/me/duty-counts").then().body("items.groupId", contains(group.id().toString()));
        client.get("/me/duties").then().statusCode(200).body("items", empty());
        given.aSignedInPerson().get("/me/duty-counts").then().body("items", empty());
        anyone().get("/me/duties").then().statusCode(401);
        anyone().get("/me/duty-counts").then().statusCode(401);
        assertEquals(1, (int) other.withChair().get("/me/duty-counts").then().extract().<Integer>path("items.size()"));
    }

    @Test
    void asManyStatementsForOneGoalAsForTwelve() {
        var group = given.aGroup();
        var chair = group.withChair();
        var owner = Sitter.in(group, null, given);
        var counted = new HashMap<Integer, Long>();
        for (var size : List.of(1, 12)) {
            while (owner.caller().get("/me/duties").then().extract().<List<Object>>path("items.findAll { it.kind == 'GOAL' }").size() < size) {
                agree(chair, goal(chair, group, owner.seat(), owner.seat(), TODAY.plusDays(30), TODAY.plusDays(60)));
            }
            var before = statements.sent();
            owner.caller().get("/me/duties").then().statusCode(200);
            counted.put(size, statements.sent() - before);
        }
        assertEquals(counted.get(1), counted.get(12));
    }
}
