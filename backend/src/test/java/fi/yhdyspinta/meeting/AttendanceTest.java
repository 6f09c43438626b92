package fi.yhdyspinta.meeting;

import static fi.yhdyspinta.meeting.MeetingTable.LONG_AGO;
import static fi.yhdyspinta.meeting.MeetingTable.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who comes, who came, and which guests. */
@QuarkusTest
class AttendanceTest extends ApiTest {

    private static final String MINE = "items.find { it.membershipId == '%s' }.";

    @Inject
    Jdbi jdbi;

    @Inject
    Meetings meetings;

    private static String of(UUID seat, String property) {
        return MINE.formatted(seat) + property;
    }

    private static Map<String, Object> answer(String answer, boolean passToDeputy) {
        return Map.of("answer", answer, "passToDeputy", passToDeputy);
    }

    @Test
    void aMemberAnswersAndMayChangeTheirMind() {
        var table = new MeetingTable(given);
        var id = table.plan(TODAY.plusDays(3));
        table.member.post("/meetings/{id}/my-answer", answer("COMING", false), id).then().statusCode(200).body("mine.answer", is("COMING"));
        table.member.post("/meetings/{id}/my-answer", Map.of("answer", "REMOTE"), id).then().statusCode(200).body("mine.answer", is("REMOTE"));
        table.chair.get("/meetings/{id}/attendance", id).then().statusCode(200).header("Cache-Control", is("no-store"))
                .body(of(table.memberSeat, "answer"), is("REMOTE")).body(of(table.memberSeat, "presence"), nullValue())
                .body(of(table.memberSeat, "perspectiveCodes"), contains("NGO")).body(of(table.memberSeat, "role"), is("MEMBER")).body("items", hasSize(2));
        table.member.post("/meetings/{id}/my-answer", answer("COMING", true), id).then().statusCode(400).body("errors.pointer", contains("/passToDeputy"));
        table.member.post("/meetings/{id}/my-answer", answer("NOT_COMING", true), id).then().statusCode(409).body("code", is("no-deputy"));
        table.member.get("/meetings/{id}", id).then().body("mine.answer", is("REMOTE")).body("mine.deputyAvailable", is(false));
    }

    @Test
    void whoCannotComePassesTheInvitationToTheDeputy() {
        var table = new MeetingTable(given);
        var email = Given.anEmail();
        var deputy = table.deputyFor(jdbi, table.memberSeat, given.aPerson(email));
        var standIn = TestCaller.person(email);
        var id = table.plan(TODAY.plusDays(3));
        table.member.get("/meetings/{id}", id).then().body("mine.deputyAvailable", is(true));
        standIn.get("/meetings/{id}", id).then().body("mine.askedToStandIn", is(false));
        table.member.post("/meetings/{id}/my-answer", answer("NOT_COMING", true), id).then().statusCode(200)
                .body("mine.answer", is("NOT_COMING")).body("mine.deputyId", is(deputy.toString()));
        standIn.get("/meetings/{id}", id).then().body("mine.membershipId", is(deputy.toString())).body("mine.askedToStandIn", is(true));
        standIn.post("/meetings/{id}/my-answer", answer("COMING", false), id).then().statusCode(200);
        table.member.get("/meetings/{id}/attendance", id).then().body("items", hasSize(2)).body(of(table.memberSeat, "deputyId"), is(deputy.toString()))
                .body(of(table.memberSeat, "deputyName"), containsString(email)).body(of(table.memberSeat, "deputies.answer"), contains("COMING"));
        table.member.post("/meetings/{id}/my-answer", answer("COMING", false), id).then().body("mine.deputyId", nullValue());
        standIn.get("/meetings/{id}", id).then().body("mine.askedToStandIn", is(false));
    }

