package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TermRolloverTest extends ApiTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    private UUID seat(TestGroup group, String role, String... perspectives) {
        return group.aSeat(given.aPerson(Given.anEmail()), role, LONG_AGO, null, false, perspectives);
    }

    private static Map<String, Object> goingOn(String termStart, UUID... seats) {
        return Map.of("termStartDate", termStart, "continuingMembershipIds", List.of(seats));
    }

    private static String termStart(TestCaller chair, TestGroup group) {
        return chair.get("/groups/{id}/term-rollover", group.id()).then().statusCode(200).extract().path("termStartDate");
    }

    @Test
    void aTermBeginsInJuneEveryFourthYear() {
        assertEquals(LocalDate.of(2029, 6, 1), CouncilTerm.after(LocalDate.of(2026, 11, 22)).startDate());
        assertEquals(LocalDate.of(2033, 6, 1), CouncilTerm.after(LocalDate.of(2029, 6, 1)).startDate());
        assertEquals(LocalDate.of(2029, 5, 31), new CouncilTerm(LocalDate.of(2025, 6, 1)).endDate());
    }

    @Test
    void proposesServantsToGoOnAndElectedOfficialsNot() {
        var group = given.aGroup();
        var chair = group.withChair();
        var ngo = seat(group, "MEMBER", "NGO");
        var elected = seat(group, "MEMBER", "ELECTED_OFFICIAL");
        chair.get("/groups/{id}/term-rollover", group.id()).then()
                .body("seats.find { it.membershipId == '%s' }.proposed".formatted(ngo), is(true))
                .body("seats.find { it.membershipId == '%s' }.proposed".formatted(elected), is(false));
    }

    @Test
    void showsTheGapsBeforeTheyHappenAndWritesNothing() {
        var group = given.aGroup();
        var chair = group.withChair();
        var ngo = seat(group, "MEMBER", "NGO");
        seat(group, "MEMBER", "PARISH");
        var start = termStart(chair, group);
        chair.post("/groups/{id}/term-rollover/preview", Map.of("termStartDate", start,
                "continuingMembershipIds", List.of(ngo), "withoutChair", true), group.id()).then().statusCode(200)
                .body("ended", is(3)).body("continued", is(1))
                .body("missingItemCodes", hasItem("PARISH")).body("missingItemCodes", not(hasItem("NGO")));
        chair.get("/groups/{id}/memberships?on=" + start, group.id()).then().body("items", hasSize(3));
    }

    @Test
    void endsTheOldSeatsAndBeginsTheNewOnesWithTheDeputyBehindTheNewSeat() {
        var group = given.aGroup();
        var chair = group.withChair();
        var chairSeat = UUID.fromString(chair.get("/groups/{id}/memberships", group.id()).path("items[0].id"));
        var member = seat(group, "MEMBER", "NGO");
        var deputy = seat(group, "DEPUTY", "NGO");
        group.jdbi().useHandle(db -> db.createUpdate("UPDATE membership SET deputy_for = :m WHERE id = :d")
                .bind("m", member).bind("d", deputy).execute());
        seat(group, "MEMBER", "PARISH");
        var start = termStart(chair, group);
        var body = goingOn(start, chairSeat, member, deputy);
        chair.post("/groups/{id}/term-rollover", body, group.id()).then().statusCode(428);
        chair.change("/groups/{id}/term-rollover", chair.etag("/groups/{id}/term-rollover", group.id()), body, group.id())
                .then().statusCode(200).body("ended", is(4)).body("continued", is(3));
        var last = LocalDate.parse(start).minusDays(1);
        chair.get("/groups/{id}/memberships?on=" + last, group.id()).then().body("items", hasSize(4))
                .body("items.validToDate.unique()", contains(last.toString()));
        var next = chair.get("/groups/{id}/memberships?on=" + start, group.id()).then()
                .body("items.role", containsInAnyOrder("CHAIR", "MEMBER", "DEPUTY")).extract();
        assertEquals(next.<String>path("items.find { it.role == 'MEMBER' }.id"), next.path("items.find { it.role == 'DEPUTY' }.deputyForId"));
        chair.get("/groups/{id}/events", group.id()).then().body("items.type", hasItem("membership.rolled-over"));
    }

    @Test
    void theTermDoesNotBeginWithoutAChairUnlessThatIsMeant() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = seat(group, "MEMBER", "NGO");
        var start = termStart(chair, group);
        var etag = chair.etag("/groups/{id}/term-rollover", group.id());
        chair.change("/groups/{id}/term-rollover", etag, goingOn(start, member), group.id()).then().statusCode(409)
                .body("code", is("last-chair")).body("errors.pointer", contains("/withoutChair"));
        chair.change("/groups/{id}/term-rollover", etag, Map.of("termStartDate", start, "withoutChair", true,
                "continuingMembershipIds", List.of(member)), group.id()).then().statusCode(200);
    }

    @Test
    void refusesAnotherDayAndSeatsThatAreNotOfTheDraft() {
        var group = given.aGroup();
        var chair = group.withChair();
        var foreign = seat(given.aGroup(), "MEMBER", "NGO");
        chair.post("/groups/{id}/term-rollover/preview", goingOn("2028-06-01", foreign), group.id()).then().statusCode(400)
                .body("errors.code", containsInAnyOrder("not-a-term-start", "no-such-seat"));
        group.withMember("MEMBER", "NGO").get("/groups/{id}/term-rollover", group.id()).then().statusCode(403);
    }
}
