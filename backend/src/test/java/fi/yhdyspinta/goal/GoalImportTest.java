package fi.yhdyspinta.goal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import fi.yhdyspinta.shared.TableFile;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Goals and actions from a spreadsheet: seen before they are written, all or none. */
@QuarkusTest
class GoalImportTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private static Response preview(TestCaller caller, UUID group, String type, byte[] table) {
        return caller.request().contentType(type).body(table).post("/api/v1/groups/{id}/goal-imports/preview", group);
    }

    private static Response preview(TestCaller caller, UUID group, String table) {
        return preview(caller, group, "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static Response confirm(TestCaller caller, UUID group, String type, byte[] table, String digest) {
        return caller.request().contentType(type).body(table).queryParam("digest", digest).post("/api/v1/groups/{id}/goal-imports", group);
    }

    private static Response confirm(TestCaller caller, UUID group, String table, String digest) {
        return confirm(caller, group, "text/csv", table.getBytes(StandardCharsets.UTF_8), digest);
    }

    /** Somebody at the table by a name of their own. */
    private String seated(GoalTable table) {
        var name = "Toteuttaja " + UUID.randomUUID();
        var person = given.aPerson(Given.anEmail());
        jdbi.useHandle(db -> db.createUpdate("UPDATE person SET name = :name WHERE id = :id").bind("name", name).bind("id", person).execute());
        table.group.aSeat(person, "MEMBER", LocalDate.of(2025, 8, 1), null, false, "NGO");
        return name;
    }

    @Test
    void offersATemplateInTheReadersLanguage() {
        var table = new GoalTable(given);
        table.chair.request().accept("text/csv").get("/api/v1/groups/{id}/goal-import-template?language=sv", table.group.id())
                .then().statusCode(200).body(startsWith("\uFEFFMål;Motivering;Teman;"));
    }

    @Test
    void thePreviewWritesNothingAndTheImportAddsGoalsWithTheirActionsAsDrafts() {
        var table = new GoalTable(given);
        var name = seated(table);
        var csv = """
                Tavoite;Perustelu;Teemat;Vastuuhenkilö;Määräaika;Kustannus;Toimenpide;Toteuttaja;Toimenpiteen määräaika
                Perhekahvila joka kylään;Yksinäisyys vähenee;Perhekeskus | KNOWLEDGE;%1$s;31.5.2099;1 200,50 €;Varataan tilat;%1$s;1.3.2099
                ;;;;;;Kutsutaan perheet;;
                Perhekahvila joka kylään;;;;;;Kerrotaan lehdessä;;
                ;;;;;;;;
                Nuorten iltakahvila;;;;;;;;
                """.formatted(name.toUpperCase(java.util.Locale.ROOT));
        var digest = preview(table.chair, table.group.id(), csv).then().statusCode(200).body("importable", is(true)).body("goals", is(2))
                .body("actions", is(3)).body("lines.line", contains(2, 3, 4, 6)).body("lines.outcome", contains("ADD", "ADD", "ADD", "ADD"))
                .extract().<String>path("digest");
        table.chair.get("/groups/{id}/goals", table.group.id()).then().body("items", empty());
        confirm(table.chair, table.group.id(), csv, digest).then().statusCode(201).body("goals", is(2)).body("actions", is(3));
        var goal = table.chair.get("/groups/{id}/goals?sort=title", table.group.id()).then().body("items.title", contains("Nuorten iltakahvila", "Perhekahvila joka kylään"))
                .body("items.status", contains("DRAFT", "DRAFT")).extract().<String>path("items[1].id");
        table.chair.get("/goals/{id}", goal).then().body("owner.personName", is(name)).body("themeCodes", contains("FAMILY_CENTRE", "KNOWLEDGE"))
                .body("dueDate", is("2099-05-31")).body("estimatedCost", is(1200.5f)).body("description", is("Yksinäisyys vähenee"));
        table.chair.get("/goals/{id}/actions", goal).then().body("items.title", contains("Varataan tilat", "Kutsutaan perheet", "Kerrotaan lehdessä"))
                .body("items[0].dueDate", is("2099-03-01")).body("items.responsibleState", contains("SEATED", "NONE", "NONE"));
        table.step(goal, "agree");
        preview(table.chair, table.group.id(), csv).then().body("importable", is(false)).body("lines.outcome", contains("SKIP", "SKIP", "SKIP", "SKIP"));
    }

    @Test
    void tellsLineByLineEverythingThatIsWrongAndThenWritesNothing() {
        var table = new GoalTable(given);
        var csv = """
                Goal,Themes,Owner,Begins,Due date,Cost,Action,Person responsible,Action due date
                ,,,,,,An action of nothing,,
                %s,Unknown theme,Nobody Here,1.6.2099,31.13.2099,much,%s,Nobody Here,soon
                ,Knowledge,,,,,,,
                Backwards,,,1.6.2099,31.5.2099,,,,
                A sound goal,,,,,,,,
                """.formatted("x".repeat(201), "y".repeat(201));
        var digest = preview(table.chair, table.group.id(), csv).then().statusCode(200).body("importable", is(false))
                .body("lines.outcome", contains("ERROR", "ERROR", "ERROR", "ERROR", "ADD"))
                .body("lines[0].errors.code", contains("goal-missing"))
                .body("lines[1].errors.column", hasItems("Goal", "Themes", "Owner", "Due date", "Cost", "Action", "Person responsible", "Action due date"))
                .body("lines[1].errors", hasSize(8))
                .body("lines[2].errors.column", contains("Goal"))
                .body("lines[3].errors.code", contains("before-start")).extract().<String>path("digest");
        confirm(table.chair, table.group.id(), csv, digest).then().statusCode(409).body("code", is("import-changed"));
        table.chair.get("/groups/{id}/goals", table.group.id()).then().body("items", empty());
    }

    @Test
    void aNameThatTwoCarryIsNotGuessed() {
        var table = new GoalTable(given);
        var name = seated(table);
        var namesake = given.aPerson(Given.anEmail());
        jdbi.useHandle(db -> db.createUpdate("UPDATE person SET name = :name WHERE id = :id").bind("name", name).bind("id", namesake).execute());
        table.group.aSeat(namesake, "MEMBER", LocalDate.of(2025, 8, 1), null, false, "NGO");
        preview(table.chair, table.group.id(), "Tavoite;Vastuuhenkilö\nYhteinen;%s\n".formatted(name)).then()
                .body("lines[0].errors.code", contains("ambiguous-name"));
    }

    @Test
    void aTableThatChangedAfterItsPreviewIsRefused() {
        var table = new GoalTable(given);
        var digest = preview(table.chair, table.group.id(), "Tavoite\nYksi\n").then().extract().<String>path("digest");
        confirm(table.chair, table.group.id(), "Tavoite\nToinen\n", digest).then().statusCode(409);
        table.chair.get("/groups/{id}/goals", table.group.id()).then().body("items", empty());
    }

    @Test
    void readsAWorkbookWithItsDaysAndNumbers() throws IOException {
        var table = new GoalTable(given);
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Tavoitteet");
            var headings = java.util.List.of("Tavoite", "Määräaika", "Kustannus", "Toimenpide", "Toimenpiteen määräaika");
            for (var i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(2, 0, "Äidit ja isät mukaan");
            sheet.value(2, 1, LocalDate.of(2099, 5, 31));
            sheet.style(2, 1).format("d.m.yyyy").set();
            sheet.value(2, 2, 1200.5);
            sheet.value(2, 3, "Kysytään");
            sheet.value(2, 4, "1.3.2099");
        }
        var digest = preview(table.chair, table.group.id(), TableFile.XLSX, out.toByteArray()).then().statusCode(200)
                .body("lines.line", contains(3)).body("lines[0].errors", empty()).body("importable", is(true)).extract().<String>path("digest");
        confirm(table.chair, table.group.id(), TableFile.XLSX, out.toByteArray(), digest).then().statusCode(201);
        table.chair.get("/groups/{id}/goals", table.group.id()).then().body("items.title", contains("Äidit ja isät mukaan"))
                .body("items.dueDate", contains("2099-05-31")).body("items[0].estimatedCost", is(1200.5f));
    }

    @Test
    void refusesWhatIsNoTableOfGoalsAndWhoeverDoesNotLead() throws IOException {
        var table = new GoalTable(given);
        preview(table.chair, table.group.id(), "Tavoite;Kengännumero\nA;42\n").then().statusCode(400)
                .body("errors[0].code", is("unknown-heading")).body("errors[0].detail", containsString("Kengännumero"));
        preview(table.chair, table.group.id(), "Toimenpide\nA\n").then().statusCode(400).body("errors[0].code", is("heading-missing"));
        preview(table.chair, table.group.id(), "Tavoite\n").then().statusCode(400).body("errors[0].code", is("empty-table"));
        preview(table.chair, table.group.id(), "Tavoite\n" + "A\n".repeat(501)).then().statusCode(400).body("errors[0].code", is("too-many-lines"));
        preview(table.chair, table.group.id(), TableFile.XLSX, zip("word/document.xml", 10)).then().statusCode(400).body("errors[0].code", is("not-a-table"));
        preview(table.chair, table.group.id(), TableFile.XLSX, zip("xl/workbook.xml", 60_000_000)).then().statusCode(400)
                .body("errors[0].code", is("not-a-table")).body("errors[0].detail", containsString("unpacks"));
        preview(table.owner, table.group.id(), "Tavoite\nA\n").then().statusCode(403);
        preview(anyone(), table.group.id(), "Tavoite\nA\n").then().statusCode(401);
    }

    /** An archive with one file of blanks, which packs well. */
    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
