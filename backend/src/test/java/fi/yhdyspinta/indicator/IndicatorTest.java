package fi.yhdyspinta.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is measured, found in three languages. */
@QuarkusTest
class IndicatorTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    @Test
    void theIndicatorsThatShipAreFoundInAnyLanguageInAnyFormAndInsideCompounds() {
        for (var words : List.of("lastensuojeluilmoitus", "ilmoitus", "barnskyddsanmälan", "child welfare notifications", "1086")) {
            anyone().get("/indicators?q={q}&limit=200", words).then().statusCode(200).body("items.externalId", hasItem("1086"));
        }
        anyone().get("/indicators?q=rakettitiede").then().statusCode(200).body("items.size()", is(0));
        anyone().get("/indicators?q=' | (:*").then().statusCode(200);
        anyone().get("/indicators?theme=CHILD_PROTECTION&source=SOTKANET&limit=200").then().statusCode(200)
                .body("items.size()", is(17)).body("items.themeCode", everyItem(equalTo("CHILD_PROTECTION")));
    }

    @Test
    void whatIsOfOthersThanThlIsSwitchedOffUntilItsUseIsAgreed() {
        anyone().get("/indicators?q=127&switchedOff=true").then().body("items.externalId", hasItem("127")).body("items.switchedOn", everyItem(is(false)));
        anyone().get("/indicators?q=127").then().body("items.externalId", not(hasItem("127")));
        var switchedOff = jdbi.withHandle(db -> db.createQuery("SELECT id FROM indicator WHERE source = 'SOTKANET' AND external_id = '127'").mapTo(UUID.class).one());
        anyone().get("/indicators/{id}", switchedOff).then().statusCode(200).body("attribution.sv", equalTo("Statistikcentralen, Sotkanet, THL, CC BY 4.0"));
        anyone().get("/indicators/{id}/observations", switchedOff).then().statusCode(404);
    }

    @Test
    void oneIsToldWithItsSourceAndLicence() {
        String id = anyone().get("/indicators?q=1086").then().extract().path("items.find { it.externalId == '1086' }.id");
        anyone().get("/indicators/{id}", id).then().statusCode(200).body("unit", equalTo("PERCENT")).body("decimals", is(1))
                .body("direction", equalTo("NEUTRAL")).body("licence", equalTo("CC BY 4.0")).body("permissions.write", is(false))
                .body("attribution.fi", equalTo("Terveyden ja hyvinvoinnin laitos (THL), Sotkanet, THL, CC BY 4.0"));
        given.anAdministrator().get("/indicators/{id}", id).then().body("permissions.write", is(true)).body("permissions.writeObservations", is(false));
        anyone().get("/indicators/{id}", UUID.randomUUID()).then().statusCode(404);
        anyone().get("/indicator-themes").then().statusCode(200).body("items.code", hasItems("CHILD_PROTECTION", "OTHER")).body("items.name.sv", everyItem(notNullValue()));
    }

    @Test
    void availabilityIsTheMunicipalitysOwnOrThatOfTheAreaAroundIt() {
        var administrator = given.anAdministrator();
        var own = TestIndicator.common(jdbi, "PERCENT");
        own.tell(administrator, TestIndicator.municipality("322", 2020, "TOTAL", 5.5, 100), TestIndicator.municipality("322", 2022, "TOTAL", 5, 90),
                TestIndicator.line("COUNTY", "05", 2023, "TOTAL", 6, 900)).then().statusCode(200);
        var county = TestIndicator.common(jdbi, "PERCENT");
        county.tell(administrator, TestIndicator.line("COUNTY", "05", 2023, "TOTAL", 6, 900)).then().statusCode(200);
        var none = TestIndicator.common(jdbi, "PERCENT");
        var all = anyone().get("/indicators?municipality=322&source=INTEGRATION&limit=200").then().statusCode(200);
        all.body("items.find { it.id == '" + own.id() + "' }.availability.areaType", equalTo("MUNICIPALITY"))
                .body("items.find { it.id == '" + own.id() + "' }.availability.years", is(2))
                .body("items.find { it.id == '" + own.id() + "' }.availability.lastYear", is(2022))
                .body("items.find { it.id == '" + county.id() + "' }.availability.areaCode", equalTo("05"))
                .body("items.find { it.id == '" + none.id() + "' }.availability", nullValue());
        anyone().get("/indicators?municipality=322&available=true&source=INTEGRATION&limit=200").then().body("items.id", not(hasItem(none.id().toString())))
                .body("items.id", hasItems(own.id().toString(), county.id().toString()));
        anyone().get("/indicators?municipality=000").then().statusCode(400).body("errors.parameter", contains("municipality"));
    }

    private static final Map<String, Object> OWN = Map.of("name", Map.of("fi", "Kohtaamispaikan kävijät", "sv", "Besökare på mötesplatsen"),
            "themeCode", "FAMILY_SERVICES", "unit", "COUNT", "decimals", 0, "direction", "HIGHER_IS_BETTER", "provider", Map.of("fi", "Ryhmä"), "licence", "CC BY 4.0");

    @Test
    void aGroupAndACountyHaveTheirOwnAndTheAdministratorAddsCommonOnes() {
        var group = given.aGroup().serving("680");
        var chair = group.withChair();
        String id = chair.post("/groups/{g}/indicators", OWN, group.id()).then().statusCode(201).body("source", equalTo("MANUAL"))
                .body("groupId", equalTo(group.id().toString())).body("permissions.writeObservations", is(true)).extract().path("id");
        anyone().get("/indicators?group={g}", group.id()).then().body("items.id", contains(id));
        var changed = new java.util.HashMap<>(OWN);
        changed.put("decimals", 1);
        chair.put("/indicators/{id}", chair.etag("/indicators/{id}", id), changed, id).then().statusCode(200).body("decimals", is(1));
        chair.put("/indicators/{id}", "\"old\"", changed, id).then().statusCode(412);
        changed.put("themeCode", "NO_SUCH");
        chair.put("/indicators/{id}", chair.etag("/indicators/{id}", id), changed, id).then().statusCode(400).body("errors.pointer", contains("/themeCode"));
        chair.put("/indicators/{id}/use", chair.etag("/indicators/{id}", id), Map.of("switchedOn", false), id).then().statusCode(200);
        anyone().get("/indicators?group={g}", group.id()).then().body("items.size()", is(0));
        anyone().get("/indicators/{id}/observations", id).then().statusCode(404);
        given.aCoordinatorOf("05").post("/counties/05/indicators", OWN).then().statusCode(201).body("countyCode", equalTo("05"));
        var administrator = given.anAdministrator();
        administrator.post("/indicators", Map.of("source", "SOTKANET", "indicator", OWN)).then().statusCode(400);
        administrator.post("/indicators", Map.of("source", "INTEGRATION", "indicator", OWN)).then().statusCode(201).body("groupId", nullValue());
    }

    @Test
    void theAdministratorSwitchesSotkanetsOwnOnAndOffButDoesNotRewriteThem() {
        var administrator = given.anAdministrator();
        var id = jdbi.withHandle(db -> db.createQuery("SELECT id FROM indicator WHERE source = 'SOTKANET' AND external_id = '1563'").mapTo(UUID.class).one());
        administrator.put("/indicators/{id}/use", administrator.etag("/indicators/{id}", id), Map.of("switchedOn", true), id).then().statusCode(200).body("switchedOn", is(true));
        anyone().get("/indicators/{id}/observations", id).then().statusCode(200);
        administrator.put("/indicators/{id}", administrator.etag("/indicators/{id}", id), OWN, id).then().statusCode(409).body("code", equalTo("wrong-state"));
        administrator.put("/indicators/{id}/use", administrator.etag("/indicators/{id}", id), Map.of("switchedOn", false), id).then().statusCode(200);
    }

    @Test
    void pagesFollowEachOtherInAFixedNumberOfStatements() {
        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anyone().get("/indicators?theme=SCHOOL_LOWER_SECONDARY&limit=7" + (cursor == null ? "" : "&cursor=" + cursor)).then().statusCode(200).extract();
            walked.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(23, walked.size());
        assertEquals(23, walked.stream().distinct().count());
        anyone().get("/indicators?municipality=322").then().statusCode(200);
        assertEquals(statementsOf("/indicators?limit=2&municipality=322"), statementsOf("/indicators?limit=200&municipality=322"));
        assertTrue(statementsOf("/indicators?limit=200") <= 2);
    }

    private long statementsOf(String path) {
        return statements.of(() -> anyone().get(path).then().statusCode(200));
    }
}