    @Test
    void theChairTicksOneSeatAtATime() {
        var table = new MeetingTable(given);
        var deputy = table.deputyFor(jdbi, table.memberSeat, given.aPerson(Given.anEmail()));
        var other = table.group.aSeat(given.aPerson(Given.anEmail()), "EXPERT", LONG_AGO, null, false);
        var id = table.open(TODAY);
        table.mark(id, table.memberSeat, "PRESENT").then().statusCode(200).body(of(table.memberSeat, "presence"), is("PRESENT"));
        table.mark(id, other, "REMOTE").then().statusCode(200).body(of(table.memberSeat, "presence"), is("PRESENT")).body(of(other, "presence"), is("REMOTE"));
        table.mark(id, table.memberSeat, "DEPUTY").then().statusCode(400).body("errors.pointer", contains("/deputyId")).body("errors.code", contains("required"));
        mark(table, id, table.memberSeat, "DEPUTY", deputy).then().statusCode(200).body(of(table.memberSeat, "presence"), is("DEPUTY"))
                .body(of(table.memberSeat, "deputyId"), is(deputy.toString()));
        mark(table, id, table.memberSeat, "ABSENT", deputy).then().statusCode(400).body("errors.code", contains("only-with-deputy"));
        mark(table, id, table.memberSeat, "DEPUTY", other).then().statusCode(400).body("errors.code", contains("not-a-deputy"));
        mark(table, id, other, "DEPUTY", deputy).then().statusCode(400).body("errors.code", contains("not-a-deputy"));
        mark(table, id, UUID.randomUUID(), "PRESENT", null).then().statusCode(400).body("errors.pointer", contains("/membershipId"));
        table.mark(id, new MeetingTable(given).memberSeat, "PRESENT").then().statusCode(400).body("errors.code", contains("not-a-seat"));
        table.mark(id, table.memberSeat, "ABSENT").then().statusCode(200).body(of(table.memberSeat, "deputyId"), nullValue());
    }

    private static io.restassured.response.Response mark(MeetingTable table, String meeting, UUID seat, String presence, UUID deputy) {
        return table.chair.post("/meetings/{id}/attendance", deputy == null ? Map.of("membershipId", seat, "presence", presence)
                : Map.of("membershipId", seat, "presence", presence, "deputyId", deputy), meeting);
    }

