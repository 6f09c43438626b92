package fi.yhdyspinta.coverage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingGapsTest extends ApiTest {

    private static final String PARISH = "items.find { it.code == 'PARISH' }";

    private static LocalDate today() {
        return LocalDate.now(HelsinkiClock.HELSINKI);
    }

    @Test
    void aGroupLeavesAnItemOutForAReasonAndTakesItBack() {
        var group = given.aGroup();
        var chair = group.withChair();
        var waiver = Map.of("itemCode", "PARISH", "reason", "Seurakunta on mukana toisaalla", "reviewDate", today().plusMonths(6).toString());
        var id = chair.post("/groups/{id}/waivers", waiver, group.id()).then().statusCode(201).extract().<String>path("id");
        anyone().get("/groups/{id}/coverage", group.id()).then().body(PARISH + ".state", is("WAIVED"))
                .body(PARISH + ".waiverReason", nullValue());
        chair.post("/groups/{id}/waivers", waiver, group.id()).then().statusCode(409);
        anyone().get("/groups/{id}/waivers", group.id()).then().statusCode(401);
        chair.change("/waivers/{id}/end", chair.etag("/waivers/{id}", id), Map.of(), id).then().statusCode(200);
        anyone().get("/groups/{id}/coverage", group.id()).then().body(PARISH + ".state", is("MISSING"));
    }

    @Test
    void refusesAWaiverOfWhatTheStandardDoesNotAskOrWithoutAReviewInSight() {
        var group = given.aGroup();
        group.withChair().post("/groups/{id}/waivers", Map.of("itemCode", "NOTHING", "reason", "Miksi", "reviewDate",
                today().plusYears(3).toString()), group.id()).then().statusCode(400)
                .body("errors.code", containsInAnyOrder("no-such-item", "out-of-range"));
        group.withMember("MEMBER", "NGO").post("/groups/{id}/waivers", Map.of(), group.id()).then().statusCode(403);
    }

    @Test
    void offersALetterInTheWantedLanguageAndMarksTheGapAsInvited() {
        var group = given.aGroup();
        var chair = group.withChair();
        chair.get("/groups/{id}/coverage/CHILD_YOUTH_VOICE/invitation-text?language=sv", group.id()).then().statusCode(200)
                .body("text", containsString("Barns och ungas röst")).body("subject", containsString("Inbjudan"));
        chair.get("/groups/{id}/coverage/NOTHING/invitation-text", group.id()).then().statusCode(404);
        chair.post("/groups/{id}/gap-invitations", Map.of("itemCode", "CHILD_YOUTH_VOICE", "language", "fi", "text", "Hei!"),
                group.id()).then().statusCode(201).body("invitedDate", is(today().toString()));
        var invited = "items.find { it.code == 'CHILD_YOUTH_VOICE' }.invitedDate";
        chair.get("/groups/{id}/coverage", group.id()).then().body(invited, is(today().toString()));
        given.aSignedInPerson().get("/groups/{id}/coverage", group.id()).then().body(invited, nullValue());
        chair.get("/groups/{id}/gap-invitations", group.id()).then().body("items.text", contains("Hei!"));
    }

    @Test
    void suggestsOrganisationsOfOtherGroupsAndNeverThoseOfHiddenVoices() {
        var here = given.aGroup("21", "MUNICIPAL");
        var there = given.aGroup("21", "MUNICIPAL");
        organisation(there.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LocalDate.of(2025, 6, 1), null, false, "PARISH"), "Avoin seurakunta");
        organisation(there.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LocalDate.of(2025, 6, 1), null, true, "PARISH"), "Salattu seurakunta");
        given.aSignedInPerson().get("/groups/{id}/coverage/PARISH/suggestions", here.id()).then().statusCode(200)
                .body("items.organisationName", hasItem("Avoin seurakunta"))
                .body("items.organisationName", not(hasItem("Salattu seurakunta")));
    }

    private void organisation(java.util.UUID seat, String name) {
        given.aGroup().jdbi().useHandle(db -> db.createUpdate("""
                WITH o AS (INSERT INTO organisation (county_code, name, sector) VALUES ('21', :name, 'PARISH') RETURNING id)
                UPDATE membership SET organisation_id = o.id FROM o WHERE membership.id = :seat""")
                .bind("name", name).bind("seat", seat).execute());
    }

    @Test
    void theCoordinatorIsToldWhomToCallFirst() {
        var leaderless = given.aGroup("10", "MUNICIPAL");
        var coordinator = given.aCoordinatorOf("10");
        coordinator.get("/counties/10/contact-suggestions").then().statusCode(200)
                .body("items[0].groupId", is(leaderless.id().toString()))
                .body("items[0].reasons.code", hasItem("NO_CHAIR")).body("items[0].reasons.code", hasItem("VOICE_MISSING"));
        given.aCoordinatorOf("05").get("/counties/10/contact-suggestions").then().statusCode(403);
        leaderless.withChair().get("/counties/10/contact-suggestions").then().statusCode(403);
    }
}
