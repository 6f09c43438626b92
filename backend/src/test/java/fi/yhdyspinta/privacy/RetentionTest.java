package fi.yhdyspinta.privacy;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest extends ApiTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 5, 31);
    private static final LocalDate FIVE_YEARS_LATER = LAST_DAY.plusYears(5);

    @Inject
    RetentionJob retention;

    @Inject
    MovableClock clock;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void setTheClockBack() {
        clock.setBack();
    }

    @Test
    void aPersonWhoseEverySeatEndedFiveYearsAgoBecomesATombstone() {
        var group = given.aGroup();
        var gone = given.aPerson(Given.anEmail());
        var seat = seat(group, gone, LAST_DAY);

        forgetOn(FIVE_YEARS_LATER);
        assertNotNull(nameOf(gone));
        forgetOn(FIVE_YEARS_LATER.plusDays(1));
        assertNull(nameOf(gone));
        assertEquals(gone, personOf(seat));
    }

    @Test
    void aPersonWhoIsStillActiveElsewhereStaysButTheOldSeatNoLongerTellsWhoseItWas() {
        var group = given.aGroup();
        var active = given.aPerson(Given.anEmail());
        var old = seat(group, active, LAST_DAY);
        var other = seat(group, active, LAST_DAY.minusYears(2));
        var current = seat(given.aGroup(), active, null);
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO group_contact (group_id, person_id, name) VALUES (:g, :p, 'Nimi')")
                .bind("g", group.id()).bind("p", active).execute());

        forgetOn(FIVE_YEARS_LATER.plusDays(1));

        assertNotNull(nameOf(active));
        assertEquals(active, personOf(current));
        assertNotEquals(active, personOf(old));
        assertNull(nameOf(personOf(old)));
        assertNotEquals(personOf(old), personOf(other));
        assertEquals(0, count("SELECT count(*) FROM group_contact WHERE person_id = '" + active + "'"));
        assertEquals(2, count("SELECT count(*) FROM membership WHERE group_id = '" + group.id() + "'"));
        assertEquals(2, count("SELECT count(*) FROM event WHERE type = 'membership.anonymised' AND group_id = '" + group.id() + "'"));
    }

    /** Also while the person is active elsewhere: the history of the group would tell whose the anonymous seat was. */
    @Test
    void theHistoryOfAGroupForgetsWhoActedWhenTheirSeatIsForgotten() {
        var group = given.aGroup();
        var left = group.withChair();
        var stayed = group.withMember("VICE_CHAIR");
        seat(given.aGroup(), left.personId(), null);
        for (var caller : List.of(left, stayed)) {
            caller.put("/groups/{id}", caller.etag("/groups/{id}", group.id()), Map.of("workingLanguage", "fi", "mandate",
                    "Kirjoittaja " + caller.personId()), group.id()).then().statusCode(200);
        }
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET valid_to = :today WHERE group_id = :group AND role = 'CHAIR'")
                .bind("today", clock.today()).bind("group", group.id()).execute());

        stayed.get("/groups/{id}/events", group.id()).then().statusCode(200).body("items.actorName", everyItem(notNullValue()));
        clock.moveTo(clock.today().plusYears(5).plusDays(1));
        stayed.get("/groups/{id}/events", group.id()).then().statusCode(200).body("items.type", hasSize(2))
                .body("items[0].actorName", notNullValue()).body("items[1].actorName", nullValue());
    }

    @Test
    void aCoordinatorOfLongAgoIsForgottenAndAPresentOneStays() {
        var before = coordinator("05", LAST_DAY);
        var now = coordinator("05", null);
        var both = coordinator("05", LAST_DAY);
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO coordinator (person_id, county_code, valid_from) VALUES (:p, '06', '2026-01-01')").bind("p", both).execute());

        forgetOn(FIVE_YEARS_LATER.plusDays(1));

        assertNull(nameOf(before));
        assertNotNull(nameOf(now));
        assertNotNull(nameOf(both));
        assertEquals(0, count("SELECT count(*) FROM coordinator WHERE person_id = '" + both + "' AND county_code = '05'"));
        assertEquals(0, count("SELECT count(*) FROM coordinator WHERE person_id = '" + before + "' AND (name IS NOT NULL OR phone IS NOT NULL)"));
    }

    @Test
    void readsOfPersonalDataAreForgottenAfterTwoYearsAndAnsweredFeedbackAfterOne() {
        var reader = "person:" + UUID.randomUUID();
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO access_log (actor, operation, records, read_at) VALUES
                    (:reader, 'listContacts', 1, '2024-02-29T12:00Z'), (:reader, 'listContacts', 1, '2024-03-01T12:00Z')""")
                .bind("reader", reader).execute());
        var text = "Palaute " + UUID.randomUUID();
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO feedback (text, language, created_at, answer, answered_at) VALUES
                    (:text, 'fi', '2024-01-01T12:00Z', 'Kiitos', '2025-02-28T12:00Z'),
                    (:text, 'fi', '2024-01-01T12:00Z', 'Kiitos', '2025-03-01T12:00Z'),
                    (:text, 'fi', '2024-01-01T12:00Z', NULL, NULL)""").bind("text", text).execute());

        forgetOn(LocalDate.of(2026, 3, 1));

        assertEquals(1, count("SELECT count(*) FROM access_log WHERE actor = '" + reader + "'"));
        assertEquals(2, count("SELECT count(*) FROM feedback WHERE text = '" + text + "'"));
    }

    @Test
    void messagesAreForgottenAfterNinetyDays() {
        var person = given.aPerson(Given.anEmail());
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO mail (person_id, kind, period_date, next_attempt_at, created_at) VALUES
                    (:person, 'DIGEST', '2025-03-01', '2025-03-01T06:00Z', '2025-03-01T06:00Z'),
                    (:person, 'DIGEST', '2025-03-02', '2025-03-02T06:00Z', '2025-03-02T06:00Z')""").bind("person", person).execute());

        forgetOn(LocalDate.of(2025, 5, 31));

        assertEquals(1, count("SELECT count(*) FROM mail WHERE person_id = '" + person + "'"));
    }

    @Test
    void twoReplicasForgetAtOnceWithoutDoingAnythingTwice() {
        var group = given.aGroup();
        var active = given.aPerson(Given.anEmail());
        seat(given.aGroup(), active, null);
        for (var year = 2000; year < 2020; year++) {
            group.aSeat(active, "MEMBER", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, "NGO");
        }
        clock.moveTo(FIVE_YEARS_LATER);
        CompletableFuture.allOf(CompletableFuture.runAsync(retention::forget), CompletableFuture.runAsync(retention::forget)).join();
        retention.forget();
        assertEquals(20, count("SELECT count(*) FROM event WHERE type = 'membership.anonymised' AND group_id = '" + group.id() + "'"));
        assertEquals(0, count("SELECT count(*) FROM membership WHERE group_id = '" + group.id() + "' AND person_id = '" + active + "'"));
    }

    private void forgetOn(LocalDate day) {
        clock.moveTo(day);
        retention.forget();
        clock.setBack();
    }

    private static UUID seat(TestGroup group, UUID person, LocalDate lastDay) {
        var from = lastDay == null ? LocalDate.of(2024, 1, 1) : lastDay.minusYears(1);
        return group.aSeat(person, "MEMBER", from, lastDay, false, "NGO");
    }

    private UUID coordinator(String county, LocalDate lastDay) {
        var person = given.aPerson(Given.anEmail());
        jdbi.useHandle(db -> db.createUpdate("INSERT INTO coordinator (person_id, county_code, name, phone, valid_from, valid_to) VALUES (:p, :c, 'Nimi', '1', '2020-01-01', :to)")
                .bindMap(Map.of("p", person, "c", county)).bind("to", lastDay).execute());
        return person;
    }

    private String nameOf(UUID person) {
        return jdbi.withHandle(db -> db.createQuery("SELECT name FROM person WHERE id = :id").bind("id", person).mapTo(String.class).findOne().orElse(null));
    }

    private UUID personOf(UUID seat) {
        return jdbi.withHandle(db -> db.createQuery("SELECT person_id FROM membership WHERE id = :id").bind("id", seat).mapTo(UUID.class).one());
    }

    private int count(String sql) {
        return jdbi.withHandle(db -> db.createQuery(sql).mapTo(Integer.class).one());
    }
}
