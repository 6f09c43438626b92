package fi.yhdyspinta.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Other systems that are told of changes: some at once, some slow, some that fail now and then, some that hang or are gone. */
final class Subscribers implements AutoCloseable {

    private static final int SLOW_MS = 150;

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Subscriber> all = new ConcurrentHashMap<>();

    Subscribers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** How a subscriber answers. */
    enum Manner {
        PROMPT, SLOW, FAILING, HANGING, GONE;

        /** To these everything must come. */
        boolean isLive() {
            return this == PROMPT || this == SLOW || this == FAILING;
        }
    }

    /** A message that was taken. */
    record Taken(String messageId, String eventId, String subject) {}

    /** One of them, and all that it took, in order. */
    static final class Subscriber {

        final String name;
        final Manner manner;
        volatile String secret;
        private final List<Taken> taken = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private int requests;

        Subscriber(String name, Manner manner) {
            this.name = name;
            this.manner = manner;
        }

        synchronized List<Taken> taken() {
            return List.copyOf(taken);
        }

        synchronized int distinct() {
            return (int) taken.stream().map(Taken::eventId).distinct().count();
        }

        synchronized int requests() {
            return requests;
        }

        private synchronized int count() {
            return ++requests;
        }

        synchronized List<String> wrong() {
            return List.copyOf(wrong);
        }

        /** Each event in the order in which it came first. */
        synchronized Map<String, List<String>> eventsBySubject() {
            var found = new LinkedHashMap<String, List<String>>();
            for (var one : taken) {
                var events = found.computeIfAbsent(one.subject(), subject -> new ArrayList<>());
                if (!events.contains(one.eventId())) {
                    events.add(one.eventId());
                }
            }
            return found;
        }
    }

    Subscriber add(String name, Manner manner) {
        var subscriber = new Subscriber(name, manner);
        all.put(name, subscriber);
        return subscriber;
    }

    String url(Subscriber subscriber) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + subscriber.name;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var subscriber = all.get(exchange.getRequestURI().getPath().substring(1));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = subscriber.count();
            var status = switch (subscriber.manner) {
                case PROMPT -> 204;
                case SLOW -> sleep();
                case FAILING -> request % 5 == 0 ? 500 : 204;
                case HANGING -> hang();
                case GONE -> 410;
            };
            if (status == 204) {
                synchronized (subscriber) {
                    take(subscriber, exchange, body);
                }
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int sleep() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SLOW_MS);
        return 204;
    }

    private int hang() throws InterruptedException {
        over.await();
        return 503;
    }

    private void take(Subscriber subscriber, HttpExchange exchange, String body) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        try {
            new Webhook(subscriber.secret).verify(body, headers);
        } catch (Exception e) {
            subscriber.wrong.add(e.toString());
        }
        JsonNode data = json.readTree(body).path("data");
        subscriber.taken.add(new Taken(headers.get("webhook-id").getFirst(), data.path("id").asText(), data.path("objectId").asText()));
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
