package fi.yhdyspinta.indicator;

import static fi.yhdyspinta.indicator.TestIndicator.line;
import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** Observations as they are read. */
@QuarkusTest
class ObservationTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    @Inject
    Scheduler jobs;

    @Test
    void missingSuppressedProvisionalAndZeroAreDifferentThings() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        indicator.tell(administrator, municipality("853", 2020, "TOTAL", 0, 0), """
                {"areaType":"MUNICIPALITY","areaCode":"853","year":2021,"status":"SUPPRESSED"}""", """
                {"areaType":"MUNICIPALITY","areaCode":"853","year":2022,"status":"MISSING"}""", """
                {"areaType":"MUNICIPALITY","areaCode":"853","year":2023,"value":4.25,"status":"PROVISIONAL"}""").then().statusCode(200);
        indicator.read(anyone(), "").then().statusCode(200)
                .body("items.status", contains("NORMAL", "SUPPRESSED", "MISSING", "PROVISIONAL"))
                .body("items.value", contains(0f, null, null, 4.25f)).body("items.absoluteCount", contains(0, null, null, null))
                .body("attribution.fi", equalTo("Kunta, CC BY 4.0"));
        indicator.read(anyone(), "?dialect=rfc4180").then().statusCode(200);
        anyone().request().accept("text/csv").get("/api/v1" + indicator.path() + "?dialect=rfc4180").then().statusCode(200)
                .body(containsString("MUNICIPALITY,853,Turku,2020,TOTAL,0.0,0,NORMAL,\"Kunta, CC BY 4.0\""))
                .body(containsString("MUNICIPALITY,853,Turku,2021,TOTAL,,,SUPPRESSED"));
        anyone().request().accept("text/csv").get("/api/v1" + indicator.path() + "?language=sv").then().statusCode(200)
                .body(containsString("Kommun;853;Åbo;2023;Totalt;4,25;;Preliminär uppgift;Kommunen, CC BY 4.0"));
    }

    @Test
    void theDatabaseHoldsWhatAStatusMeans() {
        var number = TestIndicator.common(jdbi, "PERCENT").number();
        for (var values : List.of("'NORMAL', NULL, NULL", "'MISSING', 0, NULL", "'SUPPRESSED', 3, 3", "'MISSING', NULL, 3", "'NORMAL', 'NaN', NULL",
                "'NORMAL', 1, -1")) {
            assertThrows(JdbiException.class, () -> jdbi.useHandle(db -> db.execute("""
                    INSERT INTO observation (indicator_number, year, area_number, sex, import_number, status, value, absolute_count)
                    VALUES (?, 2020, 1, 'TOTAL', 0,\s""" + values + ")", number)), values);
        }
    }

    @Test
    void filtersAndPages() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var lines = new ArrayList<String>();
        for (var year = 2018; year <= 2022; year++) {
            for (var sex : List.of("TOTAL", "FEMALE", "MALE")) {
                lines.add(municipality("853", year, sex, year - 2000, 1000));
                lines.add(municipality("091", year, sex, year - 2000, 1000));
                lines.add(line("COUNTRY", "FI", year, sex, year - 2000, 5000));
            }
        }
        indicator.tell(given.anAdministrator(), lines.toArray(String[]::new)).then().statusCode(200).body("added", is(45));
        indicator.read(anyone(), "?area=MUNICIPALITY:853&sex=TOTAL&fromYear=2020").then().body("items.year", contains(2020, 2021, 2022));
        indicator.read(anyone(), "?area=FI&area=MUNICIPALITY:091&sex=FEMALE&toYear=2018").then().body("items.areaCode", contains("FI", "091"));
        indicator.read(anyone(), "?areaType=MUNICIPALITY&sex=TOTAL&fromYear=2019&toYear=2019").then().body("items.areaCode", contains("091", "853"));
        indicator.read(anyone(), "?area=MUNICIPALITY:000&area=x").then().statusCode(400).body("errors.size()", is(2));
        indicator.read(anyone(), "?sex=OTHER").then().statusCode(400);
        indicator.read(anyone(), "?rows=10001").then().statusCode(400);
        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var page = indicator.read(anyone(), "?rows=7" + (cursor == null ? "" : "&cursor=" + cursor)).then().statusCode(200).extract();
            walked.addAll(page.<List<String>>path("items.collect { it.year + it.sex + it.areaCode }"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(45, walked.size());
        assertEquals(45, walked.stream().distinct().count());
    }

    @Test
    void aReaderWhoHasTheLatestIsToldSoWithoutReadingAnObservation() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        indicator.tell(administrator, municipality("853", 2020, "TOTAL", 5, 50)).then().statusCode(200);
        var tag = indicator.read(anyone(), "").then().statusCode(200).header("ETag", startsWith("\"")).extract().header("ETag");
        assertEquals(1, statements.of(() -> anyone().request().header("If-None-Match", tag).get("/api/v1" + indicator.path()).then().statusCode(304)
                .body(emptyString())), "the indicator alone is read");
        assertEquals(2, statements.of(() -> indicator.read(anyone(), "?fromYear=2000").then().statusCode(200)));
        anyone().request().header("If-None-Match", tag).get("/api/v1" + indicator.path() + "?sex=MALE").then().statusCode(200);
        indicator.tell(administrator, municipality("853", 2020, "TOTAL", 5, 50)).then().body("unchanged", is(1));
        anyone().request().header("If-None-Match", tag).get("/api/v1" + indicator.path()).then().statusCode(304);
        indicator.tell(administrator, municipality("853", 2020, "TOTAL", 6, 60)).then().body("changed", is(1));
        anyone().request().header("If-None-Match", tag).get("/api/v1" + indicator.path()).then().statusCode(200).body("items.value", contains(6f));
    }

    @Test
    void whatIsOpenIsCachedByAnyoneAndWhatMayHoldSmallCountsByTheReaderOnly() {
        var open = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        open.read(anyone(), "").then().statusCode(200).header("Cache-Control", equalTo("public, max-age=300")).header("Vary", nullValue());
        TestIndicator.common(jdbi, "PERCENT").read(anyone(), "").then().header("Cache-Control", equalTo("private, no-cache")).header("Vary", containsString("Authorization"));
    }

    @Test
    void anIndicatorAndYearIsReadFromTheIndexAlone() throws InterruptedException {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                    SELECT :indicator, year, a.number, sex, 'NORMAL', 1, 0 FROM area a, generate_series(1995, 2024) year, unnest(enum_range(NULL::observation_sex)) sex""")
                    .bind("indicator", indicator.number()).execute();
        });
        vacuum();
        assertEquals(0, heapFetches(indicator, true, false));
        assertEquals(0, heapFetches(indicator, false, true));
        assertEquals(0, heapFetches(indicator, false, false));
    }

    /** A page is marked when everyone sees its rows: the database's own look at the new rows may delay that for some seconds. */
    private void vacuum() throws InterruptedException {
        jobs.pause();
        try {
            var marked = false;
            for (var tries = 0; tries < 300 && !marked; tries++) {
                marked = jdbi.withHandle(db -> {
                    db.execute("VACUUM (INDEX_CLEANUP ON) observation");
                    return db.createQuery("SELECT relallvisible = pg_relation_size('observation') / current_setting('block_size')::int FROM pg_class WHERE relname = 'observation'")
                            .mapTo(boolean.class).one();
                });
                Thread.sleep(marked ? 0 : 100);
            }
            jdbi.useHandle(db -> db.execute("ANALYZE observation"));
        } finally {
            jobs.resume();
        }
    }

    private int heapFetches(TestIndicator indicator, boolean ofAreas, boolean after) {
        var plan = jdbi.withHandle(db -> {
            var query = db.createQuery("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) " + ObservationQueries.sql(ofAreas, after, false)).bind("indicator", indicator.number())
                    .bind("fromYear", 2010).bind("toYear", ofAreas ? 2024 : 2010).bindArray("sexes", String.class, "TOTAL").bind("limit", 2000);
            if (ofAreas) {
                query.bindArray("areas", Integer.class, 30, 40, 50);
            }
            if (after) {
                query.bind("afterYear", 2010).bind("afterSex", "TOTAL").bind("afterArea", 30);
            }
            return String.join("\n", query.mapTo(String.class).list());
        });
        assertTrue(plan.contains("Index Only Scan using observation_pkey"), plan);
        assertFalse(plan.contains("Sort"), plan);
        return plan.lines().filter(line -> line.contains("Heap Fetches:")).mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", ""))).sum();
    }
}
