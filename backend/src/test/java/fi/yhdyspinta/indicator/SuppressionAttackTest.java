package fi.yhdyspinta.indicator;

import static fi.yhdyspinta.indicator.TestIndicator.line;
import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.shared.TableFile;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Ways to find out a small count that is not told, each tried: none succeeds. The counts are of South Karelia (county 11). */
@QuarkusTest
class SuppressionAttackTest extends ApiTest {

    private static final String SUPPRESSED = "SUPPRESSED";

    @Inject
    Jdbi jdbi;

    private TestIndicator told(String... lines) {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        indicator.tell(given.anAdministrator(), lines).then().statusCode(200);
        return indicator;
    }

    @Test
    void theTotalMinusTheSexes() {
        var told = told(municipality("405", 2020, "TOTAL", 5, 52), municipality("405", 2020, "FEMALE", 5, 50), municipality("153", 2020, "TOTAL", 5, 30),
                municipality("153", 2020, "FEMALE", 5, 27), municipality("153", 2020, "MALE", 5, 3)).told(anyone(), 2020);
        assertEquals(Map.of("M405 T", "52", "M405 F", SUPPRESSED, "M153 T", "30", "M153 F", SUPPRESSED, "M153 M", SUPPRESSED), told);
    }

    @Test
    void theCountyMinusItsMunicipalities() {
        assertEquals(SUPPRESSED, told(countyButOne(3)).told(anyone(), 2020).get("C11 T"), "three people live in the untold municipality");
        assertEquals("90", told(countyButOne(10)).told(anyone(), 2020).get("C11 T"), "ten do");
        assertEquals(SUPPRESSED, told(line("COUNTY", "11", 2020, "TOTAL", 5, 90), municipality("405", 2020, "TOTAL", 5, 87), municipality("416", 2020, "TOTAL", 5, 3))
                .told(anyone(), 2020).get("C11 T"));
    }

    /** Nine municipalities, of which Taipalsaari (831) is not told of. */
    private static String[] countyButOne(int rest) {
        return new String[] {line("COUNTY", "11", 2020, "TOTAL", 5, 80 + rest), municipality("153", 2020, "TOTAL", 5, 20), municipality("405", 2020, "TOTAL", 5, 20),
            municipality("416", 2020, "TOTAL", 5, 5), municipality("441", 2020, "TOTAL", 5, 5), municipality("580", 2020, "TOTAL", 5, 5),
            municipality("689", 2020, "TOTAL", 5, 5), municipality("700", 2020, "TOTAL", 5, 10), municipality("739", 2020, "TOTAL", 5, 10)};
    }

    @Test
    void theSubRegionMinusItsMunicipalities() {
        var subregion = "091";
        var municipalities = List.of("405", "416", "441", "739", "831");
        var lines = new ArrayList<>(municipalities.stream().skip(1).map(code -> municipality(code, 2020, "TOTAL", 5, 10)).toList());
        var others = 10 * (municipalities.size() - 1);
        lines.add(line("SUBREGION", subregion, 2020, "TOTAL", 5, others + 4));
        lines.add(line("COUNTY", "11", 2020, "TOTAL", 5, others + 500));
        var told = told(lines.toArray(String[]::new)).told(anyone(), 2020);
        assertEquals(SUPPRESSED, told.get("S" + subregion + " T"));
        assertEquals(SUPPRESSED, told.get("C11 T"), "nor the county, which would tell it beside the other sub-region");
    }

    @Test
    void aLaterRequestHidesNoMoreThanTheFirst() {
        var indicator = told(municipality("580", 2020, "TOTAL", 5, 3), line("SUBREGION", "091", 2020, "TOTAL", 5, 500), line("COUNTY", "11", 2020, "TOTAL", 5, 600),
                line("COUNTY", "05", 2020, "TOTAL", 5, 900), line("COUNTRY", "FI", 2020, "TOTAL", 5, 90_000));
        var first = indicator.told(anyone(), 2020);
        assertEquals(Map.of("M580 T", SUPPRESSED, "S091 T", "500", "C11 T", SUPPRESSED, "C05 T", "900", "CFI T", SUPPRESSED), first);
        indicator.tell(given.anAdministrator(), municipality("405", 2021, "TOTAL", 5, 40)).then().body("added", is(1));
        assertEquals(first, indicator.told(anyone(), 2020), "the county and the country are guarded, but not all that lies in them");
    }

