package fi.yhdyspinta.coverage;

import static fi.yhdyspinta.coverage.Seats.LONG_AGO;
import static fi.yhdyspinta.coverage.Seats.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a coordinator would do well to call this week. */
@QuarkusTest
class ContactSuggestionTest extends ApiTest {

    private static final String COUNTY = "04";
    private static final String[] ALL = {"EARLY_EDUCATION", "BASIC_EDUCATION", "MATERNITY_CHILD_CLINIC", "STUDENT_WELFARE",
        "SOCIAL_SERVICES", "YOUTH_WORK", "CHILD_PROTECTION", "NGO", "PARISH", "CHILD_YOUTH_VOICE", "PARENT_VOICE",
        "MUNICIPAL_LEADERSHIP", "WELLBEING_COUNTY"};

    @Inject
    Jdbi jdbi;

    /** Vantaa and Kerava, where no other test has groups. */
    @BeforeEach
    void aCountyWhoseGroupsHaveEnded() {
        jdbi.useHandle(db -> db.execute("""
                UPDATE group_status SET status = 'ENDED' WHERE group_id IN (SELECT id FROM lape_group WHERE county_code = '04')"""));
    }

    /** A group that lacks nothing and whose chair began lately. */
    private Seats aPerfectGroup() {
        var table = new Seats(given.aGroup(COUNTY, "MUNICIPAL"));
        table.seat("CHAIR", TODAY.minusDays(10), null, ALL);
        return table;
    }

    private Seats aGroupWithout(String... perspectives) {
        var table = new Seats(given.aGroup(COUNTY, "MUNICIPAL"));
        var rest = new ArrayList<>(List.of(ALL));
        rest.removeAll(List.of(perspectives));
        table.seat("CHAIR", TODAY.minusDays(10), null, rest.toArray(String[]::new));
        return table;
    }

    private ValidatableResponse suggestions() {
        return given.aCoordinatorOf(COUNTY).get("/counties/04/contact-suggestions").then().statusCode(200);
    }

    private static String id(Seats table) {
        return table.group().id().toString();
    }

    @Test
    void theGravestReasonComesFirst() {
        aPerfectGroup();
        var quiet = new Seats(given.aGroup(COUNTY, "MUNICIPAL"));
        quiet.seat("CHAIR", LONG_AGO, null, ALL);
        var gap = aGroupWithout("NGO", "PARISH");
        var dormant = aPerfectGroup();
        dormant.status("DORMANT", LONG_AGO, null);
        var voice = aGroupWithout("CHILD_YOUTH_VOICE");
        var chairless = new Seats(given.aGroup(COUNTY, "MUNICIPAL"));
        chairless.seat("MEMBER", TODAY.minusDays(10), null, ALL);
        suggestions().body("items.groupId", contains(id(chairless), id(voice), id(dormant), id(gap), id(quiet)))
                .body("items[0].reasons.code", contains("NO_CHAIR"))
                .body("items[1].reasons", contains(Map.of("code", "VOICE_MISSING", "count", 1)))
                .body("items[2].reasons.code", contains("DORMANT"))
                .body("items[3].reasons", contains(Map.of("code", "GAPS", "count", 2)))
                .body("items[4].reasons", contains(Map.of("code", "QUIET", "date", LONG_AGO.toString())));
        aGroupWithout("CHILD_YOUTH_VOICE", "PARENT_VOICE");
        suggestions().body("items", hasSize(5)).body("items[1].reasons[0].count", is(2)).body("items[2].groupId", is(id(voice)));
    }

    @Test
    void seatsThatEndSoonAreToldWithTheFirstLastDayUnlessOnlyAHiddenSeatHasIt() {
        var open = aGroupWithout("NGO", "PARISH");
        open.seat("MEMBER", TODAY.minusDays(10), TODAY.plusDays(20), "NGO");
        open.seat("MEMBER", TODAY.minusDays(10), TODAY.plusDays(30), "PARISH");
        open.seat("DEPUTY", TODAY.minusDays(10), TODAY.plusDays(10), "NGO");
        var hidden = aGroupWithout("CHILD_YOUTH_VOICE");
        hidden.hidden(TODAY.minusDays(10), TODAY.plusDays(20), "CHILD_YOUTH_VOICE");
        suggestions().body("items.groupId", contains(id(open), id(hidden)))
                .body("items[0].reasons", contains(Map.of("code", "EXPIRING", "count", 2, "date", TODAY.plusDays(20).toString())))
                .body("items[1].reasons[0].count", is(1)).body("items[1].reasons[0].date", nullValue());
    }

    @Test
    void aQuietGroupsLastChangeIsNotToldByTheDaysOfAHiddenSeat() {
        var quiet = new Seats(given.aGroup(COUNTY, "MUNICIPAL"));
        quiet.seat("CHAIR", LONG_AGO, null, ALL);
        quiet.hidden(LONG_AGO.plusYears(1), TODAY.minusDays(200), "CHILD_YOUTH_VOICE");
        suggestions().body("items[0].reasons", contains(Map.of("code", "QUIET", "date", LONG_AGO.toString())));
    }

    @Test
    void aGroupWithoutAFaultIsNotCalledNorOneThatEnded() {
        aPerfectGroup();
        new Seats(given.aGroup(COUNTY, "MUNICIPAL")).status("ENDED", LocalDate.of(2022, 1, 1), null);
        given.aGroup(COUNTY, "REGIONAL");
        suggestions().body("items", hasSize(0));
    }

    @Test
    void isForTheCountysCoordinator() {
        anyone().get("/counties/04/contact-suggestions").then().statusCode(401);
        given.aCoordinatorOf("05").get("/counties/04/contact-suggestions").then().statusCode(403);
        given.anAdministrator().get("/counties/04/contact-suggestions").then().statusCode(403);
        given.aCoordinatorOf("05").get("/counties/77/contact-suggestions").then().statusCode(404);
    }
}
