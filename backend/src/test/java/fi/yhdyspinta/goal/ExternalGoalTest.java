package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.GoalTable.TODAY;
import static fi.yhdyspinta.goal.GoalTable.action;
import static fi.yhdyspinta.goal.GoalTable.goal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
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

/** Goals that another system keeps, told by its own ids. */
@QuarkusTest
class ExternalGoalTest extends ApiTest {

    private static final String PATH = "/integrations/{system}/goals/{externalId}";

    @Inject
    Jdbi jdbi;

    private final String system = "hyte-" + UUID.randomUUID();

    private Response put(TestCaller client, UUID group, Object id, Map<String, Object> goal) {
        return client.request().body(Map.of("groupId", group, "goal", goal)).put("/api/v1" + PATH, system, id);
    }

    private long number(String query, UUID id) {
        return jdbi.withHandle(db -> db.createQuery(query).bind("id", id).mapTo(Long.class).one());
    }

    private List<String> events(String goal) {
        return jdbi.withHandle(db -> db.createQuery("SELECT type FROM event WHERE object_id = :id ORDER BY id").bind("id", goal).mapTo(String.class).list());
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        var table = new GoalTable(given, given.aGroup("07", "MUNICIPAL").serving("142"));
        var client = given.aClient("goals:read goals:write", "142");
        var told = goal("Nuorten tila", "estimatedCost", 12_000, "dueDate", TODAY.plusDays(90));
        told.put("themeCodes", List.of("FAMILY_CENTRE", "EARLY_SUPPORT", "FAMILY_CENTRE"));
        var first = put(client, table.group.id(), "2026-14", told).then().statusCode(201).body("status", is("DRAFT"))
                .body("groupId", is(table.group.id().toString())).extract();
        String id = first.path("id");
        assertEquals("/api/v1/goals/" + id, first.header("Location"));

        told.put("estimatedCost", 12_000.0);
        var again = put(client, table.group.id(), "2026-14", told).then().statusCode(200).body("id", is(id)).extract();
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(List.of("goal.added"), events(id));
        assertEquals(0, number("SELECT version FROM goal WHERE id = :id", UUID.fromString(id)));
        client.get(PATH, system, "2026-14").then().statusCode(200).header("ETag", is(first.header("ETag")));

        told.put("title", "Nuorten oma tila");
        put(client, table.group.id(), "2026-14", told).then().statusCode(200).body("id", is(id)).body("title", is("Nuorten oma tila"));
        assertEquals(List.of("goal.added", "goal.changed"), events(id));
        client.get(PATH, system, "2026-15").then().statusCode(404);
    }

    @Test
    void ofSeveralWhoTellTheSameAtOnceOneMakesIt() {
        var group = given.aGroup("08", "MUNICIPAL").serving("143");
        var client = given.aClient("goals:read goals:write", "143");
        var answers = IntStream.range(0, 8).parallel().mapToObj(n -> put(client, group.id(), "one", goal("Yksi tavoite"))).toList();
        assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(7, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(1, answers.stream().map(answer -> answer.<String>path("id")).distinct().count());
        assertEquals(1, number("SELECT count(*) FROM goal WHERE group_id = :id", group.id()));
    }

    @Test
    void aSystemAndAGroupAreTheClientsOwn() {
        var group = given.aGroup("16", "MUNICIPAL").serving("145");
        var elsewhere = given.aGroup("14", "MUNICIPAL").serving("146");
        var client = given.aClient("goals:read goals:write", "145");
        var other = given.aClient("goals:read goals:write", "145", "146");
        put(client, group.id(), "1", goal("Oma")).then().statusCode(201);
        put(other, group.id(), "1", goal("Vieras")).then().statusCode(403);
        other.get(PATH, system, "1").then().statusCode(403);
        other.request().body(Map.of("groupId", group.id(), "goal", goal("Toisen nimissä"))).put("/api/v1" + PATH, client.clientId(), "1")
                .then().statusCode(403);

        put(client, elsewhere.id(), "2", goal("Muualla")).then().statusCode(403).body("detail", is("The group serves no municipality of this client"));
        put(client, UUID.randomUUID(), "2", goal("Ei missään")).then().statusCode(400).body("errors.pointer", contains("/groupId"));
        var own = "other-" + UUID.randomUUID();
        other.request().body(Map.of("groupId", group.id(), "goal", goal("Yksi"))).put("/api/v1" + PATH, own, "1").then().statusCode(201);
        other.request().body(Map.of("groupId", elsewhere.id(), "goal", goal("Yksi"))).put("/api/v1" + PATH, own, "1")
                .then().statusCode(409).body("errors.code", contains("other-group"));
    }

    @Test
    void sayEverythingThatIsWrongAtOnceWhereItStands() {
        var group = given.aGroup("03", "MUNICIPAL").serving("149");
        var client = given.aClient("goals:read goals:write", "149");
        var wrong = goal("Väärä", "ownerId", UUID.randomUUID(), "startDate", TODAY, "dueDate", TODAY.minusDays(1));
        wrong.put("themeCodes", List.of("NO_SUCH"));
        put(client, group.id(), "1", wrong).then().statusCode(400)
                .body("errors.pointer", contains("/goal/dueDate", "/goal/themeCodes/0", "/goal/ownerId"));
        put(client, group.id(), "with space", goal("Tunnus")).then().statusCode(400).body("errors.parameter", contains("externalId"));
        client.get(PATH, system, "1").then().statusCode(404);
    }

    @Test
    void whatTheGroupHasAddedStaysAndWhoOwnsItIsRead() {
        var table = new GoalTable(given, given.aGroup("16", "MUNICIPAL").serving("151"));
        var client = given.aClient("goals:read goals:write members:read", "151");
        var told = new HashMap<>(goal("Perhekeskus", "dueDate", TODAY.plusDays(90)));
        String id = put(client, table.group.id(), "p", told).then().statusCode(201).extract().path("id");
        var owned = new HashMap<>(told);
        owned.put("ownerId", table.ownerSeat);
        table.chair.put("/goals/{id}", table.chair.etag("/goals/{id}", id), owned, id).then().statusCode(200);
        table.addAction(id, action("Kutsutaan koolle", "responsibleId", table.ownerSeat, "dueDate", TODAY.plusDays(50)));
        table.step(id, "agree");
        put(client, table.group.id(), "p", told).then().statusCode(200).header("Cache-Control", "no-store")
                .body("status", is("AGREED")).body("owner.personName", notNullValue());
        assertEquals(List.of("goal.added", "goal.changed", "goal.agreed"), events(id));
        assertEquals(1, number("""
                SELECT count(*) FROM access_log WHERE operation = 'replaceExternalGoal' AND object_id = :id::text AND records = 1
                    AND actor = 'client:' || '%s'""".formatted(client.clientId()), UUID.fromString(id)));
    }

    @Test
    void aDraftThatTheGroupThrewAwayIsMadeAnew() {
        var table = new GoalTable(given, given.aGroup("16", "MUNICIPAL").serving("152"));
        var client = given.aClient("goals:read goals:write", "152");
        String id = put(client, table.group.id(), "d", goal("Luonnos")).then().statusCode(201).extract().path("id");
        table.chair.delete("/goals/{id}", table.chair.etag("/goals/{id}", id), id).then().statusCode(204);
        client.get(PATH, system, "d").then().statusCode(404);
        put(client, table.group.id(), "d", goal("Luonnos")).then().statusCode(201);
    }
}
