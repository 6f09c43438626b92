package fi.yhdyspinta.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On which databases a sandbox begins, and that it goes back to its beginning and no other database does. */
class SandboxDatabaseTest {

    private static final String GOAL = """
            INSERT INTO lape_group (id, kind, county_code, name, working_language) VALUES ('%1$s', 'MUNICIPAL', '05', 'Ryhmä', 'fi');
            INSERT INTO goal (group_id, title, language, created_by) VALUES ('%1$s', '%2$s', 'fi', 'client:try');
            INSERT INTO event (actor, type, object_type, object_id) SELECT 'client:try', 'goal.created', 'goal', id::text FROM goal WHERE title = '%2$s'""";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
        var real = database("real");
        migrate("real", false);
        real.useHandle(db -> db.execute("INSERT INTO organisation (county_code, name, sector) VALUES ('05', 'Oikea', 'NGO')"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aSandboxNeverStartsOnADatabaseThatWasNotMadeForOne() {
        var refusal = assertThrows(FlywayException.class, () -> migrate("real", true));
        assertTrue(refusal.getMessage().contains("not made for a sandbox"), refusal.getMessage());
        database("other").useHandle(db -> db.execute("CREATE SCHEMA books CREATE TABLE book (title text)"));
        assertThrows(FlywayException.class, () -> migrate("other", true));
        assertEquals(false, jdbi("other").withHandle(SandboxDatabase::isMarked));
    }

    @Test
    void whatWasNotMadeForASandboxIsNeverReset() {
        var real = jdbi("real");
        for (var step : java.util.List.<org.jdbi.v3.core.HandleConsumer<RuntimeException>>of(Beginning::keep, Beginning::restore, Beginning::forget)) {
            var refusal = assertThrows(IllegalStateException.class, () -> real.useTransaction(step));
            assertTrue(refusal.getMessage().contains("not made for a sandbox"), refusal.getMessage());
        }
        assertEquals(1, (int) real.withHandle(db -> db.createQuery("SELECT count(*) FROM organisation").mapTo(int.class).one()));
    }

    @Test
    void aSandboxGoesBackToItsBeginningAndAMigrationMeetsNothingElse() throws Exception {
        var jdbi = database("sandbox");
        migrate("sandbox", true);
        jdbi.useHandle(db -> db.execute(GOAL.formatted("01900000-0000-7000-8000-000000000001", "Alusta asti")));
        jdbi.useHandle(db -> db.execute("UPDATE event_feed SET last_number = 7"));
        jdbi.useTransaction(Beginning::keep);
        var beginning = digest(jdbi);

        scribble(jdbi);
        assertNotEquals(beginning, digest(jdbi));
        giveWayToWhoHoldsATable(jdbi);
        jdbi.useTransaction(Beginning::restore);
        assertEquals(beginning, digest(jdbi));
        assertEquals(7, (int) jdbi.withHandle(db -> db.createQuery("SELECT last_number FROM event_feed").mapTo(int.class).one()));
        assertEquals("try", jdbi.withHandle(db -> db.createQuery("SELECT client_id FROM integration_client").mapTo(String.class).one()));
        // its rules hold again
        assertThrows(RuntimeException.class, () -> jdbi.useHandle(db -> db.execute("DELETE FROM event")));

        scribble(jdbi);
        assertThrows(FlywayException.class, () -> migrate("sandbox", false));
        assertNotEquals(beginning, digest(jdbi));
        migrate("sandbox", true);
        assertEquals(beginning, digest(jdbi));
        assertEquals(false, jdbi.withHandle(Beginning::isKept));
        assertThrows(IllegalStateException.class, () -> jdbi.useTransaction(Beginning::restore));
    }

    private static void giveWayToWhoHoldsATable(Jdbi jdbi) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            jdbi.useTransaction(db -> {
                db.execute("UPDATE goal SET title = 'Kesken' WHERE title = 'Hetken'");
                var reset = other.submit(() -> assertThrows(RuntimeException.class, () -> jdbi.useTransaction(Beginning::restore)));
                assertTrue(reset.get().getMessage().contains("statement timeout"));
            });
        }
        assertEquals(1, (int) jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM goal WHERE title = 'Kesken'").mapTo(int.class).one()));
    }

    private static void scribble(Jdbi jdbi) {
        jdbi.useHandle(db -> {
            db.execute("INSERT INTO integration_client (client_id, name, contact_email) VALUES ('try', 'Try', 'try@example.org') ON CONFLICT DO NOTHING");
            db.execute(GOAL.formatted("01900000-0000-7000-8000-000000000003", "Hetken"));
            db.execute("UPDATE municipality SET population = 1 WHERE code = '853'");
            db.execute("UPDATE goal SET title = 'Muutettu' WHERE title = 'Alusta asti'");
        });
    }

    /** Of every row of every table that has a beginning. */
    private static String digest(Jdbi jdbi) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT md5(string_agg(c.relname || md5(query_to_xml(format('SELECT t::text FROM %I t ORDER BY 1', c.relname), false, true, '')::text), ' '
                    ORDER BY c.relname))
                FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                    AND c.relname NOT IN ('flyway_schema_history', 'event_feed', 'rate_limit') AND c.relname NOT LIKE 'integration\\_client%'""")
                .mapTo(String.class).one());
    }

    private static Jdbi database(String name) {
        Jdbi.create(postgres.getPostgresDatabase()).useHandle(db -> db.execute("CREATE DATABASE " + name));
        return jdbi(name);
    }

    private static Jdbi jdbi(String name) {
        return Jdbi.create(postgres.getDatabase("postgres", name));
    }

    private static void migrate(String name, boolean sandbox) {
        Flyway.configure().dataSource(postgres.getDatabase("postgres", name)).callbacks(new SandboxDatabase(sandbox)).load().migrate();
    }
}
