package fi.yhdyspinta.export;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.goal.GoalTable;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.Statements;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** All of a group at once, for whoever may see how much. */
@QuarkusTest
class GroupDataTest extends ApiTest {

    private static final Set<String> OPEN = Set.of("group", "coverage", "goals", "actions", "meetings", "decisions", "hearings", "indicator-choices");

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    private static Response take(TestCaller who, TestGroup group, String query) {
        return who.request().accept("application/zip").get("/api/v1/groups/{id}/data" + query, group.id());
    }

    private static Unpacked taken(TestCaller who, TestGroup group) {
        return Unpacked.of(take(who, group, ""));
    }

    private static Set<String> parts(Unpacked archive) {
        var names = new TreeSet<>(archive.files().keySet());
        assertTrue(names.remove("README.txt"), "says what it is");
        var parts = new TreeSet<String>();
        names.forEach(name -> parts.add(name.substring(0, name.lastIndexOf('.'))));
        assertEquals(2 * parts.size(), names.size(), () -> "each in two forms: " + names);
        return parts;
    }

    @Test
    void whoeverHasNotSignedInGetsWhatIsOpen() {
        var table = new GoalTable(given);
        table.agreed("Sovittu yhdessä");
        table.draft(Map.of("title", "Vasta mietteissä", "themeCodes", List.of("EARLY_SUPPORT")));
        var open = taken(anyone(), table.group);
        assertEquals(OPEN, parts(open));
        assertEquals("Sovittu yhdessä", open.json("goals.json").at("/items/0/title").asText());
        assertEquals(1, open.json("goals.json").path("items").size());
        assertEquals(2, open.table("goals.csv", ';').size());
        assertEquals("Sovittu yhdessä", cell(open, "goals", "title"));
        assertEquals("EARLY_SUPPORT", cell(open, "goals", "themeCodes"));
        assertEquals("1", cell(open, "goals", "actionCounts.todo"));
        assertEquals("Kutsutaan koolle", cell(open, "actions", "title"));
        assertFalse(open.says("Henkilö "), "no name of anybody");
        assertFalse(open.says("Vasta mietteissä"), "no draft");
        assertTrue(open.text("README.txt").contains("Yhteystietoja, kutsuja ja pöytäkirjoja ei ole mukana."));
        take(anyone(), table.group, "").then().header("Content-Disposition", is("attachment; filename=\"yhdyspinta-" + table.group.id() + ".zip\""));
    }

    /** Of the only line. */
    private static String cell(Unpacked archive, String part, String column) {
        var lines = archive.table(part + ".csv", ';');
        return lines.get(1).get(lines.getFirst().indexOf(column));
    }

    @Test
    void membersGetNamesAndDraftsAndOnlyTheLeadsAHiddenVoice() {
        var table = new GoalTable(given);
        table.agreed("Sovittu");
        table.draft(Map.of("title", "Vasta mietteissä", "themeCodes", List.of("EARLY_SUPPORT")));
        var hidden = Given.anEmail();
        table.group.aSeat(given.aPerson(hidden), "MEMBER", LocalDate.of(2024, 1, 1), null, true, "CHILD_YOUTH_VOICE");
        var owners = taken(table.owner, table.group);
        assertTrue(parts(owners).contains("members"));
        assertTrue(owners.says("Henkilö "), "names of members");
        assertTrue(owners.says("Vasta mietteissä"), "drafts");
        assertFalse(owners.says("Henkilö " + hidden), "of a hidden voice no name");
        assertEquals("CHILD_YOUTH_VOICE", owners.json("members.json").findPath("hiddenPerspectiveCodes").path(0).asText("CHILD_YOUTH_VOICE"));
        assertTrue(owners.text("README.txt").contains("Tiedoissa on ihmisten nimiä"));
        assertTrue(taken(table.chair, table.group).says("Henkilö " + hidden), "the chair seated them");
        take(table.chair, table.group, "?language=sv").then().header("Cache-Control", "no-store");
        assertFalse(taken(given.aSignedInPerson(), table.group).says("Vasta mietteissä"), "drafts are the group's");
        assertTrue(logged(table.group.id()).contains(2), "the chair's read of a hidden voice and an owner is written down");
    }

    private List<Integer> logged(UUID group) {
        return jdbi.withHandle(db -> db.createQuery("SELECT records FROM access_log WHERE operation = 'getGroupData' AND object_id = :id ORDER BY id")
                .bind("id", group.toString()).mapTo(Integer.class).list());
    }

    @Test
    void aClientGetsWhatItsScopesAllowOfItsOwnMunicipalities() {
        var table = new GoalTable(given, given.aGroup().serving("683"));
        table.agreed("Sovittu");
        var scant = taken(given.aClient("groups:read", "683"), table.group);
        assertEquals(Set.of("group", "coverage", "meetings", "decisions", "hearings"), parts(scant));
        var strange = taken(given.aClient("groups:read members:read goals:read indicators:read", "684"), table.group);
        assertEquals(OPEN, parts(strange));
        assertFalse(strange.says("Henkilö "));
        assertEquals(List.of(), logged(table.group.id()));
        var own = taken(given.aClient("groups:read members:read goals:read", "683"), table.group);
        assertTrue(parts(own).contains("members"));
        assertTrue(own.says("Henkilö "));
        assertEquals(1, logged(table.group.id()).size());
    }

    @Test
    void tablesAreForSpreadsheetsOrForMachines() {
        var table = new GoalTable(given);
        table.agreed("=1+1; \"lainaus\"");
        assertEquals("'=1+1; \"lainaus\"", cell(taken(anyone(), table.group), "goals", "title"));
        var plain = Unpacked.of(take(anyone(), table.group, "?dialect=rfc4180&language=en")).table("goals.csv", ',');
        assertEquals("=1+1; \"lainaus\"", plain.get(1).get(plain.getFirst().indexOf("title")));
        take(anyone(), table.group, "?dialect=own").then().statusCode(400);
        anyone().request().accept("*/*").get("/api/v1/groups/{id}/data", UUID.randomUUID()).then().statusCode(404).contentType(containsString("problem"));
    }

    @Test
    void itCostsTheSameStatementsHoweverMuchThereIs() {
        var table = new GoalTable(given);
        table.agreed("Yksi");
        var few = statementsOfTaking(table);
        for (var n = 0; n < 4; n++) {
            table.agreed("Lisää " + n);
            table.group.withMember("MEMBER", "NGO");
        }
        assertEquals(few, statementsOfTaking(table));
    }

    private long statementsOfTaking(GoalTable table) {
        return statements.of(() -> taken(table.owner, table.group));
    }
}
