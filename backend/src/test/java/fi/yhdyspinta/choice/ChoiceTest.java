package fi.yhdyspinta.choice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** What a group follows and what it leaves out, each for a reason. */
@QuarkusTest
class ChoiceTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    @Test
    void aGroupFollowsOneIndicatorAndLeavesAnotherOutForAnyoneToRead() {
        var table = new ChoiceTable(given, jdbi);
        var chosen = table.follows(table.anIndicator());
        var omitted = table.add(table.anIndicator(), "OMITTED", "Kuvaa aikuisia").then().statusCode(201).body("kind", is("OMITTED"))
                .body("rationale", is("Kuvaa aikuisia")).body("validFromDate", is(ChoiceTable.TODAY.toString())).extract().<String>path("id");
        anyone().get("/groups/{id}/indicator-choices", table.group.id()).then().statusCode(200).body("items.id", contains(chosen, omitted))
                .body("items.permissions.write", everyItem(is(false))).body("items[0].indicator.unit", is("PERCENT")).body("items[0].target", nullValue());
        anyone().get("/groups/{id}/indicator-choices?kind=OMITTED", table.group.id()).then().body("items.id", contains(omitted));
        table.chair.get("/indicator-choices/{id}", chosen).then().statusCode(200).body("permissions.write", is(true)).body("groupName", notNullValue());
        table.chair.get("/groups/{id}/events", table.group.id()).then().body("items.findAll { it.type == 'indicator-choice.added' }", hasSize(2));
    }

    @Test
    void aGroupHasOneMindOfAnIndicatorAtATime() {
        var table = new ChoiceTable(given, jdbi);
        var indicator = table.anIndicator();
        var choice = table.follows(indicator);
        table.add(indicator, "OMITTED", "Toisin").then().statusCode(409).body("errors.code", contains("already-chosen"));
        assertThrows(JdbiException.class, () -> jdbi.useHandle(db -> db.execute("""
                INSERT INTO indicator_choice (group_id, indicator_id, kind, rationale, decided_date, valid_from)
                VALUES (?, ?, 'OMITTED', 'Toisin', '2026-01-01', '2026-01-01')""", table.group.id(), indicator)), "the database holds it too");
        table.end(choice).then().statusCode(204);
        anyone().get("/indicator-choices/{id}", choice).then().statusCode(404);
        table.add(indicator, "OMITTED", "Toisin").then().statusCode(201);
        new ChoiceTable(given, jdbi).add(indicator, "CHOSEN", "Toinen ryhmä").then().statusCode(201);
    }

    @Test
    void whatHasHeldForAWhileEndsAndStaysToBeRead() {
        var table = new ChoiceTable(given, jdbi);
        var indicator = table.anIndicator();
        var choice = table.follows(indicator);
        table.began(choice, 40);
        table.end(choice).then().statusCode(204);
        anyone().get("/indicator-choices/{id}", choice).then().statusCode(200).body("validToDate", is(ChoiceTable.TODAY.minusDays(1).toString()));
        anyone().get("/groups/{id}/indicator-choices", table.group.id()).then().body("items", hasSize(0));
        anyone().get("/groups/{id}/indicator-choices?ended=true", table.group.id()).then().body("items.id", contains(choice));
        table.chair.get("/indicator-choices/{id}", choice).then().body("permissions.write", is(false));
        table.end(choice).then().statusCode(409).body("code", is("already-ended"));
        table.replace(choice, Map.of("rationale", "Myöhässä", "decidedDate", "2026-01-01")).then().statusCode(409);
        table.add(indicator, "CHOSEN", "Taas").then().statusCode(201);
        table.chair.get("/groups/{id}/events", table.group.id()).then().body("items.type", hasItems("indicator-choice.ended"));
    }

    @Test
    void theStoryBehindTheNumbersIsWrittenWithoutLosingAnothersWords() {
        var table = new ChoiceTable(given, jdbi);
        var choice = table.follows(table.anIndicator());
        var read = table.chair.etag("/indicator-choices/{id}", choice);
        var words = Map.of("rationale", "Nuoret kertoivat", "decidedDate", "2026-03-01", "story", "Kuraattoreita puuttuu", "partners", "Nuorisotyö",
                "nextStep", "Kutsutaan rehtorit");
        table.chair.put("/indicator-choices/{id}", read, words, choice).then().statusCode(200).body("story", is("Kuraattoreita puuttuu"))
                .body("partners", is("Nuorisotyö")).body("nextStep", is("Kutsutaan rehtorit")).body("decidedDate", is("2026-03-01"));
        table.chair.put("/indicator-choices/{id}", read, words, choice).then().statusCode(412).body("current.story", is("Kuraattoreita puuttuu"));
        table.chair.get("/groups/{id}/events", table.group.id()).then().body("items.find { it.type == 'indicator-choice.changed' }.changedFields",
                containsInAnyOrder("rationale", "decidedDate", "story", "partners", "nextStep"));
    }

    @Test
    void saysEverythingThatIsWrong() {
        var table = new ChoiceTable(given, jdbi);
        table.chair.post("/groups/{id}/indicator-choices", Map.of("kind", "CHOSEN", "rationale", " "), table.group.id()).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/indicatorId", "/rationale", "/decidedDate"));
        table.chair.post("/groups/{id}/indicator-choices", Map.of("indicatorId", UUID.randomUUID(), "kind", "CHOSEN", "rationale", "Syy",
                "decidedDate", ChoiceTable.TODAY.plusDays(1).toString(), "decisionId", UUID.randomUUID()), table.group.id()).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/indicatorId", "/decidedDate", "/decisionId"));
        var elsewhere = table.anIndicatorOf(given.aGroup().id());
        table.add(elsewhere, "CHOSEN", "Toisen oma").then().statusCode(400).body("errors.code", contains("no-such-indicator"));
        table.add(table.anIndicatorOf(table.group.id()), "CHOSEN", "Oma").then().statusCode(201);
        var off = table.anIndicator();
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET switched_on = false WHERE id = ?", off));
        table.add(off, "CHOSEN", "Pois päältä").then().statusCode(400);
    }

    @Test
    void aDecisionThatItRestsOnIsToldToThoseWhoMayReadIt() {
        var table = new ChoiceTable(given, jdbi);
        var decision = table.aDecision();
        var choice = table.follows(table.anIndicator());
        table.replace(choice, Map.of("rationale", "Päätettiin", "decidedDate", "2026-03-01", "decisionId", decision)).then().statusCode(200)
                .body("decisionId", is(decision.toString()));
        given.aSignedInPerson().get("/indicator-choices/{id}", choice).then().body("decisionId", is(decision.toString()));
        anyone().get("/indicator-choices/{id}", choice).then().statusCode(200).body("decisionId", nullValue());
        var other = new ChoiceTable(given, jdbi);
        other.replace(other.follows(other.anIndicator()), Map.of("rationale", "Muiden", "decidedDate", "2026-03-01", "decisionId", decision)).then()
                .statusCode(400).body("errors.code", contains("no-such-decision"));
    }

    @Test
    void aTargetSaysFromWhereToWhereAndHowMuchAYear() {
        var table = new ChoiceTable(given, jdbi);
        var choice = table.follows(table.anIndicator());
        table.target(choice, 2024, 12, 2028, 10).then().statusCode(200).body("target.areaType", is("COUNTY")).body("target.areaCode", is("05"))
                .body("target.neededPerYear", is(-0.5f));
        table.target(choice, 2024, 12, 2029, 7).then().statusCode(200).body("target.neededPerYear", is(-1f));
        table.target(choice, 2024, 101, 2024, -1).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/targetYear", "/baselineValue", "/targetValue"));
        table.chair.get("/groups/{id}/events", table.group.id()).then().body("items.findAll { it.type == 'indicator-choice.target-set' }", hasSize(2));
        table.chair.delete("/indicator-choices/{id}/target", table.chair.etag("/indicator-choices/{id}", choice), choice).then().statusCode(200)
                .body("target", nullValue());
        table.chair.delete("/indicator-choices/{id}/target", table.chair.etag("/indicator-choices/{id}", choice), choice).then().statusCode(404);
        String omitted = table.add(table.anIndicator(), "OMITTED", "Ei nyt").then().extract().path("id");
        table.target(omitted, 2024, 12, 2028, 10).then().statusCode(409).body("code", is("wrong-state"));
    }

    @Test
    void aTargetIsAboutAMunicipalityOfTheGroup() {
        var table = new ChoiceTable(given, jdbi, given.aGroup("11", "MUNICIPAL").serving("297"));
        var choice = table.follows(table.anIndicator());
        table.target(choice, 2024, 12, 2028, 10).then().statusCode(200).body("target.areaType", is("MUNICIPALITY")).body("target.areaCode", is("297"));
        table.chair.put("/indicator-choices/{id}/target", table.chair.etag("/indicator-choices/{id}", choice), Map.of("municipalityCode", "091",
                "baselineYear", 2024, "baselineValue", 12, "targetYear", 2028, "targetValue", 10), choice).then().statusCode(400)
                .body("errors.code", contains("not-served"));
    }

    @Test
    void whereAnIndicatorIsUsedIsToldPageByPage() {
        var tables = List.of(new ChoiceTable(given, jdbi), new ChoiceTable(given, jdbi), new ChoiceTable(given, jdbi), new ChoiceTable(given, jdbi));
        var indicator = tables.getFirst().anIndicator();
        var first = tables.getFirst().follows(indicator);
        tables.getFirst().target(first, 2024, 12, 2028, 10).then().statusCode(200);
        var few = sent(anyone(), "/indicators/" + indicator + "/uses");
        tables.subList(1, 3).forEach(table -> table.follows(indicator));
        tables.get(3).add(indicator, "OMITTED", "Ei meille").then().statusCode(201);
        assertEquals(few, sent(anyone(), "/indicators/" + indicator + "/uses"));
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anyone().get("/indicators/" + indicator + "/uses?limit=1" + (cursor == null ? "" : "&cursor=" + cursor)).then().statusCode(200).extract();
            seen.addAll(page.path("items.groupId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(3, seen.size());
        assertEquals(tables.subList(0, 3).stream().map(table -> table.group.id().toString()).sorted().toList(), seen.stream().sorted().toList());
        anyone().get("/indicators/{id}/uses", indicator).then().body("items.find { it.groupId == '" + tables.getFirst().group.id() + "' }.target.targetYear", is(2028));
        anyone().get("/indicators/{id}/uses", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void choicesAreListedPageByPageInAsManyStatements() {
        var table = new ChoiceTable(given, jdbi);
        var ids = new ArrayList<>(List.of(table.follows(table.anIndicator())));
        var path = "/groups/" + table.group.id() + "/indicator-choices";
        var few = sent(table.chair, path);
        IntStream.range(0, 4).forEach(n -> ids.add(table.follows(table.anIndicator())));
        assertEquals(few, sent(table.chair, path));
        assertTrue(few <= 2, "took " + few);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anyone().get(path + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor)).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(ids, seen);
        anyone().get("/groups/{id}/indicator-choices", UUID.randomUUID()).then().statusCode(404);
    }

    private long sent(TestCaller reader, String path) {
        return statements.of(() -> reader.get(path + "?limit=200").then().statusCode(200));
    }
}
