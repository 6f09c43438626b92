package fi.yhdyspinta.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void suggestsWhatIsBeingTypedTheBestFirst() {
        var coordinator = given.aCoordinatorOf("01");
        add(coordinator, "01", "Porvoon tuomiokirkkoseurakunta", "PARISH");
        add(coordinator, "01", "Seurakuntayhtymä", "PARISH");
        add(coordinator, "01", "Itä-Uudenmaan Seurakunnat", "PARISH");
        add(coordinator, "01", "Mannerheimin Lastensuojeluliitto", "NGO");
        var somebody = given.aSignedInPerson();

        somebody.get("/counties/01/organisations?q=seura").then().statusCode(200).body("items.name",
                contains("Seurakuntayhtymä", "Itä-Uudenmaan Seurakunnat", "Porvoon tuomiokirkkoseurakunta"));
        somebody.get("/counties/01/organisations?q=manerheim").then().body("items.name", contains("Mannerheimin Lastensuojeluliitto"));
        somebody.get("/counties/01/organisations?q=seura&limit=1").then().body("items.name", contains("Seurakuntayhtymä"));
        somebody.get("/counties/02/organisations?q=seura").then().body("items", empty());
        anyone().get("/counties/01/organisations?q=seura").then().statusCode(401);
    }

    @Test
    void listsAllOfACountyPageByPage() {
        var coordinator = given.aCoordinatorOf("02");
        for (var name : new String[] {"Äidit", "Betania", "ahtola", "Caritas", "Diakonia"}) {
            add(coordinator, "02", name, "NGO");
        }
        var seen = new TreeSet<String>();
        var pages = 0;
        for (String cursor = ""; cursor != null; pages++) {
            var page = coordinator.get("/counties/02/organisations?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then().statusCode(200).extract();
            seen.addAll(page.<java.util.List<String>>path("items.name"));
            cursor = page.path("nextCursor");
        }
        assertEquals(3, pages);
        assertEquals(5, seen.size());
        coordinator.get("/counties/02/organisations?cursor=forged").then().statusCode(400);
    }

    @Test
    void aCountyListsAndNamesItsOwnOrganisations() {
        var name = "Yhdistys " + UUID.randomUUID();
        var id = add(given.aCoordinatorOf("17"), "17", name, "NGO");
        var coordinator = given.aCoordinatorOf("16");
        coordinator.get("/counties/17/organisations?limit=200").then().statusCode(200).body("items.id", hasItem(id));
        coordinator.get("/counties/16/organisations?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
        var own = add(coordinator, "16", "Toinen " + name, "NGO");
        coordinator.put("/organisations/{id}", coordinator.etag("/organisations/{id}", own), Map.of("name", name, "sector", "NGO"), own)
                .then().statusCode(200).body("name", is(name));
    }

    @Test
    void aNameIsUniqueInACountyWhateverItsCase() {
        var coordinator = given.aCoordinatorOf("03");
        var first = add(coordinator, "03", "Espoon kaupunki", "MUNICIPALITY");
        var second = add(coordinator, "03", "Espoon seurakunta", "PARISH");
        coordinator.post("/counties/03/organisations", Map.of("name", " ESPOON kaupunki ", "sector", "MUNICIPALITY"))
                .then().statusCode(409).body("errors.code", contains("name-taken"));
        coordinator.put("/organisations/{id}", coordinator.etag("/organisations/{id}", second),
                Map.of("name", "espoon kaupunki", "sector", "PARISH"), second).then().statusCode(409);
        coordinator.put("/organisations/{id}", coordinator.etag("/organisations/{id}", first),
                Map.of("name", "Espoon Kaupunki", "sector", "MUNICIPALITY"), first).then().statusCode(200).body("name", is("Espoon Kaupunki"));
        given.aCoordinatorOf("04").post("/counties/03/organisations", Map.of("name", "x", "sector", "NGO")).then().statusCode(403);
        given.aCoordinatorOf("04").put("/organisations/{id}", "\"x\"", Map.of("name", "x", "sector", "NGO"), first).then().statusCode(403);
        coordinator.post("/counties/03/organisations", Map.of("name", " ", "sector", "CLUB"))
                .then().statusCode(400).body("errors.pointer", contains("/sector", "/name"));
    }

    @Test
    void mergingMovesEverySeatAndTellsTheGroups() {
        var coordinator = given.aCoordinatorOf("05");
        var group = given.aGroup();
        var chair = group.withChair();
        var right = add(coordinator, "05", "MLL Turku " + UUID.randomUUID(), "NGO");
        var wrong = add(coordinator, "05", "M L L Turku " + UUID.randomUUID(), "NGO");
        var seat = seatFrom(group, wrong);

        coordinator.post("/organisations/{id}/merge", Map.of("intoOrganisationId", right), wrong).then().statusCode(428);
        coordinator.change("/organisations/{id}/merge", coordinator.etag("/organisations/{id}", wrong),
                Map.of("intoOrganisationId", right), wrong).then().statusCode(200).body("id", is(right));

        assertEquals(right, organisationOf(seat));
        chair.get("/groups/{id}/events", group.id()).then()
                .body("items.find { it.type == 'organisation.merged' }.values.seats", is(1))
                .body("items.find { it.type == 'organisation.merged' }.values.intoOrganisationId", is(right));
        coordinator.get("/organisations/{id}", wrong).then().body("mergedIntoId", is(right));
        coordinator.get("/counties/05/organisations?q=M L L Turku&limit=200").then().body("items.id", not(hasItem(wrong)));
        coordinator.change("/organisations/{id}/merge", coordinator.etag("/organisations/{id}", wrong),
                Map.of("intoOrganisationId", right), wrong).then().statusCode(409).body("code", is("already-ended"));
        // A seat that still names the old one, because it was written at the same moment, comes to the right one too.
        assertEquals(right, organisationOf(seatFrom(group, wrong)));
    }

    @Test
    void refusesToMergeIntoItselfAnotherCountysOrOneThatIsGone() {
        var coordinator = given.aCoordinatorOf("06");
        var one = add(coordinator, "06", "Porin " + UUID.randomUUID(), "NGO");
        var gone = add(coordinator, "06", "Porin " + UUID.randomUUID(), "NGO");
        var elsewhere = add(given.aCoordinatorOf("07"), "07", "Hämeen " + UUID.randomUUID(), "NGO");
        coordinator.change("/organisations/{id}/merge", coordinator.etag("/organisations/{id}", gone),
                Map.of("intoOrganisationId", one), gone).then().statusCode(200);
        for (var target : new String[] {one, gone, elsewhere, UUID.randomUUID().toString()}) {
            coordinator.change("/organisations/{id}/merge", coordinator.etag("/organisations/{id}", one),
                    Map.of("intoOrganisationId", target), one).then().statusCode(400)
                    .body("errors.pointer", everyItem(is("/intoOrganisationId")));
        }
        coordinator.get("/organisations/{id}", one).then().body("mergedIntoId", nullValue()).body("name", notNullValue());
    }

    private static String add(TestCaller coordinator, String county, String name, String sector) {
        return coordinator.post("/counties/{county}/organisations", Map.of("name", name, "sector", sector), county)
                .then().statusCode(201).extract().path("id");
    }

    private UUID seatFrom(TestGroup group, String organisation) {
        var seat = group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", LocalDate.of(2024, 1, 1), null, false, "NGO");
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET organisation_id = :organisation::uuid WHERE id = :seat")
                .bind("organisation", organisation).bind("seat", seat).execute());
        return seat;
    }

    private String organisationOf(UUID seat) {
        return jdbi.withHandle(db -> db.createQuery("SELECT organisation_id::text FROM membership WHERE id = :seat")
                .bind("seat", seat).mapTo(String.class).one());
    }
}
