package fi.yhdyspinta.coverage;

import static fi.yhdyspinta.coverage.Seats.LONG_AGO;
import static fi.yhdyspinta.coverage.Seats.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.yhdyspinta.coverage.CoverageQueries.ItemRow;
import fi.yhdyspinta.group.HeardSource.Heard;
import fi.yhdyspinta.perspective.StandardLevel;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees what of coverage. */
@QuarkusTest
class CoverageSightTest extends ApiTest {

    private static final Set<String> OF_EVERYONE = Set.of("code", "name", "level", "anyOf", "state");

    private static Map<String, Object> item(Seats table, TestCaller reader, String code) {
        return table.coverage(reader, TODAY).extract().path("items.find { it.code == '" + code + "' }");
    }

    private Seats aTableWithDates() {
        var table = new Seats(given.aGroup());
        table.from("Järjestö " + UUID.randomUUID(), table.until(TODAY.plusDays(20), "MEMBER", "NGO"));
        table.until(TODAY.minusDays(20), "MEMBER", "PARISH");
        table.waiver("CLINIC", TODAY, TODAY.plusDays(30));
        return table;
    }

    @Test
    void anonymousReadersAndMachinesWithoutTheScopeSeeStatesAlone() {
        var table = aTableWithDates();
        given.serves(table.group().id(), "895");
        for (var reader : List.of(anyone(), given.aClient("groups:read", "895"), given.aClient("groups:read members:read", "853"))) {
            var answer = table.coverage(reader, TODAY).body("carriedByOnePerson", nullValue())
                    .extract().<List<Map<String, Object>>>path("items");
            answer.forEach(item -> assertEquals(OF_EVERYONE, item.keySet()));
            assertEquals("EXPIRING", item(table, reader, "NGO").get("state"));
        }
    }

    @Test
    void signedInReadersSeeDatesReasonsAndOrganisations() {
        var table = aTableWithDates();
        given.serves(table.group().id(), "895");
        for (var reader : List.of(given.aSignedInPerson(), given.aCoordinatorOf("06"), given.anAdministrator(),
                given.aClient("groups:read members:read", "895"))) {
            assertEquals(TODAY.plusDays(20).toString(), item(table, reader, "NGO").get("untilDate"));
            assertEquals(1, ((List<?>) item(table, reader, "NGO").get("organisations")).size());
            assertEquals(TODAY.minusDays(19).toString(), item(table, reader, "PARISH").get("vacantSinceDate"));
            assertEquals("Hoidetaan muualla", item(table, reader, "CLINIC").get("waiverReason"));
            assertEquals(TODAY.plusDays(30).toString(), item(table, reader, "CLINIC").get("waiverReviewDate"));
            assertNull(item(table, reader, "NGO").get("dependsOnOnePerson"));
        }
    }

