package fi.yhdyspinta.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;

/** What holds for decisions whatever is tried on the database. */
class DecisionLawsTest {

    private static final String CONTENT = """
            SELECT (d.text, d.child_impact, d.no_child_impact_reason, d.heard_otherwise_note, d.review_date, d.supersedes_id,
                ARRAY(SELECT (p.perspective_code, p.heard) FROM decision_perspective p WHERE p.decision_id = d.id ORDER BY 1))::text
            FROM decision d WHERE d.id = :id""";

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
    Arbitrary<String> contents() {
        return Arbitraries.of("UPDATE decision SET text = text || '!' WHERE id = :id",
                "UPDATE decision SET child_impact = 'Toinen', no_child_impact_reason = NULL WHERE id = :id",
                "UPDATE decision SET child_impact = NULL, no_child_impact_reason = 'Tekninen' WHERE id = :id",
                "UPDATE decision SET heard_otherwise_note = 'Kysely' WHERE id = :id", "UPDATE decision SET review_date = '2027-01-01' WHERE id = :id",
                "DELETE FROM decision_perspective WHERE decision_id = :id AND perspective_code = 'NGO'",
                "INSERT INTO decision_perspective VALUES (:id, 'PARISH', 'PRESENT') ON CONFLICT DO NOTHING",
                "UPDATE decision_perspective SET heard = 'OTHERWISE' WHERE decision_id = :id AND perspective_code = 'YOUTH_WORK'");
    }

    @Provide
    Arbitrary<List<String>> attempts() {
        return Arbitraries.oneOf(contents(), Arbitraries.of("UPDATE decision SET public = NOT public WHERE id = :id", "DELETE FROM decision WHERE id = :id")).list().ofMaxSize(8);
    }

    /** What was decided is the same for ever from the moment at which the meeting is closed. */
    @Property(tries = 60)
    void nothingOfADecisionChangesOnceItsMeetingIsClosed(@ForAll("changes") @Size(max = 6) List<String> before, @ForAll("attempts") List<String> after) {
        jdbi.useTransaction(db -> {
            var decision = decide(db);
            before.forEach(change -> assertTrue(attempt(db, change, decision), change + " while the meeting is open"));
            close(db, decision);
            var content = content(db, decision);
            after.forEach(change -> attempt(db, change, decision));
            assertEquals(content, content(db, decision));
            db.rollback();
        });
    }

    @Provide
    Arbitrary<List<String>> changes() {
        return contents().list();
    }

    /** Public means: of a closed meeting. */
    @Property(tries = 10)
    void onlyWhatIsClosedIsPublished(@ForAll boolean closed) {
        jdbi.useTransaction(db -> {
            var decision = decide(db);
            if (closed) {
                close(db, decision);
            }
            assertEquals(closed, attempt(db, "UPDATE decision SET public = true WHERE id = :id", decision));
            assertEquals(!closed, attempt(db, "DELETE FROM decision WHERE id = :id", decision));
            db.rollback();
        });
    }

    /** A decision without either, or with both, is none. */
    @Property(tries = 20)
    void exactlyOneOfImpactAndReason(@ForAll("told") List<String> told) {
        jdbi.useTransaction(db -> {
            var like = decide(db);
            var one = told.stream().filter(text -> !text.equals("NULL")).count() == 1;
            assertEquals(one, attempt(db, """
                    INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, child_impact, no_child_impact_reason)
                    SELECT group_id, meeting_id, agenda_item_id, 'Päätös', %s, %s FROM decision WHERE id = :id""".formatted(told.get(0), told.get(1)), like));
            db.rollback();
        });
    }

    @Provide
    Arbitrary<List<String>> told() {
        var text = Arbitraries.of("NULL", "'Lapset hyötyvät'");
        return Combinators.combine(text, text).as(List::of);
    }

    private static String content(Handle db, UUID decision) {
        return db.createQuery(CONTENT).bind("id", decision).mapTo(String.class).one();
    }

    private static void close(Handle db, UUID decision) {
        db.createUpdate("UPDATE meeting SET status = 'CLOSED', closed_at = end_at WHERE id = (SELECT meeting_id FROM decision WHERE id = :id)")
                .bind("id", decision).execute();
    }

    private static UUID decide(Handle db) {
        var group = id(db, "INSERT INTO lape_group (kind, county_code, name, working_language) VALUES ('MUNICIPAL', '05', 'Ryhmä', 'fi') RETURNING id", null);
        var meeting = id(db, """
                INSERT INTO meeting (group_id, title, start_at, end_at, language)
                VALUES (:of, 'Kokous', '2026-10-01T12:00Z', '2026-10-01T14:00Z', 'fi') RETURNING id""", group);
        var item = id(db, """
                INSERT INTO agenda_item (meeting_id, group_id, position, type, title)
                SELECT id, group_id, 1, 'DECIDE', 'Asia' FROM meeting WHERE id = :of RETURNING id""", meeting);
        id(db, "UPDATE meeting SET status = 'OPEN', opened_at = start_at WHERE id = :of RETURNING id", meeting);
        var decision = id(db, """
                INSERT INTO decision (group_id, meeting_id, agenda_item_id, text, child_impact)
                SELECT group_id, meeting_id, id, 'Päätös', 'Lapset hyötyvät' FROM agenda_item WHERE id = :of RETURNING id""", item);
        db.createUpdate("INSERT INTO decision_perspective VALUES (:id, 'NGO', 'PRESENT'), (:id, 'YOUTH_WORK', 'PRESENT')").bind("id", decision).execute();
        return decision;
    }

    private static UUID id(Handle db, String change, UUID of) {
        var query = db.createQuery(change);
        return (of == null ? query : query.bind("of", of)).mapTo(UUID.class).one();
    }

    private static boolean attempt(Handle db, String change, UUID decision) {
        db.savepoint("before");
        try {
            db.createUpdate(change).bind("id", decision).execute();
            db.releaseSavepoint("before");
            return true;
        } catch (JdbiException e) {
            db.rollbackToSavepoint("before");
            return false;
        }
    }
}
