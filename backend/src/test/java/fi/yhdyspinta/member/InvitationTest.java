package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest extends ApiTest {

    private UUID seat(TestGroup group) {
        return group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LocalDate.of(2025, 6, 1), null, false, "NGO");
    }

    private static String tokenOf(TestCaller chair, UUID seat) {
        var url = chair.post("/memberships/{id}/invitations", Map.of(), seat).then().statusCode(201)
                .body("url", containsString("/invitation#")).extract().<String>path("url");
        return url.substring(url.indexOf('#') + 1);
    }

    @Test
    void aLinkBindsWhoeverSignsInToTheSeatOnce() {
        var group = given.aGroup();
        var seat = seat(group);
        var token = Map.of("token", tokenOf(group.withChair(), seat));
        anyone().post("/invitations/preview", token).then().statusCode(200).body("role", is("MEMBER"))
                .body("personName", nullValue()).body("accepted", is(false));
        anyone().post("/invitations/acceptance", token).then().statusCode(401);
        var newcomer = given.aSignedInPerson();
        newcomer.post("/invitations/acceptance", token).then().statusCode(200).body("membershipId", is(seat.toString()));
        newcomer.get("/me").then().body("groups[0].groupId", is(group.id().toString()));
        given.aSignedInPerson().post("/invitations/acceptance", token).then().statusCode(409).body("code", is("invitation-not-valid"));
    }

    @Test
    void aNewLinkAndARevocationMakeTheOldOneUseless() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seat(group);
        var first = Map.of("token", tokenOf(chair, seat));
        var second = chair.post("/memberships/{id}/invitations", Map.of(), seat).then().statusCode(201).extract();
        given.aSignedInPerson().post("/invitations/acceptance", first).then().statusCode(409);
        var id = second.<String>path("id");
        chair.delete("/invitations/{id}", chair.etag("/invitations/{id}", id), id).then().statusCode(204);
        var url = second.<String>path("url");
        given.aSignedInPerson().post("/invitations/acceptance", Map.of("token", url.substring(url.indexOf('#') + 1)))
                .then().statusCode(409);
    }

    @Test
    void onlyThoseWhoLeadTheGroupInviteAndReadContactData() {
        var group = given.aGroup();
        var seat = seat(group);
        group.withMember("MEMBER", "NGO").post("/memberships/{id}/invitations", Map.of(), seat).then().statusCode(403);
        given.aCoordinatorOf("05").post("/memberships/{id}/invitations", Map.of(), seat).then().statusCode(403);
        group.withMember("MEMBER", "NGO").get("/groups/{id}/contacts", group.id()).then().statusCode(403);
        given.aCoordinatorOf("05").get("/groups/{id}/contacts", group.id()).then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void aChairCorrectsTheContactDataOfWhoHasNotJoined() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seat(group);
        var etag = chair.etag("/memberships/{id}/contact", seat);
        chair.put("/memberships/{id}/contact", etag, Map.of("phone", "+358 40 000 0001"), seat).then().statusCode(200)
                .body("phone", is("+358 40 000 0001"));
        chair.put("/memberships/{id}/contact", etag, Map.of("phone", "+358 40 000 0002"), seat).then().statusCode(412);
        given.aCoordinatorOf("05").put("/memberships/{id}/contact", etag, Map.of(), seat).then().statusCode(403);
    }

    @Test
    void aCoordinatorDoesNotReachAHiddenVoice() {
        var group = given.aGroup();
        var email = Given.anEmail();
        group.aSeat(given.aPerson(email), "MEMBER", LocalDate.of(2025, 6, 1), null, true, "CHILD_YOUTH_VOICE");
        group.withChair().get("/groups/{id}/contacts", group.id()).then().body(containsString(email));
        given.aCoordinatorOf("05").get("/groups/{id}/contacts", group.id()).then().body(not(containsString(email)));
    }
}
