package fi.yhdyspinta.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.yhdyspinta.support.Given;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * As much of an OpenID Connect provider as the backend asks: who it is, its key, and tokens for a code. It signs with the
 * key that {@code TestCaller} signs with. It can be stopped, be started again, and keep its callers waiting.
 */
final class TestIdentityProvider implements AutoCloseable {

    private static final String ISSUER = "http://test-issuer";
    private static final String REALM = "/realms/yhdyspinta";

    private final KeyPair keys;
    private final int port;
    private final Map<String, Map<String, String>> signIns = new ConcurrentHashMap<>();
    private HttpServer server;
    private CountDownLatch silence = new CountDownLatch(0);

    TestIdentityProvider() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty("smallrye.jwt.sign.key", "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----");
        start(0);
        port = server.getAddress().getPort();
    }

    String realm() {
        return "http://127.0.0.1:" + port + REALM;
    }

    private void start(int wantedPort) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, 404, "{}"));
        server.createContext(REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "%s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "end_session_endpoint": "%2$s/logout"}""".formatted(ISSUER, realmOf(exchange))));
        server.createContext(REALM + "/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext(REALM + "/token", exchange -> answer(exchange, 200, tokens(exchange)));
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    void resume() throws IOException {
        start(port);
    }

    /** Takes calls and answers none, until {@link #speak()}. */
    void fallSilent() {
        silence = new CountDownLatch(1);
    }

    void speak() {
        silence.countDown();
    }

    /** What the browser brings back when somebody has signed in at the address that the backend sent it to. */
    String signIn(URI authorize) {
        var request = parameters(authorize.getRawQuery());
        var code = "code-of-" + request.get("state");
        signIns.put(code, request);
        return "code=" + code + "&state=" + request.get("state");
    }

    private String tokens(HttpExchange exchange) throws IOException {
        var request = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var signIn = signIns.remove(request.get("code"));
        var email = Given.anEmail();
        var claims = Jwt.claims().issuer(ISSUER).audience("yhdyspinta-web").subject(email).claim("typ", "ID").claim("name", "Testi")
                .claim("email", email).claim("email_verified", true).claim("nonce", signIn.get("nonce"));
        return """
                {"token_type": "Bearer", "expires_in": 300, "access_token": "%1$s", "id_token": "%1$s", "refresh_token": "opaque"}"""
                .formatted(claims.expiresIn(Duration.ofMinutes(5)).sign(keys.getPrivate()));
    }

    private String keys() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}"""
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private String realmOf(HttpExchange exchange) {
        return "http://" + exchange.getRequestHeaders().getFirst("Host") + REALM;
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            silence.await();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        speak();
        stop();
        System.clearProperty("smallrye.jwt.sign.key");
    }
}