    @Test
    void theDatesOfAHiddenVoiceAreForTheGroupsLeadsAlone() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        table.from("Salainen " + UUID.randomUUID(), table.hidden(LONG_AGO, TODAY.plusDays(20), "CHILD_YOUTH_VOICE"));
        table.hidden(LONG_AGO, TODAY.minusDays(20), "PARENT_VOICE");
        table.until(TODAY.minusDays(90), "MEMBER", "PARENT_VOICE");
        for (var reader : List.of(given.aSignedInPerson(), table.group().withMember("MEMBER"), given.aCoordinatorOf("05"))) {
            assertEquals("EXPIRING", item(table, reader, "CHILD_YOUTH_VOICE").get("state"));
            assertNull(item(table, reader, "CHILD_YOUTH_VOICE").get("untilDate"));
            assertNull(item(table, reader, "CHILD_YOUTH_VOICE").get("organisations"));
            assertEquals("VACANT", item(table, reader, "FAMILY_VOICE").get("state"));
            assertNull(item(table, reader, "FAMILY_VOICE").get("vacantSinceDate"));
        }
        assertEquals(TODAY.plusDays(20).toString(), item(table, chair, "CHILD_YOUTH_VOICE").get("untilDate"));
        assertEquals(TODAY.minusDays(19).toString(), item(table, chair, "FAMILY_VOICE").get("vacantSinceDate"));
        assertNull(item(table, chair, "CHILD_YOUTH_VOICE").get("organisations"));
    }

    @Test
    void aDateThatAnOpenSeatSharesWithAHiddenOneIsShown() {
        var table = new Seats(given.aGroup());
        table.hidden(LONG_AGO, TODAY.plusDays(20), "CHILD_YOUTH_VOICE");
        table.until(TODAY.plusDays(20), "MEMBER", "CHILD_YOUTH_VOICE");
        assertEquals(TODAY.plusDays(20).toString(), item(table, given.aSignedInPerson(), "CHILD_YOUTH_VOICE").get("untilDate"));
    }

    @Test
    void membersAreWarnedOnceOfEachPersonOnWhomMuchDepends() {
        var table = new Seats(given.aGroup());
        var member = table.group().withMember("MEMBER", "NGO", "PARISH");
        table.until(null, "MEMBER", "BASIC_EDUCATION");
        table.until(null, "DEPUTY", "BASIC_EDUCATION");
        table.coverage(member, TODAY).body("carriedByOnePerson.itemCodes", containsInAnyOrder(List.of("NGO", "PARISH")));
        table.until(null, "MEMBER", "MATERNITY_CHILD_CLINIC");
        table.coverage(member, TODAY).body("carriedByOnePerson.itemCodes", containsInAnyOrder(List.of("NGO", "PARISH"), List.of("CLINIC")));
        assertEquals(true, item(table, member, "NGO").get("dependsOnOnePerson"));
        assertNull(item(table, member, "BASIC_EDUCATION").get("dependsOnOnePerson"));
        for (var other : List.of(given.aSignedInPerson(), given.aCoordinatorOf("05"), given.anAdministrator(),
                table.group().withFormerChair(TODAY.minusDays(1)))) {
            table.coverage(other, TODAY).body("carriedByOnePerson", nullValue()).body("items.dependsOnOnePerson", everyItem(nullValue()));
        }
    }

    @Test
    void twoVoicesOfOneHiddenPersonAreNotShownToBeOnes() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        table.hidden(LONG_AGO, null, "CHILD_YOUTH_VOICE", "EXPERT_BY_EXPERIENCE");
        table.coverage(chair, TODAY).body("carriedByOnePerson.itemCodes", contains(List.of("CHILD_YOUTH_VOICE", "FAMILY_VOICE")));
        table.coverage(table.group().withMember("MEMBER"), TODAY).body("carriedByOnePerson.itemCodes",
                contains(List.of("CHILD_YOUTH_VOICE"), List.of("FAMILY_VOICE")));
    }

    @Test
    void theHistoryTellsADayOnlyToThoseWhoMaySeeIt() {
        var table = new Seats(given.aGroup());
        var chair = table.group().withChair();
        var hidden = LocalDate.of(2025, 2, 11);
        var open = LocalDate.of(2025, 5, 13);
        table.hidden(hidden, null, "CHILD_YOUTH_VOICE");
        table.seat("MEMBER", open, null, "NGO");
        var history = "/groups/{id}/coverage/history?from=2025-01-01&to=2025-12-31";
        var id = table.group().id();
        chair.get(history, id).then().body("items.onDate", contains("2025-01-01", "2025-02-11", "2025-05-13"));
        given.aSignedInPerson().get(history, id).then().body("items.onDate", contains("2025-01-01", "2025-03-01", "2025-05-13"));
        anyone().get(history, id).then().body("items.onDate", contains("2025-01-01", "2025-03-01", "2025-06-01"));
    }

    @Test
    void theMarkOfAnInvitationIsForTheTableAndTheCoordinator() {
        var table = new Seats(given.aGroup());
        var member = table.group().withMember("MEMBER");
        table.group().jdbi().useHandle(db -> db.createUpdate("""
                INSERT INTO gap_invitation (group_id, item_code, language, body, invited_date) VALUES (:group, 'NGO', 'fi', 'x', :today)""")
                .bind("group", table.group().id()).bind("today", TODAY).execute());
        for (var reader : List.of(member, table.group().withChair(), given.aCoordinatorOf("05"))) {
            assertEquals(TODAY.toString(), item(table, reader, "NGO").get("invitedDate"));
        }
        for (var reader : List.of(anyone(), given.aSignedInPerson(), given.aCoordinatorOf("06"), given.anAdministrator())) {
            assertNull(item(table, reader, "NGO").get("invitedDate"));
        }
    }

    @Test
    void heardIsAbsentUntilSomebodyKnows() {
        table(given).coverage(given.aSignedInPerson(), TODAY).body("items", not(hasSize(0))).body("items.heard", everyItem(nullValue()));
        var row = new ItemRow("NGO", null, StandardLevel.REQUIRED, List.of("NGO"), CoverageState.COVERED, null, null, null, null,
                null, List.of(), false, null, List.of());
        var sight = new CoverageSight(false, false, false, false);
        assertNull(CoverageService.item(row, sight, Optional.empty()).heard());
        assertEquals(true, CoverageService.item(row, sight, Optional.of(new Heard(Set.of("NGO"), Set.of()))).heard());
        assertEquals(false, CoverageService.item(row, sight, Optional.of(new Heard(Set.of("PARISH"), Set.of("NGO")))).heard());
        assertEquals(true, CoverageService.item(row, sight, Optional.of(new Heard(Set.of("PARISH"), Set.of("NGO")))).heardByHearing());
    }

    private static Seats table(Given given) {
        return new Seats(given.aGroup());
    }
}
