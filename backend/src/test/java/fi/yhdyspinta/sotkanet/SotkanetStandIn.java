package fi.yhdyspinta.sotkanet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for Sotkanet on this machine: recorded real answers, and its known bad manners. */
public final class SotkanetStandIn implements AutoCloseable {

    private static final String PATH = "/rest/1.1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How an indicator is answered. */
    enum Manner { GOOD, ERROR, HTML, CUT_SHORT, SLOW, TRICKLING, FORBIDDEN }

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, Manner> manners = new ConcurrentHashMap<>();
    public final Map<String, String> updated = new ConcurrentHashMap<>();
    final Map<String, ArrayNode> rows = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Halt halt;

    /** Where the service under test looks for Sotkanet. */
    SotkanetStandIn() {
        this(URI.create(ConfigProvider.getConfig().getValue("yhdyspinta.sotkanet.url", String.class)).getPort());
    }

    /** @param port 0 for any that is free */
    public SotkanetStandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext(PATH, this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + PATH;
    }

    /** From now on whoever asks for something with these words waits until it is over. */
    public Halt haltAt(String words) {
        halt = new Halt(words);
        return halt;
    }

    /** A question that is not answered for a while. */
    public static final class Halt implements AutoCloseable {

        private final String words;
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        private Halt(String words) {
            this.words = words;
        }

        /** @return false when nobody asked for long */
        public boolean isAsked() throws InterruptedException {
            return asked.await(1, TimeUnit.MINUTES);
        }

        private void pass(String request) {
            if (request.contains(words)) {
                asked.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void close() {
            over.countDown();
        }
    }

    public static JsonNode recorded(String file) {
        try (var text = SotkanetStandIn.class.getResourceAsStream("/sotkanet/" + file)) {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more row of an indicator; a null value is told as null. */
    public void row(String indicator, int region, int year, String sex, Double value, Object count) {
        var row = rows.computeIfAbsent(indicator, id -> JSON.createArrayNode()).addObject();
        row.put("indicator", Integer.parseInt(indicator)).put("region", region).put("year", year).put("gender", sex).put("value", value).putPOJO("absValue", count);
    }

    /** The rows of an indicator. */
    public void forget(String indicator) {
        rows.remove(indicator);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestURI();
        var question = request.getPath().substring(PATH.length()) + (request.getQuery() == null ? "" : "?" + request.getQuery());
        asked.add(question);
        if (halt != null) {
            halt.pass(question);
        }
        var agent = exchange.getRequestHeaders().getFirst("User-Agent");
        if (agent == null || !agent.startsWith("Yhdyspinta/")) {
            send(exchange, 403, "text/html", "<h1>Forbidden</h1>");
        } else if (String.valueOf(request.getQuery()).contains(",")) {
            send(exchange, 400, "text/html", "<h1>Bad request</h1>");
        } else if (request.getPath().endsWith("/regions")) {
            send(exchange, 200, "application/json", regions().toString());
        } else if (request.getPath().contains("/indicators/")) {
            indicator(exchange, request.getPath().replaceAll(".*/", ""));
        } else {
            send(exchange, 200, "application/json", observations(request.getQuery()).toString());
        }
    }

    private void indicator(HttpExchange exchange, String id) throws IOException {
        var detail = (ObjectNode) recorded("indicators.json").get(1);
        detail.put("id", Integer.parseInt(id)).put("data-updated", updated.getOrDefault(id, "2025-05-14"));
        detail.putObject("range").put("start", 2000).put("end", 2024);
        var whole = detail.toString();
        switch (manners.getOrDefault(id, Manner.GOOD)) {
            case GOOD -> send(exchange, 200, "application/json", whole);
            case ERROR -> send(exchange, 500, "text/html", "<h1>Internal server error</h1>");
            case HTML -> send(exchange, 200, "text/html", "<html>Huoltokatko</html>");
            case CUT_SHORT -> send(exchange, 200, "application/json", whole.substring(0, whole.length() / 2));
            case FORBIDDEN -> send(exchange, 403, "text/html", "<h1>Forbidden</h1>");
            case SLOW -> {
                pause(1_500);
                send(exchange, 200, "application/json", whole);
            }
            case TRICKLING -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(whole.getBytes(StandardCharsets.UTF_8), 0, 100);
                exchange.getResponseBody().flush();
                pause(1_500);
                exchange.close();
            }
            default -> throw new IllegalStateException();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ArrayNode observations(String query) {
        var indicator = query.replaceAll(".*indicator=(\\d+).*", "$1");
        var wanted = JSON.createArrayNode();
        var all = rows.containsKey(indicator) ? rows.get(indicator) : recorded("observations.json");
        all.forEach(row -> {
            if (query.contains("years=" + row.path("year").asInt()) && row.path("indicator").asText().equals(indicator)) {
                wanted.add(row);
            }
        });
        return wanted;
    }

    /** The recorded entries, and those whose ids are known, in the same shape; first two of the time before counties got their codes of today. */
    private static ArrayNode regions() throws IOException {
        var all = JSON.createArrayNode();
        region(all, 878, "12", "HYVINVOINTIALUE", "Etelä-Pohjanmaan hyvinvointialue");
        region(all, 601, "1", "SUURALUE", "Etelä-Suomi");
        recorded("regions.json").forEach(all::add);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                SotkanetStandIn.class.getResourceAsStream("/sotkanet/region_ids.csv"), StandardCharsets.UTF_8))) {
            for (var line : csv) {
                if (line.getField("category").equals("HYVINVOINTIALUE")) {
                    region(all, Integer.parseInt(line.getField("sotkanet_region_id")), line.getField("code"), line.getField("category"), line.getField("name_fi"));
                }
            }
        }
        return all;
    }

    private static void region(ArrayNode all, int id, String code, String category, String name) {
        all.addObject().put("id", id).put("code", code).put("category", category).putObject("title").put("fi", name);
    }

    private void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            // whoever asked has gone
            asked.add("gone");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
