package fi.yhdyspinta.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local web server behaves like nginx in production. */
class WebServerTest {

    @TempDir
    Path app;

    private final Map<String, String> seenByBackend = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer backend;
    private WebServer web;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(app.resolve("index.html"), "<title>Yhdyspinta</title>");
        Files.createDirectory(app.resolve("assets"));
        Files.writeString(app.resolve("assets/app.js"), "const plain = true;");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("const plain = true;".getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(app.resolve("embed/v1"));
        Files.writeString(app.resolve("embed/index.html"), "<title>Widgets</title>");
        Files.writeString(app.resolve("embed/v1/group.html"), "<title>Group</title>");
        Files.writeString(app.resolve("embed/v1/yhdyspinta.js"), "const widgets = 4;");
        Files.write(app.resolve("assets/app.js.gz"), compressed.toByteArray());
        Files.writeString(app.resolve("assets/app.js.br"), "stands for brotli");

        backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.createContext("/", exchange -> {
            exchange.getRequestHeaders().forEach((name, values) -> seenByBackend.put(name, String.join(" | ", values)));
            byte[] body = (exchange.getRequestMethod() + " " + exchange.getRequestURI()
                    + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Set-Cookie", "session=1; HttpOnly");
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        backend.start();
        web = WebServer.start(0, app, "http://localhost:" + backend.getAddress().getPort(),
                SecurityHeaders.read(Path.of("../../frontend/nginx"), "https://intra.example.fi"));
    }

    @AfterEach
    void stop() {
        web.stop();
        backend.stop(0);
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + web.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void everyAddressOfTheAppIsItsStartPage() throws Exception {
        for (String path : new String[] {"/", "/ryhmat/0198", "/sv/kommuner?q=%C3%A5bo"}) {
            HttpResponse<String> answer = send(request(path));
            assertEquals(200, answer.statusCode(), path);
            assertEquals("<title>Yhdyspinta</title>", answer.body(), path);
            assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElseThrow(), path);
        }
    }

    @Test
    void aMissingFileIsNotTheStartPage() throws Exception {
        assertEquals(404, send(request("/assets/gone.js")).statusCode());
        assertEquals(404, send(request("/favicon.png")).statusCode());
        assertEquals(403, send(request("/assets/")).statusCode(), "a folder is not listed");
    }

    @Test
    void nothingOutsideTheAppIsServed() throws Exception {
        Files.writeString(app.resolveSibling("outside.txt"), "secret");
        for (String path : new String[] {"/%2e%2e/outside.txt", "/assets/..%2f..%2foutside.txt", "/..%5coutside.txt"}) {
            HttpResponse<String> answer = send(request(path));
            assertTrue(answer.statusCode() >= 400, path);
            assertFalse(answer.body().contains("secret"), path);
        }
    }

    @Test
    void compressedFilesGoToThoseWhoTakeThem() throws Exception {
        HttpResponse<String> plain = send(request("/assets/app.js"));
        assertEquals("const plain = true;", plain.body());
        assertEquals("public, max-age=31536000, immutable", plain.headers().firstValue("Cache-Control").orElseThrow());

        HttpResponse<String> brotli = send(request("/assets/app.js").header("Accept-Encoding", "gzip, deflate, br"));
        assertEquals("br", brotli.headers().firstValue("Content-Encoding").orElseThrow());
        assertEquals("stands for brotli", brotli.body());
        assertTrue(brotli.headers().firstValue("Content-Type").orElseThrow().startsWith("text/javascript"));
        assertTrue(brotli.headers().allValues("Vary").toString().contains("Accept-Encoding"));

        HttpResponse<String> gzip = send(request("/assets/app.js").header("Accept-Encoding", "gzip"));
        assertEquals("gzip", gzip.headers().firstValue("Content-Encoding").orElseThrow());
    }

    @Test
    void everyPageCarriesTheSecurityHeaders() throws Exception {
        for (String path : new String[] {"/", "/ryhmat", "/assets/app.js", "/assets/gone.js"}) {
            HttpResponse<String> answer = send(request(path));
            String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow(), path);
        }
    }

    @Test
    void widgetsArePagesThatNamedSitesMayFrame() throws Exception {
        assertEquals("<title>Group</title>", send(request("/embed/v1/group?municipality=853&lang=fi")).body());
        assertEquals("<title>Widgets</title>", send(request("/embed/")).body());
        for (String path : new String[] {"/embed/", "/embed/v1/group?municipality=853", "/embed/v1/yhdyspinta.js"}) {
            HttpResponse<String> answer = send(request(path));
            assertEquals(200, answer.statusCode(), path);
            String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.endsWith("frame-ancestors 'self' https://intra.example.fi"), policy);
            assertFalse(policy.contains("unsafe"), path);
            assertTrue(answer.headers().firstValue("X-Frame-Options").isEmpty(), path);
            assertEquals("cross-origin", answer.headers().firstValue("Cross-Origin-Resource-Policy").orElseThrow(), path);
            assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow(), path);
            assertEquals("public, max-age=300", answer.headers().firstValue("Cache-Control").orElseThrow(), path);
        }
        for (String path : new String[] {"/embed/v1/unknown", "/embed/v1/", "/embed/v1/gone.js"}) {
            assertEquals(404, send(request(path)).statusCode(), "not the start page of the app: " + path);
        }
    }

    @Test
    void theAppItselfIsFramedByNobody() throws Exception {
        HttpResponse<String> answer = send(request("/groups"));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElseThrow().contains("frame-ancestors 'none'"));
        assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElseThrow());
        assertEquals("same-origin", answer.headers().firstValue("Cross-Origin-Resource-Policy").orElseThrow());
    }

    @Test
    void theApiIsForwardedWithMethodQueryAndBody() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/groups?q=%C3%A4iti&limit=2")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ryhmä\"}")));
        assertEquals(201, answer.statusCode());
        assertEquals("POST /api/v1/groups?q=%C3%A4iti&limit=2 {\"name\":\"Ryhmä\"}", answer.body());
        assertEquals("session=1; HttpOnly", answer.headers().firstValue("Set-Cookie").orElseThrow());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isEmpty(), "the backend sets its own");
    }

    @Test
    void whatTheBrowserClaimsAboutItsWayIsToldAnew() throws Exception {
        send(request("/api/v1/session")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Port", "1")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example")
                .header("Via", "1.1 evil"));
        assertEquals("localhost:" + web.port(), seenByBackend.get("X-Forwarded-Host"));
        assertEquals("http", seenByBackend.get("X-Forwarded-Proto"));
        assertEquals(String.valueOf(web.port()), seenByBackend.get("X-Forwarded-Port"));
        assertEquals("127.0.0.1", seenByBackend.get("X-Forwarded-For"));
        assertFalse(seenByBackend.toString().contains("evil"), seenByBackend.toString());
    }

    @Test
    void aStoppedBackendIsAProblemThatSaysToTryAgain() throws Exception {
        backend.stop(0);
        HttpResponse<String> answer = send(request("/api/v1/groups"));
        assertEquals(503, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(answer.body().contains("\"code\":\"unavailable\""));
    }
}
