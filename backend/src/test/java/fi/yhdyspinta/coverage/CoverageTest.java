package fi.yhdyspinta.coverage;

import static fi.yhdyspinta.coverage.Seats.LONG_AGO;
import static fi.yhdyspinta.coverage.Seats.TODAY;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The rules of coverage, one by one. */
@QuarkusTest
class CoverageTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private Seats aGroup() {
        return new Seats(given.aGroup());
    }

    @Test
    void aMemberInAnyRoleButDeputyCovers() {
        var table = aGroup();
        table.until(null, "CHAIR", "EARLY_EDUCATION");
        table.until(null, "EXPERT", "NGO");
        assertEquals("COVERED", table.state("EARLY_EDUCATION"));
        assertEquals("COVERED", table.state("NGO"));
        assertEquals("MISSING", table.state("PARISH"));
    }

    @Test
    void aDeputyAloneIsNotCover() {
        var table = aGroup();
        table.until(null, "DEPUTY", "NGO");
        assertEquals("DEPUTY_ONLY", table.state("NGO"));
    }

    @Test
    void anyOfThePerspectivesMeetsTheItem() {
        var table = aGroup();
        table.until(null, "MEMBER", "EXPERT_BY_EXPERIENCE");
        assertEquals("COVERED", table.state("FAMILY_VOICE"));
        table.coverage(anyone(), TODAY).body("items.find { it.code == 'FAMILY_VOICE' }.anyOf",
                is(java.util.List.of("PARENT_VOICE", "EXPERT_BY_EXPERIENCE")));
    }

    @Test
    void aSeatThatEndsWithin60DaysExpires() {
        var table = aGroup();
        table.until(TODAY.plusDays(59), "MEMBER", "NGO");
        table.until(TODAY.plusDays(60), "MEMBER", "PARISH");
        assertEquals("EXPIRING", table.state("NGO"));
        assertEquals("COVERED", table.state("PARISH"));
        table.coverage(given.aSignedInPerson(), TODAY)
                .body("items.find { it.code == 'NGO' }.untilDate", is(TODAY.plusDays(59).toString()))
                .body("items.find { it.code == 'PARISH' }.untilDate", nullValue());
    }

    @Test
    void aSuccessorPreventsExpiry() {
        var table = aGroup();
        table.until(TODAY.plusDays(10), "MEMBER", "NGO");
        table.seat("MEMBER", TODAY.plusDays(11), null, "NGO");
        assertEquals("COVERED", table.state("NGO"));
    }

    @Test
    void aSuccessorWhoLeavesSoonTooOnlyMovesTheLastDay() {
        var table = aGroup();
        table.until(TODAY.plusDays(10), "MEMBER", "NGO");
        table.seat("MEMBER", TODAY.plusDays(11), TODAY.plusDays(40), "NGO");
        table.coverage(given.aSignedInPerson(), TODAY)
                .body("items.find { it.code == 'NGO' }.state", is("EXPIRING"))
                .body("items.find { it.code == 'NGO' }.untilDate", is(TODAY.plusDays(40).toString()));
    }

    @Test
    void aDeputyWhoStaysDoesNotPreventExpiry() {
        var table = aGroup();
        table.until(TODAY.plusDays(10), "MEMBER", "NGO");
        table.until(null, "DEPUTY", "NGO");
        assertEquals("EXPIRING", table.state("NGO"));
        assertEquals("DEPUTY_ONLY", table.state("NGO", TODAY.plusDays(11)));
    }

    @Test
    void whatWasCoveredBeforeIsVacantSinceTheLastOneLeft() {
        var table = aGroup();
        table.until(TODAY.minusDays(30), "MEMBER", "NGO");
        table.until(TODAY.minusDays(10), "DEPUTY", "NGO");
        table.until(TODAY.minusDays(10), "DEPUTY", "PARISH");
        table.coverage(given.aSignedInPerson(), TODAY)
                .body("items.find { it.code == 'NGO' }.state", is("VACANT"))
                .body("items.find { it.code == 'NGO' }.vacantSinceDate", is(TODAY.minusDays(9).toString()))
                .body("items.find { it.code == 'PARISH' }.state", is("MISSING"));
    }

    @Test
    void aSeatCoversFromItsFirstDayToItsLast() {
        var table = aGroup();
        table.seat("MEMBER", TODAY.plusDays(5), TODAY.plusDays(9), "NGO");
        assertEquals("MISSING", table.state("NGO", TODAY.plusDays(4)));
        assertEquals("EXPIRING", table.state("NGO", TODAY.plusDays(5)));
        assertEquals("EXPIRING", table.state("NGO", TODAY.plusDays(9)));
        assertEquals("VACANT", table.state("NGO", TODAY.plusDays(10)));
    }

    @Test
    void theWaiverLapsesOnItsReviewDate() {
        var table = aGroup();
        var review = TODAY.plusDays(30);
        table.waiver("PARISH", TODAY, review);
        table.until(null, "MEMBER", "NGO");
        assertEquals("MISSING", table.state("PARISH", TODAY.minusDays(1)));
        assertEquals("WAIVED", table.state("PARISH", TODAY));
        assertEquals("WAIVED", table.state("PARISH", review.minusDays(1)));
        assertEquals("MISSING", table.state("PARISH", review));
    }

    @Test
    void theRatioCountsRequiredItemsThatAreNotWaived() {
        var table = aGroup();
        table.until(null, "MEMBER", "NGO", "UPPER_SECONDARY");
        table.until(TODAY.plusDays(3), "MEMBER", "PARISH");
        table.until(null, "DEPUTY", "EARLY_EDUCATION");
        table.until(TODAY.minusDays(3), "MEMBER", "BASIC_EDUCATION");
        var required = table.coverage(anyone(), TODAY).body("ratio.represented", is(3)).extract().<Integer>path("ratio.required");
        table.waiver("CLINIC", TODAY, TODAY.plusDays(30));
        table.waiver("UPPER_SECONDARY", TODAY, TODAY.plusDays(30));
        table.coverage(anyone(), TODAY).body("ratio.represented", is(3)).body("ratio.required", is(required - 1));
    }

    @Test
    void theDemandsFollowThePopulationOfAllTheMunicipalitiesServed() {
        var small = new Seats(given.aGroup("06", "MUNICIPAL").serving("051"));
        small.coverage(anyone(), TODAY).body("items.code", hasItem("YOUTH_LEISURE")).body("items.code", not(hasItem("YOUTH_WORK")));
        var shared = new Seats(given.aGroup("06", "MUNICIPAL").serving("051").serving("079").serving("783").serving("484"));
        assertEquals(true, population("051", "079", "783", "484") >= 20_000);
        shared.coverage(anyone(), TODAY).body("items.code", hasItems("YOUTH_WORK", "CHILD_PROTECTION"))
                .body("items.code", not(hasItem("YOUTH_LEISURE")));
    }

    private int population(String... codes) {
        return jdbi.withHandle(db -> db.createQuery("SELECT sum(population) FROM municipality WHERE code = ANY (:codes)")
                .bindArray("codes", String.class, (Object[]) codes).mapTo(int.class).one());
    }

    @Test
    void aBilingualMunicipalityIsAskedForItsMinority() {
        new Seats(given.aGroup("01", "MUNICIPAL").serving("638")).coverage(anyone(), TODAY)
                .body("items.find { it.code == 'MINORITY_LANGUAGE_VOICE' }.level", is("RECOMMENDED"));
        aGroup().coverage(anyone(), TODAY).body("items.code", not(hasItem("MINORITY_LANGUAGE_VOICE")));
    }

    @Test
    void helsinkiHasNoCountyToInviteAndÅlandStandsOutside() {
        new Seats(given.aGroup("90", "MUNICIPAL")).coverage(anyone(), TODAY)
                .body("items.code", not(hasItem("COUNTY"))).body("items.code", hasItem("NGO"));
        aGroup().coverage(anyone(), TODAY).body("items.code", hasItem("COUNTY"));
        new Seats(given.aGroup("91", "MUNICIPAL")).coverage(anyone(), TODAY).body("items", empty()).body("ratio", nullValue());
    }

    @Test
    void theCountysOwnLevelGoesBeforeTheNationalOneWhileItLasts() {
        county("03", "PARISH", "NONE", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
        county("03", "NGO", "RECOMMENDED", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
        county("03", "UPPER_SECONDARY", "REQUIRED", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
        var table = new Seats(given.aGroup("03", "MUNICIPAL"));
        table.coverage(anyone(), LocalDate.of(2022, 6, 30)).body("items.code", not(hasItem("PARISH")))
                .body("items.find { it.code == 'NGO' }.level", is("RECOMMENDED"))
                .body("items.find { it.code == 'UPPER_SECONDARY' }.level", is("REQUIRED"));
        table.coverage(anyone(), LocalDate.of(2022, 7, 1)).body("items.find { it.code == 'PARISH' }.level", is("REQUIRED"))
                .body("items.find { it.code == 'NGO' }.level", is("REQUIRED"));
    }

    private void county(String county, String item, String level, LocalDate from, LocalDate to) {
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO standard_level (standard_item_id, county_code, level, valid_from, valid_to)
                SELECT id, :county, :level, :from, :to FROM standard_item WHERE group_kind = 'MUNICIPAL' AND code = :item""")
                .bind("county", county).bind("item", item).bind("level", level).bind("from", from).bind("to", to).execute());
    }

    @Test
    void aDormantGroupStillHasGapsAnEndedOneHasNone() {
        var table = aGroup();
        table.status("DORMANT", LONG_AGO, TODAY);
        assertEquals("MISSING", table.state("NGO"));
        table.status("ENDED", LONG_AGO, null);
        table.coverage(anyone(), TODAY).body("items", empty()).body("ratio", nullValue());
        table.status("ACTIVE", TODAY.plusDays(10), null);
        assertNull(table.state("NGO", TODAY.plusDays(9)));
        assertEquals("MISSING", table.state("NGO", TODAY.plusDays(10)));
    }

    @Test
    void aKindWithoutAStandardHasNoRatio() {
        new Seats(given.aGroup("05", "LEADERSHIP")).coverage(anyone(), TODAY).body("items", empty()).body("ratio", nullValue());
        new Seats(given.aGroup("05", "REGIONAL")).coverage(anyone(), TODAY).body("ratio.required", is(6));
    }

    @Test
    void aPastDayAnswersWithTheMunicipalitiesOfThatDay() {
        var table = new Seats(given.aGroup("06", "MUNICIPAL"));
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO group_municipality (group_id, municipality_code, valid_from, valid_to)
                VALUES (:group, '609', '2021-08-01', '2021-12-31')""").bind("group", table.group().id()).execute());
        table.coverage(anyone(), LocalDate.of(2021, 12, 31)).body("items.code", hasItem("YOUTH_WORK"));
        table.coverage(anyone(), LocalDate.of(2022, 1, 1)).body("items.code", hasItem("YOUTH_LEISURE"));
    }

    @Test
    void saysWhichDaysMayBeAskedFor() {
        var id = aGroup().group().id();
        anyone().get("/groups/{id}/coverage?on=3000-01-01", id).then().statusCode(400).body("errors[0].parameter", is("on"));
        anyone().get("/groups/{id}/coverage/history?from=2026-01-02&to=2026-01-01", id).then().statusCode(400)
                .body("errors[0].code", is("after-the-end"));
        anyone().get("/groups/{id}/coverage/history?from=2001-01-01&to=2026-01-01", id).then().statusCode(400)
                .body("errors[0].code", is("too-long"));
        anyone().get("/groups/{id}/coverage", UUID.randomUUID()).then().statusCode(404);
        anyone().get("/groups/{id}/coverage/history", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theHistoryTellsWhatChangedAndWhen() {
        var table = aGroup();
        var reader = given.aSignedInPerson();
        table.seat("MEMBER", TODAY.minusDays(100), TODAY.minusDays(20), "NGO");
        var history = reader.get("/groups/{id}/coverage/history", table.group().id()).then().statusCode(200);
        history.body("items.onDate", is(java.util.List.of(TODAY.minusYears(1).toString(), TODAY.minusDays(100).toString(),
                TODAY.minusDays(79).toString(), TODAY.minusDays(19).toString())))
                .body("items.represented", is(java.util.List.of(0, 1, 1, 0)))
                .body("items[0].changes", empty())
                .body("items[1].changes[0].itemCode", is("NGO")).body("items[1].changes[0].itemName.fi", is("Järjestöt ja yhdistykset"))
                .body("items[1].changes[0].from", is("MISSING")).body("items[1].changes[0].to", is("COVERED"))
                .body("items[2].changes[0].to", is("EXPIRING")).body("items[3].changes[0].to", is("VACANT"));
        reader.get("/groups/{id}/coverage/history?limit=1", table.group().id()).then()
                .body("items.onDate", is(java.util.List.of(TODAY.minusDays(19).toString())));
    }

    @Test
    void theHistoryTellsWhenAnItemBeganToApply() {
        var table = aGroup();
        table.status("ACTIVE", TODAY.minusDays(50), null);
        given.aSignedInPerson().get("/groups/{id}/coverage/history", table.group().id()).then()
                .body("items[0].required", is(0)).body("items[1].onDate", is(TODAY.minusDays(50).toString()))
                .body("items[1].changes.find { it.itemCode == 'NGO' }.to", is("MISSING"))
                .body("items[1].changes.find { it.itemCode == 'NGO' }.from", nullValue());
    }
}
