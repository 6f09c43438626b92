package fi.yhdyspinta.hearing;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.group.HeardSource;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.StatementCount;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Paper is not enough: whose voice was heard, in meetings and otherwise. */
@QuarkusTest
class HeardTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(HelsinkiClock.HELSINKI);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 8, 1);

    @Inject
    Jdbi jdbi;

    @Inject
    HeardSource heard;

    @Inject
    StatementCount statements;

    private Set<String> inMeetings(TestGroup group, LocalDate on) {
        return heard.heard(List.of(group.id()), on).get(group.id()).inMeetings();
    }

    private UUID seat(TestGroup group, String role, String perspective) {
        return group.aSeat(given.aPerson(Given.anEmail()), role, LONG_AGO, null, false, perspective);
    }

    private String open(TestCaller chair, TestGroup group, LocalDate day) {
        var start = day.atTime(LocalTime.of(16, 0)).atZone(HelsinkiClock.HELSINKI).toInstant();
        String id = chair.post("/groups/{id}/meetings", Map.of("title", "Kokous", "startAt", start.toString(), "endAt", start.plusSeconds(7200).toString()),
                group.id()).then().statusCode(201).extract().path("id");
        step(chair, id, "open");
        return id;
    }

    private static void step(TestCaller chair, String meeting, String step) {
        chair.change("/meetings/{id}/" + step, chair.etag("/meetings/{id}", meeting), Map.of(), meeting).then().statusCode(200);
    }

    private static void mark(TestCaller chair, String meeting, UUID seat, String presence) {
        chair.post("/meetings/{id}/attendance", Map.of("membershipId", seat, "presence", presence), meeting).then().statusCode(200);
    }

    private static void expect(TestCaller reader, TestGroup group, LocalDate on, String item, Boolean heard, Boolean byHearing) {
        reader.get("/groups/{id}/coverage?on=" + on, group.id()).then().statusCode(200)
                .body("items.find { it.code == '" + item + "' }.heard", is(heard)).body("items.find { it.code == '" + item + "' }.heardByHearing", is(byHearing));
    }

    @Test
    void whoCameToAClosedMeetingWasHeard() {
        var group = given.aGroup();
        var chair = group.withChair();
        var present = seat(group, "MEMBER", "NGO");
        var remote = seat(group, "MEMBER", "PARISH");
        var absent = seat(group, "MEMBER", "BASIC_EDUCATION");
        var silent = seat(group, "MEMBER", "EARLY_EDUCATION");
        var meeting = open(chair, group, TODAY);
        mark(chair, meeting, present, "PRESENT");
        mark(chair, meeting, remote, "REMOTE");
        mark(chair, meeting, absent, "ABSENT");
        chair.post("/meetings/{id}/guests", Map.of("perspectiveCode", "CHILD_YOUTH_VOICE"), meeting).then().statusCode(201);
        assertEquals(Map.of(), heard.heard(List.of(group.id()), TODAY), "not before the meeting is closed");
        anyone().get("/groups/{id}/coverage", group.id()).then().body("items.heard", everyItem(nullValue())).body("items.heardByHearing", everyItem(nullValue()));
        step(chair, meeting, "close");
        assertEquals(Set.of("NGO", "PARISH", "CHILD_YOUTH_VOICE"), inMeetings(group, TODAY));
        for (var reader : List.of(anyone(), given.aSignedInPerson(), chair)) {
            expect(reader, group, TODAY, "NGO", true, false);
            expect(reader, group, TODAY, "CHILD_YOUTH_VOICE", true, false);
            expect(reader, group, TODAY, "BASIC_EDUCATION", false, false);
        }
        assertEquals(4, List.of(present, remote, absent, silent).size());
    }

    @Test
    void aDeputySpeaksForBothSeatsWithThePerspectivesOfTheDay() {
        var group = given.aGroup();
        var chair = group.withChair();
        var principal = seat(group, "MEMBER", "NGO");
        var deputy = seat(group, "DEPUTY", "PARISH");
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET deputy_for = :principal WHERE id = :deputy").bind("principal", principal)
                .bind("deputy", deputy).execute());
        var meeting = open(chair, group, TODAY);
        chair.post("/meetings/{id}/attendance", Map.of("membershipId", principal, "presence", "DEPUTY", "deputyId", deputy), meeting).then().statusCode(200);
        step(chair, meeting, "close");
        assertEquals(Set.of("NGO", "PARISH"), inMeetings(group, TODAY));
        // the seats end and others begin with other perspectives: what was heard stays what it was
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET valid_to = :today WHERE id IN (:principal, :deputy)").bind("today", TODAY)
                .bind("principal", principal).bind("deputy", deputy).execute());
        assertEquals(Set.of("NGO", "PARISH"), inMeetings(group, TODAY.plusDays(30)));
    }

    @Test
    void isForgottenAfterTwelveMonthsAndNotKnownBefore() {
        var group = given.aGroup();
        var chair = group.withChair();
        var day = TODAY.minusMonths(3);
        var meeting = open(chair, group, day);
        mark(chair, meeting, seat(group, "MEMBER", "NGO"), "PRESENT");
        step(chair, meeting, "close");
        assertEquals(Map.of(), heard.heard(List.of(group.id()), day.minusDays(1)));
        assertEquals(Set.of("NGO"), inMeetings(group, day));
        assertEquals(Set.of("NGO"), inMeetings(group, day.plusMonths(12).minusDays(1)));
        assertEquals(Set.of(), inMeetings(group, day.plusMonths(12)));
        expect(chair, group, day.plusMonths(13), "NGO", false, false);
    }

    @Test
    void aMeetingHeldBeforeItsTimeCountsFromTheDayItWasHeld() {
        var group = given.aGroup();
        var chair = group.withChair();
        var meeting = open(chair, group, TODAY.plusDays(20));
        mark(chair, meeting, seat(group, "MEMBER", "NGO"), "PRESENT");
        step(chair, meeting, "close");
        assertEquals(Set.of("NGO"), inMeetings(group, TODAY));
    }

    @Test
    void aHearingCountsApart() {
        var group = given.aGroup();
        var chair = group.withChair();
        var day = TODAY.minusDays(10);
        chair.post("/groups/{id}/hearings", Map.of("kind", "SURVEY", "heldDate", day.toString(), "title", "Kysely", "said", "Enemmän liikuntaa",
                "perspectiveCodes", List.of("CHILD_YOUTH_VOICE")), group.id()).then().statusCode(201);
        expect(anyone(), group, TODAY, "CHILD_YOUTH_VOICE", false, true);
        expect(anyone(), group, TODAY, "NGO", false, false);
        assertEquals(Map.of(group.id(), new HeardSource.Heard(Set.of(), Set.of("CHILD_YOUTH_VOICE"))), heard.heard(List.of(group.id()), day));
        assertEquals(Map.of(), heard.heard(List.of(group.id()), day.minusDays(1)));
    }

    @Test
    void nobodyReadsFromDayToDayWhoCameWithoutSigningIn() {
        var group = given.aGroup();
        var chair = group.withChair();
        var meeting = open(chair, group, TODAY.minusDays(5));
        mark(chair, meeting, seat(group, "MEMBER", "NGO"), "PRESENT");
        step(chair, meeting, "close");
        expect(anyone(), group, TODAY, "NGO", true, false);
        expect(anyone(), group, TODAY.minusDays(1), "NGO", null, null);
        expect(given.aClient("groups:read"), group, TODAY.minusDays(1), "NGO", null, null);
        expect(given.aSignedInPerson(), group, TODAY.minusDays(1), "NGO", true, false);
    }

    @Test
    void asksTheDatabaseOnceForAnyNumberOfGroups() {
        var groups = new ArrayList<UUID>();
        for (var n = 0; n < 5; n++) {
            var group = given.aGroup();
            var chair = group.withChair();
            var meeting = open(chair, group, TODAY);
            mark(chair, meeting, seat(group, "MEMBER", "NGO"), "PRESENT");
            step(chair, meeting, "close");
            groups.add(group.id());
        }
        assertEquals(5, heard.heard(groups, TODAY).size());
        var one = sent(groups.subList(0, 1));
        assertEquals(one, sent(groups));
    }

    private long sent(List<UUID> groups) {
        return java.util.stream.IntStream.range(0, 5).mapToLong(n -> {
            var before = statements.sent();
            heard.heard(groups, TODAY);
            return statements.sent() - before;
        }).min().orElseThrow();
    }
}
