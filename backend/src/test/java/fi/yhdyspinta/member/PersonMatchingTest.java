package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** One record for each person, and whoever adds a person never learns whether the record was there. */
@QuarkusTest
class PersonMatchingTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private static Map<String, Object> seat(TestCaller chair, TestGroup group, String name, String email) {
        return chair.post("/groups/{id}/memberships", SeatBody.of(name, "MEMBER", "NGO").with("email", email), group.id())
                .then().statusCode(201).extract().jsonPath().getMap("");
    }

    @Test
    void theAnswerIsTheSameForAKnownAndAnUnknownEmail() {
        var email = Given.anEmail();
        var elsewhere = given.aGroup();
        seat(elsewhere.withChair(), elsewhere, "Oikea Nimi", email);
        TestCaller.person(email).get("/groups/{id}/memberships", elsewhere.id()).then().statusCode(200);
        var group = given.aGroup();
        var chair = group.withChair();
        var known = seat(chair, group, "Arvattu Nimi", email);
        var unknown = seat(chair, group, "Arvattu Nimi", Given.anEmail());
        known.remove("id");
        unknown.remove("id");
        assertEquals(unknown, known);
        chair.get("/groups/{id}/memberships", group.id()).then().body("items[1..2].personName", contains("Arvattu Nimi", "Arvattu Nimi"))
                .body("items[1..2].linked", contains(false, false));
        chair.get("/groups/{id}/events", group.id()).then().body("items.objectName", contains("Arvattu Nimi", "Arvattu Nimi"));
    }

    @Test
    void theKnownPersonKeepsTheirNameAndGetsTheSeat() {
        var email = Given.anEmail();
        var first = given.aGroup();
        seat(first.withChair(), first, "Oikea Nimi", email);
        var second = given.aGroup();
        seat(second.withChair(), second, "Väärä Nimi", email.toUpperCase());
        var people = jdbi.withHandle(db -> db.createQuery("SELECT name FROM person WHERE email = :email").bind("email", email)
                .mapTo(String.class).list());
        assertEquals(java.util.List.of("Oikea Nimi"), people);
        first.withChair().get("/groups/{id}/memberships", first.id()).then().body("items.personName.findAll { it == 'Oikea Nimi' }.size()", is(1));
        var seats = jdbi.withHandle(db -> db.createQuery("""
                SELECT m.group_id::text FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = :email""")
                .bind("email", email).mapTo(String.class).set());
        assertTrue(seats.contains(first.id().toString()) && seats.contains(second.id().toString()));
    }

    @Test
    void correctingTheNameOfASharedPersonChangesItForTheOwnGroupOnly() {
        var email = Given.anEmail();
        var first = given.aGroup();
        var firstChair = first.withChair();
        var firstSeat = (String) seat(firstChair, first, "Oikea Nimi", email).get("id");
        var second = given.aGroup();
        var secondChair = second.withChair();
        var secondSeat = (String) seat(secondChair, second, "Väärä Nimi", email).get("id");
        secondChair.put("/memberships/{id}", secondChair.etag("/memberships/{id}", secondSeat), SeatBody.of("Korjattu Nimi", "MEMBER", "NGO"), secondSeat)
                .then().statusCode(200).body("personName", is("Korjattu Nimi"));
        firstChair.put("/memberships/{id}", firstChair.etag("/memberships/{id}", firstSeat), SeatBody.of("Toinen Korjaus", "MEMBER", "NGO"), firstSeat)
                .then().statusCode(200).body("personName", is("Toinen Korjaus"));
        secondChair.get("/memberships/{id}", secondSeat).then().body("personName", is("Korjattu Nimi"));
        assertEquals("Oikea Nimi", jdbi.withHandle(db -> db.createQuery("SELECT name FROM person WHERE email = :email")
                .bind("email", email).mapTo(String.class).one()));
    }

    @Test
    void aPersonWhoHasJoinedKeepsTheirOwnName() {
        var email = Given.anEmail();
        var group = given.aGroup();
        var chair = group.withChair();
        var id = (String) seat(chair, group, "Oma Nimi", email).get("id");
        TestCaller.person(email).get("/groups/{id}/memberships", group.id()).then().statusCode(200);
        chair.get("/memberships/{id}", id).then().body("linked", is(true));
        chair.put("/memberships/{id}", chair.etag("/memberships/{id}", id), SeatBody.of("Muu Nimi", "MEMBER", "NGO"), id)
                .then().statusCode(400).body("errors.code", contains("name-kept-by-person"));
    }
}
