package fi.yhdyspinta.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten groups or all 308: as many statements. */
@QuarkusTest
class StatementBudgetTest extends ApiTest {

    private static final String LARGEST_COUNTY = "19";
    private static final int BUDGET = 3;
    private static final List<String> READS = List.of("/coverage", "/counties/" + LARGEST_COUNTY + "/coverage",
            "/counties/" + LARGEST_COUNTY + "/coverage/history", "/counties/" + LARGEST_COUNTY + "/coverage/closed-gaps",
            "/groups?limit=200", "/groups?county=" + LARGEST_COUNTY + "&limit=200", "/groups?q=ryhm");

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    private final List<UUID> made = new ArrayList<>();

    /** Other tests found groups for municipalities that have none. */
    @AfterEach
    void letTheMunicipalitiesGo() {
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM group_municipality WHERE group_id = ANY (:made)")
                .bindArray("made", UUID.class, made).execute());
    }

    @Test
    void takesAsManyStatementsFor308GroupsAsForTen() {
        groupsFor("WHERE county_code = '" + LARGEST_COUNTY + "' ORDER BY code LIMIT 10");
        var forTen = counts();
        groupsFor("");
        assertTrue(anyone().get("/coverage").then().extract().<Integer>path("items.sum { it.groups }") >= 250, "the country is full");
        assertEquals(forTen, counts());
        forTen.forEach((path, sent) -> assertTrue(sent <= BUDGET, path + " took " + sent));
    }

    /** A group, with a person for each voice, for each municipality that has none. */
    private void groupsFor(String which) {
        var free = jdbi.withHandle(db -> db.createQuery("SELECT code, county_code FROM (SELECT * FROM municipality m WHERE valid_to IS NULL"
                + " AND NOT EXISTS (SELECT FROM group_municipality g WHERE g.municipality_code = m.code AND g.valid_to IS NULL)) m " + which)
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("county_code"))).list());
        for (var municipality : free) {
            var group = given.aGroup(municipality.getValue(), "MUNICIPAL").serving(municipality.getKey());
            group.withMember("MEMBER", "NGO", "PARISH");
            made.add(group.id());
        }
    }

    private Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        READS.forEach(path -> counts.put(path, statementsOf(path)));
        return counts;
    }

    private long statementsOf(String path) {
        return statements.of(() -> anyone().get(path).then().statusCode(200));
    }
}
