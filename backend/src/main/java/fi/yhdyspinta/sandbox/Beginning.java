package fi.yhdyspinta.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The data of a sandbox as it was in the beginning, kept beside what clients change; so it comes back with the same ids and
 * times, whatever made them. Each step belongs to a transaction of the caller's, so that nobody sees half of it.
 */
final class Beginning {

    /** Tables that have no beginning: they tell of callers and of the service, not of what is in it. Numbers of changes only grow. */
    private static final Set<String> OUTSIDE = Set.of("flyway_schema_history", "rate_limit", "event_feed");
    /** Clients stay known and counted. */
    private static final Set<String> LASTING = Set.of("integration_client", "integration_client_municipality", "integration_client_call");
    /** Less than the second after which the database would look for a deadlock and end one side: we give way before. */
    private static final String PATIENCE = "900ms";

    private Beginning() {}

    private record Table(String name, String columns, boolean guarded, Set<String> refersTo) {

        String kept() {
            return (LASTING.contains(name) ? "pg_temp.lasting_" : "sandbox_origin.") + name;
        }
    }

    static boolean isKept(Handle db) {
        return db.createQuery("SELECT to_regnamespace('sandbox_origin') IS NOT NULL").mapTo(boolean.class).one();
    }

    /** From now on the data of this moment is the beginning. */
    static void keep(Handle db) {
        requireSandbox(db);
        db.execute("CREATE SCHEMA sandbox_origin");
        tables(db).stream().filter(table -> !LASTING.contains(table.name))
                .forEach(table -> db.execute("CREATE TABLE " + table.kept() + " AS TABLE " + table.name));
    }

    static void forget(Handle db) {
        requireSandbox(db);
        db.execute("DROP SCHEMA sandbox_origin CASCADE");
    }

    /** @throws org.jdbi.v3.core.JdbiException when somebody holds a table for long: try again */
    static void restore(Handle db) {
        requireSandbox(db);
        if (!isKept(db)) {
            throw new IllegalStateException("The beginning of this sandbox is not kept: nothing is reset");
        }
        var tables = tables(db);
        var names = tables.stream().map(Table::name).collect(Collectors.joining(", "));
        db.execute("SET LOCAL statement_timeout = '" + PATIENCE + "'");
        db.execute("LOCK TABLE " + names + " IN ACCESS EXCLUSIVE MODE");
        db.execute("SET LOCAL statement_timeout = '60s'");
        LASTING.forEach(table -> db.execute("CREATE TEMPORARY TABLE lasting_" + table + " ON COMMIT DROP AS TABLE " + table));
        // rules of the life of things, such as that an agreed goal is never thrown away, do not hold here
        guards(tables, "DISABLE").forEach(db::execute);
        db.execute("TRUNCATE " + names);
        tables.forEach(table -> db.execute("INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM %3$s"
                .formatted(table.name, table.columns, table.kept())));
        db.execute("SET CONSTRAINTS ALL IMMEDIATE");
        guards(tables, "ENABLE").forEach(db::execute);
    }

    /** The database learns how much there is again; nobody needs to wait for it. */
    static void measure(Handle db) {
        db.execute("ANALYZE " + tables(db).stream().map(Table::name).collect(Collectors.joining(", ")));
    }

    private static Stream<String> guards(List<Table> tables, String change) {
        return tables.stream().filter(Table::guarded).map(table -> "ALTER TABLE " + table.name + " " + change + " TRIGGER USER");
    }

    private static void requireSandbox(Handle db) {
        if (!SandboxDatabase.isMarked(db)) {
            throw new IllegalStateException("This database was not made for a sandbox: nothing is reset");
        }
    }

    /** In an order in which each refers to those before it only. */
    private static List<Table> tables(Handle db) {
        var left = new ArrayList<>(db.createQuery("""
                SELECT c.relname AS name, c.relhastriggers AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS guarded,
                    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
                    ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
                        WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS refers_to
                FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname""")
                .map((row, context) -> new Table(row.getString("name"), row.getString("columns"), row.getBoolean("guarded"),
                        Set.of((String[]) row.getArray("refers_to").getArray()))).list());
        left.removeIf(table -> OUTSIDE.contains(table.name));
        var ordered = new ArrayList<Table>();
        var done = new HashSet<String>();
        while (!left.isEmpty()) {
            var next = left.stream().filter(table -> done.containsAll(table.refersTo)).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("These tables refer to each other in a circle: " + left);
            }
            ordered.addAll(next);
            next.forEach(table -> done.add(table.name));
            left.removeAll(next);
        }
        return ordered;
    }
}
