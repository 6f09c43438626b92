package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.GoalTable.TODAY;
import static fi.yhdyspinta.goal.GoalTable.goal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Goals found: by what they lack, whose they are, what they are about and the words that they are written with. */
@QuarkusTest
class GoalListTest extends ApiTest {

    private static final DateTimeFormatter FINNISH = DateTimeFormatter.ofPattern("d.M.uuuu");

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    private void found(GoalTable table, String query, String... ids) {
        table.chair.get("/groups/{id}/goals" + query, table.group.id()).then().statusCode(200).body("items.id", containsInAnyOrder(ids));
    }

    @Test
    void aStatusThatThereIsNotIsSaidNotLookedFor() {
        var table = new GoalTable(given);
        table.chair.get("/groups/{id}/goals?status=AGREED&status=LOST", table.group.id()).then().statusCode(400)
                .body("errors.parameter", contains("status")).body("errors.code", contains("not-readable"));
    }

    @Test
    void filtersTellGoalsApart() {
        var table = new GoalTable(given);
        var draft = table.draft(Map.of("title", "Pelkkä ajatus", "themeCodes", List.of("PARTICIPATION")));
        var agreed = table.agreed("Sovittu");
        var measured = table.draft(goal("Mitattava", "measure", "Kyselyn tulos", "ownerId", table.ownerSeat));
        found(table, "?status=DRAFT", draft, measured);
        found(table, "?status=DRAFT&status=AGREED", draft, measured, agreed);
        found(table, "?theme=PARTICIPATION", draft);
        found(table, "?theme=PARTICIPATION&theme=EARLY_SUPPORT", draft, agreed, measured);
        found(table, "?owner=" + table.ownerSeat, agreed, measured);
        found(table, "?missing=owner", draft);
        found(table, "?missing=dueDate", draft, measured);
        found(table, "?missing=action", draft, measured);
        found(table, "?missing=indicator&missing=owner", draft, agreed);
        found(table, "?late=true");
        table.owner.get("/goals?mine=true").then().body("items.id", containsInAnyOrder(agreed, measured));
        table.chair.get("/counties/05/goals?owner={o}", table.ownerSeat).then().body("items.id", containsInAnyOrder(agreed, measured));
        anyone().get("/goals?mine=true").then().statusCode(400);
        anyone().get("/goals?missing=everything").then().statusCode(400);
        anyone().get("/goals?sort=colour").then().statusCode(400);
    }

    @Test
    void wordsAreFoundInAnyOfTheirFormsInFinnishAndSwedish() {
        var table = new GoalTable(given);
        var finnish = table.draft(goal("Kohtaamispaikkojen verkosto", "description", "Perheille avoimia taloja"));
        jdbi.useHandle(db -> db.createUpdate("UPDATE lape_group SET working_language = 'sv' WHERE id = :id").bind("id", table.group.id()).execute());
        var swedish = table.draft(goal("Mötesplatser för familjer", "description", "Öppna hus"));
        for (var form : List.of("kohtaamispaikoissa", "kohtaamispaikkojen", "verkosto", "verkostoissa", "talo", "perhe")) {
            found(table, "?q=" + form, finnish);
        }
        for (var form : List.of("mötesplatsen", "familj", "familjerna", "husen")) {
            found(table, "?q=" + form, swedish);
        }
        found(table, "?q=kohtaamispaikoissa -verkosto");
        found(table, "?q=rakettitiede");
        found(table, "?q=' | (:*");
    }

