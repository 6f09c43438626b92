package fi.yhdyspinta.indicator;

import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.yhdyspinta.shared.TableFile;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Observations from a spreadsheet: seen first, then taken. */
@QuarkusTest
class ObservationFileTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private static Response send(TestCaller who, TestIndicator indicator, String how, String type, byte[] table) {
        return who.request().contentType(type).body(table).post("/api/v1/indicators/" + indicator.id() + "/observation-imports" + how);
    }

    private static Response preview(TestCaller who, TestIndicator indicator, String table) {
        return send(who, indicator, "/preview?language=fi", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static Response confirm(TestCaller who, TestIndicator indicator, String table, String digest) {
        return send(who, indicator, "?language=fi&digest=" + digest, "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWouldHappenIsToldLineByLineAndThenItHappens() {
        var group = given.aGroup("05", "MUNICIPAL").serving("322");
        var chair = group.withChair();
        var indicator = TestIndicator.of(jdbi, "MANUAL", "PERCENT", group.id(), null);
        indicator.tell(chair, municipality("322", 2020, "TOTAL", 7, 70), municipality("322", 2021, "TOTAL", 8, 80)).then().statusCode(200);
        var table = "Alue;Vuosi;Arvo;Lukumäärä;Sukupuoli;Tila\nKemiönsaari;2020;7;70;Yhteensä;\nKimitoön;2021;8,5;85;;\nKemiönsaari;2022;9;;Tytöt ja naiset;Ennakkotieto\nKemiönsaari;2023;;;;Puuttuu\n";
        String digest = preview(chair, indicator, table).then().statusCode(200).body("importable", is(true)).body("added", is(2)).body("changed", is(1))
                .body("lines.outcome", contains("SKIP", "CHANGE", "ADD", "ADD")).body("lines[1].valueBefore", is(8f)).body("lines[1].value", is(8.5f))
                .body("lines.areaName", contains("Kemiönsaari", "Kemiönsaari", "Kemiönsaari", "Kemiönsaari")).body("lines[2].sex", equalTo("FEMALE"))
                .body("lines[2].status", equalTo("PROVISIONAL")).extract().path("digest");
        assertEquals(Map.of(), indicator.told(chair, 2022), "nothing is written yet");
        confirm(chair, indicator, table, "other").then().statusCode(409).body("code", equalTo("import-changed"));
        confirm(chair, indicator, table, digest).then().statusCode(201).body("added", is(2)).body("changed", is(1)).body("unchanged", is(1));
        assertEquals(Map.of("M322 F", "PROVISIONAL"), indicator.told(chair, 2022));
        confirm(chair, indicator, table, digest).then().statusCode(409);
        preview(chair, indicator, table).then().body("importable", is(false)).body("lines.outcome", contains("SKIP", "SKIP", "SKIP", "SKIP"));
    }

    @Test
    void everyMistakeIsToldByItsColumn() {
        var group = given.aGroup("05", "MUNICIPAL").serving("322");
        var chair = group.withChair();
        var indicator = TestIndicator.of(jdbi, "MANUAL", "COUNT", group.id(), null);
        preview(chair, indicator, "Kommun;Vuosi;Arvo\n322;2020;1\n").then().statusCode(400).body("errors.code", contains("unknown-heading"));
        preview(chair, indicator, "Vuosi;Arvo\n2020;1\n").then().statusCode(400).body("errors.code", contains("heading-missing"));
        preview(chair, indicator, "Aluekoodi;Vuosi;Arvo;Sukupuoli\n322;kaksi;1;Tytöt\n091;2020;1;\n322;2020;;\n322;2021;5;\n322;2021;6;\n000;2020;1;\n").then().statusCode(200)
                .body("importable", is(false)).body("lines.outcome", contains("ERROR", "ERROR", "ERROR", "ADD", "ERROR", "ERROR"))
                .body("lines[0].errors.column", contains("Vuosi", "Sukupuoli")).body("lines[1].errors.code", contains("not-your-area"))
                .body("lines[2].errors.column", contains("Arvo")).body("lines[4].errors.code", contains("told-twice"))
                .body("lines[5].errors.column", contains("Aluekoodi")).body("lines.errors.flatten().code", hasItems("unknown-word", "required", "no-such-area"));
        preview(chair, TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null), "Alue;Vuosi;Arvo\nTurku;2020;1\n").then().statusCode(403);
        preview(given.anAdministrator(), TestIndicator.of(jdbi, "SOTKANET", "PERCENT", null, null), "Alue;Vuosi;Arvo\nTurku;2020;1\n").then().statusCode(409);
    }

    @Test
    void aTableAndAWorkbookThatWereReadHereAreTakenBack() {
        var administrator = given.anAdministrator();
        var from = TestIndicator.common(jdbi, "PERCENT");
        from.tell(administrator, municipality("322", 2020, "TOTAL", 7.25, 70), TestIndicator.line("COUNTY", "02", 2020, "MALE", 8, 80)).then().statusCode(200);
        var to = TestIndicator.common(jdbi, "PERCENT");
        for (var type : new String[] {"text/csv", TableFile.XLSX}) {
            for (var dialect : new String[] {"excel-fi&language=sv", "rfc4180"}) {
                var file = anyone().request().accept(type).get("/api/v1" + from.path() + "?dialect=" + dialect).then().statusCode(200).extract().asByteArray();
                send(administrator, from, "/preview", type, file).then().statusCode(200).body("lines.outcome", contains("SKIP", "SKIP"));
                send(administrator, to, "/preview", type, file).then().statusCode(200).body("lines.outcome", contains("ADD", "ADD"))
                        .body("lines.value", contains(7.25f, 8f)).body("digest", notNullValue());
            }
        }
    }

    @Test
    void theTemplateIsReadBack() {
        var group = given.aGroup("05", "MUNICIPAL").serving("322");
        var chair = group.withChair();
        var indicator = TestIndicator.of(jdbi, "MANUAL", "COUNT", group.id(), null);
        for (var language : new String[] {"fi", "sv", "en"}) {
            var headings = chair.request().accept("text/csv").get("/api/v1/indicators/{id}/observation-import-template?language=" + language, indicator.id())
                    .then().statusCode(200).header("Content-Disposition", startsWith("attachment")).extract().asString().strip();
            preview(chair, indicator, headings + "\nKemiönsaari;2024;;12;12;\n").then().statusCode(200).body("importable", is(true));
        }
    }

    @Test
    void thePreviewIsNoWayToGuessWhatIsNotTold() {
        var county = TestIndicator.of(jdbi, "MANUAL", "COUNT", null, "05");
        var coordinator = given.aCoordinatorOf("05");
        county.tell(coordinator, municipality("322", 2020, "TOTAL", 3, 3)).then().statusCode(200);
        var right = preview(coordinator, county, "Aluekoodi;Vuosi;Arvo;Lukumäärä\n322;2020;3;3\n").then().statusCode(200).extract();
        var wrong = preview(coordinator, county, "Aluekoodi;Vuosi;Arvo;Lukumäärä\n322;2020;4;4\n").then().statusCode(200).extract();
        for (var guess : List.of(right, wrong)) {
            assertEquals("CHANGE", guess.<String>path("lines[0].outcome"));
            assertNull(guess.path("lines[0].valueBefore"));
        }
    }
}