    @Test
    void aSmallRestOfACountyHidesWhatHoldsTheCountyAndNotWhatLiesInIt() {
        var lines = new ArrayList<>(List.of(countyButOne(3)));
        lines.add(line("SUBREGION", "093", 2020, "TOTAL", 5, 40));
        lines.add(line("COUNTRY", "FI", 2020, "TOTAL", 5, 90_000));
        var indicator = told(lines.toArray(String[]::new));
        var first = indicator.told(anyone(), 2020);
        assertEquals(SUPPRESSED, first.get("C11 T"));
        assertEquals(SUPPRESSED, first.get("CFI T"));
        assertEquals("40", first.get("S093 T"), "all of its municipalities are told");
        indicator.tell(given.anAdministrator(), municipality("405", 2021, "TOTAL", 5, 40)).then().body("added", is(1));
        assertEquals(first, indicator.told(anyone(), 2020));
    }

    @Test
    void theOlderVersionMinusTheNewer() {
        var administrator = given.anAdministrator();
        var indicator = told(municipality("580", 2020, "TOTAL", 5, 3), municipality("153", 2020, "TOTAL", 5, 97), line("COUNTY", "11", 2020, "TOTAL", 5, 100));
        var first = Instant.now();
        indicator.tell(administrator, municipality("580", 2020, "TOTAL", 5, 10)).then().body("changed", is(1));
        assertEquals(Map.of("M580 T", "10", "M153 T", "97", "C11 T", SUPPRESSED), indicator.told(anyone(), 2020), "the old county minus the others is the old three");
        var second = Instant.now();
        indicator.tell(administrator, line("COUNTY", "11", 2020, "TOTAL", 5, 107)).then().body("changed", is(1));
        assertEquals(Map.of("M580 T", "10", "M153 T", "97", "C11 T", "107"), indicator.told(anyone(), 2020), "told anew it tells of ten");
        assertEquals(Map.of("M580 T", SUPPRESSED, "M153 T", "97", "C11 T", SUPPRESSED), indicator.told(anyone(), 2020, "&knownAt=" + first));
        assertEquals(Map.of("M580 T", "10", "M153 T", "97", "C11 T", SUPPRESSED), indicator.told(anyone(), 2020, "&knownAt=" + second));
        indicator.tell(administrator, municipality("153", 2020, "TOTAL", 5, 4)).then().body("changed", is(1));
        assertEquals(Map.of("M580 T", "10", "M153 T", SUPPRESSED, "C11 T", SUPPRESSED), indicator.told(anyone(), 2020, "&knownAt=" + second), "what is guarded today was not told yesterday");
        assertEquals(Map.of(), indicator.told(anyone(), 2020, "&knownAt=2020-01-01T00:00:00Z"), "nothing was known then");
        var member = given.aGroup("11", "MUNICIPAL").serving("580").withMember("MEMBER", "NGO");
        assertEquals("3", indicator.told(member, 2020, "&knownAt=" + first).get("M580 T"));
    }

    @Test
    void theOlderSexesBesideTheNewer() {
        var administrator = given.anAdministrator();
        var indicator = told(municipality("580", 2020, "TOTAL", 5, 30), municipality("580", 2020, "FEMALE", 5, 28), municipality("580", 2020, "MALE", 5, 2));
        var first = Instant.now();
        indicator.tell(administrator, municipality("580", 2020, "TOTAL", 5, 52), municipality("580", 2020, "MALE", 5, 24)).then().body("changed", is(2));
        assertEquals(Map.of("M580 T", "52", "M580 F", SUPPRESSED, "M580 M", SUPPRESSED), indicator.told(anyone(), 2020), "28 girls of then 30 leave two boys");
        assertEquals("30", indicator.told(anyone(), 2020, "&knownAt=" + first).get("M580 T"));
    }

