package fi.yhdyspinta.export;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.yhdyspinta.goal.GoalTable;
import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The open data of a county: a package whose description holds for its tables, by the rules of Frictionless Data. */
@QuarkusTest
class CountyDataTest extends ApiTest {

    private static final String COUNTY = "20";
    private static final int YEAR = LocalDate.now(fi.yhdyspinta.shared.HelsinkiClock.HELSINKI).getYear() - 1;

    @Inject
    Jdbi jdbi;

    private static Response take(TestCaller who) {
        return who.request().accept("application/zip").get("/api/v1/counties/" + COUNTY + "/open-data");
    }

    private List<String> municipalities() {
        return jdbi.withHandle(db -> db.createQuery("SELECT code FROM municipality WHERE county_code = :county AND valid_to IS NULL ORDER BY code")
                .bind("county", COUNTY).mapTo(String.class).list());
    }

    @Test
    void isAPackageThatIsAsItDescribesItself() {
        var table = new GoalTable(given, given.aGroup(COUNTY, "REGIONAL"));
        table.agreed("Alueen tavoite");
        var indicator = TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null);
        indicator.observe("MUNICIPALITY", municipalities().getFirst(), YEAR, "NORMAL", 4.5);
        indicator.observe("COUNTY", COUNTY, YEAR, "PROVISIONAL", 5.5);
        indicator.observe("MUNICIPALITY", "853", YEAR, "NORMAL", 9.9);
        var taken = Unpacked.of(take(anyone()));
        var description = taken.json("datapackage.json");
        assertEquals("tabular-data-package", description.path("profile").asText());
        assertTrue(description.path("name").asText().matches("[-a-z0-9._/]+"));
        assertEquals("CC-BY-4.0", description.at("/licenses/0/name").asText());
        assertTrue(description.at("/licenses/0/path").asText().startsWith("https://"));
        var files = new HashSet<>(Set.of("datapackage.json"));
        var tables = new TreeMap<String, List<Map<String, String>>>();
        for (var resource : description.path("resources")) {
            files.add(resource.path("path").asText());
            tables.put(resource.path("name").asText(), checked(taken, resource));
        }
        assertEquals(files, taken.files().keySet(), "each file is described");
        description.path("resources").forEach(resource -> resource.at("/schema/foreignKeys").forEach(key -> checkReference(tables, resource, key)));
        assertEquals(municipalities(), tables.get("municipalities").stream().map(line -> line.get("municipalityCode")).sorted().toList());
        assertTrue(tables.get("goals").stream().anyMatch(goal -> goal.get("title").equals("Alueen tavoite")));
        var told = tables.get("observations").stream().filter(line -> line.get("indicatorId").equals(indicator.id().toString()))
                .map(line -> String.join(" ", line.get("areaType"), line.get("areaCode"), line.get("status"), line.get("value"))).toList();
        assertEquals(List.of("MUNICIPALITY " + municipalities().getFirst() + " NORMAL 4.5", "COUNTY " + COUNTY + " PROVISIONAL 5.5"), told);
        assertTrue(description.path("sources").toString().contains("CC BY 4.0"));
    }

    /** The lines of a table, once they are found to be as its schema says. */
    private static List<Map<String, String>> checked(Unpacked taken, JsonNode resource) {
        var name = resource.path("name").asText();
        var path = resource.path("path").asText();
        assertTrue(name.matches("[-a-z0-9._/]+"), name);
        assertEquals(taken.files().get(path).length, resource.path("bytes").asInt(), name);
        assertEquals("sha256:" + EntityTags.sha256(taken.files().get(path)), resource.path("hash").asText(), name);
        var fields = StreamSupport.stream(resource.at("/schema/fields").spliterator(), false).toList();
        var lines = taken.table(path, ',');
        assertEquals(fields.stream().map(field -> field.path("name").asText()).toList(), lines.getFirst(), name);
        var seen = new HashSet<List<String>>();
        var found = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = new TreeMap<String, String>();
            for (var n = 0; n < fields.size(); n++) {
                check(name, fields.get(n), line.get(n));
                cells.put(lines.getFirst().get(n), line.get(n));
            }
            assertTrue(seen.add(StreamSupport.stream(resource.at("/schema/primaryKey").spliterator(), false).map(key -> cells.get(key.asText())).toList()),
                    () -> name + " has a line twice: " + cells);
            found.add(cells);
        }
        return found;
    }

    private static void check(String table, JsonNode field, String cell) {
        var where = table + "." + field.path("name").asText() + ": " + cell;
        assertFalse(field.path("description").asText().isBlank() && field.path("name").asText().indexOf('.') < 0, where + " is not described");
        if (cell.isEmpty()) {
            assertFalse(field.at("/constraints/required").asBoolean(), where + " must not be empty");
            return;
        }
        switch (field.path("type").asText()) {
            case "integer" -> Long.parseLong(cell);
            case "number" -> new BigDecimal(cell);
            case "boolean" -> assertTrue(Set.of("true", "false").contains(cell), where);
            case "date" -> LocalDate.parse(cell);
            case "datetime" -> Instant.parse(cell);
            default -> assertEquals("string", field.path("type").asText(), where);
        }
    }

    private static void checkReference(Map<String, List<Map<String, String>>> tables, JsonNode resource, JsonNode key) {
        var known = tables.get(key.at("/reference/resource").asText()).stream().map(line -> line.get(key.at("/reference/fields").asText())).toList();
        tables.get(resource.path("name").asText()).forEach(line -> assertTrue(known.contains(line.get(key.path("fields").asText())),
                () -> resource.path("name").asText() + " refers to what is not there: " + line));
    }

    @Test
    void isTheSameForEveryoneAndTellsNoSmallCount() {
        var indicator = TestIndicator.common(jdbi, "COUNT");
        var small = municipalities().getFirst();
        indicator.tell(given.anAdministrator(), TestIndicator.municipality(small, YEAR, "TOTAL", 3, 3)).then().statusCode(200);
        var table = new GoalTable(given, given.aGroup(COUNTY, "MUNICIPAL").serving(small));
        table.draft(Map.of("title", "Vasta mietteissä", "themeCodes", List.of("EARLY_SUPPORT")));
        var open = take(anyone()).then().statusCode(200).header("Cache-Control", containsString("public")).extract();
        assertArrayEquals(open.asByteArray(), take(table.chair).asByteArray(), "the chair sees more elsewhere, not here");
        assertArrayEquals(open.asByteArray(), take(given.aCoordinatorOf(COUNTY)).asByteArray());
        var taken = Unpacked.of(take(table.chair));
        assertFalse(taken.says("Vasta mietteissä"));
        assertFalse(taken.says("Henkilö "), "no name of anybody");
        var line = taken.table("data/observations.csv", ',').stream().filter(cells -> cells.getFirst().equals(indicator.id().toString())).toList();
        assertEquals(List.of(List.of(indicator.id().toString(), "MUNICIPALITY", small, String.valueOf(YEAR), "SUPPRESSED", "")), line);
        anyone().request().accept("*/*").header("If-None-Match", open.header("ETag")).get("/api/v1/counties/" + COUNTY + "/open-data").then()
                .statusCode(304).body(emptyString());
        anyone().request().accept("*/*").get("/api/v1/counties/99/open-data").then().statusCode(404);
    }
}
