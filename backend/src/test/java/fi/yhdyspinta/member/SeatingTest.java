package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatingTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void theChairSeatsAMemberWithANewOrganisation() {
        var group = given.aGroup();
        var chair = group.withChair();
        var organisation = "Yhdistys " + UUID.randomUUID();
        var seat = chair.post("/groups/{id}/memberships", SeatBody.of(" Maija Mallikas ", "MEMBER", "NGO", "PARISH", "NGO")
                .with("organisationName", organisation).with("organisationSector", "NGO"), group.id())
                .then().statusCode(201).header("Location", notNullValue())
                .body("personName", is("Maija Mallikas")).body("perspectiveCodes", contains("NGO", "PARISH"))
                .body("organisationName", is(organisation)).body("linked", is(false)).body("invitationState", is("NONE"))
                .extract();
        chair.get("/memberships/{id}", seat.<String>path("id")).then().header("ETag", seat.header("ETag"));
        var again = chair.post("/groups/{id}/memberships", SeatBody.of("Toinen", "MEMBER", "NGO")
                .with("organisationName", organisation.toUpperCase()), group.id()).then().statusCode(201).extract();
        assertEquals(seat.<String>path("organisationId"), again.<String>path("organisationId"));
        chair.post("/groups/{id}/memberships", SeatBody.of("Kolmas", "MEMBER", "NGO")
                .with("organisationId", seat.path("organisationId")), group.id()).then().statusCode(201)
                .body("organisationName", is(organisation));
        chair.get("/groups/{id}/events", group.id()).then().body("items[-1].type", is("membership.added"))
                .body("items[-1].values.role", is("MEMBER"));
    }

    @Test
    void anOrganisationOfAnotherCountyTakesNoSeat() {
        var name = "Yhdistys " + UUID.randomUUID();
        var elsewhere = given.aCoordinatorOf("06").post("/counties/06/organisations", Map.of("name", name, "sector", "NGO"))
                .then().statusCode(201).extract().<String>path("id");
        var group = given.aGroup();
        var chair = group.withChair();
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO").with("organisationId", elsewhere), group.id())
                .then().statusCode(400).body("errors.pointer", contains("/organisationId"));
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO").with("organisationName", name)
                .with("organisationSector", "NGO"), group.id()).then().statusCode(201).body("organisationId", not(elsewhere));
    }

    @Test
    void saysEverythingThatIsWrongWithASeat() {
        var group = given.aGroup();
        var chair = group.withChair();
        chair.post("/groups/{id}/memberships", Map.of("email", "no-address", "language", "de", "role", "DEPUTY",
                "organisationId", UUID.randomUUID(), "perspectiveCodes", List.of("NGO", "NOTHING"),
                "validFromDate", "2026-06-01", "validToDate", "2026-05-01", "guardianConsentDate", "2026-01-01"), group.id())
                .then().statusCode(400).body("code", is("invalid-request"))
                .body("errors.pointer", containsInAnyOrder("/personName", "/email", "/language", "/perspectiveCodes/1",
                        "/validToDate", "/deputyForId", "/organisationId", "/guardianConsentDate"));
        chair.post("/groups/{id}/memberships", Map.of(), group.id()).then().statusCode(400)
                .body("errors.pointer", hasItems("/personName", "/role", "/validFromDate"));
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER").with("validFromDate", "0202-01-01")
                .with("organisationName", "Uusi " + group.id()), group.id()).then().statusCode(400)
                .body("errors.code", containsInAnyOrder("perspective-needed", "unlikely-date", "sector-needed"));
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "SECRETARY"), group.id()).then().statusCode(201);
        chair.post("/groups/{id}/memberships", SeatBody.of("B", "EXPERT"), group.id()).then().statusCode(201);
    }

    @Test
    void aDeputyStandsInForASeatOfTheSameGroup() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = chair.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO"), group.id()).then().extract().<String>path("id");
        var deputy = chair.post("/groups/{id}/memberships", SeatBody.of("B", "DEPUTY", "NGO").with("deputyForId", member), group.id())
                .then().statusCode(201).extract().<String>path("id");
        chair.post("/groups/{id}/memberships", SeatBody.of("C", "DEPUTY", "NGO").with("deputyForId", deputy), group.id())
                .then().statusCode(400).body("errors.code", contains("no-such-seat"));
        var other = given.aGroup();
        other.withChair().post("/groups/{id}/memberships", SeatBody.of("D", "DEPUTY", "NGO").with("deputyForId", member), other.id())
                .then().statusCode(400).body("errors.code", contains("no-such-seat"));
        chair.post("/groups/{id}/memberships", SeatBody.of("E", "MEMBER", "NGO").with("deputyForId", member), group.id())
                .then().statusCode(400).body("errors.code", contains("only-for-deputies"));
    }

    @Test
    void aCountysOwnPerspectiveIsForItsOwnGroups() {
        var code = "OWN_" + Integer.toHexString(java.util.concurrent.ThreadLocalRandom.current().nextInt()).toUpperCase();
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO perspective (code, category, county_code, name_fi, name_sv, name_en)
                VALUES (:code, 'VOICE', '05', :code, :code, :code)""").bind("code", code).execute());
        var own = given.aGroup("05", "MUNICIPAL");
        own.withChair().post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", code), own.id()).then().statusCode(201);
        var foreign = given.aGroup("06", "MUNICIPAL");
        foreign.withChair().post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", code), foreign.id()).then().statusCode(400);
    }

    @Test
    void aPersonHoldsOneSeatInAGroupAtATime() {
        var group = given.aGroup();
        var chair = group.withChair();
        var email = Given.anEmail();
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO").with("email", email)
                .with("validToDate", "2026-01-31"), group.id()).then().statusCode(201);
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "VICE_CHAIR", "NGO").with("email", email.toUpperCase())
                .with("validFromDate", "2026-01-31"), group.id()).then().statusCode(409).body("code", is("seat-overlaps"));
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "VICE_CHAIR", "NGO").with("email", email)
                .with("validFromDate", "2026-02-01"), group.id()).then().statusCode(201);
    }

    @Test
    void correctsAMistakeAndNobodysCorrectionIsLost() {
        var group = given.aGroup();
        var chair = group.withChair();
        var secretary = group.withMember("SECRETARY");
        var id = chair.post("/groups/{id}/memberships", SeatBody.of("Maja Malikas", "MEMBER", "NGO"), group.id()).then().extract().<String>path("id");
        var etag = chair.etag("/memberships/{id}", id);
        assertEquals(etag, secretary.etag("/memberships/{id}", id));
        chair.put("/memberships/{id}", etag, SeatBody.of("Maija Mallikas", "VICE_CHAIR", "PARISH").with("validToDate", "2029-05-31"), id)
                .then().statusCode(200).body("personName", is("Maija Mallikas")).body("role", is("VICE_CHAIR"))
                .body("perspectiveCodes", contains("PARISH")).body("validToDate", is("2029-05-31"));
        secretary.put("/memberships/{id}", etag, SeatBody.of("Muu", "MEMBER", "NGO"), id).then().statusCode(412)
                .body("code", is("stale")).body("current.personName", is("Maija Mallikas"));
        secretary.request().body(SeatBody.of("Muu", "MEMBER", "NGO")).put("/api/v1/memberships/{id}", id).then().statusCode(428);
        chair.put("/memberships/{id}", chair.etag("/memberships/{id}", id), SeatBody.of("Maija Mallikas", "VICE_CHAIR", "PARISH"), id)
                .then().statusCode(200).body("validToDate", nullValue());
        chair.get("/groups/{id}/events", group.id()).then().body("items[0].type", is("membership.corrected"))
                .body("items[0].changedFields", contains("validToDate"))
                .body("items[1].changedFields", contains("personName", "role", "perspectiveCodes", "validToDate"));
        chair.put("/memberships/{id}", "\"x\"", SeatBody.of("A", "MEMBER").with("email", "a@b.example"), id).then().statusCode(400)
                .body("errors.pointer", hasItems("/email"));
    }

    @Test
    void twoWhoCorrectAtTheSameMomentDoNotOverwriteEachOther() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        var id = chair.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO"), group.id()).then().extract().<String>path("id");
        var etag = chair.etag("/memberships/{id}", id);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> parish = () -> chair.put("/memberships/{id}", etag, SeatBody.of("A", "MEMBER", "PARISH"), id).statusCode();
            Callable<Integer> youth = () -> chair.put("/memberships/{id}", etag, SeatBody.of("A", "MEMBER", "YOUTH_WORK"), id).statusCode();
            var statuses = both.invokeAll(List.of(parish, youth)).stream().map(f -> {
                try {
                    return f.get();
                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).sorted().toList();
            assertEquals(List.of(200, 412), statuses);
        }
    }

    @Test
    void onlyThoseWhoLeadTheGroupChangeItsSeats() {
        var group = given.aGroup();
        var seat = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", java.time.LocalDate.of(2025, 6, 1), null, false, "NGO");
        for (var other : List.of(group.withMember("MEMBER", "NGO"), given.aGroup().withChair(), given.aCoordinatorOf("05"),
                given.anAdministrator(), given.aSignedInPerson())) {
            other.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO"), group.id()).then().statusCode(403);
            other.put("/memberships/{id}", "\"x\"", SeatBody.of("A", "MEMBER", "NGO"), seat).then().statusCode(403);
            other.change("/memberships/{id}/change", "\"x\"", Map.of(), seat).then().statusCode(403);
            other.delete("/memberships/{id}", "\"x\"", seat).then().statusCode(403);
        }
        anyone().post("/groups/{id}/memberships", Map.of(), group.id()).then().statusCode(401);
        group.withMember("SECRETARY").post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO"), group.id()).then().statusCode(201);
        given.aSignedInPerson().get("/memberships/{id}", UUID.randomUUID()).then().statusCode(404);
        given.aSignedInPerson().get("/memberships/x").then().statusCode(404);
    }

    @Test
    void theCoordinatorAppointsAChairOnlyWhileThereIsNone() {
        var group = given.aGroup("07", "MUNICIPAL");
        var coordinator = given.aCoordinatorOf("07");
        var email = Given.anEmail();
        coordinator.post("/groups/{id}/chair", SeatBody.of("Uusi Puhuja", "MEMBER", "NGO").with("nameHidden", true), group.id())
                .then().statusCode(400).body("errors.pointer", containsInAnyOrder("/role", "/email", "/nameHidden"));
        coordinator.post("/groups/{id}/chair", SeatBody.of("Uusi Puhuja", "CHAIR", "NGO").with("email", email), group.id())
                .then().statusCode(201).body("role", is("CHAIR")).body("linked", nullValue());
        coordinator.post("/groups/{id}/chair", SeatBody.of("Toinen", "CHAIR", "NGO").with("email", Given.anEmail()), group.id())
                .then().statusCode(409).body("code", is("chair-exists"));
        given.aCoordinatorOf("05").post("/groups/{id}/chair", SeatBody.of("X", "CHAIR", "NGO"), group.id()).then().statusCode(403);
        var chair = fi.yhdyspinta.support.TestCaller.person(email);
        chair.post("/groups/{id}/memberships", SeatBody.of("A", "MEMBER", "NGO"), group.id()).then().statusCode(201);
        chair.get("/groups/{id}/memberships", group.id()).then().body("items", hasSize(2)).body("items[0].linked", is(true));
        coordinator.get("/groups/{id}/events", group.id()).then().body("items[-1].type", endsWith("chair-appointed"));
    }
}