    @Test
    void theExportAgainstTheApi() {
        var indicator = told(WITH_SMALL);
        for (var who : readers()) {
            var told = indicator.told(who, 2020);
            var csv = TableFile.read(who.request().accept("text/csv").get("/api/v1" + indicator.path() + "?dialect=rfc4180").then().statusCode(200)
                    .extract().asString().getBytes(StandardCharsets.UTF_8), 100);
            assertEquals(told, counts(csv));
            var xlsx = TableFile.read(who.request().accept(TableFile.XLSX).get("/api/v1" + indicator.path() + "?dialect=rfc4180").then().statusCode(200)
                    .extract().asByteArray(), 100);
            assertEquals(told, counts(xlsx));
            csv.lines().stream().filter(line -> line.text("status").equals(SUPPRESSED)).forEach(line -> assertEquals("", line.text("value")));
        }
    }

    private static final String[] WITH_SMALL = {municipality("580", 2020, "TOTAL", 5, 30), municipality("580", 2020, "FEMALE", 5, 28), municipality("580", 2020, "MALE", 5, 2),
        municipality("153", 2020, "TOTAL", 5, 70), municipality("153", 2020, "FEMALE", 5, 40), municipality("153", 2020, "MALE", 5, 30),
        line("COUNTY", "11", 2020, "TOTAL", 5, 100), line("COUNTY", "11", 2020, "FEMALE", 5, 68), line("COUNTY", "11", 2020, "MALE", 5, 32),
        "{\"areaType\":\"MUNICIPALITY\",\"areaCode\":\"416\",\"year\":2020,\"status\":\"MISSING\"}"};

    private List<TestCaller> readers() {
        return List.of(anyone(), given.aGroup("11", "MUNICIPAL").serving("580").withMember("MEMBER", "NGO"), given.aCoordinatorOf("11"),
                given.aClient("indicators:read", "580"), given.anAdministrator());
    }

    private static Map<String, String> counts(TableFile table) {
        var told = new TreeMap<String, String>();
        table.lines().forEach(line -> told.put(line.text("areaType").charAt(0) + line.text("areaCode") + " " + line.text("sex").charAt(0),
                line.text("absoluteCount").isEmpty() ? line.text("status") : line.text("absoluteCount")));
        return told;
    }

    @Test
    void jsonStatAgainstJson() {
        var indicator = told(WITH_SMALL);
        for (var who : readers()) {
            var cube = who.request().accept(JsonStat.TYPE).get("/api/v1" + indicator.path()).then().statusCode(200).extract().jsonPath();
            assertEquals(indicator.told(who, 2020), JsonStatTest.counts(cube));
            if (who.equals(anyone())) {
                assertFalse(cube.getList("value").contains(2), "a suppressed cell has no value");
            }
        }
    }

    /** Whatever a series tells of an area and those like it is the same whichever the small count is. */
    @Test
    void theComparatorMeanAgainstItsMembers() {
        var ones = series(1, 0.5);
        assertEquals(ones, series(4, 99));
        assertTrue(ones.contains("COUNTY_MEAN"), "there is a mean of the rest");
        assertFalse(series(5, 99).equals(ones), "a count that is told counts");
    }

    /** Six municipalities of the county, of which one has the count and value. */
    private String series(int count, double value) {
        var lines = new ArrayList<>(List.of("153", "405", "416", "441", "689").stream().map(code -> municipality(code, 2020, "TOTAL", Integer.parseInt(code) / 50.0, 90)).toList());
        lines.add(municipality("580", 2020, "TOTAL", value, count));
        var indicator = told(lines.toArray(String[]::new));
        return anyone().get("/indicators/{id}/series?area=MUNICIPALITY:153", indicator.id()).then().statusCode(200).extract().asString()
                .replace(indicator.id().toString(), "").replaceAll("Mittari [-0-9a-f]+", "");
    }

