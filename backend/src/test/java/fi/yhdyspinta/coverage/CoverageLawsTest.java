package fi.yhdyspinta.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.coverage.CoverageModel.World;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The SQL answers like the model, for any history. */
class CoverageLawsTest {

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

    @Provide
    Arbitrary<World> worlds() {
        return AnyWorld.any();
    }

    @Property(tries = 100)
    void everyStateOnEveryDayIsWhatTheRulesSay(@ForAll("worlds") World world) {
        var days = world.interestingDays();
        inTransactionThatLeavesNothing(db -> {
            var stored = StoredWorld.store(db, world);
            for (var group = 0; group < stored.groups().size(); group++) {
                var answers = states(db, stored.groups().get(group), List.copyOf(days));
                for (var day : days) {
                    assertEquals(CoverageModel.states(world, group, day), answers.getOrDefault(day, new TreeMap<>()),
                            "group " + group + " on " + day);
                }
            }
        });
    }

    /** Between the days that are offered as days of change, nothing changes. */
    @Property(tries = 60)
    void theDaysOfChangeMissNoChange(@ForAll("worlds") World world) {
        var days = world.interestingDays();
        var first = LocalDate.of(2024, 6, 1);
        var last = LocalDate.of(2025, 6, 1);
        inTransactionThatLeavesNothing(db -> {
            var group = StoredWorld.store(db, world).groups().getFirst();
            var changes = new TreeSet<>(changeDays(db, group, first, last, true));
            days.stream().filter(d -> !d.isBefore(first) && !d.isAfter(last)).forEach(day ->
                    assertEquals(CoverageModel.states(world, 0, changes.floor(day)), CoverageModel.states(world, 0, day),
                            "on " + day + " as on " + changes.floor(day)));
        });
    }

    /** Who may not see a hidden seat's dates is told of its changes by the month, and no change twice. */
    @Property(tries = 60)
    void aDayThatOnlyAHiddenSeatKnowsIsNotOffered(@ForAll("worlds") World world) {
        var first = LocalDate.of(2024, 1, 1);
        var last = LocalDate.of(2026, 1, 1);
        inTransactionThatLeavesNothing(db -> {
            var stored = StoredWorld.store(db, world);
            var before = Set.copyOf(changeDays(db, stored.groups().getFirst(), first, last, false));
            db.createUpdate("DELETE FROM membership WHERE name_hidden AND group_id = :group").bind("group", stored.groups().getFirst()).execute();
            var without = Set.copyOf(changeDays(db, stored.groups().getFirst(), first, last, false));
            assertTrue(before.containsAll(without));
            before.stream().filter(d -> !without.contains(d)).forEach(d -> assertEquals(1, d.getDayOfMonth()));
        });
    }

    private static List<LocalDate> changeDays(Handle db, UUID group, LocalDate first, LocalDate last, boolean seeHidden) {
        return db.createQuery("SELECT day FROM coverage_change_days(:group, :first, :last, true, :seeHidden)")
                .bind("group", group).bind("first", first).bind("last", last).bind("seeHidden", seeHidden)
                .mapTo(LocalDate.class).list();
    }

    private static SortedMap<LocalDate, SortedMap<String, String>> states(Handle db, UUID group, List<LocalDate> days) {
        var states = new TreeMap<LocalDate, SortedMap<String, String>>();
        db.createQuery("""
                SELECT d.day, s.item_code, s.level || ' ' || s.state AS state
                FROM unnest(:days::date[]) AS d (day) CROSS JOIN LATERAL coverage_states(d.day, NULL, :group) s""")
                .bindArray("days", String.class, days.stream().map(LocalDate::toString).toList()).bind("group", group)
                .map((row, context) -> states
                        .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new TreeMap<>())
                        .put(row.getString("item_code"), row.getString("state")))
                .list();
        return states;
    }

    private static void inTransactionThatLeavesNothing(Consumer<Handle> work) {
        jdbi.useTransaction(db -> {
            work.accept(db);
            db.rollback();
        });
    }
}
