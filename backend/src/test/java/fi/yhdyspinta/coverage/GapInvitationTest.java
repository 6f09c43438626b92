package fi.yhdyspinta.coverage;

import static fi.yhdyspinta.coverage.Seats.LONG_AGO;
import static fi.yhdyspinta.coverage.Seats.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Help to close a gap: who does it elsewhere, a letter, and the mark that it was sent. */
@QuarkusTest
class GapInvitationTest extends ApiTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void theRealTime() {
        clock.setBack();
    }

    private static Map<String, Object> letter(String item) {
        return Map.of("itemCode", item, "language", "fi", "text", "Hei, tulkaa mukaan", "recipient", "Nuorisovaltuusto");
    }

    @Test
    void theGapShowsAsInvitedUntilSomebodyTakesTheSeat() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        var invited = "items.find { it.code == 'NGO' }.invitedDate";
        clock.moveTo(TODAY.minusDays(40));
        var location = chair.post("/groups/{id}/gap-invitations", letter("NGO"), table.group().id()).then().statusCode(201)
                .body("invitedDate", is(TODAY.minusDays(40).toString())).extract().header("Location");
        clock.setBack();
        table.coverage(chair, TODAY).body(invited, is(TODAY.minusDays(40).toString()));
        table.coverage(chair, TODAY.minusDays(41)).body(invited, nullValue());
        chair.get(location.substring("/api/v1".length())).then().statusCode(200).body("text", is("Hei, tulkaa mukaan"))
                .header("Cache-Control", "no-store");

        table.seat("MEMBER", TODAY.minusDays(30), TODAY.minusDays(1), "NGO");
        table.coverage(chair, TODAY.minusDays(31)).body(invited, is(TODAY.minusDays(40).toString()));
        table.coverage(chair, TODAY.minusDays(30)).body(invited, nullValue());
        // The next gap is another one: the old letter does not stand for it.
        table.coverage(chair, TODAY).body("items.find { it.code == 'NGO' }.state", is("VACANT")).body(invited, nullValue());
        chair.post("/groups/{id}/gap-invitations", letter("NGO"), table.group().id()).then().statusCode(201);
        table.coverage(chair, TODAY).body(invited, is(TODAY.toString()));
        chair.get("/groups/{id}/gap-invitations", table.group().id()).then().statusCode(200)
                .body("items.invitedDate", contains(TODAY.toString(), TODAY.minusDays(40).toString()));
        chair.get("/groups/{id}/events", table.group().id()).then().body("items.type", hasItem("gap.invited"))
                .body("items.find { it.type == 'gap.invited' }.values", is(Map.of("itemCode", "NGO")));
    }

    @Test
    void whoIsInvitedWhileTheTermIsEndingIsStillInvitedWhenItHasEnded() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        table.until(TODAY.plusDays(30), "MEMBER", "NGO");
        chair.post("/groups/{id}/gap-invitations", letter("NGO"), table.group().id()).then().statusCode(201);
        table.coverage(chair, TODAY.plusDays(31)).body("items.find { it.code == 'NGO' }.state", is("VACANT"))
                .body("items.find { it.code == 'NGO' }.invitedDate", is(TODAY.toString()));
    }

    @Test
    void aLetterIsForAGapOfTheGroup() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        table.until(null, "MEMBER", "NGO");
        chair.post("/groups/{id}/gap-invitations", letter("NGO"), table.group().id()).then().statusCode(409).body("code", is("conflict"));
        chair.post("/groups/{id}/gap-invitations", letter("UNKNOWN"), table.group().id()).then().statusCode(400)
                .body("errors.pointer", contains("/itemCode"));
        chair.post("/groups/{id}/gap-invitations", Map.of("language", "de"), table.group().id()).then().statusCode(400)
                .body("errors.pointer", contains("/itemCode", "/language", "/text"));
    }

    @Test
    void theLetterIsReadyInThreeLanguages() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        table.group().jdbi().useHandle(db -> db.createUpdate("UPDATE lape_group SET mandate = 'Sovittaa <yhteen> palvelut' WHERE id = :id")
                .bind("id", table.group().id()).execute());
        clock.moveTo(LocalDate.of(2027, 3, 1));
        chair.get("/groups/{id}/coverage/CHILD_YOUTH_VOICE/invitation-text", table.group().id()).then().statusCode(200)
                .body("language", is("fi")).body("text", containsString("Lasten ja nuorten ääni"))
                .body("text", containsString("31.5.2029")).body("text", containsString("Sovittaa <yhteen> palvelut"));
        chair.get("/groups/{id}/coverage/CHILD_YOUTH_VOICE/invitation-text?language=sv", table.group().id()).then()
                .body("text", containsString("Barns och ungas röst")).body("text", containsString("31.5.2029"));
        chair.get("/groups/{id}/coverage/CHILD_YOUTH_VOICE/invitation-text?language=en", table.group().id()).then()
                .body("text", containsString("Voice of children and young people")).body("text", containsString("31 May 2029"));
        chair.get("/groups/{id}/coverage/NOTHING/invitation-text", table.group().id()).then().statusCode(404);
        chair.get("/groups/{id}/coverage/NGO/invitation-text?language=de", table.group().id()).then().statusCode(400);
    }

    @Test
    void tellsWhichOrganisationsOfTheCountyDoItElsewhereButNeverOfAHiddenVoice() {
        var here = new Seats(given.aGroup("20", "MUNICIPAL"));
        var there = new Seats(given.aGroup("20", "MUNICIPAL"));
        var elsewhere = new Seats(given.aGroup("18", "MUNICIPAL"));
        var council = "Nuorisovaltuusto " + UUID.randomUUID();
        var id = there.from(council, there.until(null, "MEMBER", "CHILD_YOUTH_VOICE"));
        there.from("Salainen " + UUID.randomUUID(), there.hidden(LONG_AGO, null, "CHILD_YOUTH_VOICE"));
        there.from("Varalla " + UUID.randomUUID(), there.until(null, "DEPUTY", "CHILD_YOUTH_VOICE"));
        there.from("Entinen " + UUID.randomUUID(), there.until(TODAY.minusDays(1), "MEMBER", "CHILD_YOUTH_VOICE"));
        there.from("Muu " + UUID.randomUUID(), there.until(null, "MEMBER", "PARISH"));
        elsewhere.from("Kaukana " + UUID.randomUUID(), elsewhere.until(null, "MEMBER", "CHILD_YOUTH_VOICE"));
        var reader = given.aSignedInPerson();
        reader.get("/groups/{id}/coverage/CHILD_YOUTH_VOICE/suggestions", here.group().id()).then().statusCode(200)
                .body("items.organisationName", contains(council)).body("items[0].organisationId", is(id.toString()))
                .body("items[0].groupNames.size()", is(1));
        reader.get("/groups/{id}/coverage/CHILD_YOUTH_VOICE/suggestions", there.group().id()).then().body("items", empty());
        reader.get("/groups/{id}/coverage/NOTHING/suggestions", here.group().id()).then().statusCode(404);
        anyone().get("/groups/{id}/coverage/NGO/suggestions", here.group().id()).then().statusCode(401);
    }

    @Test
    void theItemOfAnotherCountyGetsNoLetter() {
        var code = "MARKET_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        given.aCoordinatorOf("15").post("/counties/15/perspectives", Map.of("code", code, "category", "COMMUNITY",
                "name", Map.of("fi", "Tori"), "standardLevel", "RECOMMENDED")).then().statusCode(201);
        var its = given.aGroup("15", "MUNICIPAL");
        its.withChair().get("/groups/{id}/coverage/{code}/invitation-text", its.id(), code).then().statusCode(200);
        var other = given.aGroup("16", "MUNICIPAL");
        other.withChair().get("/groups/{id}/coverage/{code}/invitation-text", other.id(), code).then().statusCode(404);
    }

    @Test
    void lettersAreWrittenByThoseWhoLeadAndReadByTheCoordinatorToo() {
        var group = given.aGroup();
        var chair = group.withChair();
        var id = chair.post("/groups/{id}/gap-invitations", letter("NGO"), group.id()).then().statusCode(201).extract().<String>path("id");
        for (var other : List.of(group.withMember("MEMBER"), given.aSignedInPerson(), given.aCoordinatorOf("06"), given.anAdministrator())) {
            other.get("/groups/{id}/gap-invitations", group.id()).then().statusCode(403);
            other.get("/gap-invitations/{id}", id).then().statusCode(403);
            other.get("/groups/{id}/coverage/NGO/invitation-text", group.id()).then().statusCode(403);
        }
        var coordinator = given.aCoordinatorOf("05");
        coordinator.get("/gap-invitations/{id}", id).then().statusCode(200);
        coordinator.get("/groups/{id}/gap-invitations", group.id()).then().statusCode(200).body("items.id", contains(id));
        coordinator.post("/groups/{id}/gap-invitations", letter("NGO"), group.id()).then().statusCode(403);
        chair.get("/gap-invitations/{id}", UUID.randomUUID()).then().statusCode(404);
        anyone().get("/gap-invitations/{id}", id).then().statusCode(401);
        group.withMember("VICE_CHAIR").get("/groups/{id}/coverage/NGO/invitation-text", group.id()).then().body("text", not(containsString("{")));
    }
}
