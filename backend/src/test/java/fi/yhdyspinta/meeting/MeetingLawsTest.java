package fi.yhdyspinta.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.yhdyspinta.meeting.MeetingDto.Status;
import fi.yhdyspinta.meeting.MeetingStates.Step;
import fi.yhdyspinta.shared.HelsinkiClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;

/** What holds for meetings whatever happens: the path that the database keeps, what is over, series and school hours. */
class MeetingLawsTest {

    private static EmbeddedPostgres postgres;
    private static Jdbi jdbi;

    @BeforeContainer
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        jdbi = Jdbi.create(postgres.getPostgresDatabase()).installPlugin(new PostgresPlugin());
    }

    @AfterContainer
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    /** Whatever is tried, the database lets a meeting go only the way that the service knows. */
    @Property(tries = 60)
    void theDatabaseKeepsTheSamePathAsTheService(@ForAll @Size(max = 8) List<Status> wishes) {
        jdbi.useTransaction(db -> {
            var meeting = plan(db);
            var status = Status.PLANNED;
            for (var wish : wishes) {
                var from = status;
                var over = from == Status.CLOSED || from == Status.CANCELLED;
                var allowed = !over && (wish == from || Arrays.stream(Step.values()).anyMatch(s -> s.from == from && s.to == wish));
                assertEquals(allowed, moves(db, meeting, wish), from + " to " + wish);
                status = allowed ? wish : from;
                assertEquals(status.name(), db.createQuery("SELECT status FROM meeting WHERE id = :id").bind("id", meeting).mapTo(String.class).one());
            }
            db.rollback();
        });
    }

    @Property(tries = 4)
    void noMeetingIsBornOtherThanPlanned(@ForAll Status status) {
        jdbi.useTransaction(db -> {
            var like = plan(db);
            assertEquals(status == Status.PLANNED, attempt(db, """
                    INSERT INTO meeting (group_id, title, start_at, end_at, language, status, cancel_reason, opened_at, closed_at)
                    SELECT group_id, title, start_at, end_at, language, '%1$s', CASE WHEN '%1$s' = 'CANCELLED' THEN 'syy' END,
                        CASE WHEN '%1$s' IN ('OPEN', 'CLOSED') THEN start_at END, CASE WHEN '%1$s' = 'CLOSED' THEN end_at END
                    FROM meeting WHERE id = :id""".formatted(status), like));
            db.rollback();
        });
    }

    @Provide
    Arbitrary<String> changes() {
        return Arbitraries.of("INSERT INTO guest (meeting_id, perspective_code) VALUES (:id, 'NGO')",
                "UPDATE guest SET remote = NOT remote WHERE meeting_id = :id", "DELETE FROM guest WHERE meeting_id = :id",
                "UPDATE attendance SET presence = 'ABSENT', deputy_id = NULL WHERE meeting_id = :id",
                "UPDATE attendance SET answer = 'COMING' WHERE meeting_id = :id",
                "INSERT INTO agenda_item (meeting_id, group_id, position, type, title) SELECT id, group_id, 2, 'INFORM', 'Uusi' FROM meeting WHERE id = :id",
                "UPDATE agenda_item SET notes = 'Toisin' WHERE meeting_id = :id", "DELETE FROM agenda_item WHERE meeting_id = :id AND position = 2",
                "UPDATE meeting SET title = 'Toinen' WHERE id = :id", "UPDATE meeting SET public = NOT public WHERE id = :id");
    }

    /** What a meeting holds changes until it is over, and never after. */
    @Property(tries = 60)
    void whatIsOverStaysAsItWas(@ForAll("changes") String change, @ForAll Status status) {
        jdbi.useTransaction(db -> {
            var meeting = plan(db);
            db.createUpdate("INSERT INTO guest (meeting_id, perspective_code) VALUES (:id, 'PARISH')").bind("id", meeting).execute();
            db.createUpdate("""
                    INSERT INTO attendance (meeting_id, group_id, membership_id, presence)
                    SELECT m.id, m.group_id, s.id, 'PRESENT' FROM meeting m JOIN membership s ON s.group_id = m.group_id WHERE m.id = :id""").bind("id", meeting).execute();
            for (var n : List.of(1, 2)) {
                db.createUpdate("""
                        INSERT INTO agenda_item (meeting_id, group_id, position, type, title) SELECT id, group_id, %d, 'DISCUSS', 'Asia' FROM meeting WHERE id = :id"""
                        .formatted(n * 2 - 1)).bind("id", meeting).execute();
            }
            if (status == Status.CLOSED) {
                moves(db, meeting, Status.OPEN);
            }
            moves(db, meeting, status);
            var over = status == Status.CLOSED || status == Status.CANCELLED;
            var touches = !change.contains("position = 2");
            assertEquals(!over || !touches, attempt(db, change, meeting), change + " of a meeting that is " + status);
            db.rollback();
        });
    }

    @Property(tries = 200)
    void aSeriesBeginsAtTheSameTimeOfDayInHelsinki(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 4, max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 52) int weeks, @ForAll @IntRange(min = 1, max = 30) int n) {
        var series = new MeetingBody.Series("Kokous", start, "%02d:30".formatted(hour), 90, weeks, 30, null, null, false);
        var meeting = series.meeting(n, "fi");
        assertEquals(start.plusWeeks((long) n * weeks).atTime(hour, 30), LocalDateTime.ofInstant(meeting.startAt(), HelsinkiClock.HELSINKI));
        assertEquals(Duration.ofMinutes(90), Duration.between(meeting.startAt(), meeting.endAt()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((day, minute) -> day.atStartOfDay(HelsinkiClock.HELSINKI).toInstant().plusSeconds(minute * 60L));
    }

    /** Minute by minute, the plainest reading of the rule. */
    @Property(tries = 300)
    void schoolHoursAreWorkdaysFromEightToThreeOutsideTheSummer(@ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 1440) int minutes) {
        var expected = Stream.iterate(start, at -> at.plusSeconds(60)).limit(minutes).map(at -> LocalDateTime.ofInstant(at, HelsinkiClock.HELSINKI))
                .anyMatch(MeetingLawsTest::atSchool);
        assertEquals(expected, MeetingRules.isInSchoolHours(start, start.plusSeconds(minutes * 60L)));
    }

    private static boolean atSchool(LocalDateTime at) {
        var summer = at.getMonthValue() == 7 || at.getMonthValue() == 6 && at.getDayOfMonth() >= 4 || at.getMonthValue() == 8 && at.getDayOfMonth() <= 8;
        return !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(at.getDayOfWeek()) && !summer && at.getHour() >= 8 && at.getHour() < 15;
    }

    @Property(tries = 100)
    void aMeetingEndsAfterItBeginsWithinADay(@ForAll("starts") Instant start, @ForAll @IntRange(min = -90, max = 1530) int minutes) {
        var end = start.plusSeconds(minutes * 60L);
        var refused = !MeetingRules.mistakes(new MeetingBody.Write("Kokous", start, end, null, null, false, "fi")).isEmpty();
        assertEquals(minutes <= 0 || minutes > 1440, refused);
        jdbi.useTransaction(db -> {
            var written = attempt(db, "UPDATE meeting SET start_at = '%s', end_at = '%s' WHERE id = :id".formatted(start, end), plan(db));
            assertEquals(!refused, written);
            db.rollback();
        });
    }

    @Property(tries = 1)
    void meetingsStayInTheirGroup() {
        jdbi.useTransaction(db -> {
            var meeting = plan(db);
            assertFalse(attempt(db, "UPDATE meeting SET group_id = (SELECT id FROM lape_group ORDER BY id DESC LIMIT 1) WHERE id = :id", planTwo(db, meeting)));
            db.rollback();
        });
    }

    private static UUID planTwo(Handle db, UUID first) {
        plan(db);
        return first;
    }

    private static UUID plan(Handle db) {
        var group = db.createQuery("INSERT INTO lape_group (kind, county_code, name, working_language) VALUES ('MUNICIPAL', '05', 'Ryhmä', 'fi') RETURNING id")
                .mapTo(UUID.class).one();
        db.createUpdate("""
                WITH p AS (INSERT INTO person (name) VALUES ('Maija') RETURNING id)
                INSERT INTO membership (group_id, person_id, role, valid_from) SELECT :group, id, 'MEMBER', '2021-08-01' FROM p""").bind("group", group).execute();
        return db.createQuery("""
                INSERT INTO meeting (group_id, title, start_at, end_at, language)
                VALUES (:group, 'Kokous', '2026-10-01T12:00Z', '2026-10-01T14:00Z', 'fi') RETURNING id""").bind("group", group).mapTo(UUID.class).one();
    }

    private static boolean moves(Handle db, UUID meeting, Status to) {
        return attempt(db, """
                UPDATE meeting SET status = '%1$s', cancel_reason = CASE WHEN '%1$s' = 'CANCELLED' THEN 'syy' END,
                    opened_at = CASE WHEN '%1$s' IN ('OPEN', 'CLOSED') THEN start_at END,
                    closed_at = CASE WHEN '%1$s' = 'CLOSED' THEN end_at END WHERE id = :id""".formatted(to), meeting);
    }

    private static boolean attempt(Handle db, String change, UUID meeting) {
        db.savepoint("before");
        try {
            db.createUpdate(change).bind("id", meeting).execute();
            db.releaseSavepoint("before");
            return true;
        } catch (JdbiException e) {
            db.rollbackToSavepoint("before");
            return false;
        }
    }
}
