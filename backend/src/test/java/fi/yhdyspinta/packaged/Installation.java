package fi.yhdyspinta.packaged;

import fi.yhdyspinta.support.Given;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A database and an identity provider, with as many backends on them as a test wants. */
final class Installation implements AutoCloseable {

    private final EmbeddedPostgres database;
    private final List<BackendProcess> backends = new ArrayList<>();
    final TestIdentityProvider identityProvider;
    final Jdbi jdbi;
    final Given given;

    Installation() throws IOException {
        this(Map.of());
    }

    /** @param settings of the database server */
    Installation(Map<String, String> settings) throws IOException {
        var server = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC");
        settings.forEach(server::setServerConfig);
        database = server.start();
        identityProvider = new TestIdentityProvider();
        jdbi = jdbi("postgres");
        given = new Given(jdbi);
    }

    /** Another database beside the one that backends use unless told otherwise. */
    Jdbi createDatabase(String name) {
        jdbi.useHandle(db -> db.execute("CREATE DATABASE " + name));
        return jdbi(name);
    }

    private Jdbi jdbi(String name) {
        return Jdbi.create(database.getDatabase("postgres", name)).installPlugin(new PostgresPlugin());
    }

    int port() {
        return database.getPort();
    }

    String url(String name) {
        return database.getJdbcUrl("postgres", name);
    }

    BackendProcess start(String name) {
        return start(name, Map.of());
    }

    /** Warmed up sooner and slower at last than in production. */
    BackendProcess start(String name, Map<String, String> more) {
        return start(name, more, List.of("-XX:TieredStopAtLevel=1"));
    }

    BackendProcess start(String name, Map<String, String> more, List<String> javaOptions) {
        var environment = new HashMap<>(Map.of(
                "YHDYSPINTA_HTTP_PORT", "0",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "YHDYSPINTA_DB_URL", url("postgres"),
                "YHDYSPINTA_DB_USER", "postgres",
                "YHDYSPINTA_IDP_URL", identityProvider.realm(),
                "YHDYSPINTA_WEB_CLIENT_SECRET", "web-client-of-this-installation",
                "YHDYSPINTA_SESSION_SECRET", "session-key-of-this-installation-1234",
                "YHDYSPINTA_STATE_SECRET", "state-key-of-this-installation-123456",
                "YHDYSPINTA_CURSOR_SECRET", "cursor-key-of-this-installation-12345"));
        environment.putAll(more);
        var backend = BackendProcess.start(name, environment, javaOptions);
        backends.add(backend);
        return backend;
    }

    @Override
    public void close() throws IOException {
        backends.forEach(BackendProcess::close);
        identityProvider.close();
        database.close();
    }
}
