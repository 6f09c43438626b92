package fi.yhdyspinta.series;

import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A series of an indicator in an area. */
@QuarkusTest
class SeriesTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    @Inject
    SeriesService series;

    private static Response of(TestIndicator indicator, String area) {
        return anyone().get("/indicators/" + indicator.id() + "/series?area=" + area);
    }

    @Test
    void isToldOfTheAreaYearByYear() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        indicator.tell(given.anAdministrator(), municipality("853", 2019, "TOTAL", 8, 800), municipality("853", 2024, "TOTAL", 7.5, 750),
                municipality("853", 2024, "MALE", 9, 400), municipality("091", 2024, "TOTAL", 1, 100), """
                {"areaType":"MUNICIPALITY","areaCode":"853","year":2022,"status":"SUPPRESSED"}""").then().statusCode(200);
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("area.code", is("853")).body("wantedArea", nullValue())
                .body("points.year", contains(2019, 2022, 2024)).body("points.status", contains("NORMAL", "SUPPRESSED", "NORMAL"))
                .body("change.way", is("DOWN")).body("change.good", nullValue()).body("attribution.fi", equalTo("Kunta, CC BY 4.0"))
                .body("sentence.fi", startsWith("Turku: luku oli 8,0\u00a0% vuonna 2019 ja 7,5\u00a0% vuonna 2024, joten se on laskenut"));
        of(indicator, "MUNICIPALITY:853&sex=MALE").then().statusCode(200).body("points.value", contains(9f)).body("change", nullValue());
        of(indicator, "MUNICIPALITY:000").then().statusCode(400).body("errors.code", contains("no-such-area"));
        of(indicator, "853").then().statusCode(400).body("errors.code", contains("no-such-area"));
        anyone().get("/indicators/" + indicator.id() + "/series").then().statusCode(400);
    }

    @Test
    void aMunicipalityWithoutAValueIsShownItsSubregionElseItsCounty() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        indicator.observe("COUNTY", "05", 2023, "NORMAL", 6.0);
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("area.type", is("COUNTY")).body("wantedArea.code", is("853"))
                .body("wantedArea.status", is("MISSING")).body("sentence.en", startsWith("Turku (no figure of its own, here "));
        indicator.observe("SUBREGION", "023", 2023, "NORMAL", 5.0);
        indicator.observe("MUNICIPALITY", "853", 2023, "SUPPRESSED", null);
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("area.type", is("SUBREGION")).body("wantedArea.status", is("SUPPRESSED"));
        of(indicator, "COUNTY:05").then().body("area.type", is("COUNTY")).body("wantedArea", nullValue());
        of(indicator, "MUNICIPALITY:091").then().body("area.code", is("091")).body("points.size()", is(0)).body("sentence.fi", is("Helsinki: lukuja ei ole."));
    }

    @Test
    void aReaderWhoHasTheLatestIsToldSoWithoutReadingAnObservation() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        indicator.observe("MUNICIPALITY", "853", 2023, "NORMAL", 6.0);
        var tag = of(indicator, "MUNICIPALITY:853").then().statusCode(200).header("Cache-Control", containsString("public")).extract().header("ETag");
        assertEquals(1, statements.of(() -> anyone().request().header("If-None-Match", tag)
                .get("/api/v1/indicators/" + indicator.id() + "/series?area=MUNICIPALITY:853").then().statusCode(304).body(emptyString())));
        anyone().request().header("If-None-Match", tag).get("/api/v1/indicators/" + indicator.id() + "/series?area=MUNICIPALITY:091").then().statusCode(200);
    }

    @Test
    void aScorecardTellsWhatSingleSeriesDo() {
        var indicators = new ArrayList<TestIndicator>();
        for (var n = 0; n < 12; n++) {
            indicators.add(TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null));
            for (var year = 1995; year < 2025; year++) {
                indicators.getLast().observe("MUNICIPALITY", "853", year, "NORMAL", year % 7 + 1.0);
            }
        }
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET switched_on = false WHERE id = ?", indicators.getFirst().id()));
        var ids = new ArrayList<>(indicators.stream().map(TestIndicator::id).toList().reversed());
        var told = series.forScorecard(ids, AreaType.MUNICIPALITY, "853");
        ids.remove(indicators.getFirst().id());
        assertEquals(ids, List.copyOf(told.keySet()));
        assertTrue(told.values().stream().allMatch(one -> one.points().size() == 30));
        assertEquals(series.of(ids.getFirst(), AreaType.MUNICIPALITY, "853", Sex.TOTAL), told.get(ids.getFirst()));
        assertTrue(series.forScorecard(List.of(UUID.randomUUID()), AreaType.MUNICIPALITY, "853").isEmpty());
    }

    @Test
    void thirtyYearsWithOthersToCompareWithTakeThreeStatements() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        indicator.observeEverywhere();
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("comparators.kind", contains("COUNTY_MEAN", "COUNTRY_MEAN", "SIMILAR"))
                .body("points.size()", is(30)).body("comparators.points.collect { it.size() }", contains(30, 30, 30));
        assertEquals(3, statements.of(() -> of(indicator, "MUNICIPALITY:853").then().statusCode(200)));
    }

    @Test
    void aLongSeriesIsForecastAndAShortOneSaysWhyNot() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        for (var year = 2013; year <= 2025; year++) {
            indicator.observe("MUNICIPALITY", "853", year, "NORMAL", 2 + 0.3 * (year - 2013) + year % 3 * 0.1);
            indicator.observe("MUNICIPALITY", "091", year, year > 2020 ? "NORMAL" : "MISSING", year > 2020 ? 3.0 : null);
        }
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("forecast.values.year", contains(2026, 2027, 2028, 2029, 2030))
                .body("forecast.pointCount", is(13)).body("forecast.source", containsString("Theil 1950")).body("forecast.method", is("ROBUST_LINE")).body("forecastRefusal", nullValue())
                .body("sentence.en", containsString("the forecast for 2030 is "));
        of(indicator, "MUNICIPALITY:091").then().statusCode(200).body("forecast", nullValue()).body("forecastRefusal.code", is("TOO_FEW"))
                .body("forecastRefusal.reason.sv", is("För en prognos behövs siffror för minst 6 år, och nu är åren 5."))
                .body("sentence.fi", containsString("ennustetta ei tehdä, koska lukuja on vain 5 vuodelta"));
    }

    @Test
    void meansOfRatesAreWeightedByPopulationAndThoseOfCountsAreNot() {
        var rate = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        var count = TestIndicator.of(jdbi, "SOTKANET", "COUNT", null, null);
        rate.observeEverywhere();
        count.observeEverywhere();
        var expected = jdbi.withHandle(db -> db.createQuery("""
                SELECT round((sum(o.value * m.population) / sum(m.population))::numeric, 3), round(avg(o.value)::numeric, 3) FROM observation o
                JOIN area a ON a.number = o.area_number AND a.type = 'MUNICIPALITY' JOIN municipality m ON m.code = a.code
                WHERE o.indicator_number = :number AND o.year = 2024 AND m.county_code = '05' AND m.valid_to IS NULL""")
                .bind("number", rate.number()).map((row, context) -> List.of(row.getFloat(1), row.getFloat(2))).one());
        of(rate, "MUNICIPALITY:853").then().body("comparators.find { it.kind == 'COUNTY_MEAN' }.points.last().value", is(expected.getFirst()))
                .body("comparators.weighting", contains("POPULATION", "POPULATION", "POPULATION"))
                .body("comparators.find { it.kind == 'SIMILAR' }.explanation.fi", is("Kaupunkimaiset kunnat, joissa on vähintään 100\u00a0000 asukasta."
                        + " Mukana ovat ne, joiden luku on kaikkien nähtävissä. Keskiarvo on painotettu väkiluvulla (2022)."));
        of(count, "MUNICIPALITY:853").then().body("comparators.find { it.kind == 'COUNTY_MEAN' }.points.last().value", is(expected.getLast()))
                .body("comparators.weighting", contains("NONE", "NONE", "NONE"));
        rate.observe("COUNTY", "05", 2024, "NORMAL", 7.7);
        rate.observe("COUNTRY", "FI", 2024, "NORMAL", 6.6);
        of(rate, "MUNICIPALITY:853").then().body("comparators.kind", contains("COUNTY", "COUNTRY", "SIMILAR"))
                .body("comparators[0].points.value", contains(7.7f)).body("comparators[0].members", is(1));
        of(rate, "COUNTY:05").then().body("comparators.kind", contains("COUNTRY")).body("rankRefusal.code", is("ONLY_MUNICIPALITIES"));
        of(rate, "FI").then().body("comparators.size()", is(0));
        count.observe("COUNTY", "05", 2024, "NORMAL", 999.0);
        of(count, "MUNICIPALITY:853").then().body("comparators.kind", contains("COUNTY_MEAN", "COUNTRY_MEAN", "SIMILAR"));
    }

    @Test
    void aMeanIsOfThoseOnlyThatEveryoneIsTold() {
        var indicator = TestIndicator.common(jdbi, "COUNT");
        var administrator = given.anAdministrator();
        indicator.tell(administrator, municipality("853", 2024, "TOTAL", 100, 100), municipality("202", 2024, "TOTAL", 20, 20),
                municipality("423", 2024, "TOTAL", 30, 30), municipality("481", 2024, "TOTAL", 40, 40), municipality("529", 2024, "TOTAL", 3, 3)).then().statusCode(200);
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("comparators.size()", is(0));
        indicator.tell(administrator, municipality("680", 2024, "TOTAL", 60, 60)).then().statusCode(200);
        // (100 + 20 + 30 + 40 + 60) / 5: the one of three people is not in it
        of(indicator, "MUNICIPALITY:853").then().body("comparators.find { it.kind == 'COUNTY_MEAN' }.points.value", contains(50f))
                .body("comparators.find { it.kind == 'COUNTY_MEAN' }.members", is(5));
        of(indicator, "MUNICIPALITY:529").then().body("points.status", contains("SUPPRESSED"))
                .body("sentence.fi", is("Naantali: luvut on suojattu, koska ne koskevat vain muutamaa ihmistä.")).body("rankRefusal.code", is("NO_VALUE"));
    }

    @Test
    void aPlaceIsToldWhereChanceCannotTurnIt() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        indicator.observeEverywhere();
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET direction = 'LOWER_IS_BETTER' WHERE id = ?", indicator.id()));
        of(indicator, "MUNICIPALITY:853").then().body("rank", nullValue()).body("rankRefusal.code", is("COUNTS_UNKNOWN"));
        jdbi.useHandle(db -> db.execute("UPDATE observation SET absolute_count = 100000 WHERE indicator_number = ?", indicator.number()));
        // some municipality may have ended in the county since
        int neighbours = jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM municipality WHERE county_code = '05' AND valid_to IS NULL").mapTo(int.class).one());
        of(indicator, "MUNICIPALITY:853").then().body("rank.amongst", is("COUNTY")).body("rank.of", is(neighbours)).body("rank.year", is(2024)).body("rankRefusal", nullValue());
        // alone in its county
        of(indicator, "MUNICIPALITY:091").then().body("rank.amongst", is("SIMILAR"));
    }
}
