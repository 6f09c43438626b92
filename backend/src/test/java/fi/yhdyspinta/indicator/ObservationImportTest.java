package fi.yhdyspinta.indicator;

import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Observations sent in bulk: all or none, and what is known already is not written. */
@QuarkusTest
class ObservationImportTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private <T> T one(String sql, int number, Class<T> type) {
        return jdbi.withHandle(db -> db.createQuery(sql).bind("n", number).mapTo(type).one());
    }

    @Test
    void tenThousandAreTakenAtOnceAndSentAgainNothingIsWritten() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        var codes = jdbi.withHandle(db -> db.createQuery("SELECT code FROM area WHERE type = 'MUNICIPALITY' ORDER BY code LIMIT 308").mapTo(String.class).list());
        var lines = new ArrayList<String>();
        for (var year = 2012; year <= 2022; year++) {
            for (var code : codes) {
                for (var sex : List.of("TOTAL", "FEMALE", "MALE")) {
                    lines.add(municipality(code, year, sex, year % 7 + Integer.parseInt(code) / 100.0, 100));
                }
            }
        }
        var all = lines.toArray(String[]::new);
        indicator.tell(administrator, all).then().statusCode(200).body("read", is(10_164)).body("added", is(10_164)).body("changed", is(0));
        var before = one("SELECT max(xmin::text::bigint) FROM observation WHERE indicator_number = :n AND xmax = 0", indicator.number(), Long.class);
        indicator.tell(administrator, all).then().statusCode(200).body("read", is(10_164)).body("added", is(0)).body("changed", is(0)).body("unchanged", is(10_164));
        assertEquals(10_164, one("SELECT count(*) FROM observation WHERE indicator_number = :n AND xmax = 0 AND xmin::text::bigint <= " + before, indicator.number(), Integer.class),
                "not one row was written or locked");
        assertEquals(1, one("SELECT count(*) FROM observation_import WHERE indicator_number = :n", indicator.number(), Integer.class));
        lines.set(5_000, lines.get(5_000).replaceAll("\"value\":[^,]*", "\"value\":99.5"));
        indicator.tell(administrator, lines.toArray(String[]::new)).then().body("changed", is(1)).body("unchanged", is(10_163));
        indicator.read(anyone(), "?fromYear=2012&toYear=2012&sex=TOTAL").then().body("items.size()", is(308));
    }

    @Test
    void whatWasKnownBeforeIsKept() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        for (var value : List.of(5.0, 6.0, 7.5)) {
            indicator.tell(administrator, municipality("853", 2020, "TOTAL", value, 1000)).then().statusCode(200);
        }
        indicator.tell(administrator, """
                {"areaType":"MUNICIPALITY","areaCode":"853","year":2020,"status":"MISSING"}""").then().body("changed", is(1));
        assertEquals(List.of(5.0, 6.0, 7.5), jdbi.withHandle(db -> db.createQuery("""
                SELECT h.value FROM observation_history h JOIN observation_import known ON known.number = h.import_number
                JOIN observation_import replaced ON replaced.number = h.replaced_by_number AND replaced.imported_at >= known.imported_at
                WHERE h.indicator_number = :n ORDER BY h.replaced_by_number""").bind("n", indicator.number()).mapTo(Double.class).list()));
        assertEquals(4, one("SELECT count(*) FROM event WHERE type = 'indicator.observations-changed' AND object_id = (SELECT id::text FROM indicator WHERE number = :n)",
                indicator.number(), Integer.class));
    }

    @Test
    void everyMistakeIsToldByItsLineAndNothingIsWritten() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        indicator.tell(administrator, municipality("853", 2020, "TOTAL", 1, 10), "{", "", municipality("000", 2020, "TOTAL", 1, 10),
                municipality("853", 1800, "TOTAL", 1, -10), municipality("853", 2020, "TOTAL", 2, 10), """
                {"areaType":"MUNICIPALITY","areaCode":"091","year":2020}""", """
                {"areaType":"PLANET","areaCode":"091","year":2020,"value":1}""", """
                {"areaType":"COUNTY","areaCode":"05","year":2020,"value":1,"status":"MISSING","colour":"red"}""", """
                {"areaType":"COUNTY","areaCode":"05","year":2020,"value":1,"status":"MISSING"}""", "null", "[]").then().statusCode(400)
                .body("errors.pointer", contains("/2", "/4/areaCode", "/5/year", "/5/absoluteCount", "/6", "/7/value", "/8/areaType", "/9/colour", "/10/value", "/11", "/12"))
                .body("errors.code", hasItems("malformed-json", "no-such-area", "no-such-year", "not-allowed", "told-twice", "required", "not-readable"));
        indicator.tell(administrator, "x".repeat(20_000), "{}").then().statusCode(400).body("errors.code", hasItem("too-long"));
        assertEquals(0, one("SELECT count(*) FROM observation WHERE indicator_number = :n", indicator.number(), Integer.class));
        indicator.tell(administrator, "{\n".repeat(3_000)).then().statusCode(400).body("errors.size()", is(1_000));
    }

    @Test
    void aTableIsTakenAsItWasReadHereAndAsAFinnishSpreadsheetSavesIt() {
        var from = TestIndicator.common(jdbi, "PERCENT");
        var administrator = given.anAdministrator();
        from.tellTable(administrator, "\uFEFFareaType;areaCode;year;sex;value;absoluteCount;status\r\nMUNICIPALITY;853;2020;TOTAL;7,25;120;\r\n"
                + "COUNTRY;FI;2021;;;;SUPPRESSED\r\n").then().statusCode(200).body("added", is(2));
        var table = anyone().request().accept("text/csv").get("/api/v1" + from.path() + "?dialect=rfc4180").then().statusCode(200).extract().asString();
        var to = TestIndicator.common(jdbi, "PERCENT");
        to.tellTable(administrator, table).then().statusCode(200).body("added", is(2));
        from.tellTable(administrator, table).then().body("unchanged", is(2));
        to.read(anyone(), "").then().body("items.value", contains(7.25f, null)).body("items.status", contains("NORMAL", "SUPPRESSED"));
        from.tellTable(administrator, "areaType,areaCode,vuosi,value\nMUNICIPALITY,853,2020,1\n").then().statusCode(400)
                .body("errors.pointer", contains("/1/year", "/1/vuosi"));
        from.tellTable(administrator, "areaType,areaCode,year,value\nMUNICIPALITY,853,kaksi,1\nPLANET,1,2020,yksi\n").then().statusCode(400)
                .body("errors.pointer", contains("/2/year", "/3/areaType", "/3/value"));
    }

    @Test
    void severalIndicatorsAreToldOfInOneRequestAllOrNone() {
        var administrator = given.anAdministrator();
        var first = TestIndicator.common(jdbi, "COUNT");
        var second = TestIndicator.common(jdbi, "PERCENT");
        TestIndicator.tellOfSeveral(administrator, first.named(municipality("322", 2020, "TOTAL", 3, 3)), second.named(municipality("322", 2020, "TOTAL", 3, 300)),
                second.named(municipality("322", 2021, "TOTAL", 4, 400))).then().statusCode(200).body("read", is(3)).body("added", is(3)).body("changed", is(0));
        assertEquals(Map.of("M322 T", "SUPPRESSED"), first.told(anyone(), 2020), "guarded as if told alone");
        assertEquals(Map.of("M322 T", "300"), second.told(anyone(), 2020));
        assertEquals(List.of(2, 2), List.of(one("SELECT rows_added FROM observation_import WHERE indicator_number = :n", second.number(), Integer.class),
                one("SELECT rows_read FROM observation_import WHERE indicator_number = :n", second.number(), Integer.class)));
        administrator.request().contentType("text/csv").body("indicatorId;areaType;areaCode;year;value\n" + first.id() + ";MUNICIPALITY;322;2020;3\n"
                + second.id() + ";MUNICIPALITY;322;2021;5,5\n").put("/api/v1/observations").then().statusCode(200).body("changed", is(2)).body("unchanged", is(0));
        assertEquals(List.of(1, 2), List.of(one("SELECT observations_version FROM indicator WHERE number = :n", first.number(), Integer.class) - 1,
                one("SELECT count(*) FROM observation_import WHERE indicator_number = :n", second.number(), Integer.class)));
        var ofGroup = TestIndicator.of(jdbi, "MANUAL", "COUNT", given.aGroup().id(), null);
        var ofSotkanet = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        TestIndicator.tellOfSeveral(administrator, first.named(municipality("322", 2023, "TOTAL", 30, 30)), municipality("322", 2020, "TOTAL", 3, 3),
                ofGroup.named(municipality("322", 2020, "TOTAL", 3, 3)), ofSotkanet.named(municipality("322", 2020, "TOTAL", 3, 3)),
                first.named(municipality("322", 2023, "TOTAL", 31, 31))).then().statusCode(400)
                .body("errors.pointer", contains("/2/indicatorId", "/3/indicatorId", "/4/indicatorId", "/5"));
        assertEquals(Map.of(), first.told(anyone(), 2023));
        first.tell(administrator, second.named(municipality("322", 2023, "TOTAL", 30, 30))).then().statusCode(400).body("errors.pointer", contains("/1/indicatorId"));
    }

    @Test
    void aClientTellsOfSeveralIndicatorsOfItsOwnMunicipalitiesOnly() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var ofCounty = TestIndicator.of(jdbi, "MANUAL", "PERCENT", null, "02");
        var ofOthers = TestIndicator.of(jdbi, "MANUAL", "PERCENT", given.aGroup("06", "MUNICIPAL").serving("609").id(), null);
        var client = given.aClient("indicators:read indicators:write", "322");
        TestIndicator.tellOfSeveral(client, indicator.named(municipality("322", 2020, "TOTAL", 1, 10)), ofCounty.named(municipality("322", 2020, "TOTAL", 1, 10)))
                .then().statusCode(200).body("added", is(2));
        TestIndicator.tellOfSeveral(client, indicator.named(municipality("091", 2020, "TOTAL", 1, 10)), ofOthers.named(municipality("322", 2020, "TOTAL", 1, 10)))
                .then().statusCode(400).body("errors.pointer", contains("/1/areaCode", "/2/indicatorId"));
    }

    @Test
    void aClientTellsOfItsOwnMunicipalitiesOnly() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var client = given.aClient("indicators:read indicators:write", "853");
        indicator.tell(client, municipality("853", 2020, "TOTAL", 1, 10)).then().statusCode(200);
        indicator.tell(client, municipality("853", 2021, "TOTAL", 1, 10), municipality("091", 2020, "TOTAL", 1, 10)).then().statusCode(400)
                .body("errors.code", contains("not-your-area"));
        indicator.tell(given.aClient("indicators:read", "853"), municipality("853", 2020, "TOTAL", 1, 10)).then().statusCode(403);
    }

    @Test
    void aGroupAndACountyTellOfTheirOwnAreas() {
        var group = given.aGroup("08", "MUNICIPAL").serving("837");
        var chair = group.withChair();
        var ofGroup = TestIndicator.of(jdbi, "MANUAL", "COUNT", group.id(), null);
        ofGroup.tell(chair, municipality("837", 2020, "TOTAL", 12, 12)).then().statusCode(200);
        ofGroup.tell(chair, municipality("211", 2020, "TOTAL", 12, 12)).then().statusCode(400);
        var ofCounty = TestIndicator.of(jdbi, "MANUAL", "COUNT", null, "08");
        ofCounty.tell(given.aCoordinatorOf("08"), municipality("211", 2020, "TOTAL", 12, 12), TestIndicator.line("COUNTY", "08", 2020, "TOTAL", 99, 99)).then().statusCode(200);
        ofCounty.tell(given.aCoordinatorOf("08"), TestIndicator.line("COUNTY", "05", 2020, "TOTAL", 99, 99)).then().statusCode(400);
        ofCounty.tell(chair, municipality("837", 2020, "TOTAL", 12, 12)).then().statusCode(403);
    }

    @Test
    void whatComesFromSotkanetIsNotToldByHand() {
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        indicator.tell(given.anAdministrator(), municipality("853", 2020, "TOTAL", 1, 10)).then().statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void aSmallCountIsToldToTheMembersOfItsGroupOnlyAndNothingRevealsIt() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        var member = given.aGroup("09", "MUNICIPAL").serving("398").withMember("MEMBER", "NGO");
        indicator.tell(given.anAdministrator(), municipality("398", 2020, "TOTAL", 3, 30), municipality("398", 2020, "FEMALE", 1, 3), municipality("398", 2020, "MALE", 5, 27),
                municipality("560", 2020, "TOTAL", 3, 40), municipality("560", 2020, "FEMALE", 3, 20), municipality("560", 2020, "MALE", 3, 20),
                TestIndicator.line("COUNTY", "09", 2020, "TOTAL", 3, 70), TestIndicator.line("COUNTY", "09", 2020, "FEMALE", 3, 23), TestIndicator.line("COUNTY", "09", 2020, "MALE", 3, 47),
                TestIndicator.line("COUNTRY", "FI", 2020, "FEMALE", 3, 23), TestIndicator.line("REGION", "02", 2020, "FEMALE", 3, 100)).then().statusCode(200);
        var told = indicator.told(anyone(), 2020);
        assertEquals(Map.of("M398 T", "30", "M398 F", "SUPPRESSED", "M398 M", "SUPPRESSED"), part(told, "M398"), "total minus one sex is the other");
        assertEquals(Map.of("M560 T", "40", "M560 F", "20", "M560 M", "20"), part(told, "M560"));
        assertEquals(Map.of("C09 T", "70", "C09 F", "SUPPRESSED", "C09 M", "SUPPRESSED"), part(told, "C09"), "the county minus its other municipalities");
        assertEquals("SUPPRESSED", told.get("CFI F"));
        assertEquals("100", told.get("R02 F"), "a region that does not contain it");
        assertEquals(Map.of("M398 T", "30", "M398 F", "3", "M398 M", "27"), part(indicator.told(member, 2020), "M398"), "its own group sees it");
        assertEquals("SUPPRESSED", indicator.told(member, 2020).get("C09 F"));
        assertEquals("SUPPRESSED", indicator.told(given.aCoordinatorOf("09"), 2020).get("M398 F"));
        indicator.tell(given.anAdministrator(), municipality("398", 2020, "FEMALE", 2, 6), municipality("398", 2020, "MALE", 5, 24)).then().statusCode(200);
        assertEquals(Map.of("M398 T", "30", "M398 F", "6", "M398 M", "24"), part(indicator.told(anyone(), 2020), "M398"), "large enough now");
    }

    @Test
    void aCountThatCanBeComputedIsGuardedToo() {
        var indicator = TestIndicator.common(jdbi, "COUNT");
        indicator.tell(given.anAdministrator(), municipality("560", 2020, "TOTAL", 12, 12), municipality("560", 2020, "FEMALE", 10, 10),
                municipality("016", 2020, "TOTAL", 2, 2), municipality("016", 2020, "FEMALE", 0, 0),
                municipality("081", 2020, "TOTAL", 0, 0), TestIndicator.line("SUBREGION", "071", 2020, "TOTAL", 50, 50)).then().statusCode(200);
        var told = indicator.told(anyone(), 2020);
        assertEquals(Map.of("M560 T", "12", "M560 F", "SUPPRESSED"), part(told, "M560"), "two boys are not told of, but can be computed");
        assertEquals(Map.of("M016 T", "SUPPRESSED", "M016 F", "SUPPRESSED"), part(told, "M016"));
        assertEquals("0", told.get("M081 T"), "nobody is not a small number of people");
    }

    private static Map<String, String> part(Map<String, String> told, String area) {
        var part = new java.util.TreeMap<>(told);
        part.keySet().removeIf(key -> !key.startsWith(area + " "));
        return part;
    }
}