    @Test
    void pagesFollowEachOtherInEveryOrder() {
        var table = new GoalTable(given);
        var ids = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            ids.add(table.draft(n == 3 ? goal("Ä viimeinen") : goal("B" + n, "dueDate", TODAY.plusDays(10 - n))));
        }
        assertEquals(List.of(ids.get(4), ids.get(2), ids.get(1), ids.get(0), ids.get(3)), walk(table, "dueDate"));
        assertEquals(List.of(ids.get(0), ids.get(1), ids.get(2), ids.get(4), ids.get(3)), walk(table, "title"));
        assertEquals(List.of(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0)), walk(table, "-changedAt"));
        String cursor = table.chair.get("/groups/{id}/goals?limit=2", table.group.id()).then().extract().path("nextCursor");
        table.chair.get("/groups/{id}/goals?limit=2&sort=title&cursor={c}", table.group.id(), cursor).then().statusCode(400);
    }

    private static List<String> walk(GoalTable table, String sort) {
        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var page = table.chair.get("/groups/{id}/goals?limit=2&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor), table.group.id())
                    .then().statusCode(200).extract();
            walked.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return walked;
    }

    @Test
    void theCountryIsFilteredByMunicipality() {
        var table = new GoalTable(given, given.aGroup().serving("704"));
        var id = table.agreed("Kunnan tavoite");
        anyone().get("/goals?municipality=704").then().statusCode(200).body("items.id", contains(id)).body("items[0].owner", nullValue());
        anyone().get("/counties/05/goals?limit=200&sort=-changedAt").then().body("items.id", hasItem(id));
        anyone().get("/counties/06/goals?limit=200").then().body("items.id", not(hasItem(id)));
        anyone().get("/goals?municipality=000").then().body("items", empty());
    }

    @Test
    void theWholeListOpensInASpreadsheet() {
        var table = new GoalTable(given);
        table.agreed("=HYPERLINK(1)");
        table.draft(goal("Mitattava; kallis", "estimatedCost", 1200.5, "dueDate", TODAY.minusDays(1)));
        jdbi.useHandle(db -> db.createUpdate("UPDATE person SET name = 'Oma Omistaja' WHERE id = (SELECT person_id FROM membership WHERE id = :seat)")
                .bind("seat", table.ownerSeat).execute());
        var path = "/api/v1/groups/" + table.group.id() + "/goals?sort=title&limit=1";
        var answer = table.chair.request().accept("text/csv").get(path).then().statusCode(200).contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("goals.csv")).header("Cache-Control", "no-store").extract();
        var lines = new String(answer.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
        assertTrue(lines[0].startsWith("\uFEFFRyhmä;Hyvinvointialue;Tavoite;Teemat;Vaihe;Vastuuhenkilö;Alkaa;Määräaika;Myöhässä;"), lines[0]);
        assertEquals(3, lines.length);
        assertTrue(lines[1].contains(";'=HYPERLINK(1);") && lines[1].contains(";sovittu;Oma Omistaja;;" + FINNISH.format(TODAY.plusDays(100)) + ";ei;"), lines[1]);
        assertTrue(lines[2].contains(";\"Mitattava; kallis\";") && lines[2].contains(";luonnos;;;" + FINNISH.format(TODAY.minusDays(1)) + ";")
                && lines[2].contains(";1200,50;vastuuhenkilö | toimenpide"), lines[2]);

        var open = anyone().request().accept("text/csv").get(path + "&dialect=rfc4180").then().statusCode(200)
                .header("Cache-Control", "private, no-cache").extract().asString().split("\r\n");
        assertTrue(open[0].startsWith("groupName,countyCode,title,themeCodes,status,owner.personName,startDate,dueDate,late,"), open[0]);
        assertEquals(2, open.length);
        assertTrue(open[1].contains(",05,=HYPERLINK(1),EARLY_SUPPORT,AGREED,,," + TODAY.plusDays(100) + ",false," + TODAY + ","), open[1]);
        anyone().request().accept("text/csv").get("/api/v1/counties/05/goals?language=sv&q=hyperlink").then().statusCode(200)
                .body(containsString("Grupp;Välfärdsområde;Mål;Teman"));
        anyone().request().accept("text/csv").get("/api/v1/counties/99/goals").then().statusCode(404);
        anyone().request().accept("text/csv").get("/api/v1/goals?dialect=tsv").then().statusCode(400).contentType("application/problem+json");
        anyone().request().accept("text/csv").get("/api/v1/goals?municipality=000&language=en").then().statusCode(200).body(containsString("Group;"));
    }

    @Test
    void takesAsManyStatementsForManyGoalsAsForFew() {
        var table = new GoalTable(given, given.aGroup("12", "MUNICIPAL"));
        table.agreed("Yksi");
        var reads = List.of("/groups/" + table.group.id() + "/goals?limit=200", "/counties/12/goals?limit=200", "/goals?limit=200&missing=indicator",
                "/counties/12/goals?q=tavoite", "/groups/" + table.group.id() + "/concreteness", "/counties/12/concreteness", "/counties/12/goal-map");
        var few = reads.stream().map(path -> sent(table, path)).toList();
        var fewInATable = sentForATable(table);
        for (var n = 0; n < 12; n++) {
            new GoalTable(given, given.aGroup("12", "MUNICIPAL")).agreed("Tavoite " + n);
            table.agreed("Tavoite " + n);
        }
        assertEquals(few, reads.stream().map(path -> sent(table, path)).toList());
        few.forEach(count -> assertTrue(count <= 3, few.toString()));
        assertEquals(fewInATable, sentForATable(table));
        assertEquals(sent(table, "/counties/12/goals") + 2, fewInATable, "the names of counties and themes besides");
    }

    private long sent(GoalTable table, String path) {
        return statements.of(() -> table.chair.get(path).then().statusCode(200));
    }

    private long sentForATable(GoalTable table) {
        return statements.of(() -> table.chair.request().accept("text/csv").get("/api/v1/counties/12/goals").then().statusCode(200));
    }
}
