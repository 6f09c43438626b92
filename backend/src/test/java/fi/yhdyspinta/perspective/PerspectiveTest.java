package fi.yhdyspinta.perspective;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PerspectiveTest extends ApiTest {

    private static final Map<String, String> ARCHIPELAGO = Map.of("fi", "Saariston asukkaat", "sv", "Skärgårdsborna");

    @Test
    void knowsTheNationalPerspectivesInThreeLanguages() {
        anyone().get("/perspectives?county=01").then().statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("items.findAll { it.countyCode == null && it.code == 'PARENT_VOICE' }.name", hasItem(
                        Map.of("fi", "Vanhempien ääni", "sv", "Föräldrarnas röst", "en", "Voice of parents")))
                .body("items.find { it.code == 'NGO' }.category", is("COMMUNITY"))
                .body("items[0].code", is("EARLY_EDUCATION"));
        anyone().get("/perspectives/NGO").then().statusCode(200).body("description.fi", containsString("Lapsi- ja perhejärjestöt"));
        anyone().get("/perspectives/NO_SUCH").then().statusCode(404).body("code", is("not-found"));
    }

    @Test
    void tellsWhereTheReferenceDataComesFrom() {
        anyone().get("/sources").then().statusCode(200)
                .body("items.find { it.file == 'municipalities.csv' }.licence", is("CC BY 4.0, Statistics Finland"));
    }

    @Test
    void aCoordinatorAddsAPerspectiveThatOnlyTheirCountyUses() {
        var coordinator = given.aCoordinatorOf("06");
        coordinator.post("/counties/06/perspectives", Map.of("code", "ISLANDERS_06", "category", "VOICE", "name", ARCHIPELAGO))
                .then().statusCode(201).header("Location", equalTo("/api/v1/perspectives/ISLANDERS_06"))
                .body("countyCode", is("06")).body("name.en", nullValue());
        anyone().get("/perspectives?county=06").then().body("items.code", allOf(hasItem("ISLANDERS_06"), hasItem("NGO")));
        anyone().get("/perspectives?county=07").then().body("items.code", not(hasItem("ISLANDERS_06")));
        anyone().get("/standard-items?county=06").then().body("items.code", not(hasItem("ISLANDERS_06")));
        given.aCoordinatorOf("07").post("/counties/07/perspectives",
                Map.of("code", "ISLANDERS_06", "category", "VOICE", "name", ARCHIPELAGO))
                .then().statusCode(409).body("errors.code", hasItem("code-taken"));
    }

    @Test
    void aCountysOwnPerspectiveMayBecomeAnItemOfItsStandard() {
        var coordinator = given.aCoordinatorOf("08");
        coordinator.post("/counties/08/perspectives", Map.of("code", "RESERVISTS_08", "category", "COMMUNITY",
                "name", Map.of("fi", "Reserviläiset"), "standardLevel", "REQUIRED")).then().statusCode(201);
        anyone().get("/standard-items?county=08&groupKind=MUNICIPAL").then()
                .body("items.find { it.code == 'RESERVISTS_08' }.level", is("REQUIRED"))
                .body("items.find { it.code == 'RESERVISTS_08' }.nationalLevel", is("NONE"))
                .body("items.find { it.code == 'RESERVISTS_08' }.anyOf", is(java.util.List.of("RESERVISTS_08")));
        anyone().get("/standard-items?county=08&on=2026-01-01").then()
                .body("items.find { it.code == 'RESERVISTS_08' }.level", is("NONE"));
        anyone().get("/standard-items?county=09").then().body("items.code", not(hasItem("RESERVISTS_08")));

        coordinator.put("/perspectives/RESERVISTS_08", anyone().etag("/perspectives/RESERVISTS_08"),
                Map.of("category", "COMMUNITY", "name", Map.of("fi", "Maanpuolustus"))).then().statusCode(200);
        anyone().get("/standard-items?county=08").then()
                .body("items.find { it.code == 'RESERVISTS_08' }.name.fi", is("Maanpuolustus"));
    }

    @Test
    void refusesAStandardItemWhoseCodeIsTakenAndLeavesNothingBehind() {
        given.aCoordinatorOf("08").post("/counties/08/perspectives", Map.of("code", "FAMILY_VOICE", "category", "VOICE",
                "name", ARCHIPELAGO, "standardLevel", "RECOMMENDED")).then().statusCode(409).body("errors.pointer", hasItem("/code"));
        anyone().get("/perspectives/FAMILY_VOICE").then().statusCode(404);
    }

    @Test
    void saysEverythingThatIsWrongWithAPerspective() {
        given.aCoordinatorOf("08").post("/counties/08/perspectives",
                Map.of("code", "pieni", "category", "ROLE", "name", Map.of("en", "Only English")))
                .then().statusCode(400).body("errors.pointer", allOf(hasItem("/code"), hasItem("/category"),
                        hasItem("/name/inAnOfficialLanguage"))).body("errors", hasSize(3));
    }

    @Test
    void theAdministratorTendsTheNationalOnesAndACoordinatorTheCountys() {
        var admin = given.anAdministrator();
        var coordinator = given.aCoordinatorOf("10");
        var body = Map.of("code", "LIBRARIES", "category", "SERVICE", "name", Map.of("fi", "Kirjastot"));
        coordinator.post("/perspectives", body).then().statusCode(403);
        admin.post("/perspectives", body).then().statusCode(201).body("countyCode", nullValue());
        coordinator.post("/counties/10/perspectives", Map.of("code", "SOUNDS_10", "category", "VOICE", "name", ARCHIPELAGO))
                .then().statusCode(201);

        var change = Map.of("category", "SERVICE", "name", Map.of("fi", "Kirjasto", "sv", "Bibliotek"));
        coordinator.put("/perspectives/LIBRARIES", "\"x\"", change).then().statusCode(403);
        admin.put("/perspectives/SOUNDS_10", "\"x\"", change).then().statusCode(403);
        given.aCoordinatorOf("11").put("/perspectives/SOUNDS_10", "\"x\"", change).then().statusCode(403);
        admin.put("/perspectives/NO_SUCH", "\"x\"", change).then().statusCode(404);
        admin.put("/perspectives/LIBRARIES", "\"x\"", change).then().statusCode(412).body("current.code", is("LIBRARIES"));
        admin.put("/perspectives/LIBRARIES", admin.etag("/perspectives/LIBRARIES"), change)
                .then().statusCode(200).body("name.sv", is("Bibliotek"));
    }
}
