package fi.yhdyspinta.perspective;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandardTest extends ApiTest {

    @Inject
    HelsinkiClock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void readsTheNationalStandardOfAKindOfGroup() {
        anyone().get("/standard-items?groupKind=REGIONAL").then().statusCode(200)
                .body("items.groupKind", everyItem(is("REGIONAL")))
                .body("items.find { it.code == 'FAMILY_VOICE' }.anyOf", contains("PARENT_VOICE", "EXPERT_BY_EXPERIENCE"))
                .body("items.find { it.code == 'RESEARCH_EDUCATION' }.level", is("RECOMMENDED"));
        anyone().get("/standard-items?groupKind=MUNICIPAL").then()
                .body("items.find { it.code == 'YOUTH_LEISURE' }.populationBelow", is(20000))
                .body("items.find { it.code == 'YOUTH_WORK' }.populationMin", is(20000))
                .body("items.find { it.code == 'MINORITY_LANGUAGE_VOICE' }.bilingualOnly", is(true))
                .body("items.find { it.code == 'COUNTY' }.wellbeingCountyOnly", is(true));
        anyone().get("/standard-items?groupKind=CLUB&on=1.12.2026&kind=X").then().statusCode(400)
                .body("errors.parameter", contains("groupKind", "kind", "on"))
                .body("errors.code", contains("not-readable", "unknown-parameter", "not-readable"));
    }

    @Test
    void aCountyAsksDifferentlyFromADayOnAndThePastAnswersAsItWas() {
        var coordinator = given.aCoordinatorOf("12");
        var parish = "/counties/12/standard-items/" + idOf("PARISH");
        var nextMonth = clock.today().plusMonths(1);
        var tomorrow = clock.today().plusDays(1);

        coordinator.put(parish, anyone().etag(parish), Map.of("level", "RECOMMENDED")).then().statusCode(200)
                .body("level", is("RECOMMENDED")).body("nationalLevel", is("REQUIRED")).body("overridden", is(true));
        coordinator.put(parish, anyone().etag(parish), Map.of("level", "NONE", "fromDate", nextMonth.toString()))
                .then().statusCode(200).body("level", is("RECOMMENDED"));

        levelOfParish("12", clock.today().minusDays(1), "REQUIRED");
        levelOfParish("12", clock.today(), "RECOMMENDED");
        levelOfParish("12", nextMonth.minusDays(1), "RECOMMENDED");
        levelOfParish("12", nextMonth, "NONE");
        levelOfParish("13", nextMonth, "REQUIRED");

        coordinator.change(parish + "/inheritance", anyone().etag(parish), Map.of("fromDate", tomorrow.toString()))
                .then().statusCode(200).body("level", is("RECOMMENDED"))
                .body("levels.findAll { it.countyCode == '12' }.validToDate", contains(clock.today().toString()));
        levelOfParish("12", clock.today(), "RECOMMENDED");
        levelOfParish("12", tomorrow, "REQUIRED");
        levelOfParish("12", nextMonth, "REQUIRED");
    }

    /** Åland stands outside the national standards, Helsinki has no wellbeing services county beside it. */
    @Test
    void aCountyIsShownWhatItsCoverageIsComputedFrom() {
        for (var county : jdbi.withHandle(db -> db.createQuery("SELECT code FROM county").mapTo(String.class).list())) {
            var asked = jdbi.withHandle(db -> db.createQuery("SELECT group_kind || ' ' || code || ' ' || level FROM standard_on(:day) WHERE county_code = :county")
                    .bind("day", clock.today()).bind("county", county).mapTo(String.class).set());
            var shown = new TreeSet<String>();
            anyone().get("/standard-items?county=" + county).then().extract().<List<Map<String, Object>>>path("items").stream()
                    .filter(item -> !"NONE".equals(item.get("level")))
                    .forEach(item -> shown.add(item.get("groupKind") + " " + item.get("code") + " " + item.get("level")));
            assertEquals(new TreeSet<>(asked), shown, "county " + county);
        }
        anyone().get("/standard-items?county=91").then().body("items.level", everyItem(is("NONE")));
    }

    @Test
    void refusesToChangeThePastAlsoInTheDatabase() {
        var item = "/counties/12/standard-items/" + idOf("NGO");
        given.aCoordinatorOf("12").put(item, anyone().etag(item),
                Map.of("level", "NONE", "fromDate", clock.today().minusDays(1).toString()))
                .then().statusCode(400).body("errors.code", contains("in-the-past"));
        assertThrows(UnableToExecuteStatementException.class, () -> jdbi.useHandle(db ->
                db.execute("UPDATE standard_level SET level = 'NONE' WHERE county_code IS NULL")));
        assertThrows(UnableToExecuteStatementException.class, () -> jdbi.useHandle(db ->
                db.execute("UPDATE standard_level SET valid_to = DATE '2025-01-01' WHERE county_code IS NULL")));
        assertThrows(UnableToExecuteStatementException.class, () -> jdbi.useHandle(db ->
                db.execute("DELETE FROM standard_level WHERE county_code IS NULL")));
    }

    @Test
    void theAdministratorSetsTheNationalLevelForCountiesWithoutTheirOwn() {
        var admin = given.anAdministrator();
        var item = idOf("POLICE_RESCUE");
        var farAway = clock.today().plusYears(20);
        var coordinator = given.aCoordinatorOf("14");
        var ofCounty = "/counties/14/standard-items/" + item;
        coordinator.put(ofCounty, anyone().etag(ofCounty), Map.of("level", "RECOMMENDED")).then().statusCode(200);
        coordinator.put("/standard-items/" + item, "\"x\"", Map.of("level", "NONE")).then().statusCode(403);
        admin.put("/standard-items/" + item, anyone().etag("/standard-items/" + item),
                Map.of("level", "REQUIRED", "fromDate", farAway.toString())).then().statusCode(200)
                .body("level", is("RECOMMENDED"));

        anyone().get("/standard-items?groupKind=MUNICIPAL&on=" + farAway).then()
                .body("items.find { it.code == 'POLICE_RESCUE' }.level", is("REQUIRED"));
        anyone().get("/standard-items?groupKind=MUNICIPAL&county=14&on=" + farAway).then()
                .body("items.find { it.code == 'POLICE_RESCUE' }.level", is("RECOMMENDED"))
                .body("items.find { it.code == 'POLICE_RESCUE' }.nationalLevel", is("REQUIRED"));
    }

    @Test
    void theItemOfACountyIsUnknownElsewhere() {
        given.aCoordinatorOf("15").post("/counties/15/perspectives", Map.of("code", "SAUNA_15", "category", "COMMUNITY",
                "name", Map.of("fi", "Saunaseura"), "standardLevel", "RECOMMENDED")).then().statusCode(201);
        var item = anyone().get("/standard-items?county=15").then().extract()
                .<String>path("items.find { it.code == 'SAUNA_15' }.id");
        given.aCoordinatorOf("16").put("/counties/16/standard-items/" + item, "\"x\"", Map.of("level", "NONE"))
                .then().statusCode(404);
        given.anAdministrator().put("/standard-items/" + item, "\"x\"", Map.of("level", "NONE")).then().statusCode(404);
        given.aCoordinatorOf("16").put("/counties/15/standard-items/" + item, "\"x\"", Map.of("level", "NONE"))
                .then().statusCode(403);
    }

    @Test
    void anItemTellsTheLevelsOfTheNationAndOfTheCountyAskedFor() {
        var item = idOf("NGO");
        var here = "/counties/15/standard-items/" + item;
        given.aCoordinatorOf("15").put(here, anyone().etag(here), Map.of("level", "RECOMMENDED")).then().statusCode(200);
        anyone().get(here).then().body("levels.countyCode", hasItem("15"));
        anyone().get("/counties/16/standard-items/" + item).then().statusCode(200).body("levels.countyCode", not(hasItem("15")));
    }

    @Test
    void twoCoordinatorsDoNotOverwriteEachOther() {
        var item = "/counties/17/standard-items/" + idOf("NGO");
        var etag = anyone().etag(item);
        given.aCoordinatorOf("17").put(item, etag, Map.of("level", "RECOMMENDED")).then().statusCode(200);
        given.aCoordinatorOf("17").put(item, etag, Map.of("level", "NONE")).then().statusCode(412)
                .body("current.level", is("RECOMMENDED"));
    }

    private void levelOfParish(String county, LocalDate on, String level) {
        anyone().get("/standard-items?groupKind=MUNICIPAL&county={county}&on={on}", county, on.toString()).then()
                .statusCode(200).body("items.find { it.code == 'PARISH' }.level", is(level));
    }

    private static String idOf(String code) {
        return anyone().get("/standard-items?groupKind=MUNICIPAL").then().extract()
                .path("items.find { it.code == '" + code + "' }.id");
    }
}
