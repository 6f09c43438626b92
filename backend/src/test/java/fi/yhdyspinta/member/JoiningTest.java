package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Joining by a one-time link: it gives its seat, and nothing else. */
@QuarkusTest
class JoiningTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private static String seat(TestCaller chair, TestGroup group, SeatBody body) {
        return chair.post("/groups/{id}/memberships", body, group.id()).then().statusCode(201).extract().path("id");
    }

    private static Map<String, String> link(TestCaller chair, String seat) {
        var url = chair.request().post("/api/v1/memberships/{id}/invitations", seat).then().statusCode(201)
                .header("Cache-Control", "no-store").extract().<String>path("url");
        return Map.of("token", url.substring(url.indexOf('#') + 1));
    }

    @Test
    void somebodyWithoutAnEmailJoinsByALink() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seat(chair, group, SeatBody.of("Nuori", "MEMBER", "CHILD_YOUTH_VOICE").with("nameHidden", true));
        var token = link(chair, seat);
        chair.get("/memberships/{id}", seat).then().body("invitationState", is("SENT")).body("linked", is(false));
        anyone().post("/invitations/preview", token).then().statusCode(200).body("role", is("MEMBER"))
                .body("groupId", is(group.id().toString())).body("accepted", is(false));
        var youth = given.aSignedInPerson();
        youth.post("/invitations/acceptance", token).then().statusCode(200).body("membershipId", is(seat));
        youth.post("/invitations/acceptance", token).then().statusCode(200);
        chair.get("/memberships/{id}", seat).then().body("invitationState", is("ACCEPTED")).body("linked", is(true));
        anyone().post("/invitations/preview", token).then().body("accepted", is(true));
        given.aSignedInPerson().post("/invitations/acceptance", token).then().statusCode(409);
        chair.request().post("/api/v1/memberships/{id}/invitations", seat).then().statusCode(409);
        chair.get("/groups/{id}/events", group.id()).then().body("items[0].type", is("membership.joined"));
    }

    @Test
    void aLinkDoesNotOpenWhatThePersonHasElsewhere() {
        var email = Given.anEmail();
        var elsewhere = given.aGroup();
        seat(elsewhere.withChair(), elsewhere, SeatBody.of("Toisen Puhuja", "CHAIR", "NGO").with("email", email));
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seat(chair, group, SeatBody.of("Sama", "MEMBER", "NGO").with("email", email));
        var accomplice = given.aSignedInPerson();
        accomplice.post("/invitations/acceptance", link(chair, seat)).then().statusCode(200).body("membershipId", is(seat));
        accomplice.get("/groups/{id}/contacts", elsewhere.id()).then().statusCode(403);
        TestCaller.person(email).get("/groups/{id}/contacts", elsewhere.id()).then().statusCode(200);
    }

    @Test
    void anAccountThatIsKnownTakesTheSeatToItsOwnPerson() {
        var group = given.aGroup();
        var chair = group.withChair();
        var member = given.aGroup().withMember("MEMBER", "NGO");
        var seat = seat(chair, group, SeatBody.of("Kutsuttu " + group.id(), "VICE_CHAIR", "NGO"));
        member.post("/invitations/acceptance", link(chair, seat)).then().statusCode(200);
        member.get("/groups/{id}/contacts", group.id()).then().statusCode(200);
        assertEquals(member.personId(), jdbi.withHandle(db -> db.createQuery("SELECT person_id FROM membership WHERE id = :id")
                .bind("id", UUID.fromString(seat)).mapTo(UUID.class).one()));
        assertEquals(java.util.List.of(0), jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM person WHERE name = :name")
                .bind("name", "Kutsuttu " + group.id()).mapTo(Integer.class).list()));
    }

    @Test
    void aKnownPersonShowsTheirOwnNameOnceTheyHaveJoined() {
        var email = Given.anEmail();
        var known = TestCaller.person(email);
        given.aPerson(email);
        known.get("/me").then().statusCode(200);
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seat(chair, group, SeatBody.of("Arvaus", "MEMBER", "NGO").with("email", email));
        var token = link(chair, seat);
        given.aSignedInPerson().post("/invitations/acceptance", token).then().statusCode(409).body("code", is("invitation-not-valid"));
        known.post("/invitations/acceptance", token).then().statusCode(200);
        chair.get("/memberships/{id}", seat).then().body("personName", is("Henkilö " + email)).body("linked", is(true));
    }

    @Test
    void theGuardianConsentsFirst() {
        var group = given.aGroup();
        var chair = group.withChair();
        var body = SeatBody.of("Nuori", "MEMBER", "CHILD_YOUTH_VOICE").with("guardianConsentNeeded", true);
        var seat = seat(chair, group, body);
        var token = link(chair, seat);
        var youth = given.aSignedInPerson();
        anyone().post("/invitations/preview", token).then().body("guardianConsentNeeded", is(true));
        youth.post("/invitations/acceptance", token).then().statusCode(409).body("code", is("guardian-consent-needed"));
        chair.put("/memberships/{id}", chair.etag("/memberships/{id}", seat), body.with("guardianConsentDate", "2026-01-01"), seat)
                .then().statusCode(200);
        youth.post("/invitations/acceptance", token).then().statusCode(200);
    }

    @Test
    void expiredRevokedReplacedAndUnknownLinksAreUseless() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seat(chair, group, SeatBody.of("A", "MEMBER", "NGO"));
        var replaced = link(chair, seat);
        var revoked = link(chair, seat);
        var invitation = chair.get("/memberships/{id}", seat).then().extract().<String>path("invitationId");
        chair.get("/invitations/{id}", invitation).then().statusCode(200).body("revokedAt", nullValue()).body("expiresAt", notNullValue());
        given.aGroup().withChair().delete("/invitations/{id}", "\"x\"", invitation).then().statusCode(403);
        chair.delete("/invitations/{id}", "\"x\"", invitation).then().statusCode(412);
        chair.delete("/invitations/{id}", chair.etag("/invitations/{id}", invitation), invitation).then().statusCode(204);
        var expired = link(chair, seat);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE invitation SET created_at = now() - interval '20 days', expires_at = now() - interval '1 day'
                WHERE membership_id = :seat AND revoked_at IS NULL""").bind("seat", UUID.fromString(seat)).execute());
        chair.get("/memberships/{id}", seat).then().body("invitationState", is("EXPIRED"));
        for (var token : java.util.List.of(replaced, revoked, expired, Map.of("token", "guess"))) {
            anyone().post("/invitations/preview", token).then().statusCode(409).body("code", is("invitation-not-valid"));
            given.aSignedInPerson().post("/invitations/acceptance", token).then().statusCode(409);
        }
        anyone().post("/invitations/acceptance", expired).then().statusCode(401);
        anyone().post("/invitations/preview", Map.of("token", " ")).then().statusCode(400).body("errors.pointer", contains("/token"));
    }

    @Test
    void theDatabaseKeepsNoLinkInTheClear() {
        var group = given.aGroup();
        var chair = group.withChair();
        var seat = seat(chair, group, SeatBody.of("A", "MEMBER", "NGO"));
        var key = UUID.randomUUID().toString();
        var first = chair.request().header("Idempotency-Key", key).post("/api/v1/memberships/{id}/invitations", seat);
        var again = chair.request().header("Idempotency-Key", key).post("/api/v1/memberships/{id}/invitations", seat);
        assertEquals(201, again.statusCode());
        assertEquals(first.body().asString(), again.body().asString());
        var url = first.<String>path("url");
        var token = url.substring(url.indexOf('#') + 1);
        assertTrue(token.length() >= 43);
        var stored = jdbi.withHandle(db -> db.createQuery("SELECT body FROM idempotent_request WHERE idempotency_key = :key")
                .bind("key", key).mapTo(String.class).one());
        assertFalse(stored.contains(token) || stored.contains("invitation"));
    }
}
