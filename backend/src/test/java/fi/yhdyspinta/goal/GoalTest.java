package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.GoalTable.TODAY;
import static fi.yhdyspinta.goal.GoalTable.action;
import static fi.yhdyspinta.goal.GoalTable.goal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A goal from its draft to its end. */
@QuarkusTest
class GoalTest extends ApiTest {

    @Test
    void aDraftIsAgreedOnlyWhenItIsConcreteAndTheRefusalTellsAllThatIsMissing() {
        var table = new GoalTable(given);
        var id = table.draft(Map.of("title", "Perhekeskus kaikille", "themeCodes", List.of()));
        table.change(id, "agree").then().statusCode(409).body("code", is("goal-not-concrete"))
                .body("errors.code", contains("owner-missing", "due-date-missing", "action-missing"))
                .body("errors.pointer", contains("/ownerId", "/dueDate", "/actions"));

        table.addAction(id, action("Ilman tekijää ja päivää"));
        table.change(id, "agree").then().statusCode(409).body("errors.code",
                contains("owner-missing", "due-date-missing", "responsible-missing", "action-due-date-missing"));
        table.addAction(id, action("Joskus", "dueDate", TODAY.plusDays(10)));
        table.addAction(id, action("Joku", "responsibleId", table.ownerSeat));
        table.change(id, "agree").then().statusCode(409).body("errors.code", hasItem("action-incomplete"));

        table.addAction(id, action("Kutsutaan koolle", "responsibleId", table.ownerSeat, "dueDate", TODAY.plusDays(10)));
        var put = goal("Perhekeskus kaikille", "ownerId", table.ownerSeat, "dueDate", TODAY.plusDays(100));
        table.chair.put("/goals/{id}", table.chair.etag("/goals/{id}", id), put, id).then().statusCode(200)
                .body("status", is("DRAFT")).body("owner.membershipId", is(table.ownerSeat.toString()));
        table.change(id, "agree").then().statusCode(200).body("status", is("AGREED"))
                .body("agreedDate", is(TODAY.toString())).body("freshness", is("FRESH")).body("missing", contains("RESPONSIBLE", "INDICATOR"));
    }

    @Test
    void whoeverLeftTheTableDoesNotOwnWhatIsAgreed() {
        var table = new GoalTable(given);
        var id = table.concreteDraft("Nuorten tila");
        end(table.ownerSeat);
        table.change(id, "agree").then().statusCode(409).body("errors.code", contains("owner-ended", "responsible-missing"));
        table.chair.put("/goals/{id}", table.chair.etag("/goals/{id}", id), goal("Nuorten tila", "ownerId", UUID.randomUUID()), id)
                .then().statusCode(400).body("errors.code", contains("not-a-seat"));
        var other = new GoalTable(given);
        table.chair.post("/groups/{id}/goals", goal("Vieras", "ownerId", other.ownerSeat), table.group.id())
                .then().statusCode(400).body("errors.pointer", contains("/ownerId"));
    }

    @Test
    void aGoalWhoseOwnerLeavesStaysAndIsListedAsOwnerless() {
        var table = new GoalTable(given);
        var id = table.agreed("Nuorten tila");
        table.chair.get("/groups/{id}/goals?missing=owner", table.group.id()).then().body("items.id", empty());
        end(table.ownerSeat);
        table.chair.get("/goals/{id}", id).then().body("ownerState", is("ENDED")).body("status", is("AGREED"))
                .body("owner.membershipId", is(table.ownerSeat.toString())).body("missing", hasItem("OWNER"));
        table.chair.get("/groups/{id}/goals?missing=owner", table.group.id()).then().body("items.id", contains(id));
        // Who has left is kept until somebody else is named; nobody is named silently.
        table.chair.put("/goals/{id}", table.chair.etag("/goals/{id}", id),
                goal("Nuorten tila", "ownerId", table.ownerSeat, "dueDate", TODAY.plusDays(9)), id).then().statusCode(200);
    }

