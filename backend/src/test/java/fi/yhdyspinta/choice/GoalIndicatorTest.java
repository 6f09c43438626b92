package fi.yhdyspinta.choice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Which indicators a goal is to move. */
@QuarkusTest
class GoalIndicatorTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void aGoalTellsItsIndicatorsAndTheIndicatorItsGoals() {
        var table = new ChoiceTable(given, jdbi);
        var goal = table.aGoal();
        var followed = table.anIndicator();
        var another = table.anIndicator();
        var choice = table.follows(followed);
        table.chair.get("/goals/{id}", goal).then().body("missing", hasItem("INDICATOR"));
        link(table, goal, List.of(followed, another, followed)).then().statusCode(200)
                .body("items.indicator.id", containsInAnyOrder(followed.toString(), another.toString()))
                .body("items.find { it.indicator.id == '" + followed + "' }.choiceId", is(choice))
                .body("items.find { it.indicator.id == '" + another + "' }.choiceId", nullValue());
        table.chair.get("/goals/{id}", goal).then().body("missing", not(hasItem("INDICATOR")));
        table.chair.get("/goals?indicator={i}", followed).then().statusCode(200).body("items.id", contains(goal));
        anyone().get("/goals?indicator={i}", followed).then().statusCode(200).body("items", hasSize(0));
        link(table, goal, List.of(followed)).then().body("items", hasSize(1));
        table.chair.get("/goals/{id}/events", goal).then().body("items.findAll { it.type == 'goal.indicators-changed' }", hasSize(2));
    }

    @Test
    void whoeverSavesSecondSeesWhatTheFirstLinked() {
        var table = new ChoiceTable(given, jdbi);
        var goal = table.aGoal();
        var read = table.chair.etag("/goals/{id}/indicators", goal);
        link(table, goal, List.of(table.anIndicator())).then().statusCode(200);
        table.chair.put("/goals/{id}/indicators", read, Map.of("indicatorIds", List.of()), goal).then().statusCode(412).body("current.items", hasSize(1));
    }

    @Test
    void anIndicatorThatIsNotTheirsIsNotLinkedAndADraftIsNotTold() {
        var table = new ChoiceTable(given, jdbi);
        var goal = table.aGoal();
        link(table, goal, List.of(table.anIndicator(), table.anIndicatorOf(given.aGroup().id()), UUID.randomUUID())).then().statusCode(400)
                .body("errors.pointer", contains("/indicatorIds/1", "/indicatorIds/2"));
        anyone().get("/goals/{id}/indicators", goal).then().statusCode(404);
        table.chair.get("/goals/{id}/indicators", goal).then().statusCode(200).body("items", hasSize(0));
    }

    private static io.restassured.response.Response link(ChoiceTable table, String goal, List<UUID> indicators) {
        return table.chair.put("/goals/{id}/indicators", table.chair.etag("/goals/{id}/indicators", goal), Map.of("indicatorIds", indicators), goal);
    }
}
