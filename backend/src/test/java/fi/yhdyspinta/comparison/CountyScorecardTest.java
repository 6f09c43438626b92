package fi.yhdyspinta.comparison;

import static fi.yhdyspinta.indicator.TestIndicator.line;
import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The municipalities of a county beside each other. */
@QuarkusTest
class CountyScorecardTest extends ApiTest {

    private static final String COUNTY = "07";
    private static final List<String> TEN = List.of("061", "082", "086", "103", "109", "165", "169", "433", "694", "834");
    private static final String ELEVENTH = "981";

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    private static ValidatableResponse read(TestCaller who, TestIndicator indicator, String query) {
        return who.get("/counties/" + COUNTY + "/indicator-scorecard?indicator=" + indicator.id() + query).then().statusCode(200);
    }

    private static String of(String code) {
        return "rows.find { it.areaCode == '" + code + "' }.values[0].";
    }

    /** 1 to 10 for the ten, in the order of their codes. */
    private static void tellTen(TestIndicator indicator, TestCaller administrator, int year) {
        indicator.tell(administrator, IntStream.range(0, 10).mapToObj(n -> municipality(TEN.get(n), year, "TOTAL", n + 1, 1000)).toArray(String[]::new))
                .then().statusCode(200);
    }

    @Test
    void eachMunicipalityStandsInAFifthOfTheCountrysAndThoseWithoutAValueSaySo() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        tellTen(indicator, administrator, 2023);
        indicator.tell(administrator, line("COUNTY", COUNTY, 2023, "TOTAL", 5.5, 9000), line("COUNTRY", "FI", 2023, "TOTAL", 6, 90000)).then().statusCode(200);
        var told = read(anyone(), indicator, "").body("countyCode", equalTo(COUNTY)).body("more", is(false))
                .body("indicators[0].year", is(2023)).body("indicators[0].classes.municipalities", is(10))
                .body("indicators[0].classes.limits", contains(2.8f, 4.6f, 6.4f, 8.2f)).body("indicators[0].classes.lowest", is(1.0f))
                .body("indicators[0].attribution.fi", equalTo("Kunta, CC BY 4.0"))
                .body("rows.size()", is(13)).body("rows.areaType[11]", equalTo("COUNTY")).body("rows.areaType[12]", equalTo("COUNTRY"));
        for (var n = 0; n < 10; n++) {
            told.body(of(TEN.get(n)) + "classNumber", is(n / 2 + 1)).body(of(TEN.get(n)) + "value", is((float) n + 1));
        }
        told.body(of(ELEVENTH) + "status", equalTo("MISSING")).body(of(ELEVENTH) + "year", nullValue()).body(of(ELEVENTH) + "classNumber", nullValue())
                .body(of(COUNTY) + "value", is(5.5f)).body(of(COUNTY) + "classNumber", nullValue()).body(of("FI") + "value", is(6f));
    }

    @Test
    void zeroSuppressedProvisionalAndMissingAreDifferentThingsAndAnOlderValueIsInNoClass() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        tellTen(indicator, administrator, 2022);
        indicator.tell(administrator, municipality(TEN.get(0), 2022, "TOTAL", 0, 0), """
                {"areaType":"MUNICIPALITY","areaCode":"082","year":2022,"status":"SUPPRESSED"}""", """
                {"areaType":"MUNICIPALITY","areaCode":"086","year":2022,"status":"MISSING"}""", """
                {"areaType":"MUNICIPALITY","areaCode":"103","year":2022,"value":4,"status":"PROVISIONAL"}""",
                municipality(ELEVENTH, 2019, "TOTAL", 9, 100), municipality("091", 2022, "TOTAL", 3, 1000),
                municipality("049", 2022, "TOTAL", 3, 1000)).then().statusCode(200);
        read(anyone(), indicator, "").body(of("061") + "value", is(0f)).body(of("061") + "status", equalTo("NORMAL")).body(of("061") + "classNumber", is(1))
                .body(of("082") + "status", equalTo("SUPPRESSED")).body(of("082") + "year", is(2022)).body(of("082") + "value", nullValue())
                .body(of("086") + "status", equalTo("MISSING")).body(of("103") + "status", equalTo("PROVISIONAL"))
                .body(of(ELEVENTH) + "year", is(2019)).body(of(ELEVENTH) + "value", is(9f)).body(of(ELEVENTH) + "classNumber", nullValue());
        read(anyone(), indicator, "&year=2021").body("indicators[0].year", is(2019)).body(of("061") + "status", equalTo("MISSING"));
        read(anyone(), indicator, "&sex=FEMALE").body("indicators[0].year", nullValue()).body(of("061") + "status", equalTo("MISSING"));
    }

    @Test
    void aChangeIsGoodOrBadAsTheIndicatorSaysAndAGapIsBridgedByTwoYearsAtMost() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        indicator.tell(given.anAdministrator(), municipality("061", 2018, "TOTAL", 5, 100), municipality("061", 2023, "TOTAL", 7, 100),
                municipality("082", 2016, "TOTAL", 5, 100), municipality("082", 2023, "TOTAL", 3, 100),
                municipality("086", 2015, "TOTAL", 5, 100), municipality("086", 2023, "TOTAL", 3, 100),
                municipality("103", 2018, "TOTAL", 5.04, 100), municipality("103", 2023, "TOTAL", 5.01, 100)).then().statusCode(200);
        read(anyone(), indicator, "").body(of("061") + "change.way", equalTo("UP")).body(of("061") + "change.good", nullValue());
        for (var better : Map.of("LOWER_IS_BETTER", false, "HIGHER_IS_BETTER", true).entrySet()) {
            jdbi.useHandle(db -> db.execute("UPDATE indicator SET direction = ?, version = version + 1 WHERE id = ?", better.getKey(), indicator.id()));
            read(anyone(), indicator, "").body(of("061") + "change.good", is(better.getValue())).body(of("061") + "change.fromValue", is(5f))
                    .body(of("082") + "change.way", equalTo("DOWN")).body(of("082") + "change.good", is(!better.getValue()))
                    .body(of("082") + "change.fromYear", is(2016)).body(of("086") + "change", nullValue())
                    .body(of("103") + "change.way", equalTo("SAME")).body(of("103") + "change.good", nullValue());
        }
        read(anyone(), indicator, "&changeYears=8").body(of("086") + "change.fromYear", is(2015)).body(of("061") + "change", nullValue());
    }

    @Test
    void aSmallCountIsToldToTheGroupOfTheMunicipalityAloneAndMovesNoClass() {
        var indicator = TestIndicator.common(jdbi, "COUNT");
        var administrator = given.anAdministrator();
        tellTen(indicator, administrator, 2023);
        tellTen(indicator, administrator, 2018);
        indicator.tell(administrator, TEN.stream().map(code -> municipality(code, 2023, "TOTAL", 50, 50)).toArray(String[]::new)).then().statusCode(200);
        indicator.tell(administrator, municipality(ELEVENTH, 2023, "TOTAL", 3, 3), municipality(ELEVENTH, 2018, "TOTAL", 40, 40),
                line("COUNTY", COUNTY, 2023, "TOTAL", 503, 503)).then().statusCode(200);
        read(anyone(), indicator, "").header("Cache-Control", equalTo("private, no-cache"))
                .body(of(ELEVENTH) + "status", equalTo("SUPPRESSED")).body(of(ELEVENTH) + "value", nullValue()).body(of(ELEVENTH) + "change", nullValue())
                .body(of(COUNTY) + "status", equalTo("SUPPRESSED")).body(of(COUNTY) + "absoluteCount", nullValue())
                .body("indicators[0].classes.municipalities", is(10)).body("indicators[0].classes.lowest", is(50f));
        anyone().request().accept("text/csv").get("/api/v1/counties/" + COUNTY + "/indicator-scorecard?dialect=rfc4180&indicator=" + indicator.id())
                .then().statusCode(200).body(containsString(ELEVENTH + ",Ypäjä," + indicator.id())).body(containsString(",COUNT,2023,,,SUPPRESSED,,,,\"Kunta, CC BY 4.0\""));
        var member = given.aGroup(COUNTY, "MUNICIPAL").serving(ELEVENTH).withMember("MEMBER", "NGO");
        read(member, indicator, "").body(of(ELEVENTH) + "value", is(3f)).body(of(ELEVENTH) + "change.way", equalTo("DOWN")).body(of(ELEVENTH) + "classNumber", is(1))
                .body(of(COUNTY) + "status", equalTo("SUPPRESSED")).body("indicators[0].classes.municipalities", is(10)).body("indicators[0].classes.lowest", is(50f));
        // an earlier small count is not told as what it was before
        indicator.tell(administrator, municipality(ELEVENTH, 2023, "TOTAL", 30, 30), municipality(ELEVENTH, 2018, "TOTAL", 2, 2)).then().statusCode(200);
        read(anyone(), indicator, "").body(of(ELEVENTH) + "value", is(30f)).body(of(ELEVENTH) + "change", nullValue());
    }

    @Test
    void withoutNamedOnesItTellsCommonOnesAndTheCountysOwnThatHaveValuesThere() {
        var own = TestIndicator.of(jdbi, "MANUAL", "PERCENT", null, COUNTY);
        var groups = TestIndicator.of(jdbi, "MANUAL", "PERCENT", given.aGroup(COUNTY, "MUNICIPAL").id(), null);
        var foreign = TestIndicator.of(jdbi, "MANUAL", "PERCENT", null, "05");
        var empty = TestIndicator.of(jdbi, "MANUAL", "PERCENT", null, COUNTY);
        jdbi.useHandle(db -> List.of(own, groups, foreign).forEach(i -> db.execute("""
                INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                SELECT ?, 2020, number, 'TOTAL', 'NORMAL', 1, 0 FROM area WHERE type = 'MUNICIPALITY' AND code = ?""", i.number(), TEN.getFirst())));
        anyone().get("/counties/" + COUNTY + "/indicator-scorecard?theme=OTHER").then().statusCode(200).body("indicators.id", hasItem(own.id().toString()))
                .body("indicators.id", not(hasItem(groups.id().toString()))).body("indicators.id", not(hasItem(foreign.id().toString())))
                .body("indicators.id", not(hasItem(empty.id().toString())));
        read(anyone(), groups, "").body("indicators.id", contains(groups.id().toString()));
        read(anyone(), own, "&theme=CHILD_PROTECTION").body("indicators.size()", is(0)).body("rows[0].values.size()", is(0));
        anyone().get("/counties/" + COUNTY + "/indicator-scorecard?indicator=" + UUID.randomUUID()).then().statusCode(200).body("indicators.size()", is(0));
        var many = IntStream.range(0, 31).mapToObj(n -> "indicator=" + UUID.randomUUID()).toList();
        anyone().get("/counties/" + COUNTY + "/indicator-scorecard?" + String.join("&", many)).then().statusCode(400);
        anyone().get("/counties/99/indicator-scorecard").then().statusCode(404);
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET switched_on = false WHERE id = ?", own.id()));
        read(anyone(), own, "").body("indicators.size()", is(0));
    }

    @Test
    void takesAsManyStatementsForTwentySevenMunicipalitiesAsForTwoAndReadsNoObservationForWhoeverHasTheLatest() {
        var indicators = IntStream.range(0, 30).mapToObj(n -> TestIndicator.common(jdbi, "PERCENT")).toList();
        jdbi.useHandle(db -> indicators.forEach(i -> db.execute("""
                INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                SELECT ?, year, number, 'TOTAL', 'NORMAL', number % 10, 0 FROM area, generate_series(2010, 2023) year WHERE type = 'MUNICIPALITY'""", i.number())));
        var query = "?" + String.join("&", indicators.stream().map(i -> "indicator=" + i.id()).toList());
        var two = "/counties/04/indicator-scorecard?indicator=" + indicators.getFirst().id();
        var many = "/counties/05/indicator-scorecard" + query;
        anyone().get(many).then().statusCode(200).body("indicators.size()", is(30)).body("rows.size()", is(29));
        assertEquals(3, statementsOf(two, null, 200));
        assertEquals(3, statementsOf(many, null, 200));
        var tag = anyone().get(many).then().extract().header("ETag");
        assertEquals(2, statementsOf(many, tag, 304), "the municipalities and the indicators alone are read");
        indicators.getLast().tell(given.anAdministrator(), municipality("853", 2023, "TOTAL", 99, 100)).then().statusCode(200);
        statementsOf(many, tag, 200);
    }

    private long statementsOf(String path, String tag, int status) {
        return statements.of(() -> {
            var answer = (tag == null ? anyone().get(path) : anyone().request().header("If-None-Match", tag).get("/api/v1" + path)).then().statusCode(status);
            if (status == 304) {
                answer.body(emptyString());
            }
        });
    }

    @Test
    void opensInASpreadsheetInEachLanguage() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        jdbi.useHandle(db -> db.execute("""
                INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                SELECT ?, 2023, number, 'TOTAL', 'PROVISIONAL', 4.25, 0 FROM area WHERE type = 'MUNICIPALITY' AND code = '061'""", indicator.number()));
        read(anyone(), indicator, "").header("Cache-Control", equalTo("public, max-age=300"));
        for (var words : Map.of("fi", "Kunta;061;Forssa;", "sv", "Kommun;061;Forssa;", "en", "Municipality;061;Forssa;").entrySet()) {
            var table = anyone().request().accept("text/csv").get("/api/v1/counties/" + COUNTY + "/indicator-scorecard?language=" + words.getKey() + "&indicator=" + indicator.id())
                    .then().statusCode(200).extract().asString();
            assertTrue(table.contains(words.getValue() + indicator.id()), table);
            assertTrue(table.contains(";PERCENT;2023;4,25;;"), table);
        }
    }
}
