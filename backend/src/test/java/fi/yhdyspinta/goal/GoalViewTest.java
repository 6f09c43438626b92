package fi.yhdyspinta.goal;

import static fi.yhdyspinta.goal.GoalTable.TODAY;
import static fi.yhdyspinta.goal.GoalTable.action;
import static fi.yhdyspinta.goal.GoalTable.goal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Goals seen together: what they lack, what they add up to, who pursues the same, and who took them over. */
@QuarkusTest
class GoalViewTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void whatUnfinishedGoalsLackIsCountedInOrder() {
        var table = new GoalTable(given, given.aGroup("13", "MUNICIPAL"));
        var silent = given.aGroup("13", "MUNICIPAL");
        table.draft(Map.of("title", "Ajatus", "themeCodes", List.of()));
        table.agreed("Sovittu");
        var done = table.agreed("Valmis");
        table.step(done, "start");
        table.step(done, "achieve");
        table.chair.get("/groups/{id}/concreteness", table.group.id()).then().statusCode(200).body("goals", is(2))
                .body("items.missing", contains("OWNER", "DUE_DATE", "ACTION", "RESPONSIBLE", "INDICATOR", "UPDATE"))
                .body("items.count", contains(1, 1, 1, 0, 2, 0));
        anyone().get("/groups/{id}/concreteness", table.group.id()).then().body("goals", is(1)).body("items.count", contains(0, 0, 0, 0, 1, 0));
        anyone().get("/counties/13/concreteness").then().statusCode(200)
                .body("groups.find { it.groupId == '%s' }.items.count".formatted(table.group.id()), contains(0, 0, 0, 0, 1, 0))
                .body("groups.find { it.groupId == '%s' }.goals".formatted(silent.id()), is(0));
        anyone().get("/groups/{id}/concreteness", UUID.randomUUID()).then().statusCode(404);
        anyone().get("/counties/77/concreteness").then().statusCode(404);
    }

    @Test
    void whatGroupsDoForARegionalGoalIsNeverAveraged() {
        var region = new GoalTable(given, given.aGroup("14", "REGIONAL"));
        var parent = region.agreed("Maakunnan tavoite");
        for (var health : List.of("ON_TRACK", "OFF_TRACK", "")) {
            var table = new GoalTable(given, given.aGroup("14", "MUNICIPAL"));
            var id = table.draft(goal("Osuus " + health, "parentGoalId", parent, "ownerId", table.ownerSeat, "dueDate", TODAY.plusDays(9)));
            table.addAction(id, action("Teko", "responsibleId", table.ownerSeat, "dueDate", TODAY));
            table.step(id, "agree");
            if (!health.isEmpty()) {
                table.owner.post("/goals/{id}/progress-updates", Map.of("health", health, "text", "Näin"), id).then().statusCode(201);
            }
            table.draft(goal("Luonnos", "parentGoalId", parent));
        }
        anyone().get("/goals/{id}/contributions", parent).then().statusCode(200).body("groups", is(3)).body("goals", is(3))
                .body("health.onTrack", is(1)).body("health.atRisk", is(0)).body("health.offTrack", is(1)).body("health.noUpdate", is(1))
                .body("items.size()", is(3)).body("items[0].parentGoalId", is(parent));
    }

    @Test
    void aGoalFindsThoseWhoPursueTheSameAndIsAdopted() {
        var word = "Mustikkapiirakka" + (char) ('a' + Math.floorMod(System.nanoTime(), 20)) + "talkoot";
        var pioneer = new GoalTable(given);
        var model = pioneer.draft(goal(word + " jokaisessa kylässä", "description", "Kokoonnutaan yhdessä", "measure", "Kylien määrä",
                "ownerId", pioneer.ownerSeat, "dueDate", TODAY.plusDays(9)));
        pioneer.addAction(model, action("Sovitaan paikka", "responsibleId", pioneer.ownerSeat, "dueDate", TODAY));
        pioneer.addAction(model, action("Kutsutaan väki", "description", "Myös lehdessä"));
        var follower = new GoalTable(given, given.aGroup("06", "MUNICIPAL"));
        var search = Map.of("title", word + " meillekin", "language", "fi", "groupId", follower.group.id().toString());
        follower.chair.post("/goals/similar", search).then().statusCode(200).body("items.goal.id", not(hasItem(model)));
        follower.chair.post("/groups/{id}/adoptions", Map.of("goalId", model), follower.group.id()).then().statusCode(400)
                .body("errors.code", contains("not-adoptable"));

        pioneer.step(model, "agree");
        follower.chair.post("/goals/similar", search).then().statusCode(200).body("items[0].goal.id", is(model)).body("items[0].score", notNullValue());
        anyone().post("/goals/similar", search).then().statusCode(401);
        var adopted = follower.chair.post("/groups/{id}/adoptions", Map.of("goalId", model), follower.group.id()).then().statusCode(201)
                .body("status", is("DRAFT")).body("adoptedFrom.id", is(model)).body("adoptedFrom.groupId", is(pioneer.group.id().toString()))
                .body("measure", is("Kylien määrä")).body("owner", nullValue()).body("dueDate", nullValue()).body("themeCodes", contains("EARLY_SUPPORT"))
                .extract().<String>path("id");
        follower.chair.get("/goals/{id}/actions", adopted).then().body("items.title", contains("Sovitaan paikka", "Kutsutaan väki"))
                .body("items.responsibleState", contains("NONE", "NONE"));
        follower.chair.get("/goals/{id}/similar", adopted).then().statusCode(200).body("items[0].goal.id", is(model))
                .body("items[0].sharedThemeCodes", contains("EARLY_SUPPORT"));
        follower.chair.get("/goals/{id}/adoptions", model).then().body("items.id", contains(adopted));
        anyone().get("/goals/{id}/adoptions", model).then().statusCode(200).body("items", empty());
    }

    @Test
    void anAdoptedGoalIsToMoveTheSameIndicatorsAsFarAsBothMayUseThem() {
        var pioneer = new GoalTable(given);
        var follower = new GoalTable(given);
        var common = TestIndicator.common(jdbi, "PERCENT").id();
        var off = TestIndicator.common(jdbi, "PERCENT").id();
        var own = TestIndicator.of(jdbi, "INTEGRATION", "PERCENT", pioneer.group.id(), null).id();
        var model = pioneer.concreteDraft("Läksykerho joka kouluun");
        pioneer.chair.put("/goals/{id}/indicators", pioneer.chair.etag("/goals/{id}/indicators", model), Map.of("indicatorIds", List.of(common, off, own)), model)
                .then().statusCode(200).body("items", hasSize(3));
        pioneer.step(model, "agree");
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET switched_on = false WHERE id = ?", off));
        String adopted = follower.chair.post("/groups/{id}/adoptions", Map.of("goalId", model), follower.group.id()).then().statusCode(201).extract().path("id");
        follower.chair.get("/goals/{id}/indicators", adopted).then().statusCode(200).body("items.indicator.id", contains(common.toString()));
    }

    @Test
    void theMapTellsWhereWhatIsDone() {
        var table = new GoalTable(given, given.aGroup("21", "MUNICIPAL").serving("890").serving("758"));
        var region = new GoalTable(given, given.aGroup("21", "REGIONAL"));
        var before = anyone().get("/counties/21/goal-map").then().statusCode(200).extract();
        table.draft(Map.of("title", "Luonnos", "themeCodes", List.of("KNOWLEDGE")));
        var two = table.draft(goal("Kaksi teemaa", "ownerId", table.ownerSeat, "dueDate", TODAY.plusDays(9)));
        table.addAction(two, action("Teko", "responsibleId", table.ownerSeat, "dueDate", TODAY));
        var cancelled = table.addAction(two, action("Peruttu"));
        table.chair.put("/goals/{id}", table.chair.etag("/goals/{id}", two), Map.of("title", "Kaksi teemaa", "themeCodes", List.of("KNOWLEDGE", "TRANSITIONS"),
                "ownerId", table.ownerSeat.toString(), "dueDate", TODAY.plusDays(9).toString()), two).then().statusCode(200);
        table.step(two, "agree");
        table.chair.change("/actions/{id}/status", table.chair.etag("/actions/{id}", cancelled),
                Map.of("status", "CANCELLED", "reason", "Ei enää"), cancelled).then().statusCode(200);
        var stopped = table.agreed("Lopetettu");
        table.step(stopped, "discontinue");
        region.agreed("Maakunnan");
        var map = anyone().get("/counties/21/goal-map").then().statusCode(200);
        for (var code : List.of("890", "758")) {
            map.body("municipalities.find { it.municipalityCode == '%s' }.groupId".formatted(code), is(table.group.id().toString()))
                    .body("municipalities.find { it.municipalityCode == '%s' }.counts.themeCode".formatted(code), contains(nullValue(), is("KNOWLEDGE"), is("TRANSITIONS")))
                    .body("municipalities.find { it.municipalityCode == '%s' }.counts.goals".formatted(code), contains(1, 1, 1))
                    .body("municipalities.find { it.municipalityCode == '%s' }.counts.actions".formatted(code), contains(1, 1, 1))
                    .body("municipalities.find { it.municipalityCode == '%s' }.counts.actionsDone".formatted(code), contains(0, 0, 0));
        }
        // One goal of the joint group and one of the region, each once, wherever they are seen.
        int sum = before.path("together.size()").equals(0) ? 0 : before.path("together[0].goals");
        map.body("together[0].goals", is(sum + 2));
        anyone().get("/counties/77/goal-map").then().statusCode(404);
    }
}
