package fi.yhdyspinta.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.shared.HelsinkiClock;
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
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What meetings, proposals, hearings and decisions ask of whom. */
@QuarkusTest
class MeetingDutyTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);

    @Inject
    MovableClock clock;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void setBack() {
        clock.setBack();
    }

    @Test
    void aMeetingWaitsForAnAnswerThenStandsAheadAndIsClosedByWhoLeads() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = Sitter.in(group, null, given);
        var leaving = Sitter.in(group, TODAY.plusDays(5), given);
        var start = TODAY.plusDays(10).atTime(9, 0).atZone(HelsinkiClock.HELSINKI).toInstant();
        String meeting = chair.post("/groups/{id}/meetings", Map.of("title", "Joulukuun kokous", "startAt", start.toString(),
                "endAt", start.plusSeconds(7200).toString()), group.id()).then().statusCode(201).extract().path("id");
        member.caller().get("/me/duties").then().body("items.kind", contains("ANSWER_INVITATION")).body("items[0].section", is("WAITING"))
                .body("items[0].meetingId", is(meeting)).body("items[0].startAt", is(start.toString())).body("items[0].dueDate", nullValue());
        leaving.caller().get("/me/duties").then().body("items", empty());
        member.caller().post("/meetings/{id}/my-answer", Map.of("answer", "COMING"), meeting).then().statusCode(200);
        member.caller().get("/me/duties").then().body("items.kind", contains("MEETING")).body("items[0].section", is("UPCOMING"));
        chair.post("/meetings/{id}/my-answer", Map.of("answer", "NOT_COMING"), meeting).then().statusCode(200);
        chair.get("/me/duties").then().body("items", empty());
        chair.request().header("If-Match", chair.etag("/meetings/{id}", meeting)).post("/api/v1/meetings/{id}/open", meeting).then().statusCode(200);
        clock.moveTo(TODAY.plusDays(11));
        member.caller().get("/me/duties").then().body("items", empty());
        chair.get("/me/duties").then().body("items.kind", contains("CLOSE_MEETING")).body("items[0].reason", is("LEAD"));
        chair.request().header("If-Match", chair.etag("/meetings/{id}", meeting)).post("/api/v1/meetings/{id}/close", meeting).then().statusCode(200);
        chair.get("/me/duties").then().body("items", empty());
    }

    @Test
    void aProposalAndAHearingWaitForWhoLeadsUntilTheyAreAnswered() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = Sitter.in(group, null, given);
        String proposal = member.caller().post("/groups/{id}/agenda-proposals", Map.of("title", "Koulumatkat"), group.id()).then()
                .statusCode(201).extract().path("id");
        String hearing = chair.post("/groups/{id}/hearings", Map.of("kind", "SURVEY", "heldDate", TODAY.toString(), "title", "Kysely",
                "said", "Bussi kulkee liian harvoin.", "perspectiveCodes", List.of("CHILD_YOUTH_VOICE")), group.id()).then()
                .statusCode(201).extract().path("id");
        member.caller().get("/me/duties").then().body("items", empty());
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
        var member = Sitter.in(group, null, given);
        String proposal = member.caller().post("/groups/{id}/agenda-proposals", Map.of("title", "Koulumatkat"), group.id()).then()
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
        member.caller().request().header("If-Match", member.caller().etag("/agenda-proposals/{id}", proposal))
                .post("/api/v1/agenda-proposals/{id}/withdraw", proposal).then().statusCode(200);
        chair.get("/me/duties").then().body("items.kind", not(hasItem("AGENDA_PROPOSAL")));
        chair.get("/meetings/{id}/agenda-suggestions", meetingNow(chair, group)).then().body("items.title", not(hasItem("Koulumatkat")));
    }

    @Test
    void aDecisionWaitsForItsReviewUntilALaterMeetingHasLookedAtItAgain() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = Sitter.in(group, null, given);
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
        member.caller().get("/me/duties").then().body("items", empty());
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
        var member = Sitter.in(group, null, given);
        var email = Given.anEmail();
        var deputySeat = group.aSeat(given.aPerson(email), "DEPUTY", LocalDate.of(2021, 8, 1), null, false, "PARISH");
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET deputy_for = :seat WHERE id = :id").bind("seat", member.seat())
                .bind("id", deputySeat).execute());
        var deputy = TestCaller.person(email);
        var start = TODAY.plusDays(10).atTime(16, 0).atZone(HelsinkiClock.HELSINKI).toInstant();
        String meeting = chair.post("/groups/{id}/meetings", Map.of("title", "Joulukuun kokous", "startAt", start.toString(),
                "endAt", start.plusSeconds(7200).toString()), group.id()).then().statusCode(201).extract().path("id");
        deputy.get("/me/duties").then().body("items", empty());
        member.caller().post("/meetings/{id}/my-answer", Map.of("answer", "NOT_COMING", "passToDeputy", true), meeting).then().statusCode(200);
        member.caller().get("/me/duties").then().body("items", empty());
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
}