    private void end(UUID seat) {
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET valid_to = :last WHERE id = :id").bind("last", TODAY.minusDays(1))
                .bind("id", seat).execute());
    }

    @jakarta.inject.Inject
    org.jdbi.v3.core.Jdbi jdbi;

    @Test
    void goesItsWayAndBackWithReasons() {
        var table = new GoalTable(given);
        var id = table.agreed("Matala kynnys");
        table.change(id, "achieve").then().statusCode(409).body("code", is("wrong-state"));
        table.step(id, "start");
        table.change(id, "agree").then().statusCode(409).body("code", is("wrong-state"));
        table.change(id, "achieve").then().statusCode(200).body("status", is("ACHIEVED")).body("finishedDate", is(TODAY.toString()))
                .body("freshness", nullValue()).body("missing", empty());
        table.change(id, "discontinue").then().statusCode(409);
        table.change(id, "reopen").then().statusCode(200).body("status", is("IN_PROGRESS")).body("statusReason", is("Tilanne muuttui"))
                .body("finishedDate", nullValue());
        table.change(id, "discontinue").then().statusCode(200).body("status", is("DISCONTINUED"));
        table.chair.change("/goals/{id}/reopen", table.chair.etag("/goals/{id}", id), Map.of("reason", " "), id).then().statusCode(400);
        table.chair.post("/goals/{id}/reopen", Map.of("reason", "Uusi yritys"), id).then().statusCode(428);
        table.chair.change("/goals/{id}/reopen", "\"old\"", Map.of("reason", "Uusi yritys"), id).then().statusCode(412)
                .body("current.id", is(id));
        table.chair.get("/groups/{id}/events", table.group.id()).then()
                .body("items.type", hasItems("goal.added", "goal.agreed", "goal.started", "goal.achieved", "goal.reopened", "goal.discontinued"))
                .body("items.find { it.type == 'goal.discontinued' }.values.reason", nullValue());
    }

    @Test
    void whatIsAgreedKeepsItsOwnerAndDueDateAndIsNotDeleted() {
        var table = new GoalTable(given);
        var id = table.agreed("Siirtymät");
        table.chair.put("/goals/{id}", table.chair.etag("/goals/{id}", id), goal("Siirtymät"), id).then().statusCode(400)
                .body("errors.pointer", contains("/ownerId", "/dueDate"));
        table.chair.delete("/goals/{id}", table.chair.etag("/goals/{id}", id), id).then().statusCode(409).body("code", is("wrong-state"));
        var draft = table.concreteDraft("Luonnos");
        table.chair.delete("/goals/{id}", table.chair.etag("/goals/{id}", draft), draft).then().statusCode(204);
        table.chair.get("/goals/{id}", draft).then().statusCode(404);
    }

    @Test
    void saysEverythingThatIsWrongWithAGoal() {
        var table = new GoalTable(given);
        var body = goal(" ", "startDate", TODAY, "dueDate", TODAY.minusDays(1), "estimatedCost", new java.math.BigDecimal("-1"));
        table.chair.post("/groups/{id}/goals", body, table.group.id()).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/estimatedCost"));
        var wrong = goal("Otsikko", "startDate", TODAY, "dueDate", TODAY.minusDays(1), "parentGoalId", UUID.randomUUID(), "ownerId", UUID.randomUUID());
        wrong.put("themeCodes", List.of("EARLY_SUPPORT", "NO_SUCH"));
        table.chair.post("/groups/{id}/goals", wrong, table.group.id()).then().statusCode(400)
                .body("errors.pointer", contains("/dueDate", "/themeCodes/1", "/ownerId", "/parentGoalId"));
    }

    @Test
    void keepsAllThatIsWritten() {
        var table = new GoalTable(given);
        var body = goal("Kohtaamispaikat", "description", "Lähellä jokaista", "startDate", TODAY, "dueDate", TODAY.plusDays(30),
                "measure", "Kävijöitä 200", "estimatedCost", new java.math.BigDecimal("1200.5"), "funder", "Turun kaupunki", "observedEffect", "Jono lyheni");
        var id = table.draft(body);
        table.chair.get("/goals/{id}", id).then().statusCode(200).header("ETag", notNullValue())
                .body("description", is("Lähellä jokaista")).body("measure", is("Kävijöitä 200")).body("estimatedCost", is(1200.5f))
                .body("funder", is("Turun kaupunki")).body("observedEffect", is("Jono lyheni")).body("language", is("fi"))
                .body("themeCodes", contains("EARLY_SUPPORT")).body("groupId", is(table.group.id().toString()))
                .body("permissions.write", is(true)).body("missing", contains("OWNER", "ACTION"));
    }

    @Test
    void aMunicipalGoalContributesToARegionalOneOfItsCounty() {
        var table = new GoalTable(given);
        var region = new GoalTable(given, given.aGroup("05", "REGIONAL"));
        var elsewhere = new GoalTable(given, given.aGroup("06", "REGIONAL"));
        var parent = region.agreed("Maakunnan tavoite");
        var id = table.draft(goal("Kunnan tavoite", "parentGoalId", parent));
        table.chair.get("/goals/{id}", id).then().body("parent.title", is("Maakunnan tavoite")).body("parent.id", is(parent));
        for (var wrong : List.of(region.concreteDraft("Luonnos"), elsewhere.agreed("Muualla"), table.agreed("Oma"))) {
            table.chair.post("/groups/{id}/goals", goal("x", "parentGoalId", wrong), table.group.id()).then().statusCode(400)
                    .body("errors.code", contains("not-a-regional-goal"));
        }
    }

    @Test
    void draftsAreForInsidersAndNamesForTheSignedIn() {
        var table = new GoalTable(given);
        var draft = table.concreteDraft("Luonnos");
        var agreed = table.agreed("Sovittu");
        for (var insider : List.of(table.chair, table.owner, given.aCoordinatorOf("05"))) {
            insider.get("/goals/{id}", draft).then().statusCode(200);
            insider.get("/groups/{id}/goals", table.group.id()).then().body("items.id", containsInAnyOrder(draft, agreed));
        }
        for (var outsider : List.of(anyone(), given.aSignedInPerson(), given.anAdministrator(), given.aCoordinatorOf("06"), new GoalTable(given).chair)) {
            outsider.get("/goals/{id}", draft).then().statusCode(404);
            outsider.get("/goals/{id}/actions", draft).then().statusCode(404);
            outsider.get("/groups/{id}/goals", table.group.id()).then().body("items.id", contains(agreed));
        }
        anyone().get("/goals/{id}", agreed).then().statusCode(200).body("owner", nullValue()).body("ownerState", is("SEATED"))
                .body("permissions.write", is(false));
        given.aSignedInPerson().get("/goals/{id}", agreed).then().header("Cache-Control", "no-store")
                .body("owner.personName", notNullValue()).body("owner.nameHidden", is(false));
        anyone().get("/groups/{id}/goals", UUID.randomUUID()).then().statusCode(404);
        anyone().get("/counties/77/goals").then().statusCode(404);
    }

    @Test
    void aHiddenVoiceOwnsAGoalWithoutBeingKnown() {
        var table = new GoalTable(given);
        var hidden = table.hiddenSeat();
        var id = table.draft(goal("Nuorten oma", "ownerId", hidden, "dueDate", TODAY.plusDays(9)));
        table.addAction(id, action("Kysely", "responsibleId", hidden, "dueDate", TODAY.plusDays(5)));
        table.step(id, "agree");
        table.chair.get("/goals/{id}", id).then().body("owner.membershipId", is(hidden.toString())).body("owner.personName", notNullValue());
        for (var other : List.of(table.owner, given.aCoordinatorOf("05"), given.aSignedInPerson())) {
            for (var path : List.of("/goals/{id}", "/goals/{id}/actions")) {
                other.get(path, id).then().statusCode(200).body(not(org.hamcrest.Matchers.containsString(hidden.toString())));
            }
            other.get("/goals/{id}", id).then().body("owner.nameHidden", is(true)).body("owner.personName", nullValue())
                    .body("owner.perspectiveCodes", contains("CHILD_YOUTH_VOICE"));
            other.get("/groups/{g}/goals?owner={s}", table.group.id(), hidden).then().body("items", empty());
        }
        anyone().get("/goals/{id}/actions", id).then().body("items[0].responsible", nullValue()).body("items[0].responsibleState", is("SEATED"));
    }

    @Test
    void aClientWritesGoalsOfItsMunicipalitiesAndSeesNoNames() {
        var table = new GoalTable(given);
        table.group.serving("631");
        var client = given.aClient("goals:read goals:write", "631");
        var id = client.post("/groups/{id}/goals", goal("Kunnan järjestelmästä"), table.group.id()).then().statusCode(201).extract().<String>path("id");
        client.get("/goals/{id}", id).then().statusCode(200).body("permissions.write", is(true));
        client.get("/goals/{id}", table.concreteDraft("Ihmisten luonnos")).then().statusCode(404);
        given.aClient("goals:read goals:write", "631").get("/goals/{id}", id).then().statusCode(404);
        given.aClient("goals:read", "631").post("/groups/{id}/goals", goal("x"), table.group.id()).then().statusCode(403);
        given.aClient("goals:write", "833").post("/groups/{id}/goals", goal("x"), table.group.id()).then().statusCode(403);

        // A goal keeps its owner when a client writes that cannot know who it is.
        var agreed = table.agreed("Sovittu");
        client.get("/goals/{id}", agreed).then().statusCode(200).body("owner", nullValue()).body("ownerState", is("SEATED"));
        client.put("/goals/{id}", client.etag("/goals/{id}", agreed), goal("Sovittu, täsmennetty", "dueDate", TODAY.plusDays(7)), agreed).then().statusCode(200);
        table.chair.get("/goals/{id}", agreed).then().body("owner.membershipId", is(table.ownerSeat.toString()))
                .body("title", is("Sovittu, täsmennetty"));
        given.aClient("goals:read members:read", "631").get("/goals/{id}", agreed).then().body("owner.personName", notNullValue());
    }
}
