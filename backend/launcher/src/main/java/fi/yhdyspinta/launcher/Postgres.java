package fi.yhdyspinta.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** PostgreSQL 18 from embedded binaries, with its data in the home folder and password sign-in only. */
final class Postgres {

    private static final String RULES = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            host    all       all   ::1/128       scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String adminPassword;

    private Postgres(EmbeddedPostgres server, String adminPassword) {
        this.server = server;
        this.adminPassword = adminPassword;
    }

    static Postgres start(Settings settings, Secrets secrets) throws IOException {
        Path data = settings.home().resolve("postgres");
        String password = secrets.of("postgres");
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(settings.home().resolve("cache").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(settings.dbPort())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", password)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    // the embedded server's defaults trade safety for speed; people keep their data here
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("unix_socket_directories", "''")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(settings.log("postgres").toFile()))
                    .start();
            Postgres postgres = new Postgres(server, password);
            if (!Files.readString(data.resolve("pg_hba.conf")).equals(RULES)) {
                postgres.requirePasswords(data);
            }
            return postgres;
        } catch (IOException | RuntimeException e) {
            throw new LaunchFailure("PostgreSQL did not start: %s%n%s"
                    .formatted(e.getMessage(), LastWords.of(settings.log("postgres"))));
        }
    }

    /** A server left behind by a killed start holds the data folder; its process id stands in the folder. */
    static void endLeftover(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(left -> left.info().command().orElse("").endsWith("/postgres"))
                .ifPresent(left -> {
                    left.destroy();
                    try {
                        left.onExit().get(10, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        left.destroyForcibly();
                    }
                });
    }

    private void requirePasswords(Path data) throws IOException {
        run("ALTER USER postgres PASSWORD '" + adminPassword + "'");
        Path temporary = data.resolve("pg_hba.conf.new");
        Files.writeString(temporary, RULES);
        Files.move(temporary, data.resolve("pg_hba.conf"), StandardCopyOption.ATOMIC_MOVE);
        run("SELECT pg_reload_conf()");
    }

    /** Makes the database and its owner of the same name, unless they are there. */
    void ensureDatabase(String name, String password) {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            run("CREATE ROLE " + name + " LOGIN");
        }
        run("ALTER ROLE " + name + " PASSWORD '" + password + "'");
        if (!exists("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            run("CREATE DATABASE " + name + " OWNER " + name);
        }
    }

    void dropDatabase(String name) {
        run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private boolean exists(String query) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new LaunchFailure("PostgreSQL refused: " + e.getMessage());
        }
    }

    private void run(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new LaunchFailure("PostgreSQL refused: " + e.getMessage());
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }
}
