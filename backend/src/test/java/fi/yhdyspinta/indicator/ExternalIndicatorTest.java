package fi.yhdyspinta.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Indicators that another system keeps, told by its own ids. */
@QuarkusTest
class ExternalIndicatorTest extends ApiTest {

    private static final String PATH = "/integrations/{system}/indicators/{externalId}";

    @Inject
    Jdbi jdbi;

    private final String system = "kysely-" + UUID.randomUUID();

    private static Map<String, Object> indicator(String name) {
        return new HashMap<>(Map.of("name", Map.of("fi", name), "themeCode", "OTHER", "unit", "PERCENT", "decimals", 1,
                "direction", "HIGHER_IS_BETTER", "provider", Map.of("fi", "Kunta"), "licence", "CC BY 4.0"));
    }

    private Response put(TestCaller client, UUID group, String id, Map<String, Object> indicator) {
        return client.request().body(Map.of("groupId", group, "indicator", indicator)).put("/api/v1" + PATH, system, id);
    }

    @Test
    void whatIsToldAgainChangesNothingAndItsValuesAreToldByTheSameClient() {
        var group = given.aGroup("21", "MUNICIPAL").serving("148");
        var client = given.aClient("indicators:read indicators:write", "148");
        var told = indicator("Lukutaito");
        var first = put(client, group.id(), "reading-7", told).then().statusCode(201).body("source", is("INTEGRATION"))
                .body("groupId", is(group.id().toString())).body("permissions.writeObservations", is(true)).extract();
        String id = first.path("id");
        put(client, group.id(), "reading-7", told).then().statusCode(200).header("ETag", is(first.header("ETag")));
        client.get(PATH, system, "reading-7").then().statusCode(200).body("id", is(id)).header("ETag", is(first.header("ETag")));
        assertEquals(List.of("indicator.added"), events(id));

        told.put("description", Map.of("fi", "Seitsemäsluokkalaisista"));
        put(client, group.id(), "reading-7", told).then().statusCode(200).body("description.fi", is("Seitsemäsluokkalaisista"));
        put(client, group.id(), "reading-7", told).then().statusCode(200);
        assertEquals(List.of("indicator.added", "indicator.changed"), events(id));
        new TestIndicator(jdbi, UUID.fromString(id), 0).tell(client, TestIndicator.municipality("148", 2024, "TOTAL", 71.5, 300))
                .then().statusCode(200).body("added", is(1));
    }

    private List<String> events(String indicator) {
        return jdbi.withHandle(db -> db.createQuery("SELECT type FROM event WHERE object_id = :id ORDER BY id").bind("id", indicator).mapTo(String.class).list());
    }

    @Test
    void ofSeveralWhoTellTheSameAtOnceOneMakesIt() {
        var group = given.aGroup("21", "MUNICIPAL").serving("148");
        var client = given.aClient("indicators:read indicators:write", "148");
        var answers = IntStream.range(0, 6).parallel().mapToObj(n -> put(client, group.id(), "one", indicator("Yksi"))).toList();
        assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(1, answers.stream().map(answer -> answer.<String>path("id")).distinct().count());
    }

    @Test
    void aSystemAndAGroupAreTheClientsOwn() {
        var group = given.aGroup("21", "MUNICIPAL").serving("148");
        var client = given.aClient("indicators:read indicators:write", "148");
        put(client, group.id(), "1", indicator("Oma")).then().statusCode(201);
        put(given.aClient("indicators:read indicators:write", "148"), group.id(), "1", indicator("Vieras")).then().statusCode(403);
        put(client, given.aGroup().id(), "2", indicator("Muualla")).then().statusCode(403);
        put(client, UUID.randomUUID(), "2", indicator("Ei missään")).then().statusCode(400).body("errors.pointer", contains("/groupId"));
        var wrong = indicator("Aihe");
        wrong.put("themeCode", "NO_SUCH");
        put(client, group.id(), "2", wrong).then().statusCode(400).body("errors.pointer", contains("/indicator/themeCode"));
        var other = given.aGroup("21", "MUNICIPAL");
        jdbi.useHandle(db -> db.createUpdate("UPDATE group_municipality SET group_id = :other WHERE group_id = :group")
                .bind("other", other.id()).bind("group", group.id()).execute());
        put(client, other.id(), "1", indicator("Oma")).then().statusCode(409).body("errors.code", contains("other-group"));
    }
}
