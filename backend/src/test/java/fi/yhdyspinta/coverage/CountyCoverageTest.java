package fi.yhdyspinta.coverage;

import static fi.yhdyspinta.coverage.Seats.TODAY;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The matrix of a county, the sums of the country, how they change, and good news. */
@QuarkusTest
class CountyCoverageTest extends ApiTest {

    private static final String COUNTY = "02";

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    /** Central Uusimaa, which no other test uses, without groups. */
    private void anEmptyCounty() {
        jdbi.useHandle(db -> db.execute("""
                DELETE FROM group_municipality WHERE municipality_code IN (SELECT code FROM municipality WHERE county_code = '02')"""));
    }

    private Seats aGroupOf(String... municipalities) {
        var group = given.aGroup(COUNTY, "MUNICIPAL");
        List.of(municipalities).forEach(group::serving);
        return new Seats(group);
    }

    private static String row(String municipality) {
        return "rows.find { it.municipalityCode == '" + municipality + "' }";
    }

    @Test
    void listsTheMunicipalitiesAlsoThoseWithoutAGroup() {
        anEmptyCounty();
        var table = aGroupOf("186");
        table.until(null, "CHAIR", "NGO");
        anyone().get("/counties/02/coverage").then().statusCode(200)
                .body("onDate", is(TODAY.toString()))
                .body("rows.municipalityName.fi", contains("Hyvinkää", "Järvenpää", "Mäntsälä", "Nurmijärvi", "Pornainen", "Tuusula"))
                .body(row("186") + ".states.NGO", is("COVERED"))
                .body(row("186") + ".states.PARISH", is("MISSING"))
                .body(row("186") + ".groupId", is(table.group().id().toString()))
                .body(row("186") + ".groupStatus", is("ACTIVE"))
                .body(row("186") + ".ratio.represented", is(1))
                .body(row("106") + ".groupId", nullValue())
                .body(row("106") + ".states", anEmptyMap())
                .body(row("106") + ".ratio", nullValue())
                .body("items.code", hasItems("NGO", "UPPER_SECONDARY")).body("items.code", not(hasItem("MINORITY_LANGUAGE_VOICE")))
                .body("items.find { it.code == 'FAMILY_VOICE' }.anyOf", contains("PARENT_VOICE", "EXPERT_BY_EXPERIENCE"));
    }

    @Test
    void aGroupThatServesTwoMunicipalitiesStandsInTwoRowsAndCountsOnce() {
        anEmptyCounty();
        var shared = aGroupOf("505", "611");
        shared.until(null, "MEMBER", "NGO");
        aGroupOf("858").until(TODAY.minusDays(5), "MEMBER", "NGO");
        var county = anyone().get("/counties/02/coverage").then().statusCode(200)
                .body(row("505") + ".states.NGO", is("COVERED")).body(row("611") + ".states.NGO", is("COVERED"))
                .body("gapCounts.NGO", is(1)).body("gapCounts.PARISH", is(2)).body("gapCounts.YOUTH_LEISURE", is(0))
                .body("ratio.represented", is(1));
        var sum = county.extract().<Integer>path(row("505") + ".ratio.required") + county.extract().<Integer>path(row("858") + ".ratio.required");
        county.body("ratio.required", is(sum));
        anyone().get("/coverage").then().statusCode(200).body("items", hasSize(23))
                .body("items.find { it.countyCode == '02' }.municipalities", is(6))
                .body("items.find { it.countyCode == '02' }.groups", is(2))
                .body("items.find { it.countyCode == '02' }.ratio.represented", is(1))
                .body("items.find { it.countyCode == '02' }.ratio.required", is(sum))
                .body("items.find { it.countyCode == '02' }.missingRequired", is(sum - 1));
    }

    @Test
    void theCountryPoolsItsCounties() {
        aGroupOf("106").until(null, "MEMBER", "NGO");
        var country = anyone().get("/coverage").then().statusCode(200).extract();
        assertEquals((Integer) country.path("items.findAll { it.ratio != null }.sum { it.ratio.required }"), country.path("ratio.required"));
        assertEquals((Integer) country.path("items.findAll { it.ratio != null }.sum { it.ratio.represented }"), country.path("ratio.represented"));
    }

    @Test
    void aDormantGroupStandsInTheMatrixAnEndedOneDoesNot() {
        anEmptyCounty();
        aGroupOf("106").status("DORMANT", LocalDate.of(2022, 1, 1), null);
        aGroupOf("543").status("ENDED", LocalDate.of(2022, 1, 1), null);
        anyone().get("/counties/02/coverage").then()
                .body(row("106") + ".groupStatus", is("DORMANT")).body(row("106") + ".states.NGO", is("MISSING"))
                .body(row("543") + ".groupId", nullValue());
        anyone().get("/coverage").then().body("items.find { it.countyCode == '02' }.groups", is(1));
    }

