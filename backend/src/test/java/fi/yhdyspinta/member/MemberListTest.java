package fi.yhdyspinta.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberListTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));

    @Inject
    Jdbi jdbi;

    @Test
    void anybodySignedInReadsWhoIsAtTheTableByRoleAndName() {
        var group = given.aGroup();
        var chair = group.withChair();
        for (var name : List.of("Åke Testi", "Öinen Testi", "Aino Testi", "Ärjy Testi")) {
            chair.post("/groups/{id}/memberships", SeatBody.of(name, "MEMBER", "NGO"), group.id()).then().statusCode(201);
        }
        given.aSignedInPerson().get("/groups/{id}/memberships", group.id()).then().statusCode(200)
                .header("Cache-Control", "no-store").header("ETag", notNullValue())
                .body("items.role", contains("CHAIR", "MEMBER", "MEMBER", "MEMBER", "MEMBER"))
                .body("items[1..4].personName", contains("Aino Testi", "Åke Testi", "Ärjy Testi", "Öinen Testi"))
                .body("items[1].perspectiveCodes", contains("NGO"))
                .body("items.invitationState", everyItem(nullValue())).body("hiddenPerspectiveCodes", nullValue());
        anyone().get("/groups/{id}/memberships", group.id()).then().statusCode(401);
    }

    @Test
    void answersForAnyDayAndForEndedAndFutureSeats() {
        var group = given.aGroup();
        var reader = given.aSignedInPerson();
        group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", TODAY.minusDays(100), TODAY.minusDays(10), false, "NGO");
        group.aSeat(given.aPerson(Given.anEmail()), "EXPERT", TODAY.minusDays(5), TODAY, false);
        group.aSeat(given.aPerson(Given.anEmail()), "SECRETARY", TODAY.plusDays(1), null, false);
        var path = "/groups/" + group.id() + "/memberships";
        reader.get(path).then().body("items.role", contains("EXPERT"));
        reader.get(path + "?when=ENDED").then().body("items.role", contains("MEMBER"));
        reader.get(path + "?when=FUTURE").then().body("items.role", contains("SECRETARY"));
        reader.get(path + "?when=ALL").then().body("items", hasSize(3));
        reader.get(path + "?on=" + TODAY.minusDays(10)).then().body("items.role", contains("MEMBER"));
        reader.get(path + "?on=" + TODAY.minusDays(9)).then().body("items", empty());
        reader.get(path + "?on=" + TODAY.plusDays(1)).then().body("items.role", contains("SECRETARY"));
        reader.get(path + "?when=ALL&on=2026-01-01").then().statusCode(400).body("errors.parameter", contains("when"));
        reader.get(path + "?when=SOMETIME").then().statusCode(400);
        reader.get(path + "?on=yesterday").then().statusCode(400);
    }

    @Test
    void pagesWithoutLosingOrRepeatingAnySeatAndWithoutNamesInTheAddress() {
        var group = given.aGroup();
        var chair = group.withChair();
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(chair.post("/groups/{id}/memberships", SeatBody.of("Sama Nimi", "MEMBER", "NGO"), group.id())
                    .then().statusCode(201).extract().path("id"));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = chair.get("/groups/" + group.id() + "/memberships?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            assertFalse(cursor != null && new String(java.util.Base64.getUrlDecoder().decode(cursor),
                    java.nio.charset.StandardCharsets.UTF_8).contains("Nimi"));
        } while (cursor != null);
        assertEquals(6, seen.size());
        assertTrue(seen.containsAll(made));
        assertEquals(6, seen.stream().distinct().count());
        var foreign = chair.get("/groups/" + group.id() + "/memberships?limit=1").then().extract().<String>path("nextCursor");
        chair.get("/groups/" + group.id() + "/memberships?when=ALL&cursor=" + foreign).then().statusCode(400);
    }

    @Test
    void aMachineReadsMembersOfItsOwnMunicipalitiesWithTheScopeAndLeavesATrace() {
        var group = given.aGroup("04", "MUNICIPAL").serving("109");
        group.withMember("MEMBER", "NGO");
        var intranet = given.aClient("members:read groups:read", "109");
        intranet.get("/groups/{id}/memberships", group.id()).then().statusCode(200).body("items", hasSize(1));
        var traces = jdbi.withHandle(db -> db.createQuery("""
                SELECT records FROM access_log WHERE operation = 'listMemberships' AND object_id = :id AND actor LIKE 'client:%'""")
                .bind("id", group.id().toString()).mapTo(Integer.class).list());
        assertEquals(List.of(1), traces);
        given.aClient("groups:read", "109").get("/groups/{id}/memberships", group.id()).then().statusCode(403);
        given.aClient("members:read", "061").get("/groups/{id}/memberships", group.id()).then().statusCode(403);
        intranet.post("/groups/{id}/memberships", SeatBody.of("Kone", "MEMBER", "NGO"), group.id()).then().statusCode(403);
    }

    @Test
    void theChairNetworkConsistsOfTheChairsOfTheMunicipalGroups() {
        var network = given.aGroup("21", "CHAIR_NETWORK");
        var first = given.aGroup("21", "MUNICIPAL");
        var second = given.aGroup("21", "MUNICIPAL");
        var elsewhere = given.aGroup("17", "MUNICIPAL");
        var chair = first.withChair();
        first.withMember("MEMBER", "NGO");
        second.withChair();
        elsewhere.withChair();
        given.aGroup("21", "LEADERSHIP").withChair();
        second.aSeat(given.aPerson(Given.anEmail()), "CHAIR", TODAY.minusDays(9), TODAY.minusDays(1), false, "NGO");
        given.aSignedInPerson().get("/groups/{id}/memberships", network.id()).then().statusCode(200)
                .body("items.findAll { it.groupId in ['%s', '%s'] }.role".formatted(first.id(), second.id()), contains("CHAIR", "CHAIR"))
                .body("items.role", everyItem(is("CHAIR"))).body("items.groupId", not(hasItem(elsewhere.id().toString())))
                .body("items.groupName", not(hasItem(nullValue())));
        given.aCoordinatorOf("21").post("/groups/{id}/chair", SeatBody.of("Liika", "CHAIR", "NGO").with("email", Given.anEmail()),
                network.id()).then().statusCode(409).body("code", is("conflict"));
        chair.post("/groups/{id}/memberships", SeatBody.of("Liika", "MEMBER", "NGO"), network.id()).then().statusCode(403);
    }

    @Test
    void opensInASpreadsheetAndNoCellIsRunAsAFormula() {
        var group = given.aGroup();
        var chair = group.withChair();
        chair.post("/groups/{id}/memberships", SeatBody.of("=HYPERLINK(\"x\")", "MEMBER", "NGO", "PARISH")
                .with("organisationName", "Järjestö; \"Ry\"" + group.id()).with("organisationSector", "NGO")
                .with("validToDate", "2029-05-31"), group.id()).then().statusCode(201);
        group.aSeat(given.aPerson(Given.anEmail()), "MEMBER", TODAY, null, true, "CHILD_YOUTH_VOICE");
        var path = "/api/v1/groups/" + group.id() + "/memberships";
        var excel = given.aSignedInPerson().request().accept("text/csv").get(path).then().statusCode(200)
                .contentType("text/csv;charset=UTF-8").header("Content-Disposition", containsString("members.csv"))
                .extract().body().asByteArray();
        var text = new String(excel, java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFRooli;Nimi;Organisaatio;Näkökulmat;Alkaa;Päättyy\r\npuheenjohtaja;"), text);
        assertTrue(text.contains("\r\njäsen;\"'=HYPERLINK(\"\"x\"\")\";\"Järjestö; \"\"Ry\"\"" + group.id()
                + "\";Järjestöt ja yhdistykset | Seurakunnat;1.6.2025;31.5.2029\r\n"), text);
        assertTrue(text.endsWith("\r\n;;;Lasten ja nuorten ääni;;\r\n"), text);
        var machine = chair.request().accept("text/csv").get(path + "?dialect=rfc4180").then().statusCode(200)
                .extract().body().asString();
        assertTrue(machine.startsWith("role,personName,organisationName,perspectiveCodes,validFromDate,validToDate\r\nCHAIR,"), machine);
        assertTrue(machine.contains("MEMBER,\"=HYPERLINK(\"\"x\"\")\""), machine);
        assertTrue(machine.contains(",NGO | PARISH,2025-06-01,2029-05-31\r\n"), machine);
        given.aSignedInPerson().request().accept("text/csv").get(path + "?language=sv").then().body(containsString("Namn;Organisation"));
        given.aSignedInPerson().request().accept("text/csv").get(path + "?dialect=tsv").then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aPerspectiveNamedInOneLanguageStandsInTheTablesOfTheOthers() {
        var group = given.aGroup("09", "MUNICIPAL");
        given.aCoordinatorOf("09").post("/counties/09/perspectives", java.util.Map.of("code", "VILLAGES_09",
                "category", "COMMUNITY", "name", java.util.Map.of("sv", "Byarna"))).then().statusCode(201);
        var chair = group.withChair();
        chair.post("/groups/{id}/memberships", SeatBody.of("Testi Kylänen", "MEMBER", "VILLAGES_09"), group.id()).then().statusCode(201);
        chair.request().accept("text/csv").get("/api/v1/groups/{id}/memberships?language=fi", group.id()).then().statusCode(200)
                .body(containsString("Byarna"));
        chair.request().contentType("text/csv").body("Nimi;Rooli;Näkökulmat\nToinen Testi;jäsen;byarna\n")
                .post("/api/v1/groups/{id}/member-imports/preview", group.id()).then().statusCode(200)
                .body("lines[0].perspectiveCodes", contains("VILLAGES_09"));
    }
}
