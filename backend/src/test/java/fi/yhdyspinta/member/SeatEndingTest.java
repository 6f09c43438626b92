package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatEndingTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));

    private static String seatOf(TestCaller reader, TestGroup group, String role) {
        return reader.get("/groups/" + group.id() + "/memberships?when=ALL").then().extract()
                .path("items.find { it.role == '" + role + "' }.id");
    }

    private static io.restassured.response.ValidatableResponse end(TestCaller lead, String seat, Map<String, Object> body) {
        return lead.change("/memberships/{id}/end", lead.etag("/memberships/{id}", seat), body, seat).then();
    }

    @Test
    void aSeatEndsAndTheEndCanBeUndone() {
        var group = given.aGroup();
        var chair = group.withChair();
        group.withMember("MEMBER", "NGO");
        var seat = seatOf(chair, group, "MEMBER");
        end(chair, seat, Map.of("lastDate", TODAY.minusDays(1).toString())).statusCode(200)
                .body("validToDate", is(TODAY.minusDays(1).toString()));
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(1));
        end(chair, seat, Map.of("lastDate", TODAY.minusDays(2).toString())).statusCode(409).body("code", is("already-ended"));
        var name = chair.get("/memberships/{id}", seat).then().extract().<String>path("personName");
        chair.put("/memberships/{id}", chair.etag("/memberships/{id}", seat),
                SeatBody.of(name, "MEMBER", "NGO").with("validFromDate", "2021-08-01"), seat).then().statusCode(200)
                .body("validToDate", nullValue());
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(2));
    }

    @Test
    void refusesALastDayOutsideTheSeat() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = group.aSeat(given.aPerson(fi.yhdyspinta.support.Given.anEmail()), "MEMBER", TODAY.minusDays(5), TODAY.plusDays(5), false, "NGO");
        end(chair, seat.toString(), Map.of("lastDate", TODAY.minusDays(6).toString())).statusCode(400).body("errors.code", contains("before-first-day"));
        end(chair, seat.toString(), Map.of("lastDate", TODAY.plusDays(6).toString())).statusCode(400).body("errors.code", contains("after-last-day"));
        end(chair, seat.toString(), Map.of("lastDate", TODAY.toString(), "withoutSuccessor", true, "successorMembershipId", seat.toString()))
                .statusCode(400).body("errors.code", contains("one-of-two"));
        chair.post("/memberships/{id}/end", Map.of("lastDate", TODAY.toString()), seat).then().statusCode(428);
        chair.change("/memberships/{id}/end", "\"x\"", Map.of("lastDate", TODAY.toString()), seat).then().statusCode(412);
    }

    @Test
    void theLastChairDoesNotLeaveTheGroupWithoutOneByAccident() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seatOf(chair, group, "CHAIR");
        end(chair, seat, Map.of("lastDate", TODAY.toString())).statusCode(409).body("code", is("last-chair"))
                .body("errors.pointer", containsInAnyOrder("/successorMembershipId", "/withoutSuccessor"));
        var name = chair.get("/memberships/{id}", seat).then().extract().<String>path("personName");
        chair.put("/memberships/{id}", chair.etag("/memberships/{id}", seat),
                SeatBody.of(name, "MEMBER", "NGO").with("validFromDate", "2021-08-01"), seat).then().statusCode(409).body("code", is("last-chair"));
        chair.change("/memberships/{id}/change", chair.etag("/memberships/{id}", seat),
                Map.of("fromDate", TODAY.plusDays(1).toString(), "role", "MEMBER", "perspectiveCodes", List.of("NGO")), seat)
                .then().statusCode(409).body("code", is("last-chair"));
        end(chair, seat, Map.of("lastDate", TODAY.toString(), "withoutSuccessor", true)).statusCode(200)
                .body("validToDate", is(TODAY.toString()));
    }

    @Test
    void aSuccessorTakesTheChairOnTheNextDay() {
        var group = given.aGroup();
        var chair = group.withChair();
        group.withMember("VICE_CHAIR", "NGO");
        var vice = seatOf(chair, group, "VICE_CHAIR");
        var deputy = chair.post("/groups/{id}/memberships", SeatBody.of("Vara", "DEPUTY", "NGO").with("deputyForId", vice), group.id())
                .then().extract().<String>path("id");
        end(chair, seatOf(chair, group, "CHAIR"), Map.of("lastDate", TODAY.toString(), "successorMembershipId", vice)).statusCode(200);
        chair.get("/groups/" + group.id() + "/memberships?on=" + TODAY).then().body("items.role", contains("CHAIR", "VICE_CHAIR", "DEPUTY"));
        var next = chair.get("/groups/" + group.id() + "/memberships?on=" + TODAY.plusDays(1)).then()
                .body("items.role", contains("CHAIR", "DEPUTY")).body("items[0].perspectiveCodes", contains("NGO"))
                .body("items[0].validFromDate", is(TODAY.plusDays(1).toString())).extract().<String>path("items[0].id");
        chair.get("/memberships/{id}", deputy).then().body("deputyForId", is(next));
    }

    @Test
    void anotherChairIsEnough() {
        var group = given.aGroup();
        var chair = group.withChair();
        var own = seatOf(chair, group, "CHAIR");
        group.withChair();
        end(chair, own, Map.of("lastDate", TODAY.toString())).statusCode(200);
    }

    @Test
    void aSecretaryWithoutPerspectiveDoesNotBecomeChair() {
        var group = given.aGroup();
        var chair = group.withChair();
        group.withMember("SECRETARY");
        end(chair, seatOf(chair, group, "CHAIR"), Map.of("lastDate", TODAY.toString(), "successorMembershipId", seatOf(chair, group, "SECRETARY")))
                .statusCode(400).body("errors.code", contains("perspective-needed"));
        var other = given.aGroup();
        other.withMember("MEMBER", "NGO");
        end(chair, seatOf(chair, group, "CHAIR"), Map.of("lastDate", TODAY.toString(), "successorMembershipId", seatOf(chair, other, "MEMBER")))
                .statusCode(400).body("errors.code", contains("no-such-seat"));
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(2));
    }

    @Test
    void aChangeOfRoleEndsOneSeatAndBeginsAnother() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = chair.post("/groups/{id}/memberships", SeatBody.of("Maija", "MEMBER", "NGO").with("nameHidden", true), group.id())
                .then().extract().<String>path("id");
        var etag = chair.etag("/memberships/{id}", seat);
        chair.change("/memberships/{id}/change", etag, Map.of("fromDate", "2025-06-01", "role", "EXPERT"), seat).then().statusCode(400)
                .body("errors.code", contains("not-after-first-day"));
        var next = chair.change("/memberships/{id}/change", etag, Map.of("fromDate", "2026-01-01", "role", "VICE_CHAIR",
                "perspectiveCodes", List.of("PARISH")), seat).then().statusCode(201).body("personName", is("Maija"))
                .body("nameHidden", is(true)).body("perspectiveCodes", contains("PARISH")).body("id", not(is(seat)))
                .extract().<String>path("id");
        chair.get("/memberships/{id}", seat).then().body("validToDate", is("2025-12-31")).body("role", is("MEMBER"));
        chair.get("/groups/{id}/memberships", group.id()).then().body("items.id", hasItem(next)).body("items.id", not(hasItem(seat)));
        chair.change("/memberships/{id}/change", etag, Map.of("fromDate", "2026-02-01", "role", "EXPERT"), seat).then().statusCode(412);
    }

    @Test
    void aSeatThatHasNotBegunIsTakenBack() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = chair.post("/groups/{id}/memberships", SeatBody.of("Tuleva", "MEMBER", "NGO")
                .with("validFromDate", TODAY.plusDays(1).toString()), group.id()).then().extract().<String>path("id");
        chair.delete("/memberships/{id}", "\"x\"", seat).then().statusCode(412);
        chair.delete("/memberships/{id}", chair.etag("/memberships/{id}", seat), seat).then().statusCode(204);
        chair.get("/memberships/{id}", seat).then().statusCode(404);
        var own = seatOf(chair, group, "CHAIR");
        chair.delete("/memberships/{id}", chair.etag("/memberships/{id}", own), own).then().statusCode(409).body("code", is("conflict"));
    }
}
