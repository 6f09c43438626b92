package fi.yhdyspinta.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.sotkanet.SotkanetStandIn;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The process is killed at four points of two fetchings from Sotkanet. In the end the database is the same as that of
 * another process which nobody disturbed.
 */
class SyncCrashTest {

    private static final List<String> INDICATORS = List.of("700001", "700002", "700003", "700004");

    /** All that a fetching leaves behind; numbers of imports by their order, for one that is undone uses a number up. */
    private static final List<String> TRACES = List.of("""
            WITH import AS (SELECT number, row_number() OVER (ORDER BY number) AS place FROM observation_import)
            SELECT (i.external_id, o.year, o.sex, o.area_number, o.status, o.value, o.absolute_count, o.guarded, import.place)::text
            FROM observation o JOIN indicator i ON i.number = o.indicator_number JOIN import ON import.number = o.import_number
            ORDER BY i.external_id, o.year, o.sex, o.area_number""", """
            WITH import AS (SELECT number, row_number() OVER (ORDER BY number) AS place FROM observation_import)
            SELECT (i.external_id, o.year, o.sex, o.area_number, o.status, o.value, o.absolute_count, o.guarded, import.place, replaced.place)::text
            FROM observation_history o JOIN indicator i ON i.number = o.indicator_number JOIN import ON import.number = o.import_number
            JOIN import replaced ON replaced.number = o.replaced_by_number
            ORDER BY i.external_id, o.year, o.sex, o.area_number, replaced.place""", """
            SELECT (i.external_id, b.actor, b.rows_read, b.rows_added, b.rows_changed)::text
            FROM observation_import b JOIN indicator i ON i.number = b.indicator_number ORDER BY b.number""", """
            SELECT (to_jsonb(i) - 'id' - 'number')::text FROM indicator i ORDER BY source, external_id""", """
            SELECT (region_id, area_number)::text FROM sotkanet_region ORDER BY region_id""", """
            SELECT (i.external_id, s.status, s.failure, s.rows_read, s.rows_added, s.rows_changed, s.rows_unknown)::text
            FROM indicator_sync_item s JOIN indicator i ON i.id = s.indicator_id ORDER BY s.sync_id, i.external_id""", """
            SELECT (e.type, i.external_id, e.actor, e.changed_fields, e.non_personal_data)::text FROM event e LEFT JOIN indicator i ON i.id::text = e.object_id
            WHERE e.type LIKE 'indicator%' ORDER BY e.id""");

    private final SotkanetStandIn sotkanet = new SotkanetStandIn(0);
    private final Installation installation = new Installation();
    private final Jdbi disturbed = installation.createDatabase("disturbed");
    private BackendProcess backend;

    SyncCrashTest() throws IOException {}

    @BeforeEach
    void start() throws Exception {
        try (var starters = Executors.newFixedThreadPool(2)) {
            var undisturbed = starters.submit(() -> startBackend("postgres"));
            backend = starters.submit(() -> startBackend("disturbed")).get();
            undisturbed.get();
        }
    }

    @AfterEach
    void stop() throws IOException {
        installation.close();
        sotkanet.close();
    }

    private BackendProcess startBackend(String database) {
        return installation.start("sync-" + database, Map.of("YHDYSPINTA_DB_URL", installation.url(database),
                "YHDYSPINTA_SOTKANET_URL", sotkanet.address(), "YHDYSPINTA_SOTKANET_EVERY", "1s", "YHDYSPINTA_SOTKANET_PAUSE", "0S"));
    }

    /** @param table null to kill it while it waits for the answer, else while it waits for this table to write to */
    private record Point(String question, String table) {}

    @Test
    void whereverItIsKilledItEndsWithTheDatabaseOfAnUndisturbedOne() throws Exception {
        defineIndicators(installation.jdbi);
        defineIndicators(disturbed);
        tell(false);
        fetchUndisturbed();
        fetchKilledAt(new Point(lastYearsOf(1), null));
        tell(true);
        fetchUndisturbed();
        // in the middle of the values, when all is written but the word that it is, and when only the end is left to tell
        fetchKilledAt(new Point(lastYearsOf(0), "observation_history"), new Point(lastYearsOf(1), "indicator_sync_item"),
                new Point(lastYearsOf(3), "indicator_sync"));

        assertTrue(count("observation WHERE status = 'MISSING'") > 100 && count("observation_history") > 1_000, "much was changed and withdrawn");
        assertEquals(0, count("observation WHERE value = -1"), "what was invented has gone");
        for (var trace : TRACES) {
            var expected = read(installation.jdbi, trace);
            assertTrue(expected.size() >= INDICATORS.size(), trace);
            assertIterableEquals(expected, read(disturbed, trace), trace);
        }
    }

