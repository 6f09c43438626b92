package fi.yhdyspinta.fuzz;

import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** Notes in the database itself which tables were changed by a transaction that was committed. */
final class ChangeWatch {

    /** Counted whether or not the request is refused, or numbered by a job in the background. */
    private static final Set<String> NOT_OF_A_REQUEST = Set.of("rate_limit", "event_waiting", "event_feed", "event_number");

    private static final String NOTE = """
            CREATE TABLE fuzz_change (table_name text NOT NULL);
            CREATE FUNCTION fuzz_note() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN INSERT INTO public.fuzz_change VALUES (TG_TABLE_NAME); RETURN NULL; END'""";

    private static final String TABLES = """
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
            AND relname NOT IN ('fuzz_change', 'flyway_schema_history')""";

    private final Jdbi jdbi;

    ChangeWatch(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.useHandle(db -> {
            db.createScript(NOTE).execute();
            for (var table : db.createQuery(TABLES).mapTo(String.class).set()) {
                if (!NOT_OF_A_REQUEST.contains(table)) {
                    db.execute("CREATE TRIGGER fuzz_more_or_less AFTER INSERT OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION fuzz_note()".formatted(table));
                    db.execute("CREATE TRIGGER fuzz_other AFTER UPDATE ON %s FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION fuzz_note()".formatted(table));
                }
            }
        });
    }

    /** The tables that were changed since this was asked before. */
    Set<String> changed() {
        Set<String> changed = jdbi.withHandle(db -> db.createQuery("DELETE FROM fuzz_change RETURNING table_name").mapTo(String.class).set());
        return new TreeSet<>(changed);
    }
}