    @Test
    void aGroupOfAnotherKindIsNotPooled() {
        anEmptyCounty();
        aGroupOf("106");
        var before = anyone().get("/counties/02/coverage").then().extract().<Integer>path("ratio.required");
        new Seats(given.aGroup(COUNTY, "REGIONAL")).until(null, "MEMBER", "NGO");
        given.aGroup(COUNTY, "MUNICIPAL");
        anyone().get("/counties/02/coverage").then().body("ratio.required", is(before)).body("ratio.represented", is(0));
        anyone().get("/coverage").then().body("items.find { it.countyCode == '02' }.ratio.required", is(before));
    }

    @Test
    void aPastDayHasTheMunicipalitiesOfThatDay() {
        anyone().get("/counties/12/coverage?on=2024-12-31").then().body("rows.municipalityCode", hasItem("588"));
        anyone().get("/counties/12/coverage?on=2025-01-01").then().body("rows.municipalityCode", not(hasItem("588")));
    }

    @Test
    void theMatrixOpensInASpreadsheetAndIsReadByMachines() {
        anEmptyCounty();
        aGroupOf("186").until(null, "CHAIR", "NGO");
        var excel = new String(anyone().request().accept("text/csv").get("/api/v1/counties/02/coverage").then().statusCode(200)
                .contentType("text/csv").extract().asByteArray(), StandardCharsets.UTF_8);
        var lines = excel.split("\r\n");
        assertTrue(lines[0].startsWith("\uFEFFKunta;Ryhmä;Varhaiskasvatus;"), lines[0]);
        assertTrue(lines[0].endsWith(";Edustettuna;Edellytetään"), lines[0]);
        assertEquals(7, lines.length);
        assertTrue(lines[1].startsWith("Hyvinkää;ei ryhmää;;"), lines[1]);
        assertTrue(lines[2].startsWith("Järvenpää;Ryhmä ") && lines[2].contains(";puuttuu;") && lines[2].contains(";edustettu;"), lines[2]);
        assertTrue(anyone().request().accept("text/csv").get("/api/v1/counties/02/coverage?language=sv").asString().contains(";saknas;"));
        var machine = anyone().request().accept("text/csv").get("/api/v1/counties/02/coverage?dialect=rfc4180").asString().split("\r\n");
        assertTrue(machine[0].startsWith("municipalityCode,groupId,EARLY_EDUCATION,"), machine[0]);
        assertTrue(machine[2].startsWith("186,") && machine[2].contains(",COVERED,"), machine[2]);
    }

    @Test
    void ålandHasMunicipalitiesButNoStandard() {
        anyone().get("/counties/91/coverage").then().statusCode(200).body("rows", hasSize(16)).body("items", empty())
                .body("ratio", nullValue()).body("gapCounts", anEmptyMap());
    }

    @Test
    void knowsNoOtherCounties() {
        for (var path : List.of("coverage", "coverage/history", "coverage/closed-gaps")) {
            anyone().get("/counties/77/" + path).then().statusCode(404);
        }
        anyone().get("/counties/02/coverage/history?step=WEEK").then().statusCode(400).body("errors[0].parameter", is("step"));
        anyone().get("/counties/02/coverage/history?from=2010-01-01").then().statusCode(400).body("errors[0].code", is("too-long"));
        anyone().get("/counties/02/coverage/closed-gaps?since=2010-01-01").then().statusCode(400).body("errors[0].parameter", is("since"));
    }

