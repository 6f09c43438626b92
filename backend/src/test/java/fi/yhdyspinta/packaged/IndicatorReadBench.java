package fi.yhdyspinta.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code make bench part=indicators}: a year of an indicator for all municipalities, from tables of 10 and of 80 million
 * observations, against pgbench that runs the same statement and a bare server that returns the same JSON. All in turn, round
 * after round, so that what else the machine does meets all alike; compare the ratios of a round, not the figures of two runs.
 */
class IndicatorReadBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 120_000);
    private static final double SECONDS = Integer.getInteger("bench.seconds", 5);
    private static final List<Integer> MILLIONS = Arrays.stream(System.getProperty("bench.millions", "10,80").split(",")).map(Integer::valueOf).toList();

    private static final Pattern STATEMENTS = Pattern.compile("(?m)^yhdyspinta_sql_statements_total\\S* (\\S+)");

    private static Installation installation;
    private static final Map<Integer, ObservationScene> SIZES = new LinkedHashMap<>();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void fill() throws Exception {
        installation = new Installation(Map.of("shared_preload_libraries", "pg_stat_statements", "wal_level", "minimal", "max_wal_senders", "0",
                "max_wal_size", "4GB", "maintenance_work_mem", "512MB"));
        for (var millions : MILLIONS) {
            SIZES.put(millions, new ObservationScene(installation, millions));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        SIZES.values().forEach(ObservationScene::close);
        installation.close();
    }

    @Test
    void aYearOfAnIndicator() throws Exception {
        var pgbench = PgBench.find();
        var runs = new LinkedHashMap<String, Callable<HttpLoad.Result>>();
        for (var size : SIZES.values()) {
            var statement = statementOf(size);
            size.startBareServer(statement);
            checkAnswers(size);
            if (pgbench.isPresent()) {
                var own = size.pgbench(pgbench.get(), statement);
                runs.put("pgbench " + size.millions, () -> own.run(ObservationScene.CONNECTIONS, SECONDS));
            }
            runs.put("vertx " + size.millions, () -> size.askBare(SECONDS));
            runs.put("yhdyspinta " + size.millions, () -> size.ask(SECONDS));
        }
        for (var size : SIZES.values()) {
            size.warmUp(WARM_UP);
        }
        var results = rounds(runs);
        report(results);
        SIZES.values().forEach(size -> System.out.printf("%d million: the statement takes the database %.3f ms%n", size.millions, size.millisOfObservationStatement()));
    }

    private String statementOf(ObservationScene size) throws Exception {
        size.forgetStatements();
        assertEquals(200, get(size, size.path(0, 2020), null).statusCode());
        return size.observationStatement();
    }

    /** The same JSON from both servers, the same values from the statement, and nothing read for a reader who has them. */
    private void checkAnswers(ObservationScene size) throws Exception {
        for (var year : List.of(ObservationScene.FIRST_YEAR, 2010, ObservationScene.LAST_YEAR)) {
            var indicator = year % size.indicators.size();
            var path = size.path(indicator, year);
            var own = get(size, path, null);
            var bare = http.send(HttpRequest.newBuilder(size.bare(path)).build(), BodyHandlers.ofByteArray());
            assertEquals(200, bare.statusCode(), new String(bare.body(), StandardCharsets.UTF_8));
            var expected = json.readTree(bare.body());
            assertEquals(expected, json.readTree(own.body()));
            assertTrue(expected.path("items").size() >= 308);
            var values = new ArrayList<Double>();
            expected.path("items").forEach(item -> values.add(item.path("value").asDouble()));
            assertEquals(values, size.jdbi.withHandle(db -> db.createQuery("""
                    SELECT o.value FROM observation o JOIN indicator i ON i.number = o.indicator_number JOIN area a ON a.number = o.area_number
                    WHERE i.id = :id AND o.year = :year AND o.sex = 'TOTAL' AND a.type = 'MUNICIPALITY' ORDER BY a.number""")
                    .bind("id", size.indicators.get(indicator)).bind("year", year).mapTo(Double.class).list()));
            size.forgetStatements();
            assertEquals(304, get(size, path, own.headers().firstValue("ETag").orElseThrow()).statusCode());
            assertEquals(0, size.readings(), "a reader who has them costs no look at the observations");
        }
        var tag = get(size, size.path(1, 2015), null).headers().firstValue("ETag").orElseThrow();
        System.out.printf("%d million: %d statements for an answer, %d for 304%n", size.millions,
                statements(size, () -> get(size, size.path(1, 2015), null)), statements(size, () -> get(size, size.path(1, 2015), tag)));
    }

    private int statements(ObservationScene size, Callable<?> request) throws Exception {
        var before = counted(size);
        request.call();
        return counted(size) - before;
    }

    private int counted(ObservationScene size) throws Exception {
        var found = STATEMENTS.matcher(new String(get(size, "/q/metrics", null).body(), StandardCharsets.UTF_8));
        assertTrue(found.find(), "the statements are counted");
        return (int) Double.parseDouble(found.group(1));
    }

    private HttpResponse<byte[]> get(ObservationScene size, String path, String tag) throws Exception {
        var request = HttpRequest.newBuilder(size.backend.at(path)).header("Authorization", "Bearer " + size.caller.token());
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Each in turn; the order changes from round to round. */
    private static Map<String, List<HttpLoad.Result>> rounds(Map<String, Callable<HttpLoad.Result>> runs) throws Exception {
        var results = new LinkedHashMap<String, List<HttpLoad.Result>>();
        runs.keySet().forEach(name -> results.put(name, new ArrayList<>()));
        for (var round = 0; round < ROUNDS; round++) {
            var order = new ArrayList<>(runs.keySet());
            Collections.rotate(order, round);
            for (var name : order) {
                results.get(name).add(runs.get(name).call());
            }
        }
        return results;
    }

    private static void report(Map<String, List<HttpLoad.Result>> results) {
        System.out.printf("%nA year of an indicator, 308 municipalities, signed in, limit by address on, %d connections, %d rounds of %.0f s in turn%n",
                ObservationScene.CONNECTIONS, ROUNDS, SECONDS);
        System.out.printf("%-24s %28s %10s %22s%n", "", "answers/s (lowest-highest)", "p50 ms", "server's CPU ms/answer");
        results.forEach((name, rounds) -> {
            var rates = rounds.stream().map(HttpLoad.Result::perSecond).sorted().toList();
            System.out.printf("%-24s %10.0f (%6.0f -%6.0f) %10.2f %22.2f%n", name, middle(rates), rates.getFirst(), rates.getLast(),
                    middle(rounds.stream().map(HttpLoad.Result::millis).toList()), middle(rounds.stream().map(HttpLoad.Result::serverMillis).toList()));
        });
        for (var millions : MILLIONS) {
            ratio(results, "yhdyspinta " + millions, "pgbench " + millions, "wanted >= 0.25");
            ratio(results, "yhdyspinta " + millions, "vertx " + millions, "wanted >= 0.45");
        }
        if (MILLIONS.size() > 1) {
            ratio(results, "yhdyspinta " + MILLIONS.getFirst(), "yhdyspinta " + MILLIONS.getLast(), "wanted <= 1.2");
        }
    }

    private static void ratio(Map<String, List<HttpLoad.Result>> results, String one, String other, String wanted) {
        if (results.containsKey(other)) {
            var ratios = IntStream.range(0, ROUNDS)
                    .mapToObj(n -> results.get(one).get(n).perSecond() / results.get(other).get(n).perSecond()).sorted().toList();
            System.out.printf("%-48s %.2f (%.2f - %.2f), %s%n", one + " / " + other, middle(ratios), ratios.getFirst(), ratios.getLast(), wanted);
        }
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