    @Test
    void onlySeatsOfTheDayAreInvited() {
        var table = new MeetingTable(given);
        var ended = table.group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, TODAY.minusDays(1), false, "NGO");
        var email = Given.anEmail();
        var leaving = table.group.aSeat(given.aPerson(email), "MEMBER", LONG_AGO, TODAY.plusDays(1), false, "NGO");
        var unattached = table.group.aSeat(given.aPerson(Given.anEmail()), "DEPUTY", LONG_AGO, null, false, "NGO");
        var id = table.plan(TODAY.plusDays(2));
        table.chair.get("/meetings/{id}/attendance", id).then().body("items.membershipId", not(hasItem(ended.toString())))
                .body("items.membershipId", not(hasItem(leaving.toString()))).body("items.membershipId", hasItem(unattached.toString()));
        TestCaller.person(email).post("/meetings/{id}/my-answer", answer("COMING", false), id).then().statusCode(403);
        TestCaller.person(email).get("/meetings/{id}", id).then().body("mine", nullValue()).body("permissions.answer", is(false));
        table.mark(id, leaving, "PRESENT").then().statusCode(400);
    }

    @Test
    void aHiddenVoiceIsAPerspectiveToThoseWhoDoNotLead() {
        var table = new MeetingTable(given);
        var email = Given.anEmail();
        var hidden = table.group.aSeat(given.aPerson(email), "MEMBER", LONG_AGO, null, true, "CHILD_YOUTH_VOICE");
        var soon = table.group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, TODAY.plusDays(2), true, "PARENT_VOICE");
        var id = table.plan(TODAY.plusDays(3));
        TestCaller.person(email).post("/meetings/{id}/my-answer", answer("COMING", false), id).then().statusCode(200);
        table.mark(id, hidden, "PRESENT").then().body(of(hidden, "presence"), is("PRESENT")).body(of(hidden, "nameHidden"), is(true));
        table.chair.get("/meetings/{id}/attendance", id).then().body("items.membershipId", not(hasItem(soon.toString())));
        for (var reader : List.of(table.member, given.aCoordinatorOf("05"))) {
            reader.get("/meetings/{id}/attendance", id).then().statusCode(200).body("items.nameHidden", contains(false, false, true, true))
                    // sorted by what they bring; how long a seat lasts is not told by who is missing
                    .body("items[2].perspectiveCodes", contains("CHILD_YOUTH_VOICE")).body("items[3].perspectiveCodes", contains("PARENT_VOICE"))
                    .body("items[2].keySet()", org.hamcrest.Matchers.containsInAnyOrder("nameHidden", "perspectiveCodes", "deputies"))
                    .body("items[2].deputies", empty());
        }
        table.step(id, "open");
        table.step(id, "close").then().statusCode(200);
        // who was there is remembered, who was not is nobody's business
        table.member.get("/meetings/{id}/attendance", id).then().body("items.findAll { it.nameHidden }.perspectiveCodes", contains(List.of("CHILD_YOUTH_VOICE")));
    }

    @Test
    void guestsArePerspectivesOfMeetingsThatAreNotOver() {
        var table = new MeetingTable(given);
        var id = table.open(TODAY);
        String guest = table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "CHILD_YOUTH_VOICE", "remote", true), id).then().statusCode(201)
                .body("remote", is(true)).extract().path("id");
        table.member.get("/guests/{id}", guest).then().statusCode(200).body("perspectiveCode", is("CHILD_YOUTH_VOICE"));
        table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "NO_SUCH"), id).then().statusCode(400).body("errors.pointer", contains("/perspectiveCode"));
        String other = table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "NGO"), id).then().extract().path("id");
        table.chair.request().delete("/api/v1/guests/{id}", other).then().statusCode(204);
        table.chair.get("/guests/{id}", other).then().statusCode(404);
        table.chair.get("/meetings/{id}/attendance", id).then().body("guests.id", contains(guest));
        table.step(id, "close").then().statusCode(200);
        table.chair.request().delete("/api/v1/guests/{id}", guest).then().statusCode(409).body("code", is("wrong-state"));
        table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "NGO"), id).then().statusCode(409);
        table.mark(id, table.memberSeat, "PRESENT").then().statusCode(409);
        table.member.post("/meetings/{id}/my-answer", answer("COMING", false), id).then().statusCode(409);
    }

    @Test
    void theVoicesAtTheTableAreThoseOfSeatsTheirDeputiesAndGuests() {
        var table = new MeetingTable(given);
        var deputy = table.deputyFor(jdbi, table.memberSeat, given.aPerson(Given.anEmail()));
        var away = table.group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LONG_AGO, null, false, "BASIC_EDUCATION");
        var id = table.open(TODAY);
        mark(table, id, table.memberSeat, "DEPUTY", deputy).then().statusCode(200);
        table.mark(id, away, "ABSENT").then().statusCode(200);
        table.chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "CHILD_YOUTH_VOICE"), id).then().statusCode(201);
        var codes = meetings.perspectivesPresent(UUID.fromString(id));
        assertEquals(java.util.Set.of("NGO", "PARISH", "CHILD_YOUTH_VOICE"), java.util.Set.copyOf(codes));
        assertEquals(3, codes.size());
    }

    @Test
    void whoReadsNamesIsWrittenDown() {
        var table = new MeetingTable(given);
        var id = table.plan(TODAY);
        table.member.get("/meetings/{id}/attendance", id).then().statusCode(200);
        assertEquals(List.of(2), jdbi.withHandle(db -> db.createQuery(
                "SELECT records FROM access_log WHERE operation = 'getAttendance' AND object_id = :id").bind("id", id).mapTo(Integer.class).list()));
        table.chair.get("/groups/{id}/events", table.group.id()).then().body("items.type", hasItem("meeting.added")).body("items[0].occurredAt", notNullValue());
    }
}