    /** Numbers of each region, year and sex; renewed, every third is another, every seventh is not told any more, and there is a year more. */
    private void tell(boolean renewed) {
        for (var indicator : INDICATORS) {
            sotkanet.updated.put(indicator, renewed ? "2026-05-14" : "2025-05-14");
            sotkanet.forget(indicator);
            for (var region : SotkanetStandIn.recorded("regions.json")) {
                for (var year = 2000; year <= (renewed ? 2024 : 2023); year++) {
                    for (var sex : List.of("total", "female", "male")) {
                        var place = region.path("id").asInt() + year + sex.length() + Integer.parseInt(indicator);
                        if (!renewed || place % 7 > 0) {
                            sotkanet.row(indicator, region.path("id").asInt(), year, sex, place % 100 + (renewed && place % 3 == 0 ? 0.5 : 0.0), place % 1_000);
                        }
                    }
                }
            }
        }
    }

    /** Of one of them there are invented values, which go when real ones come. */
    private static void defineIndicators(Jdbi database) {
        database.useHandle(db -> {
            db.execute("UPDATE indicator SET switched_on = false");
            var indicators = db.prepareBatch("""
                    INSERT INTO indicator (source, external_id, theme_code, name_fi, unit, decimals, direction, provider_fi, licence, synthetic)
                    VALUES ('SOTKANET', :id, 'OTHER', 'Vanha nimi', 'COUNT', 0, 'NEUTRAL', 'THL', 'CC BY 4.0', :synthetic)""");
            INDICATORS.forEach(id -> indicators.bind("id", id).bind("synthetic", id.equals(INDICATORS.get(2))).add());
            indicators.execute();
            db.execute("""
                    INSERT INTO observation (indicator_number, year, area_number, sex, status, value, import_number)
                    SELECT i.number, 2010, a.number, 'TOTAL', 'NORMAL', -1, 0 FROM indicator i CROSS JOIN area a WHERE i.synthetic AND i.external_id = ?""", INDICATORS.get(2));
        });
    }

    private void fetchUndisturbed() throws InterruptedException {
        begin(installation.jdbi);
        await(() -> isDone(installation.jdbi));
    }

    private static void begin(Jdbi database) {
        database.useTransaction(db -> db.execute("""
                WITH sync AS (INSERT INTO indicator_sync (started_by, started_at) VALUES ('system', now()) RETURNING id)
                INSERT INTO indicator_sync_item (sync_id, indicator_id) SELECT sync.id, i.id FROM sync CROSS JOIN indicator i WHERE i.switched_on"""));
    }

    /** The last of the three questions for its values. */
    private static String lastYearsOf(int indicator) {
        return "indicator=" + INDICATORS.get(indicator) + "&years=2020";
    }

    private static boolean isDone(Jdbi database) {
        return database.withHandle(db -> db.createQuery("SELECT count(*) = 0 FROM indicator_sync WHERE finished_at IS NULL").mapTo(boolean.class).one());
    }

    private void fetchKilledAt(Point... points) throws InterruptedException {
        var halts = Arrays.stream(points).map(point -> sotkanet.haltAt(point.question())).iterator();
        var halt = halts.next();
        begin(disturbed);
        for (var point : points) {
            assertTrue(halt.isAsked(), point.question());
            if (point.table() == null) {
                backend.kill();
            } else {
                killWhenItWaitsFor(point.table(), halt);
            }
            halt.close();
            // before it is started: it would soon be past the next point
            halt = halts.hasNext() ? halts.next() : null;
            startAgain();
        }
        await(() -> isDone(disturbed));
    }

    private void killWhenItWaitsFor(String table, SotkanetStandIn.Halt halt) throws InterruptedException {
        try (var blocker = disturbed.open()) {
            blocker.begin();
            blocker.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
            halt.close();
            await(() -> disturbed.withHandle(db -> db.createQuery("""
                    SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = 'disturbed' AND wait_event_type = 'Lock'""").mapTo(boolean.class).one()));
            backend.kill();
            blocker.rollback();
        }
    }

    /** After a quarter of an hour what the other had taken is free again. */
    private void startAgain() {
        disturbed.useHandle(db -> db.execute("UPDATE indicator_sync_item SET claimed_at = claimed_at - interval '16 minutes' WHERE status = 'RUNNING'"));
        backend = startBackend("disturbed");
    }

    private int count(String what) {
        return disturbed.withHandle(db -> db.createQuery("SELECT count(*) FROM " + what).mapTo(int.class).one());
    }

    private static List<String> read(Jdbi database, String trace) {
        return database.withHandle(db -> db.createQuery(trace).mapTo(String.class).list());
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "it stands still");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
