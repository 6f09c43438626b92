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
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for whom, and to whom it falls when somebody has left. */
@QuarkusTest
class DutyTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    @Inject
    MovableClock clock;

    @Inject
    StatementCount statements;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void setBack() {
        clock.setBack();
    }

    /** Somebody with a seat. */
    private record Sitter(TestCaller caller, UUID seat) {}

    private Sitter sitter(TestGroup group, LocalDate lastDay) {
        var email = Given.anEmail();
        var seat = group.aSeat(given.aPerson(email), "MEMBER", LocalDate.of(2021, 8, 1), lastDay, false, "NGO");
        return new Sitter(TestCaller.person(email), seat);
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
        var owner = sitter(group, null);
        var doer = sitter(group, null);
        var goal = goal(chair, group, owner.seat, doer.seat, TODAY.plusDays(8), TODAY.plusDays(50));
        doer.caller.get("/me/duties").then().statusCode(200).body("items", empty());
        chair.get("/me/duties").then().body("items.kind", contains("AGREE_GOAL")).body("items[0].reason", is("LEAD"))
                .body("items[0].goalId", is(goal));
        agree(chair, goal);
        for (var day : Map.of(0, "UPCOMING", 1, "DUE_SOON", 8, "DUE_SOON", 9, "LATE").entrySet()) {
            clock.moveTo(TODAY.plusDays(day.getKey()));
            doer.caller.get("/me/duties").then().header("Cache-Control", "no-store").body("items.kind", contains("ACTION"))
                    .body("items[0].section", is(day.getValue())).body("items[0].reason", is("RESPONSIBLE"))
                    .body("items[0].title", is("Sovitaan vuorot")).body("items[0].dueDate", is(TODAY.plusDays(8).toString()))
                    .body("items[0].goalId", is(goal)).body("items[0].startAt", nullValue());
        }
        owner.caller.get("/me/duties").then().body("items.kind", contains("GOAL")).body("items[0].section", is("UPCOMING"));
        clock.moveTo(TODAY.plusDays(51));
        owner.caller.get("/me/duties").then().body("items.section", contains("LATE"));
        String action = doer.caller.get("/me/duties").then().extract().path("items[0].actionId");
        doer.caller.request().header("If-Match", doer.caller.etag("/actions/{id}", action)).body(Map.of("status", "DONE"))
                .post("/api/v1/actions/{id}/status", action).then().statusCode(200);
        doer.caller.get("/me/duties").then().body("items", empty());
        chair.get("/me/duties").then().body("items", empty());
    }

    @Test
    void whatNobodyHoldsAnyMoreFallsToTheOwnerAndThenToWhoLeads() {
        var group = given.aGroup();
        var chair = group.withChair();
        var owner = sitter(group, TODAY.plusDays(20));
        var doer = sitter(group, TODAY.plusDays(10));
        agree(chair, goal(chair, group, owner.seat, doer.seat, TODAY.plusDays(30), TODAY.plusDays(90)));
        clock.moveTo(TODAY.plusDays(10));
        doer.caller.get("/me/duties").then().body("items.kind", contains("ACTION"));
        clock.moveTo(TODAY.plusDays(11));
        doer.caller.get("/me/duties").then().body("items", empty());
        owner.caller.get("/me/duties").then().body("items.kind", contains("NAME_RESPONSIBLE", "GOAL")).body("items[0].reason", is("OWNER"));
        chair.get("/me/duties").then().body("items", empty());
        clock.moveTo(TODAY.plusDays(21));
        owner.caller.get("/me/duties").then().body("items", empty());
        chair.get("/me/duties").then().body("items.kind", containsInAnyOrder("NAME_OWNER", "NAME_RESPONSIBLE")).body("items.reason", hasItem("LEAD"));
        clock.moveTo(TODAY.plusDays(61));
        chair.get("/me/duties").then().body("items.kind", hasItem("GOAL_UPDATE"));
    }

    @Test
    void aGoalThatNobodyHasToldOfWaitsForItsOwnerUntilTheyDo() {
        var group = given.aGroup();
        var chair = group.withChair();
        var owner = sitter(group, null);
        var goal = goal(chair, group, owner.seat, owner.seat, TODAY.plusDays(200), TODAY.plusDays(200));
        agree(chair, goal);
        clock.moveTo(TODAY.plusDays(60));
        owner.caller.get("/me/duties").then().body("items.kind", not(hasItem("GOAL_UPDATE")));
        clock.moveTo(TODAY.plusDays(61));
        owner.caller.get("/me/duties").then().body("items.findAll { it.section == 'WAITING' }.kind", contains("GOAL_UPDATE"));
        owner.caller.post("/goals/{id}/progress-updates", Map.of("health", "ON_TRACK", "text", "Etenee"), goal).then().statusCode(201);
        owner.caller.get("/me/duties").then().body("items.kind", not(hasItem("GOAL_UPDATE")));
        chair.request().header("If-Match", chair.etag("/goals/{id}", goal)).body(Map.of("reason", "Ei enää tarpeen"))
                .post("/api/v1/goals/{id}/discontinue", goal).then().statusCode(200);
        owner.caller.get("/me/duties").then().body("items", empty());
    }

    @Test
    void aClientLearnsHowMuchWaitsInItsMunicipalitiesAndNotForWhom() {
        var group = given.aGroup("16", "MUNICIPAL").serving("236");
        var other = given.aGroup("16", "MUNICIPAL");
        var chair = group.withChair();
        var owner = sitter(group, null);
        agree(chair, goal(chair, group, owner.seat, owner.seat, TODAY.plusDays(5), TODAY.plusDays(20)));
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
    void aMeetingWaitsForAnAnswerThenStandsAheadAndIsClosedByWhoLeads() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = sitter(group, null);
        var leaving = sitter(group, TODAY.plusDays(5));
        var start = TODAY.plusDays(10).atTime(9, 0).atZone(HelsinkiClock.HELSINKI).toInstant();
        String meeting = chair.post("/groups/{id}/meetings", Map.of("title", "Joulukuun kokous", "startAt", start.toString(),
                "endAt", start.plusSeconds(7200).toString()), group.id()).then().statusCode(201).extract().path("id");
        member.caller.get("/me/duties").then().body("items.kind", contains("ANSWER_INVITATION")).body("items[0].section", is("WAITING"))
                .body("items[0].meetingId", is(meeting)).body("items[0].startAt", is(start.toString())).body("items[0].dueDate", nullValue());
        leaving.caller.get("/me/duties").then().body("items", empty());
        member.caller.post("/meetings/{id}/my-answer", Map.of("answer", "COMING"), meeting).then().statusCode(200);
        member.caller.get("/me/duties").then().body("items.kind", contains("MEETING")).body("items[0].section", is("UPCOMING"));
        chair.post("/meetings/{id}/my-answer", Map.of("answer", "NOT_COMING"), meeting).then().statusCode(200);
        chair.get("/me/duties").then().body("items", empty());
        chair.request().header("If-Match", chair.etag("/meetings/{id}", meeting)).post("/api/v1/meetings/{id}/open", meeting).then().statusCode(200);
        clock.moveTo(TODAY.plusDays(11));
        member.caller.get("/me/duties").then().body("items", empty());
        chair.get("/me/duties").then().body("items.kind", contains("CLOSE_MEETING")).body("items[0].reason", is("LEAD"));
        chair.request().header("If-Match", chair.etag("/meetings/{id}", meeting)).post("/api/v1/meetings/{id}/close", meeting).then().statusCode(200);
        chair.get("/me/duties").then().body("items", empty());
    }

    @Test
    void aProposalAndAHearingWaitForWhoLeadsUntilTheyAreAnswered() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = sitter(group, null);
        String proposal = member.caller.post("/groups/{id}/agenda-proposals", Map.of("title", "Koulumatkat"), group.id()).then()
                .statusCode(201).extract().path("id");
        String hearing = chair.post("/groups/{id}/hearings", Map.of("kind", "SURVEY", "heldDate", TODAY.toString(), "title", "Kysely",
                "said", "Bussi kulkee liian harvoin.", "perspectiveCodes", List.of("CHILD_YOUTH_VOICE")), group.id()).then()
                .statusCode(201).extract().path("id");
        member.caller.get("/me/duties").then().body("items", empty());
        chair.get("/me/duties").then().body("items.kind", containsInAnyOrder("AGENDA_PROPOSAL", "ANSWER_HEARING"))
                .body("items.agendaProposalId", hasItem(proposal)).body("items.hearingId", hasItem(hearing));
        chair.request().header("If-Match", chair.etag("/agenda-proposals/{id}", proposal)).body(Map.of("reason", "Hoidettu jo"))
                .post("/api/v1/agenda-proposals/{id}/decline", proposal).then().statusCode(200);
        chair.request().header("If-Match", chair.etag("/hearings/{id}", hearing)).body(Map.of("response", "Vuoroja lisättiin."))
                .put("/api/v1/hearings/{id}/response", hearing).then().statusCode(200);
        chair.get("/me/duties").then().body("items", empty());
    }

    @Test
    void aProposalThatAMeetingLeftWaitsAgainUntilItIsTakenUpOrWithdrawn() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = sitter(group, null);
        String proposal = member.caller.post("/groups/{id}/agenda-proposals", Map.of("title", "Koulumatkat"), group.id()).then()
                .statusCode(201).extract().path("id");
        var item = Map.of("type", "DISCUSS", "title", "Koulumatkat", "origin", "PROPOSAL", "subjectId", proposal, "proposalId", proposal);
        var first = meetingNow(chair, group);
        String left = chair.post("/meetings/{id}/agenda-items", item, first).then().statusCode(201).extract().path("id");
        chair.get("/me/duties").then().body("items.kind", not(hasItem("AGENDA_PROPOSAL")));
        step(chair, first, "open");
        step(chair, first, "close");
        chair.get("/me/duties").then().body("items.agendaProposalId", contains(proposal));

        var second = meetingNow(chair, group);
        chair.get("/meetings/{id}/agenda-suggestions", second).then().body("items.find { it.proposalId == '%s' }.carriedFromId".formatted(proposal), is(left))
                .body("items.subjectId", not(hasItem(left)));
        chair.post("/meetings/{id}/agenda-items", item, second).then().statusCode(400).body("errors.code", contains("not-waiting"));
        var again = new HashMap<String, Object>(item);
        again.put("carriedFromId", left);
        chair.post("/meetings/{id}/agenda-items", again, second).then().statusCode(201).body("carriedFromId", is(left));
        chair.get("/me/duties").then().body("items.kind", not(hasItem("AGENDA_PROPOSAL")));
        step(chair, second, "open");
        step(chair, second, "close");
        member.caller.request().header("If-Match", member.caller.etag("/agenda-proposals/{id}", proposal))
                .post("/api/v1/agenda-proposals/{id}/withdraw", proposal).then().statusCode(200);
        chair.get("/me/duties").then().body("items.kind", not(hasItem("AGENDA_PROPOSAL")));
        chair.get("/meetings/{id}/agenda-suggestions", meetingNow(chair, group)).then().body("items.title", not(hasItem("Koulumatkat")));
    }

    @Test
    void aDecisionWaitsForItsReviewUntilALaterMeetingHasLookedAtItAgain() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = sitter(group, null);
        var first = meetingNow(chair, group);
        step(chair, first, "open");
        String item = chair.post("/meetings/{id}/agenda-items", Map.of("type", "DECIDE", "title", "Vuorot"), first).then().statusCode(201).extract().path("id");
        var review = TODAY.plusDays(60);
        String decision = chair.post("/agenda-items/{id}/decisions", Map.of("text", "Kokeillaan vuoroja", "noChildImpactReason", "Kokeilu",
                "reviewDate", review.toString()), item).then().statusCode(201).extract().path("id");
        step(chair, first, "close");
        for (var day : new TreeMap<>(Map.of(29, "", 30, "UPCOMING", 53, "DUE_SOON", 60, "DUE_SOON", 61, "LATE")).entrySet()) {
            clock.moveTo(TODAY.plusDays(day.getKey()));
            var reviews = chair.get("/me/duties").then().extract().<List<String>>path("items.findAll { it.kind == 'REVIEW_DECISION' }.section");
            assertEquals(day.getValue().isEmpty() ? List.of() : List.of(day.getValue()), reviews, "on day " + day.getKey());
        }
        chair.get("/me/duties").then().body("items.decisionId", contains(decision)).body("items[0].title", is("Kokeillaan vuoroja"))
                .body("items[0].dueDate", is(review.toString())).body("items[0].reason", is("LEAD"));
        member.caller.get("/me/duties").then().body("items", empty());
        var second = meetingNow(chair, group);
        String again = chair.post("/meetings/{id}/agenda-items", Map.of("type", "DECIDE", "title", "Vuorot", "origin", "DECISION_REVIEW",
                "subjectId", decision), second).then().statusCode(201).extract().path("id");
        step(chair, second, "open");
        chair.request().header("If-Match", chair.etag("/agenda-items/{id}", again)).body(Map.of("outcome", "HANDLED"))
                .post("/api/v1/agenda-items/{id}/outcome", again).then().statusCode(200);
        step(chair, second, "close");
        chair.get("/me/duties").then().body("items.kind", not(hasItem("REVIEW_DECISION")));
    }

    @Test
    void aDeputyWhoIsAskedFindsTheMeetingAmongTheirDuties() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = sitter(group, null);
        var email = Given.anEmail();
        var deputySeat = group.aSeat(given.aPerson(email), "DEPUTY", LocalDate.of(2021, 8, 1), null, false, "PARISH");
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET deputy_for = :seat WHERE id = :id").bind("seat", member.seat)
                .bind("id", deputySeat).execute());
        var deputy = TestCaller.person(email);
        var start = TODAY.plusDays(10).atTime(16, 0).atZone(HelsinkiClock.HELSINKI).toInstant();
        String meeting = chair.post("/groups/{id}/meetings", Map.of("title", "Joulukuun kokous", "startAt", start.toString(),
                "endAt", start.plusSeconds(7200).toString()), group.id()).then().statusCode(201).extract().path("id");
        deputy.get("/me/duties").then().body("items", empty());
        member.caller.post("/meetings/{id}/my-answer", Map.of("answer", "NOT_COMING", "passToDeputy", true), meeting).then().statusCode(200);
        member.caller.get("/me/duties").then().body("items", empty());
        deputy.get("/me/duties").then().body("items.kind", contains("MEETING")).body("items[0].meetingId", is(meeting))
                .body("items[0].section", is("UPCOMING")).body("items[0].startAt", is(start.toString()));
    }

    /** A meeting of the group that begins in an hour, by the clock of the test. */
    private String meetingNow(TestCaller chair, TestGroup group) {
        var start = clock.now().plusSeconds(3600);
        return chair.post("/groups/{id}/meetings", Map.of("title", "Kokous", "startAt", start.toString(),
                "endAt", start.plusSeconds(3600).toString()), group.id()).then().statusCode(201).extract().path("id");
    }

    private static void step(TestCaller chair, String meeting, String step) {
        chair.request().header("If-Match", chair.etag("/meetings/{id}", meeting)).post("/api/v1/meetings/{id}/" + step, meeting).then().statusCode(200);
    }

    @Test
    void asManyStatementsForOneGoalAsForTwelve() {
        var group = given.aGroup();
        var chair = group.withChair();
        var owner = sitter(group, null);
        var counted = new HashMap<Integer, Long>();
        for (var size : List.of(1, 12)) {
            while (owner.caller.get("/me/duties").then().extract().<List<Object>>path("items.findAll { it.kind == 'GOAL' }").size() < size) {
                agree(chair, goal(chair, group, owner.seat, owner.seat, TODAY.plusDays(30), TODAY.plusDays(60)));
            }
            var before = statements.sent();
            owner.caller.get("/me/duties").then().statusCode(200);
            counted.put(size, statements.sent() - before);
        }
        assertEquals(counted.get(1), counted.get(12));
    }
}
