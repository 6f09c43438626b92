package fi.yhdyspinta.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.coverage.CoverageModel.World;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

    @Property(tries = 150)
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
