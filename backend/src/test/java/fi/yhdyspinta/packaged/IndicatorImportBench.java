package fi.yhdyspinta.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.support.TestCaller;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * {@code make bench part=indicators}: a million observations told over the API, against a bare COPY and upsert of the same rows
 * into a table of the same make, in turn. The backend has a heap of 256 MB, and a connection to the database that is given up
 * after five seconds of silence unless an import asks for more.
 */
class IndicatorImportBench {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = Integer.getInteger("bench.import-rounds", 3);
    private static final int FIRST_YEAR = 1995;
    private static final int YEARS = 30;
    private static final List<String> SEXES = List.of("TOTAL", "FEMALE", "MALE");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Installation installation = new Installation();
    private BackendProcess backend;
    private TestCaller administrator;
    private List<Area> areas;

    IndicatorImportBench() throws IOException {}

    /** @param kind which areas are told of. @param api for the API. @param copy for COPY */
    private record Rows(String kind, Path api, Path copy) {}

    /** An area that rows are told of. */
    public record Area(int number, String type, String code) {}

    /** An indicator that rows are told of. */
    public record Indicator(UUID id, int number) {}

    @BeforeEach
    void start() {
        backend = installation.start("bench-import", Map.of(), List.of("-Xmx256m",
                "-Dquarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=5"));
        administrator = installation.given.anAdministrator();
        installation.jdbi.useHandle(db -> db.execute("CREATE TABLE bare (LIKE observation INCLUDING ALL)"));
    }

    @AfterEach
    void stop() throws IOException {
        installation.close();
    }

    @Test
    void aMillionObservations() throws Exception {
        System.out.printf("%nA million observations with counts, heap of 256 MB, %d rounds in turn%n", ROUNDS);
        System.out.printf("%-34s %9s %9s %7s %12s %12s%n", "", "API s", "bare s", "ratio", "again API s", "again bare s");
        tell(ROWS / 10, "(warm-up, a tenth)", "TRUE");
        for (var round = 1; round <= ROUNDS; round++) {
            tell(ROWS, "municipalities", "type = 'MUNICIPALITY'");
            tell(ROWS, "all areas", "TRUE");
        }
    }

    private void tell(int count, String kind, String wanted) throws Exception {
        areas = installation.jdbi.withHandle(db -> db.createQuery("SELECT number, type, code FROM area WHERE " + wanted + " ORDER BY number")
                .map((row, context) -> new Area(row.getInt(1), row.getString(2), row.getString(3))).list());
        var rows = write(count, kind);
        try {
            var api = seconds(() -> put(rows, count, count));
            var bare = seconds(() -> copy(rows, count));
            var before = lastWrites();
            var apiAgain = seconds(() -> put(rows, count, 0));
            assertEquals(before, lastWrites(), "the same again writes nothing");
            var bareAgain = seconds(() -> copy(rows, 0));
            System.out.printf("%-34s %9.1f %9.1f %7.2f %12.1f %12.1f%n", kind, api, bare, api / bare, apiAgain, bareAgain);
        } finally {
            Files.delete(rows.api());
            Files.delete(rows.copy());
        }
    }

    /** As lines of JSON and as COPY reads them, of indicators that nothing has been told of before. */
    private Rows write(int count, String kind) throws IOException {
        var rows = new Rows(kind, Files.createTempFile("bench", ".ndjson"), Files.createTempFile("bench", ".copy"));
        var indicators = indicators(count / (areas.size() * YEARS * SEXES.size()) + 1);
        var left = count;
        try (var api = Files.newBufferedWriter(rows.api(), StandardCharsets.US_ASCII); var copy = Files.newBufferedWriter(rows.copy(), StandardCharsets.US_ASCII)) {
            for (var indicator : indicators) {
                for (var year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                    for (var sex : SEXES) {
                        for (var area : areas) {
                            if (left-- <= 0) {
                                return rows;
                            }
                            var people = (indicator.number() * 7_919L + year * 37L + area.number() * 19L) % 5_000;
                            api.write("""
                                    {"indicatorId":"%s","areaType":"%s","areaCode":"%s","year":%d,"sex":"%s","value":%s,"absoluteCount":%d}
                                    """.formatted(indicator.id(), area.type(), area.code(), year, sex, people / 10.0, people));
                            copy.write(indicator.number() + "\t" + year + "\t" + area.number() + "\t" + sex + "\tNORMAL\t" + people / 10.0 + "\t" + people + "\n");
                        }
                    }
                }
            }
        }
        return rows;
    }

    private List<Indicator> indicators(int count) {
        return installation.jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO indicator (source, external_id, theme_code, name_fi, unit, decimals, direction, provider_fi, licence)
                SELECT 'INTEGRATION', gen_random_uuid(), 'OTHER', 'Mittari', 'PER_1000', 1, 'NEUTRAL', 'Kunta', 'CC BY 4.0' FROM generate_series(1, :count)
                RETURNING id, number""").bind("count", count).map((row, context) -> new Indicator(row.getObject(1, UUID.class), row.getInt(2))).list());
    }

    private Void put(Rows rows, int read, int added) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(backend.at("/api/v1/observations")).header("Authorization", "Bearer " + administrator.token())
                .header("Content-Type", "application/x-ndjson").PUT(BodyPublishers.ofFile(rows.api())).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        var told = json.readTree(answer.body());
        assertEquals(List.of(read, added, 0), List.of(told.path("read").asInt(), told.path("added").asInt(), told.path("changed").asInt()));
        return null;
    }

    private Void copy(Rows rows, int expected) {
        installation.jdbi.useTransaction(db -> {
            db.execute("""
                    CREATE TEMPORARY TABLE staged (indicator_number integer, year smallint, area_number smallint, sex observation_sex,
                        status observation_status, value double precision, absolute_count bigint) ON COMMIT DROP""");
            copyIn(db, rows.copy());
            assertEquals(expected, db.execute("""
                    INSERT INTO bare AS b (indicator_number, year, area_number, sex, status, value, absolute_count, import_number)
                    SELECT indicator_number, year, area_number, sex, status, value, absolute_count, 1 FROM staged
                    ON CONFLICT (indicator_number, year, sex, area_number) DO UPDATE SET status = EXCLUDED.status, value = EXCLUDED.value,
                        absolute_count = EXCLUDED.absolute_count, import_number = EXCLUDED.import_number
                    WHERE (b.status, b.value, b.absolute_count) IS DISTINCT FROM (EXCLUDED.status, EXCLUDED.value, EXCLUDED.absolute_count)"""));
        });
        return null;
    }

    private static void copyIn(Handle db, Path file) {
        try (var lines = Files.newInputStream(file)) {
            db.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn("COPY staged FROM STDIN", lines, 1 << 16);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last transactions that wrote or locked a row. */
    private List<String> lastWrites() {
        return installation.jdbi.withHandle(db -> Stream.of("observation", "observation_history", "observation_import", "indicator")
                .map(table -> db.createQuery("SELECT concat(count(*), ' ', max(xmin::text::bigint), ' ', max(xmax::text::bigint)) FROM " + table)
                        .mapTo(String.class).one()).toList());
    }

    private static double seconds(Callable<Void> work) throws Exception {
        var began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e9;
    }
}
