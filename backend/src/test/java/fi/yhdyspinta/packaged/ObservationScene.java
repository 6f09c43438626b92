package fi.yhdyspinta.packaged;

import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** A database with so many million observations, the packaged backend on it, and a bare server beside that. */
final class ObservationScene {

    static final int CONNECTIONS = 8;
    static final int FIRST_YEAR = 1995;
    static final int LAST_YEAR = 2024;
    private static final String OF_A_YEAR = "/api/v1/indicators/%s/observations?areaType=MUNICIPALITY&sex=TOTAL&fromYear=%d&toYear=%2$d";

    final int millions;
    final Jdbi jdbi;
    final BackendProcess backend;
    final TestCaller caller;
    final List<UUID> indicators;
    private final Installation installation;
    private final String name;
    private BackendProcess bare;

    ObservationScene(Installation installation, int millions) throws IOException {
        this.installation = installation;
        this.millions = millions;
        name = "million_" + millions;
        jdbi = installation.createDatabase(name);
        backend = installation.start("bench-" + millions, Map.of("YHDYSPINTA_DB_URL", installation.url(name), "YHDYSPINTA_RATE_LIMIT_ADDRESS", "100000000"),
                List.of("-Xmx256m"));
        fill();
        indicators = jdbi.withHandle(db -> db.createQuery("SELECT id FROM indicator WHERE external_id LIKE 'bench-%' ORDER BY number").mapTo(UUID.class).list());
        var email = Given.anEmail();
        var given = new Given(jdbi);
        given.aPerson(email);
        caller = TestCaller.person(email);
    }

    private void fill() throws IOException {
        var began = System.nanoTime();
        try (var script = ObservationScene.class.getResourceAsStream("/bench/observations.sql")) {
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8).replace(":rows", String.valueOf(millions * 1_000_000L));
            jdbi.useHandle(db -> {
                db.execute("CREATE EXTENSION pg_stat_statements");
                try (var statement = db.getConnection().createStatement()) {
                    statement.execute(sql);
                }
                db.execute("VACUUM (FREEZE, ANALYZE) observation");
                db.execute("ANALYZE");
                var size = db.createQuery("""
                        SELECT pg_size_pretty(pg_relation_size('observation')) || ' and ' || pg_size_pretty(pg_relation_size('observation_pkey'))
                        FROM (SELECT 1) one""").mapTo(String.class).one();
                System.out.printf("%,d rows in %d s: table and key have %s%n", db.createQuery("SELECT count(*) FROM observation").mapTo(long.class).one(),
                        (System.nanoTime() - began) / 1_000_000_000, size);
            });
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param statement what it asks the database for observations */
    void startBareServer(String statement) throws IOException {
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            free.close();
            bare = BackendProcess.startMain("bare-" + millions, Map.of("PORT", String.valueOf(port), "OBSERVATIONS", statement,
                    "CONNECTIONS", String.valueOf(CONNECTIONS), "DATABASE", "postgresql://postgres@127.0.0.1:" + installation.port() + "/" + name), BareServer.class);
        }
    }

    URI bare(String path) {
        return bare.at(path);
    }

    String path(int indicator, int year) {
        return OF_A_YEAR.formatted(indicators.get(indicator), year);
    }

    /** Whatever indicator and year. */
    private List<String> paths() {
        return IntStream.range(0, 5_000).mapToObj(n -> path((int) (n * 7_919L % indicators.size()), FIRST_YEAR + n % (LAST_YEAR - FIRST_YEAR + 1))).toList();
    }

    HttpLoad.Result askBare(double seconds) throws Exception {
        return ask(bare, "", seconds);
    }

    HttpLoad.Result ask(double seconds) throws Exception {
        return ask(backend, "Authorization: Bearer " + caller.token() + "\r\n", seconds);
    }

    private HttpLoad.Result ask(BackendProcess server, String headers, double seconds) throws Exception {
        var before = server.processorTime();
        return new HttpLoad(server.at("/"), paths(), headers, 200).run(CONNECTIONS, seconds).costing(server.processorTime().minus(before));
    }

    /** Until the virtual machine has compiled what there is to compile, or for two minutes. */
    void warmUp(int answers) throws Exception {
        askBare(10);
        var end = System.nanoTime() + 120_000_000_000L;
        for (var answered = 0; answered < answers && System.nanoTime() < end;) {
            answered += ask(5).answers();
        }
    }

    /** The statement as a script, for any indicator and year. */
    PgBench pgbench(java.nio.file.Path program, String statement) throws IOException {
        var numbers = jdbi.withHandle(db -> db.createQuery("SELECT number FROM indicator WHERE external_id LIKE 'bench-%' ORDER BY number").mapTo(int.class).list());
        var municipalities = jdbi.withHandle(db -> db.createQuery("SELECT number FROM area WHERE type = 'MUNICIPALITY' ORDER BY number").mapTo(String.class)
                .collect(Collectors.joining(",")));
        return PgBench.of(program, installation.port(), name, """
                \\set indicator random(%d, %d)
                \\set year random(%d, %d)
                %s;
                """.formatted(numbers.getFirst(), numbers.getLast(), FIRST_YEAR, LAST_YEAR, statement.replace('\n', ' ').replace("$1", ":indicator").replace("$2", ":year")
                .replace("$3", ":year").replace("$4", "'{TOTAL}'").replace("$5", "'{" + municipalities + "}'").replace("$6", "2001")));
    }

    void forgetStatements() {
        jdbi.useHandle(db -> db.execute("SELECT pg_stat_statements_reset()"));
    }

    /** How often observations have been read, as the database counts. */
    int readings() {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT COALESCE(sum(calls), 0) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                WHERE d.datname = current_database() AND query ~ 'FROM observation\\M'""").mapTo(int.class).one());
    }

    /** The statement for observations as the database has seen it. */
    String observationStatement() {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT query FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                WHERE d.datname = current_database() AND query ~ 'FROM observation\\M'""").mapTo(String.class).one());
    }

    double millisOfObservationStatement() {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT sum(total_exec_time) / sum(calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                WHERE d.datname = current_database() AND query ~ 'FROM observation\\M'""").mapTo(double.class).one());
    }

    void close() {
        if (bare != null) {
            bare.close();
        }
    }
}