    @Test
    void theTrendIsTheMatrixOfEachMonth() {
        anEmptyCounty();
        var table = aGroupOf("106");
        table.seat("MEMBER", LocalDate.of(2025, 2, 15), null, "NGO");
        table.seat("MEMBER", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31), "PARISH");
        var trend = anyone().get("/counties/02/coverage/history?from=2025-01-10&to=2025-04-20").then().statusCode(200)
                .body("items.onDate", contains("2025-02-01", "2025-03-01", "2025-04-01", "2025-04-20"))
                .body("items.represented", contains(0, 2, 1, 1)).extract();
        for (var day : trend.<List<String>>path("items.onDate")) {
            var matrix = anyone().get("/counties/02/coverage?on=" + day).then().extract();
            assertEquals((Integer) matrix.path("ratio.required"), trend.path("items.find { it.onDate == '" + day + "' }.required"));
        }
    }

    @Test
    void goodNewsIsAGapThatWasAndIsNot() {
        var table = new Seats(given.aGroup("18", "MUNICIPAL"));
        var since = TODAY.minusDays(30);
        table.seat("MEMBER", TODAY.minusDays(10), null, "NGO");
        table.seat("MEMBER", TODAY.minusDays(31), null, "PARISH");
        table.seat("MEMBER", TODAY.minusDays(10), TODAY.minusDays(2), "CHILD_YOUTH_VOICE");
        table.until(TODAY.minusDays(11), "MEMBER", "EARLY_EDUCATION");
        table.seat("MEMBER", TODAY.minusDays(10), null, "EARLY_EDUCATION");
        table.until(TODAY.minusDays(20), "MEMBER", "BASIC_EDUCATION");
        table.seat("MEMBER", TODAY.minusDays(10), null, "BASIC_EDUCATION");
        var id = table.group().id().toString();
        var news = "/counties/18/coverage/closed-gaps?since=" + since;
        given.aSignedInPerson().get(news).then().statusCode(200)
                .body("items.findAll { it.groupId == '" + id + "' }.itemCode", contains("BASIC_EDUCATION", "NGO"))
                .body("items.findAll { it.groupId == '" + id + "' }.closedDate", everyItem(is(TODAY.minusDays(10).toString())));
        anyone().get(news).then().body("items.findAll { it.groupId == '" + id + "' }.itemName.fi", contains("Perusopetus", "Järjestöt ja yhdistykset"))
                .body("items.closedDate", everyItem(nullValue()));
    }

    @Test
    void goodNewsOfAHiddenVoiceHasNoDateAndANewGroupIsNoNews() {
        var table = new Seats(given.aGroup("18", "MUNICIPAL"));
        table.hidden(TODAY.minusDays(10), null, "CHILD_YOUTH_VOICE");
        var fresh = new Seats(given.aGroup("18", "MUNICIPAL"));
        fresh.status("ACTIVE", TODAY.minusDays(10), null);
        fresh.seat("MEMBER", TODAY.minusDays(10), null, "NGO");
        given.aSignedInPerson().get("/counties/18/coverage/closed-gaps?since=" + TODAY.minusDays(30)).then()
                .body("items.find { it.groupId == '%s' }.itemCode".formatted(table.group().id()), is("CHILD_YOUTH_VOICE"))
                .body("items.find { it.groupId == '%s' }.closedDate".formatted(table.group().id()), nullValue())
                .body("items.groupId", not(hasItem(fresh.group().id().toString())));
    }

    @Test
    void takesAsManyStatementsForAllGroupsAsForOne() {
        jdbi.useHandle(db -> db.execute("DELETE FROM group_municipality WHERE municipality_code IN (SELECT code FROM municipality WHERE county_code = '19')"));
        var municipalities = jdbi.withHandle(db -> db.createQuery("SELECT code FROM municipality WHERE county_code = '19'").mapTo(String.class).list());
        aGroupIn19(municipalities.getFirst());
        var ofOne = budget();
        municipalities.forEach(this::aGroupIn19);
        anyone().get("/counties/19/coverage").then().body("rows.groupId", hasSize(30)).body("rows.states.NGO", everyItem(is("COVERED")));
        assertEquals(ofOne, budget());
        assertTrue(ofOne.stream().allMatch(n -> n <= 3), "at most 3 statements, were " + ofOne);
    }

    private void aGroupIn19(String municipality) {
        new Seats(given.aGroup("19", "MUNICIPAL").serving(municipality)).until(null, "CHAIR", "NGO", "PARISH");
    }

    /** Statements for matrix, country, trend and good news. */
    private List<Long> budget() {
        return List.of("/counties/19/coverage", "/coverage", "/counties/19/coverage/history", "/counties/19/coverage/closed-gaps")
                .stream().map(this::statementsOf).toList();
    }

    private long statementsOf(String path) {
        return statements.of(() -> anyone().get(path).then().statusCode(200));
    }

    @Test
    void aGroupsCoverageTakesThreeStatementsBesideTheRightsCheck() {
        var table = new Seats(given.aGroup());
        IntStream.range(0, 15).forEach(n -> table.until(null, "MEMBER", "NGO", "PARISH"));
        assertEquals(3, statementsOf("/groups/" + table.group().id() + "/coverage"));
        anyone().get("/groups/" + UUID.randomUUID() + "/coverage").then().statusCode(404);
    }
}
