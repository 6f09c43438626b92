package fi.yhdyspinta.choice;

import static fi.yhdyspinta.indicator.TestIndicator.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.choice.ScorecardDto.Talk;
import fi.yhdyspinta.indicator.TestIndicator;
import fi.yhdyspinta.series.TargetProgress.State;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a group follows, how it stands, and what to talk about first. */
@QuarkusTest
class ScorecardTest extends ApiTest {

    private static final int THIS_YEAR = ChoiceTable.TODAY.getYear();

    @Inject
    Jdbi jdbi;

    @Inject
    Statements statements;

    /** Ten years of a per cent where less is better, from the first value to the last. */
    private UUID anIndicator(String municipality, double first, double last) {
        var indicator = TestIndicator.common(jdbi, "PERCENT");
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET direction = 'LOWER_IS_BETTER' WHERE id = ?", indicator.id()));
        indicator.tell(given.anAdministrator(), IntStream.range(0, 10).mapToObj(n -> municipality(municipality, THIS_YEAR - 10 + n, "TOTAL",
                first + (last - first) * n / 9, 1000)).toArray(String[]::new)).then().statusCode(200);
        return indicator.id();
    }

    @Test
    void whatIsMostPressingComesFirstWithTheReasonInWords() {
        var table = new ChoiceTable(given, jdbi, given.aGroup("11", "MUNICIPAL").serving("297"));
        var reached = table.follows(anIndicator("297", 12, 6));
        table.target(reached, THIS_YEAR - 10, 12, THIS_YEAR + 1, 7).then().statusCode(200);
        var unaimed = table.follows(anIndicator("297", 12, 10));
        var worse = table.follows(anIndicator("297", 10, 14));
        var slow = table.follows(anIndicator("297", 12, 11));
        table.target(slow, THIS_YEAR - 10, 12, THIS_YEAR + 1, 5).then().statusCode(200);
        var silent = table.follows(table.anIndicator());
        table.add(table.anIndicator(), "OMITTED", "Ei meidän käsissämme").then().statusCode(201);
        var card = anyone().get("/groups/{id}/scorecard", table.group.id()).then().statusCode(200)
                .body("area.areaType", is("MUNICIPALITY")).body("area.areaCode", is("297")).body("areas", hasSize(1))
                .body("items.choice.id", contains(worse, slow, silent, unaimed, reached))
                .body("items.talk", contains("WRONG_WAY", "BEHIND_TARGET", "NO_VALUES", "NO_TARGET", "TARGET_REACHED"))
                .body("items[0].talkReason.fi", startsWith("Suunta on väärä")).body("items[0].progress", nullValue())
                .body("items[1].progress.state", is("TOO_SLOW")).body("items[4].progress.state", is("REACHED"))
                .body("items[0].development.points", hasSize(10)).body("items[0].development.change.good", is(false))
                .body("items[0].development.sentence.sv", startsWith("Kuopio")).body("omissions.rationale", contains("Ei meidän käsissämme"));
        assertEquals(-0.11f, card.extract().<Float>path("items[1].progress.actualPerYear"), 0.01f);
    }

    @Test
    void whatIsSwitchedOffIsNamedWithoutItsNumbers() {
        var table = new ChoiceTable(given, jdbi, given.aGroup("11", "MUNICIPAL").serving("297"));
        var indicator = anIndicator("297", 12, 10);
        table.follows(indicator);
        jdbi.useHandle(db -> db.execute("UPDATE indicator SET switched_on = false WHERE id = ?", indicator));
        anyone().get("/groups/{id}/scorecard", table.group.id()).then().statusCode(200).body("items", hasSize(1))
                .body("items[0].development", nullValue()).body("items[0].choice.indicator.switchedOn", is(false));
    }

    @Test
    void theGoalsThatAreToMoveItAreToldAsFarAsTheReaderMayKnow() {
        var table = new ChoiceTable(given, jdbi, given.aGroup("11", "MUNICIPAL").serving("297"));
        var indicator = anIndicator("297", 12, 10);
        table.follows(indicator);
        var goal = table.aGoal();
        table.chair.put("/goals/{id}/indicators", table.chair.etag("/goals/{id}/indicators", goal), Map.of("indicatorIds", List.of(indicator)), goal)
                .then().statusCode(200);
        table.chair.get("/groups/{id}/scorecard", table.group.id()).then().body("items[0].goals.id", contains(goal)).body("items[0].goals.status", contains("DRAFT"));
        anyone().get("/groups/{id}/scorecard", table.group.id()).then().body("items[0].goals", hasSize(0));
    }

    @Test
    void aGroupOfSeveralMunicipalitiesLooksAtOneAtATimeAndARegionalOneAtItsCounty() {
        var table = new ChoiceTable(given, jdbi, given.aGroup("11", "MUNICIPAL").serving("749").serving("297"));
        table.target(table.follows(anIndicator("749", 12, 10)), THIS_YEAR - 10, 12, THIS_YEAR + 1, 7).then().statusCode(200);
        anyone().get("/groups/{id}/scorecard", table.group.id()).then().body("areas.areaCode", contains("297", "749")).body("area.areaCode", is("297"));
        anyone().get("/groups/{id}/scorecard?municipality=749", table.group.id()).then().body("items[0].development.area.code", is("749"))
                .body("items[0].progress", nullValue());
        anyone().get("/groups/{id}/scorecard?municipality=091", table.group.id()).then().statusCode(400).body("errors.code", contains("not-served"));
        var regional = given.aGroup("11", "REGIONAL");
        anyone().get("/groups/{id}/scorecard", regional.id()).then().statusCode(200).body("area.areaType", is("COUNTY")).body("area.areaCode", is("11"));
        anyone().get("/groups/{id}/scorecard", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void asManyStatementsForOneAsForMany() {
        var table = new ChoiceTable(given, jdbi, given.aGroup("11", "MUNICIPAL").serving("297"));
        table.follows(anIndicator("297", 12, 10));
        var few = sent(table);
        IntStream.range(0, 6).forEach(n -> table.follows(anIndicator("297", 12, n)));
        assertEquals(few, sent(table));
        assertTrue(few <= 8, "took " + few);
    }

    private long sent(ChoiceTable table) {
        return statements.of(() -> anyone().get("/groups/{id}/scorecard", table.group.id()).then().statusCode(200));
    }

    @Test
    void theOrderFollowsFromTheValueTheTargetAndTheGoals() {
        assertEquals(Talk.NO_VALUES, Scorecard.talk(false, null, State.UNKNOWN, true, true));
        assertEquals(Talk.TARGET_MISSED, Scorecard.talk(true, true, State.MISSED, true, true));
        assertEquals(Talk.TARGET_REACHED, Scorecard.talk(true, false, State.REACHED, true, true));
        assertEquals(Talk.WRONG_WAY, Scorecard.talk(true, null, State.WRONG_WAY, true, true));
        assertEquals(Talk.WRONG_WAY, Scorecard.talk(true, false, null, false, false));
        assertEquals(Talk.BEHIND_TARGET, Scorecard.talk(true, true, State.TOO_SLOW, true, true));
        assertEquals(Talk.NO_TARGET, Scorecard.talk(true, true, null, false, true));
        assertEquals(Talk.NO_GOAL, Scorecard.talk(true, true, State.ON_THE_WAY, true, false));
        assertEquals(Talk.GOING_WELL, Scorecard.talk(true, null, State.ON_THE_WAY, true, true));
        assertEquals(Talk.STEADY, Scorecard.talk(true, null, null, true, true), "a target for another municipality");
    }
}
