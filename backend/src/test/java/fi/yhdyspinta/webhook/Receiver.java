package fi.yhdyspinta.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Another system that is told of changes: it keeps what came, and answers as a test wants. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Function<Message, Answer> answers = message -> Answer.of(204);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** What came. */
    record Message(String path, Map<String, String> headers, String body) {

        String id() {
            return headers.get("webhook-id");
        }

        /** As the library that verifies wants them. */
        Map<String, List<String>> listed() {
            var listed = new TreeMap<String, List<String>>();
            headers.forEach((name, value) -> listed.put(name, List.of(value)));
            return listed;
        }
    }

    /** What is answered. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var message = new Message(exchange.getRequestURI().toString(), headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            messages.add(message);
            var answer = answers.apply(message);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    void answer(int status) {
        answer(message -> Answer.of(status));
    }

    void answer(Function<Message, Answer> how) {
        answers = how;
    }

    /** What has come so far, in order. */
    List<Message> messages() {
        return List.copyOf(messages);
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks?from=yhdyspinta";
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