    @Test
    void searchByValue() {
        for (var parameter : List.of("value=3", "minValue=1", "maxValue=4", "absoluteCount=3", "sort=value", "order=value", "status=NORMAL")) {
            anyone().get("/indicators/{id}/observations?" + parameter, told(WITH_SMALL).id()).then().statusCode(400);
            anyone().get("/indicators?" + parameter).then().statusCode(400);
        }
        var ones = told(municipality("580", 2020, "TOTAL", 5, 1));
        var fours = told(municipality("580", 2020, "TOTAL", 5, 4));
        var none = told("{\"areaType\":\"MUNICIPALITY\",\"areaCode\":\"580\",\"year\":2020,\"status\":\"SUPPRESSED\"}");
        assertEquals(ones.told(anyone(), 2020), fours.told(anyone(), 2020));
        assertEquals(none.told(anyone(), 2020), fours.told(anyone(), 2020));
        List<String> available = anyone().get("/indicators?municipality=580&available=true&source=INTEGRATION&limit=200").then().statusCode(200).extract().path("items.id");
        assertTrue(java.util.Collections.disjoint(available, List.of(ones.id().toString(), fours.id().toString(), none.id().toString())));
    }

    @Test
    void addingAndSubtractingWhateverIsTold() {
        for (var region : List.of("09", "01")) {
            var areas = areasOf(region);
            var random = new Random(20);
            for (var world = 0; world < 20; world++) {
                attack(areas, random);
            }
        }
    }

    /** The areas of a region and the country, with their municipalities; the rest of the country is as one that is never told of. */
    private Map<String, Set<String>> areasOf(String region) {
        var areas = new TreeMap<String, Set<String>>();
        jdbi.useHandle(db -> db.createQuery("""
                SELECT substr(am.type, 1, 1) || CASE am.type WHEN 'COUNTRY' THEN 'FI' WHEN 'MUNICIPALITY' THEN m.code WHEN 'SUBREGION' THEN m.subregion_code
                    WHEN 'COUNTY' THEN m.county_code ELSE m.region_code END AS area, m.code
                FROM municipality m JOIN area_municipality am ON am.municipality_code = m.code WHERE m.region_code = :region""").bind("region", region)
                .map((row, context) -> areas.computeIfAbsent(row.getString("area"), area -> new TreeSet<>()).add(row.getString("code"))).list());
        areas.get("CFI").add("rest");
        return areas;
    }

    private void attack(Map<String, Set<String>> areas, Random random) {
        var people = new HashMap<String, int[]>();
        areas.get("CFI").forEach(code -> people.put(code, new int[] {few(random), few(random)}));
        var sums = ToldCounts.sums(areas, people);
        var lines = new ArrayList<String>();
        sums.forEach((cell, count) -> {
            if (random.nextInt(100) < (cell.startsWith("M") ? 85 : 70)) {
                lines.add(line(TYPES.get(cell.startsWith("CFI") ? "CFI" : cell.substring(0, 1)), cell.substring(1).split(" ")[0], 2020, SEXES.get(cell.substring(cell.length() - 1)), 5, count));
            }
        });
        var told = told(lines.toArray(String[]::new)).told(anyone(), 2020);
        var attacker = new ToldCounts(areas);
        var open = new HashSet<String>();
        told.forEach((cell, count) -> {
            if (!count.equals(SUPPRESSED)) {
                attacker.tell(cell);
                open.add(cell);
            }
        });
        assertFalse(open.isEmpty(), "not everything is withheld");
        var revealed = sums.entrySet().stream().filter(cell -> cell.getValue() > 0 && cell.getValue() < 5 && attacker.reveal(cell.getKey())).map(Map.Entry::getKey).toList();
        assertEquals(List.of(), revealed, () -> "from " + new TreeSet<>(open));
    }

    private static final Map<String, String> TYPES = Map.of("M", "MUNICIPALITY", "S", "SUBREGION", "C", "COUNTY", "R", "REGION", "CFI", "COUNTRY");
    private static final Map<String, String> SEXES = Map.of("T", "TOTAL", "F", "FEMALE", "M", "MALE");

    private static int few(Random random) {
        return random.nextInt(10) == 0 ? random.nextInt(5) : 5 + random.nextInt(60);
    }
}
