package fi.yhdyspinta.indicator;

import static fi.yhdyspinta.indicator.TestIndicator.line;
import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.yhdyspinta.shared.TableFile;
import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Observations as a JSON-stat cube and as a workbook. */
@QuarkusTest
class JsonStatTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private TestIndicator indicator() {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        indicator.tell(given.anAdministrator(), municipality("322", 2020, "TOTAL", 7.25, 120), municipality("322", 2020, "FEMALE", 0, 0),
                municipality("322", 2022, "MALE", 6, 60), line("COUNTY", "02", 2020, "TOTAL", 5, 900), """
                {"areaType":"COUNTY","areaCode":"02","year":2022,"status":"SUPPRESSED"}""", """
                {"areaType":"COUNTRY","areaCode":"FI","year":2023,"value":3.5,"status":"PROVISIONAL"}""").then().statusCode(200);
        return indicator;
    }

    private static String cube(TestIndicator indicator, String query) {
        return anyone().request().accept(JsonStat.TYPE).get("/api/v1" + indicator.path() + query).then().statusCode(200)
                .contentType(JsonStat.TYPE).header("ETag", startsWith("\"")).extract().asString();
    }

    @Test
    void itIsADatasetAsTheFormatDescribesIt() throws IOException {
        var indicator = indicator();
        try (var schema = getClass().getResourceAsStream("/json-stat-2.0-dataset.schema.json")) {
            var dataset = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
            for (var query : List.of("", "?language=sv&sex=FEMALE", "?fromYear=1950&toYear=1951")) {
                var text = cube(indicator, query);
                assertEquals(List.of(), dataset.validate(text, InputFormat.JSON), text);
                var cube = JsonPath.from(text);
                assertEquals(cube.getList("id").size(), cube.getList("size").size());
                assertEquals(cube.<Integer>getList("size").stream().reduce(1, (a, b) -> a * b), cube.getList("value").size());
                for (var i = 0; i < cube.getList("id").size(); i++) {
                    assertEquals(cube.getInt("size[" + i + "]"), cube.getList("dimension." + cube.getString("id[" + i + "]") + ".category.index").size());
                }
            }
        }
    }

    @Test
    void missingSuppressedProvisionalAndZeroAreDifferentCells() {
        var indicator = indicator();
        var cube = JsonPath.from(cube(indicator, "?language=en"));
        assertEquals(counts(cube), new TreeMap<>(Map.of("CFI T", "PROVISIONAL", "C02 T", "900", "M322 T", "120", "M322 F", "0", "M322 M", "60")));
        assertEquals(List.of("COUNTRY:FI", "COUNTY:02", "MUNICIPALITY:322"), cube.getList("dimension.area.category.index"));
        assertEquals("Kunta, CC BY 4.0", cube.getString("source"));
        assertEquals(Map.of("time", List.of("year"), "geo", List.of("area"), "metric", List.of("measure")), cube.getMap("role"));
        assertEquals("Girls and women", cube.getString("dimension.sex.category.label.FEMALE"));
        assertEquals(indicator.id().toString(), cube.getString("extension.indicatorId"));
    }

    @Test
    void theCubeIsNotReadAgainByWhoHasIt() {
        var indicator = indicator();
        var asCube = anyone().request().accept(JsonStat.TYPE);
        var tag = asCube.get("/api/v1" + indicator.path()).header("ETag");
        anyone().request().accept(JsonStat.TYPE).header("If-None-Match", tag).get("/api/v1" + indicator.path()).then().statusCode(304);
        anyone().request().header("If-None-Match", tag).get("/api/v1" + indicator.path()).then().statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void aWorkbookHoldsTheWordsAndTheSource() throws IOException {
        var file = anyone().request().accept(TableFile.XLSX).get("/api/v1" + indicator().path() + "?language=sv").then().statusCode(200)
                .header("Content-Disposition", startsWith("attachment")).extract().asByteArray();
        var table = TableFile.read(file, 100);
        assertEquals(List.of("Områdesnivå", "Områdeskod", "Område", "År", "Kön", "Värde", "Antal", "Status", "Källa"), table.headings());
        var ofMunicipality = table.lines().stream().filter(line -> line.text("Områdeskod").equals("322") && line.text("Kön").equals("Totalt")).findFirst().orElseThrow();
        assertEquals(List.of("7.25", "120", "Kommunen, CC BY 4.0"), List.of(ofMunicipality.text("Värde"), ofMunicipality.text("Antal"), ofMunicipality.text("Källa")));
        assertEquals("02", table.lines().stream().filter(line -> line.text("Områdesnivå").equals("Välfärdsområde")).findFirst().orElseThrow().text("Områdeskod"),
                "a code keeps its zero");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = workbook.getSheet(1).orElseThrow().openStream()) {
            assertEquals("Kommunen, CC BY 4.0", rows.skip(2).findFirst().orElseThrow().getCellText(0));
        }
    }

    /** As {@link TestIndicator#told} tells them: the count of a cell, or its status. */
    static Map<String, String> counts(JsonPath cube) {
        var told = new TreeMap<String, String>();
        List<String> areas = cube.getList("dimension.area.category.index");
        List<String> sexes = cube.getList("dimension.sex.category.index");
        var years = cube.getList("dimension.year.category.index").size();
        var values = cube.getList("value");
        Map<String, String> statuses = cube.getMap("status");
        for (var area = 0; area < areas.size(); area++) {
            for (var year = 0; year < years; year++) {
                for (var sex = 0; sex < sexes.size(); sex++) {
                    var cell = ((area * years + year) * sexes.size() + sex) * 2 + 1;
                    var status = statuses.get(String.valueOf(cell));
                    if (values.get(cell) != null || status != null) {
                        told.putIfAbsent(areas.get(area).charAt(0) + areas.get(area).split(":")[1] + " " + sexes.get(sex).charAt(0),
                                values.get(cell) != null ? values.get(cell).toString() : status);
                    }
                }
            }
        }
        return told;
    }
}
