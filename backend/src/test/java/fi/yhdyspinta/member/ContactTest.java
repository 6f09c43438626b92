package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Contact data: for the leads and the coordinator of the group, and never a way to learn what we know of an e-mail. */
@QuarkusTest
class ContactTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private static String seat(TestCaller chair, TestGroup group, SeatBody body) {
        return chair.post("/groups/{id}/memberships", body, group.id()).then().statusCode(201).extract().path("id");
    }

    @Test
    void isForTheLeadsAndTheCoordinatorAndEveryReadLeavesATrace() {
        var group = given.aGroup().serving("680");
        var chair = group.withChair();
        seat(chair, group, SeatBody.of("Maija", "MEMBER", "NGO").with("email", Given.anEmail()).with("phone", "+358 40 1"));
        seat(chair, group, SeatBody.of("Salainen", "MEMBER", "CHILD_YOUTH_VOICE").with("nameHidden", true).with("phone", "+358 40 2"));
        chair.get("/groups/{id}/contacts", group.id()).then().statusCode(200).header("Cache-Control", "no-store")
                .body("items.phone", hasItem("+358 40 1")).body("items.phone", hasItem("+358 40 2"));
        given.aCoordinatorOf("05").get("/groups/{id}/contacts", group.id()).then().statusCode(200)
                .body("items.phone", hasItem("+358 40 1")).body("items.personName", not(hasItem("Salainen")));
        for (var other : List.of(group.withMember("MEMBER", "NGO"), given.aGroup().withChair(), given.aSignedInPerson(),
                given.aCoordinatorOf("06"), given.anAdministrator(), given.aClient("members:read", "680"))) {
            other.get("/groups/{id}/contacts", group.id()).then().statusCode(403);
        }
        assertEquals(List.of(3, 2), jdbi.withHandle(db -> db.createQuery(
                "SELECT records FROM access_log WHERE operation = 'listContacts' AND object_id = :id ORDER BY id")
                .bind("id", group.id().toString()).mapTo(Integer.class).list()));
    }

    @Test
    void ofAKnownPersonShowsOnlyWhatWasTyped() {
        var email = Given.anEmail();
        var first = given.aGroup();
        seat(first.withChair(), first, SeatBody.of("Oikea Nimi", "MEMBER", "NGO").with("email", email).with("phone", "+358 40 9"));
        var group = given.aGroup();
        var chair = group.withChair();
        var id = seat(chair, group, SeatBody.of("Arvaus", "MEMBER", "NGO").with("email", email));
        chair.get("/memberships/{id}/contact", id).then().statusCode(200).body("personName", is("Arvaus"))
                .body("email", is(email)).body("phone", nullValue());
        chair.put("/memberships/{id}/contact", chair.etag("/memberships/{id}/contact", id), Map.of("email", email, "phone", "+358 40 8"), id)
                .then().statusCode(200).body("phone", is("+358 40 8"));
        assertEquals("+358 40 9", jdbi.withHandle(db -> db.createQuery("SELECT phone FROM person WHERE email = :email")
                .bind("email", email).mapTo(String.class).one()));
    }

    @Test
    void anotherEmailSeatsItsOwnerAndNeverMovesTheRightsOfWhoHadTheOld() {
        var group = given.aGroup();
        var chair = group.withChair();
        var coordinatorsEmail = Given.anEmail();
        var person = given.aPerson(coordinatorsEmail);
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO coordinator (person_id, county_code, valid_from) VALUES (:p, '05', '2021-01-01')")
                .bind("p", person).execute());
        var id = seat(chair, group, SeatBody.of("Koordinaattori", "MEMBER", "NGO").with("email", coordinatorsEmail));
        var stranger = Given.anEmail();
        chair.put("/memberships/{id}/contact", chair.etag("/memberships/{id}/contact", id), Map.of("email", stranger), id)
                .then().statusCode(200).body("email", is(stranger));
        TestCaller.person(stranger).get("/groups/{id}/contacts", group.id()).then().statusCode(403);
        assertEquals(coordinatorsEmail, jdbi.withHandle(db -> db.createQuery("SELECT email FROM person WHERE id = :id")
                .bind("id", person).mapTo(String.class).one()));
        TestCaller.person(coordinatorsEmail).get("/groups/{id}/contacts", group.id()).then().statusCode(200);
    }

    @Test
    void isKeptByThePersonWhoHasJoined() {
        var group = given.aGroup();
        var chair = group.withChair();
        var email = Given.anEmail();
        var id = seat(chair, group, SeatBody.of("Maija", "MEMBER", "NGO").with("email", email));
        var etag = chair.etag("/memberships/{id}/contact", id);
        chair.request().body(Map.of()).put("/api/v1/memberships/{id}/contact", id).then().statusCode(428);
        TestCaller.person(email).get("/groups/{id}/memberships", group.id()).then().statusCode(200);
        chair.put("/memberships/{id}/contact", etag, Map.of("phone", "1"), id).then().statusCode(409)
                .body("code", is("contact-kept-by-person"));
        chair.put("/memberships/{id}/contact", "\"x\"", Map.of("email", "x", "language", "de"), id).then().statusCode(400)
                .body("errors.pointer", contains("/email", "/language"));
    }
}
