package fi.yhdyspinta.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.goal.GoalDto.Status;
import fi.yhdyspinta.goal.GoalRules.Planned;
import fi.yhdyspinta.goal.GoalStates.Step;
import fi.yhdyspinta.shared.HelsinkiClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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

/** What holds for goals whatever happens: lateness, freshness, concreteness, and the path that the database keeps. */
class GoalLawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

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

    /** Instants around midnights, also of the nights in which the clocks are turned. */
    @Provide
    Arbitrary<Instant> instants() {
        var nights = Arbitraries.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 12, 31), LocalDate.of(2024, 2, 29));
        var days = Arbitraries.integers().between(0, 1500).map(LocalDate.of(2024, 1, 1)::plusDays);
        return Combinators.combine(Arbitraries.oneOf(nights, days), Arbitraries.integers().between(-180_000, 180_000))
                .as((day, seconds) -> day.atStartOfDay(HelsinkiClock.HELSINKI).toInstant().plusSeconds(seconds));
    }

    @Property(tries = 300)
    void aPromiseIsLateFromTheMidnightInHelsinkiAfterItsDay(@ForAll("instants") Instant now, @ForAll @IntRange(min = -3, max = 3) int ahead,
            @ForAll("zones") ZoneId serverZone, @ForAll Status status) {
        var clock = new HelsinkiClock() {
            @Override
            protected Clock clock() {
                return Clock.fixed(now, serverZone);
            }
        };
        var due = LocalDate.ofInstant(now, HelsinkiClock.HELSINKI).plusDays(ahead);
        var midnight = due.plusDays(1).atStartOfDay(HelsinkiClock.HELSINKI).toInstant();
        var late = jdbi.withHandle(db -> db.createQuery("SELECT goal_is_late(:status, :due, :today)").bind("status", status)
                .bind("due", due).bind("today", clock.today()).mapTo(boolean.class).one());
        assertEquals(GoalRow.isUnderWay(status) && !now.isBefore(midnight), late);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Helsinki", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata").map(ZoneId::of);
    }

    @Property(tries = 300)
    void freshnessCountsDaysSinceTheLatestWordOrTheAgreement(@ForAll @IntRange(max = 400) int agreedAgo,
            @ForAll @IntRange(min = -1, max = 400) int toldAgo, @ForAll Status status) {
        var told = toldAgo < 0 || toldAgo > agreedAgo ? null : DAY.minusDays(toldAgo);
        var found = jdbi.withHandle(db -> db.createQuery("SELECT goal_freshness(:status, :agreed, :told, :today)").bind("status", status)
                .bind("agreed", DAY.minusDays(agreedAgo)).bind("told", told).bind("today", DAY).mapTo(String.class).list().getFirst());
        var days = told == null ? agreedAgo : ChronoUnit.DAYS.between(told, DAY);
        assertEquals(!GoalRow.isUnderWay(status) ? null : days <= 60 ? "FRESH" : days <= 120 ? "AGING" : "STALE", found);
    }

    @Provide
    Arbitrary<List<Planned>> plans() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((somebody, someday) -> new Planned(somebody, someday ? DAY : null)).list().ofMaxSize(4);
    }

    @Property(tries = 300)
    void aGoalIsConcreteExactlyWhenNothingIsMissing(@ForAll boolean owned, @ForAll boolean seated, @ForAll boolean due,
            @ForAll("plans") List<Planned> actions) {
        var missing = GoalRules.missing(owned, owned && seated, due, actions);
        var done = actions.stream().anyMatch(a -> a.responsible() && a.dueDate() != null);
        assertEquals(owned && seated && due && done, missing.isEmpty());
        assertEquals(!(owned && seated), missing.stream().anyMatch(m -> m.pointer().equals("/ownerId")));
        assertEquals(!due, missing.stream().anyMatch(m -> m.pointer().equals("/dueDate")));
        assertEquals(!done, missing.stream().anyMatch(m -> m.pointer().equals("/actions")));
        // What is added because the refusal asks for it is enough.
        assertTrue(GoalRules.missing(true, true, true, List.of(new Planned(true, DAY))).isEmpty());
    }

    /** Whatever is tried, the database lets a goal go only the way that the service knows. */
    @Property(tries = 60)
    void theDatabaseKeepsTheSamePathAsTheService(@ForAll @Size(max = 12) List<Status> wishes, @ForAll boolean owned, @ForAll boolean planned) {
        jdbi.useTransaction(db -> {
            var goal = draft(db, owned, planned);
            var status = Status.DRAFT;
            for (var wish : wishes) {
                var from = status;
                var allowed = wish == from || java.util.Arrays.stream(Step.values()).anyMatch(s -> s.from.contains(from) && s.to == wish)
                        && (wish != Status.AGREED || owned && planned);
                var went = moves(db, goal, wish);
                assertEquals(allowed, went, from + " to " + wish + ", owned " + owned + ", planned " + planned);
                status = went ? wish : from;
                assertEquals(status.name(), db.createQuery("SELECT status FROM goal WHERE id = :id").bind("id", goal).mapTo(String.class).one());
            }
            assertEquals(status == Status.DRAFT, attempt(db, () -> db.createUpdate("DELETE FROM goal WHERE id = :id").bind("id", goal).execute()));
            db.rollback();
        });
    }

    @Property(tries = 5)
    void noGoalIsBornAgreed(@ForAll Status status) {
        jdbi.useTransaction(db -> {
            var like = draft(db, true, true);
            assertEquals(status == Status.DRAFT, attempt(db, () -> db.createUpdate("""
                    INSERT INTO goal (group_id, title, language, owner_id, due_date, created_by, status, agreed_date, finished_date, status_reason)
                    SELECT group_id, title, language, owner_id, due_date, created_by, :status, CASE WHEN :status <> 'DRAFT' THEN due_date END,
                        CASE WHEN :status IN ('ACHIEVED', 'DISCONTINUED') THEN due_date END, 'syy' FROM goal WHERE id = :like""")
                    .bind("status", status).bind("like", like).execute()));
            db.rollback();
        });
    }

    private static UUID draft(Handle db, boolean owned, boolean planned) {
        var group = id(db, "INSERT INTO lape_group (kind, county_code, name, working_language) VALUES ('MUNICIPAL', '05', 'Ryhmä', 'fi') RETURNING id");
        var person = id(db, "INSERT INTO person (name) VALUES ('Maija') RETURNING id");
        var seat = db.createQuery("""
                INSERT INTO membership (group_id, person_id, role, valid_from) VALUES (:group, :person, 'MEMBER', '2021-08-01') RETURNING id""")
                .bind("group", group).bind("person", person).mapTo(UUID.class).one();
        var goal = db.createQuery("""
                INSERT INTO goal (group_id, title, language, owner_id, due_date, created_by)
                VALUES (:group, 'Tavoite', 'fi', :owner, '2026-12-31', 'system') RETURNING id""")
                .bind("group", group).bind("owner", owned ? seat : null).mapTo(UUID.class).one();
        db.createUpdate("INSERT INTO action (goal_id, group_id, title, responsible_id, due_date, position) VALUES (:goal, :group, 'Teko', :seat, '2026-12-01', 1)")
                .bind("goal", goal).bind("group", group).bind("seat", planned ? seat : null).execute();
        return goal;
    }

    private static UUID id(Handle db, String insert) {
        return db.createQuery(insert).mapTo(UUID.class).one();
    }

    private static boolean moves(Handle db, UUID goal, Status to) {
        return attempt(db, () -> db.createUpdate("""
                UPDATE goal SET status = :to, status_reason = 'syy',
                    agreed_date = CASE WHEN :to <> 'DRAFT' THEN date '2026-01-01' END,
                    finished_date = CASE WHEN :to IN ('ACHIEVED', 'DISCONTINUED') THEN date '2026-02-01' END WHERE id = :id""")
                .bind("to", to).bind("id", goal).execute());
    }

    private static boolean attempt(Handle db, Runnable change) {
        db.savepoint("before");
        try {
            change.run();
            db.releaseSavepoint("before");
            return true;
        } catch (JdbiException e) {
            db.rollbackToSavepoint("before");
            return false;
        }
    }
}
