package fi.yhdyspinta.agenda;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agenda drafts itself from what the group keeps. */
@QuarkusTest
class AgendaSuggestionTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    @Inject
    Jdbi jdbi;

    @Inject
    MovableClock clock;

    @Inject
    Statements statements;

    @AfterEach
    void setBack() {
        clock.setBack();
    }

    /** A subgroup: nobody asks for anybody at its table, so that no voice is missing. */
    private TestGroup aQuietGroup() {
        var above = given.aGroup();
        var id = jdbi.withHandle(db -> db.createQuery("""
                WITH g AS (INSERT INTO lape_group (kind, county_code, name, working_language, parent_group_id)
                           VALUES ('SUBGROUP', '05', :name, 'fi', :above) RETURNING id),
                     s AS (INSERT INTO group_status (group_id, status, valid_from) SELECT id, 'ACTIVE', :from FROM g)
                SELECT id FROM g""").bind("name", "Alaryhmä " + UUID.randomUUID()).bind("above", above.id()).bind("from", LONG_AGO)
                .mapTo(UUID.class).one());
        return new TestGroup(given, jdbi, id, "05");
    }

    private static String plan(TestCaller chair, TestGroup group, LocalDate day) {
        var start = day.atTime(16, 0).atZone(HelsinkiClock.HELSINKI).toInstant();
        return chair.post("/groups/{id}/meetings", Map.of("title", "Kokous", "startAt", start.toString(), "endAt", start.plusSeconds(3600).toString()),
                group.id()).then().statusCode(201).extract().path("id");
    }

    private static void step(TestCaller chair, String meeting, String step) {
        chair.change("/meetings/{id}/" + step, chair.etag("/meetings/{id}", meeting), Map.of("reason", "Syy"), meeting).then().statusCode(200);
    }

    private static ValidatableResponse suggested(TestCaller who, String meeting) {
        return who.get("/meetings/{id}/agenda-suggestions", meeting).then().statusCode(200);
    }

    private static Map<String, Object> body(Object... words) {
        var body = new HashMap<String, Object>();
        for (var i = 0; i < words.length; i += 2) {
            body.put((String) words[i], words[i + 1] instanceof UUID || words[i + 1] instanceof LocalDate ? words[i + 1].toString() : words[i + 1]);
        }
        return body;
    }

    private static String add(TestCaller chair, String meeting, Object... words) {
        var body = body(words);
        body.putIfAbsent("title", "Asia");
        body.put("type", "DISCUSS");
        return chair.post("/meetings/{id}/agenda-items", body, meeting).then().statusCode(201).extract().path("id");
    }

    private record Promise(String goal, String action) {}

    private static Promise agreed(TestCaller chair, TestGroup group, UUID owner, String title, LocalDate due) {
        String goal = chair.post("/groups/{id}/goals", body("title", title, "themeCodes", List.of(), "ownerId", owner, "dueDate", due), group.id())
                .then().statusCode(201).extract().path("id");
        String action = chair.post("/goals/{id}/actions", body("title", "Teko: " + title, "responsibleId", owner, "dueDate", due.minusDays(20)), goal)
                .then().statusCode(201).extract().path("id");
        chair.request().header("If-Match", chair.etag("/goals/{id}", goal)).body(Map.of()).post("/api/v1/goals/{id}/agree", goal).then().statusCode(200);
        return new Promise(goal, action);
    }

    @Test
    void goalsAreSuggestedWhenTheyAreLateSilentOrWithoutAnOwner() {
        var group = aQuietGroup();
        var chair = group.withChair();
        var owner = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, null, false, "NGO");
        var leaver = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, TODAY.plusDays(40), false, "PARISH");
        var late = agreed(chair, group, owner, "Myöhässä", TODAY.plusDays(30));
        var acting = agreed(chair, group, owner, "Teko myöhässä", TODAY.plusDays(65));
        var orphan = agreed(chair, group, leaver, "Omistajaton", TODAY.plusDays(300));
        clock.moveTo(TODAY.plusDays(50));
        var meeting = plan(chair, group, TODAY.plusDays(60));
        suggested(chair, meeting).body("items.origin", contains("OVERDUE_GOAL", "OVERDUE_ACTION", "OVERDUE_ACTION", "OWNERLESS_GOAL"))
                .body("items.subjectId", contains(late.goal(), late.action(), acting.action(), orphan.goal()))
                .body("items[0].title", is("Myöhässä")).body("items[0].date", is(TODAY.plusDays(30).toString())).body("items[3].type", is("DECIDE"));
        clock.moveTo(TODAY.plusDays(121));
        suggested(chair, meeting).body("items.find { it.subjectId == '%s' }.origin".formatted(acting.goal()), is("OVERDUE_GOAL"))
                .body("items.find { it.subjectId == '%s' }.origin".formatted(orphan.goal()), is("STALE_GOAL"))
                .body("items.findAll { it.subjectId == '%s' }.size()".formatted(late.goal()), is(1));
        add(chair, meeting, "origin", "OVERDUE_GOAL", "subjectId", late.goal());
        suggested(chair, meeting).body("items.subjectId", not(hasItem(late.goal()))).body("items.subjectId", hasItem(late.action()));
    }

    @Test
    void seatsThatEndBeforeTheNextMeetingAreNamedByTheirPerspectiveAndHiddenOnesToldToLeads() {
        var group = aQuietGroup();
        var chair = group.withChair();
        var member = group.withMember("MEMBER", "NGO");
        var email = Given.anEmail();
        var ends = group.aSeat(given.aPerson(email), "MEMBER", LONG_AGO, TODAY.plusDays(20), false, "PARISH");
        var hidden = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, TODAY.plusDays(21), true, "CHILD_YOUTH_VOICE");
        group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, TODAY.plusDays(62), false, "HEALTH_CARE");
        var stays = given.aPerson(Given.anEmail());
        group.aSeat(stays, "MEMBER", LONG_AGO, TODAY.plusDays(22), false, "YOUTH_WORK");
        group.aSeat(stays, "MEMBER", TODAY.plusDays(23), null, false, "YOUTH_WORK");
        var meeting = plan(chair, group, TODAY.plusDays(1));
        suggested(chair, meeting).body("items.origin", contains("SEAT_EXPIRES", "SEAT_EXPIRES")).body("items.subjectId", contains(ends.toString(), hidden.toString()))
                .body("items.title", contains("Seurakunnat", "Lasten ja nuorten ääni")).body("items.date", contains(TODAY.plusDays(20).toString(), TODAY.plusDays(21).toString()))
                .body(not(containsString(email)));
        suggested(member, meeting).body("items.subjectId", contains(ends.toString())).body(not(containsString(hidden.toString())));
        var next = plan(chair, group, TODAY.plusDays(20));
        suggested(chair, meeting).body("items", empty());
        suggested(chair, next).body("items.origin", hasItem("SEAT_EXPIRES"));
    }

    @Test
    void aMissingVoiceIsSuggestedInTheLanguageOfTheMeeting() {
        var group = given.aGroup("16", "REGIONAL");
        var chair = group.withChair();
        var meeting = plan(chair, group, TODAY.plusDays(1));
        var items = suggested(chair, meeting).body("items.findAll { it.origin == 'VOICE_MISSING' }.title", hasItem("Vanhempien ja kokemuksen ääni")).extract();
        group.withMember("MEMBER", "PARENT_VOICE");
        suggested(chair, meeting).body("items.title", not(hasItem("Vanhempien ja kokemuksen ääni")));
        String subject = items.path("items.find { it.title != 'Vanhempien ja kokemuksen ääni' }.subjectId");
        add(chair, meeting, "origin", "VOICE_MISSING", "subjectId", subject);
        suggested(chair, meeting).body("items.subjectId", not(hasItem(subject)));
    }

    @Test
    void reviewsProposalsAndWhatWasLeftAreSuggestedUntilTheyAreTakenUp() {
        var group = aQuietGroup();
        var chair = group.withChair();
        var member = group.withMember("MEMBER", "NGO");
        var held = plan(chair, group, TODAY.minusDays(30));
        var item = add(chair, held, "title", "Päätettiin");
        var left = add(chair, held, "title", "Jäi kesken");
        step(chair, held, "open");
        String decision = chair.post("/agenda-items/{id}/decisions", body("text", "Kokeillaan", "childImpact", "Hyvä", "reviewDate", TODAY.plusDays(5)), item)
                .then().statusCode(201).extract().path("id");
        step(chair, held, "close");
        String proposal = member.post("/groups/{id}/agenda-proposals", Map.of("title", "Jäsenen asia"), group.id()).then().statusCode(201).extract().path("id");
        suggested(chair, plan(chair, group, TODAY.plusDays(4))).body("items.origin", contains("PROPOSAL", "CARRIED_OVER"));
        var meeting = plan(chair, group, TODAY.plusDays(5));
        suggested(member, meeting).body("items.origin", contains("DECISION_REVIEW", "PROPOSAL", "CARRIED_OVER"))
                .body("items.subjectId", contains(decision, proposal, left)).body("items.title", contains("Kokeillaan", "Jäsenen asia", "Jäi kesken"))
                .body("items.proposalId", contains(nullValue(), is(proposal), nullValue())).body("items[2].carriedFromId", is(left))
                .body("items[2].date", is(TODAY.minusDays(30).toString())).body("items.type", contains("DECIDE", "DISCUSS", "DISCUSS"));
        add(chair, meeting, "proposalId", proposal, "origin", "PROPOSAL", "subjectId", proposal);
        add(chair, meeting, "carriedFromId", left, "origin", "CARRIED_OVER", "subjectId", left);
        var review = add(chair, meeting, "origin", "DECISION_REVIEW", "subjectId", decision);
        suggested(chair, meeting).body("items", empty());
        var later = plan(chair, group, TODAY.plusDays(30));
        suggested(chair, later).body("items.subjectId", contains(decision));
        step(chair, meeting, "open");
        chair.change("/agenda-items/{id}/outcome", chair.etag("/agenda-items/{id}", review), Map.of("outcome", "HANDLED"), review).then().statusCode(200);
        step(chair, meeting, "close");
        suggested(chair, later).body("items.origin", contains("PROPOSAL", "CARRIED_OVER")).body("items.subjectId", not(hasItem(decision)));
    }

    @Test
    void takeOneStatementHoweverMuchThereIs() {
        var group = aQuietGroup();
        var chair = group.withChair();
        var meeting = plan(chair, group, TODAY.plusDays(1));
        var few = sent(chair, meeting);
        for (var n = 0; n < 5; n++) {
            chair.post("/groups/{id}/agenda-proposals", Map.of("title", "Ehdotus " + n), group.id()).then().statusCode(201);
        }
        suggested(chair, meeting).body("items.size()", is(5)).body("items[0].date", notNullValue());
        assertEquals(few, sent(chair, meeting));
        // whose rights, whose meeting, and the suggestions
        assertEquals(3, few);
    }

    private long sent(TestCaller who, String meeting) {
        return statements.of(() -> suggested(who, meeting));
    }

    @Test
    void suggestionsAreForInsiders() {
        var group = given.aGroup();
        var meeting = plan(group.withChair(), group, TODAY.plusDays(1));
        given.aCoordinatorOf("05").get("/meetings/{id}/agenda-suggestions", meeting).then().statusCode(200);
        given.aSignedInPerson().get("/meetings/{id}/agenda-suggestions", meeting).then().statusCode(404);
        anyone().get("/meetings/{id}/agenda-suggestions", meeting).then().statusCode(401);
    }
}
