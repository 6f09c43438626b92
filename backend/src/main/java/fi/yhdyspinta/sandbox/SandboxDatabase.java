package fi.yhdyspinta.sandbox;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps sandboxes and real services apart, before anything is written: a database is marked as a sandbox's when a sandbox is
 * the first to use it, while it is empty, and never later; a sandbox starts on no other, and nothing else starts on it.
 */
public class SandboxDatabase extends BaseCallback {

    private final boolean sandbox;

    /** As the configuration says; made by Flyway. */
    public SandboxDatabase() {
        this(ConfigProvider.getConfig().getValue("yhdyspinta.sandbox", Boolean.class));
    }

    SandboxDatabase(boolean sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    /** What clients have written does not meet a migration: it changes the data as it was in the beginning. */
    @Override
    public void handle(Event event, Context context) {
        Jdbi.create(context.getConnection()).useTransaction(db -> {
            if (!isMarked(db)) {
                markEmpty(db);
            } else if (!sandbox) {
                throw new FlywayException("This database belongs to a sandbox: set YHDYSPINTA_SANDBOX=true, or name another database.");
            } else if (Beginning.isKept(db)) {
                Beginning.restore(db);
                Beginning.forget(db);
            }
        });
    }

    static boolean isMarked(Handle db) {
        return db.createQuery("SELECT to_regclass('sandbox.made') IS NOT NULL").mapTo(boolean.class).one();
    }

    private void markEmpty(Handle db) {
        if (!sandbox) {
            return;
        }
        if (!isEmpty(db)) {
            throw new FlywayException("This database was not made for a sandbox and is not empty: a sandbox starts on an empty one only.");
        }
        db.execute("CREATE SCHEMA sandbox");
        db.execute("CREATE TABLE sandbox.made (made_at timestamptz NOT NULL DEFAULT now())");
        db.execute("INSERT INTO sandbox.made DEFAULT VALUES");
    }

    /** Holds nothing but the history of migrations, which Flyway has made just now. */
    private static boolean isEmpty(Handle db) {
        var foreign = db.createQuery("""
                SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relname <> 'flyway_schema_history'
                        AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema')""").mapTo(boolean.class).one();
        var migrated = db.createQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL").mapTo(boolean.class).one()
                && db.createQuery("SELECT EXISTS (SELECT FROM flyway_schema_history WHERE version IS NOT NULL)").mapTo(boolean.class).one();
        return !foreign && !migrated;
    }
}
