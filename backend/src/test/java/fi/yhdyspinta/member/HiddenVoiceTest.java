package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

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
class HiddenVoiceTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));

    private UUID hiddenSeat(TestGroup group, LocalDate from, LocalDate to) {
        return group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", from, to, true, "CHILD_YOUTH_VOICE", "NGO");
    }

    @Test
    void isARowForThoseWhoLeadTheGroupAndAPerspectiveForEveryoneElse() {
        var group = given.aGroup().serving("895");
        var chair = group.withChair();
        var seat = hiddenSeat(group, TODAY.minusDays(30), TODAY.plusDays(30));
        for (var lead : List.of(chair, group.withMember("SECRETARY"), group.withMember("VICE_CHAIR", "NGO"))) {
            lead.get("/groups/{id}/memberships", group.id()).then()
                    .body("items.findAll { it.nameHidden }.id", contains(seat.toString())).body("hiddenPerspectiveCodes", nullValue());
            lead.get("/memberships/{id}", seat).then().statusCode(200).body("nameHidden", is(true));
        }
        for (var reader : List.of(group.withMember("MEMBER", "NGO"), given.aCoordinatorOf("05"), given.aSignedInPerson(),
                given.aGroup().withChair(), given.anAdministrator(), given.aClient("members:read", "895"))) {
            reader.get("/groups/{id}/memberships", group.id()).then().statusCode(200)
                    .body("items.findAll { it.nameHidden }", empty())
                    .body("hiddenPerspectiveCodes", contains("NGO", "CHILD_YOUTH_VOICE"))
                    .body(not(containsString(seat.toString())));
            reader.get("/memberships/{id}", seat).then().statusCode(404);
        }
    }

    @Test
    void isCountedOnlyTodaySoThatNobodyReadsItsDates() {
        var group = given.aGroup();
        hiddenSeat(group, TODAY.minusDays(30), null);
        var path = "/groups/" + group.id() + "/memberships";
        var reader = given.aSignedInPerson();
        reader.get(path + "?on=" + TODAY).then().body("hiddenPerspectiveCodes", hasSize(2));
        for (var query : List.of("?on=" + TODAY.minusDays(1), "?on=" + TODAY.plusDays(1), "?when=ALL", "?when=ENDED", "?when=FUTURE")) {
            reader.get(path + query).then().statusCode(200).body("items", empty()).body("hiddenPerspectiveCodes", nullValue());
        }
    }

    @Test
    void isUnknownToOthersAlsoWhenTheyTryToChangeIt() {
        var group = given.aGroup();
        var seat = hiddenSeat(group, TODAY.minusDays(30), null);
        for (var other : List.of(given.aGroup().withChair(), given.aCoordinatorOf("05"), group.withMember("MEMBER", "NGO"))) {
            other.put("/memberships/{id}", "\"x\"", SeatBody.of("Muu", "MEMBER", "NGO"), seat).then().statusCode(404);
            other.change("/memberships/{id}/end", "\"x\"", Map.of("lastDate", TODAY.toString()), seat).then().statusCode(404);
        }
    }

    @Test
    void isNotToldByItsDeputyNorByTheHistory() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = chair.post("/groups/{id}/memberships", SeatBody.of("Salainen Nuori", "MEMBER", "CHILD_YOUTH_VOICE")
                .with("nameHidden", true), group.id()).then().statusCode(201).body("nameHidden", is(true)).extract().<String>path("id");
        var deputy = chair.post("/groups/{id}/memberships", SeatBody.of("Vara Jäsen", "DEPUTY", "NGO").with("deputyForId", seat),
                group.id()).then().statusCode(201).body("deputyForId", is(seat)).extract().<String>path("id");
        given.aSignedInPerson().get("/memberships/{id}", deputy).then().statusCode(200).body("deputyForId", nullValue());
        var coordinator = given.aCoordinatorOf("05");
        coordinator.get("/groups/{id}/events", group.id()).then().statusCode(200)
                .body("items.objectName", contains("Vara Jäsen"))
                .body(not(containsString("CHILD_YOUTH_VOICE"))).body(not(containsString("Salainen")));
        chair.get("/groups/{id}/events", group.id()).then().body("items.objectName", contains("Vara Jäsen", "Salainen Nuori"));
        TestCaller.ANONYMOUS.get("/memberships/{id}", seat).then().statusCode(401);
    }

    @Test
    void leavesAnEventThatHoldsNothingOfTheSeat() {
        var group = given.aGroup();
        var chair = group.withChair();
        for (var hidden : List.of(true, false)) {
            var seat = chair.post("/groups/{id}/memberships", SeatBody.of("Salainen Nuori", "MEMBER", "CHILD_YOUTH_VOICE")
                    .with("nameHidden", hidden), group.id()).then().statusCode(201).extract().<String>path("id");
            var values = group.jdbi().withHandle(db -> db.createQuery("""
                    SELECT non_personal_data::text FROM event WHERE object_id = :seat AND type = 'membership.added'""")
                    .bind("seat", seat).mapTo(String.class).one());
            org.junit.jupiter.api.Assertions.assertEquals(hidden, values.equals("{}"), values);
        }
    }

    @Test
    void isNotNamedForWhatTheyDid() {
        var group = given.aGroup();
        var email = Given.anEmail();
        group.aSeat(given.aPerson(email), "SECRETARY", TODAY.minusDays(30), null, true);
        TestCaller.person(email).post("/groups/{id}/related-bodies", Map.of("name", "Muu", "type", "OTHER", "relation", "SHARED_MEMBERS"),
                group.id()).then().statusCode(201);
        group.withChair().get("/groups/{id}/events", group.id()).then().body("items[0].actorName", is("Henkilö " + email));
        given.aCoordinatorOf("05").get("/groups/{id}/events", group.id()).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].actorName", nullValue());
    }
}
