package fi.yhdyspinta.series;

import static fi.yhdyspinta.indicator.TestIndicator.line;
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
import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.shared.StatementCount;
import fi.yhdyspinta.support.ApiTest;
import io.quarkus.scheduler.Scheduler;
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
    StatementCount statements;

    @Inject
    Scheduler jobs;

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
        observe(indicator, "COUNTY", "05", 2023, "NORMAL", 6.0);
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("area.type", is("COUNTY")).body("wantedArea.code", is("853"))
                .body("wantedArea.status", is("MISSING")).body("sentence.en", startsWith("Turku (no figure of its own, here "));
        observe(indicator, "SUBREGION", "023", 2023, "NORMAL", 5.0);
        observe(indicator, "MUNICIPALITY", "853", 2023, "SUPPRESSED", null);
        of(indicator, "MUNICIPALITY:853").then().statusCode(200).body("area.type", is("SUBREGION")).body("wantedArea.status", is("SUPPRESSED"));
        of(indicator, "COUNTY:05").then().body("area.type", is("COUNTY")).body("wantedArea", nullValue());
        of(indicator, "MUNICIPALITY:091").then().body("area.code", is("091")).body("points.size()", is(0)).body("sentence.fi", is("Helsinki: lukuja ei ole."));
    }

    @Test
    void aReaderWhoHasTheLatestIsToldSoWithoutReadingAnObservation() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        observe(indicator, "MUNICIPALITY", "853", 2023, "NORMAL", 6.0);
        var tag = of(indicator, "MUNICIPALITY:853").then().statusCode(200).header("Cache-Control", containsString("public")).extract().header("ETag");
        jobs.pause();
        try {
            var before = statements.sent();
            anyone().request().header("If-None-Match", tag).get("/api/v1/indicators/" + indicator.id() + "/series?area=MUNICIPALITY:853").then()
                    .statusCode(304).body(emptyString());
            assertEquals(1, statements.sent() - before);
        } finally {
            jobs.resume();
        }
        anyone().request().header("If-None-Match", tag).get("/api/v1/indicators/" + indicator.id() + "/series?area=MUNICIPALITY:091").then().statusCode(200);
    }

    @Test
    void aScorecardTakesAsManyStatementsAsASingleSeries() {
        var indicators = new ArrayList<TestIndicator>();
        for (var n = 0; n < 12; n++) {
            indicators.add(TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null));
            for (var year = 1995; year < 2025; year++) {
                observe(indicators.getLast(), "MUNICIPALITY", "853", year, "NORMAL", year % 7 + 1.0);
            }
        }
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET switched_on = false WHERE id = ?", indicators.getFirst().id()));
        var ids = new ArrayList<>(indicators.stream().map(TestIndicator::id).toList().reversed());
        var told = series.forScorecard(ids, AreaType.MUNICIPALITY, "853");
        ids.remove(indicators.getFirst().id());
        assertEquals(ids, List.copyOf(told.keySet()));
        assertTrue(told.values().stream().allMatch(one -> one.points().size() == 30));
        assertEquals(series.of(ids.getFirst(), AreaType.MUNICIPALITY, "853", fi.yhdyspinta.indicator.Sex.TOTAL), told.get(ids.getFirst()));
        assertTrue(series.forScorecard(List.of(UUID.randomUUID()), AreaType.MUNICIPALITY, "853").isEmpty());
        jobs.pause();
        try {
            of(indicators.getLast(), "MUNICIPALITY:853").then().statusCode(200);
            var before = statements.sent();
            of(indicators.getLast(), "MUNICIPALITY:853").then().statusCode(200);
            assertTrue(statements.sent() - before <= 3, "took " + (statements.sent() - before));
        } finally {
            jobs.resume();
        }
    }

    private void observe(TestIndicator indicator, String type, String code, int year, String status, Double value) {
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                SELECT :indicator, :year, number, 'TOTAL', :status::observation_status, :value, 0 FROM area WHERE type = :type AND code = :code""")
                .bind("indicator", indicator.number()).bind("type", type).bind("code", code).bind("year", year).bind("status", status)
                .bind("value", value).execute());
    }
}
