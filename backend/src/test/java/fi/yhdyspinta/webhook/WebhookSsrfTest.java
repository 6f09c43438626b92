package fi.yhdyspinta.webhook;

import static fi.yhdyspinta.webhook.WebhookWorld.body;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook reaches nothing that only this server reaches. Every case is tried both ways: it would connect. */
@QuarkusTest
class WebhookSsrfTest extends ApiTest {

    private static final List<String> LOCAL = List.of("127.0.0.0/8", "0.0.0.0/8", "::/127");

    @Inject
    WebhookWorld world;

    @Inject
    Jdbi jdbi;

    private Listener listener;

    @BeforeEach
    void begin() throws IOException {
        world.begin();
        listener = new Listener();
    }

    @AfterEach
    void end() throws IOException {
        listener.close();
    }

    /** Counts who connects, on every address of this machine. */
    private static final class Listener implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0);
        private final AtomicInteger connections = new AtomicInteger();

        Listener() throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        var connection = socket.accept();
                        connections.incrementAndGet();
                        connection.close();
                    }
                } catch (IOException e) {
                    // closed by the test
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** A guard for whom names lead where the test wants, one answer after the other. */
    private static void guard(List<String> allowed, Map<String, Deque<List<String>>> names) {
        QuarkusMock.installMockForType(new AddressGuard(allowed.isEmpty() ? Optional.empty() : Optional.of(allowed)) {
            @Override
            protected InetAddress[] lookUp(String host) throws UnknownHostException {
                if (!names.containsKey(host)) {
                    return super.lookUp(host);
                }
                var answer = names.get(host).size() > 1 ? names.get(host).poll() : names.get(host).peek();
                var addresses = new InetAddress[answer.size()];
                for (var i = 0; i < addresses.length; i++) {
                    addresses[i] = InetAddress.getByName(answer.get(i));
                }
                return addresses;
            }
        }, AddressGuard.class);
    }

    /** Sends a test to the address, and says why it failed. */
    private String failure(String url) {
        var admin = given.anAdministrator();
        var made = world.webhook(admin, body("https://intranet.test.example/", null));
        jdbi.useHandle(db -> db.execute("UPDATE webhook SET url = ? WHERE id = ?::uuid", url, made.id()));
        String delivery = admin.post("/webhooks/{id}/test-event", Map.of(), made.id()).then().statusCode(201).extract().path("id");
        world.send();
        return admin.get("/webhook-deliveries/{id}", delivery).then().statusCode(200).extract().path("delivery.failure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "127.1.2.3", "localhost", "2130706433", "127.1", "0.0.0.0", "[::1]", "[::]",
            "[::ffff:127.0.0.1]", "[0:0:0:0:0:ffff:7f00:1]"})
    void whatLeadsToThisMachineIsRefusedHoweverItIsWritten(String host) {
        guard(List.of(), Map.of());
        assertEquals("ADDRESS_REFUSED", failure("https://" + host + ":" + listener.port() + "/"));
        assertEquals(0, listener.connections.get());
        guard(LOCAL, Map.of());
        failure("https://" + host + ":" + listener.port() + "/");
        assertEquals(1, listener.connections.get(), "it would have connected");
    }

    /** Some would read them as 127.0.0.1, others as another address: they are not read at all. */
    @ParameterizedTest
    @ValueSource(strings = {"0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "017700000001", "127.0.0.01"})
    void whatIsReadInTwoWaysNeverConnectsHere(String host) {
        guard(List.of(), Map.of());
        assertEquals("ADDRESS_REFUSED", failure("https://" + host + ":" + listener.port() + "/"));
        assertEquals(0, listener.connections.get());
    }

    @Test
    void aNameThatLeadsHereIsRefusedAlsoWhenItHasAnotherAddressToo() {
        var names = Map.<String, Deque<List<String>>>of("here.test.example", new ArrayDeque<>(List.of(List.of("127.0.0.1"))),
                "both.test.example", new ArrayDeque<>(List.of(List.of("192.0.43.8", "127.0.0.1"))));
        guard(List.of(), names);
        assertEquals("ADDRESS_REFUSED", failure("https://here.test.example:" + listener.port() + "/"));
        assertEquals("ADDRESS_REFUSED", failure("https://both.test.example:" + listener.port() + "/"));
        assertEquals(0, listener.connections.get());
        guard(LOCAL, names);
        failure("https://here.test.example:" + listener.port() + "/");
        assertEquals(1, listener.connections.get(), "it would have connected");
    }

    /** The check and the connection use one answer: a name that changes in between leads to the address that was checked. */
    @Test
    void aNameThatChangesAfterItWasCheckedLeadsWhereItWasChecked() {
        var rebound = new ArrayDeque<List<String>>(List.of(List.of("127.0.0.9"), List.of("127.0.0.1")));
        guard(List.of("127.0.0.9/32"), Map.of("rebinds.test.example", rebound));
        failure("https://rebinds.test.example:" + listener.port() + "/");
        assertEquals(1, listener.connections.get(), "to the first answer, which is allowed");
        assertEquals("ADDRESS_REFUSED", failure("https://rebinds.test.example:" + listener.port() + "/"), "the second is not");
        assertEquals(1, listener.connections.get());
    }

    @Test
    void aRedirectionLeadsNowhere() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answer(message -> new Receiver.Answer(302, Map.of("Location", "http://127.0.0.1:" + listener.port() + "/"), ""));
            guard(LOCAL, Map.of());
            assertEquals("REDIRECTED", failure(receiver.url()));
            assertEquals(1, receiver.messages().size());
            assertEquals(0, listener.connections.get());
        }
    }

    @Test
    void noProxyIsAsked() {
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", String.valueOf(listener.port()));
        try {
            guard(List.of(), Map.of("away.test.example", new ArrayDeque<>(List.of(List.of("192.0.2.1")))));
            assertEquals("ADDRESS_REFUSED", failure("https://away.test.example/"));
            guard(List.of("127.0.0.0/8"), Map.of("away.test.example", new ArrayDeque<>(List.of(List.of("127.0.0.7")))));
            assertEquals("NOT_CONNECTED", failure("https://away.test.example:1/"));
            assertEquals(0, listener.connections.get());
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    @Test
    void unencryptedOnlyWhereTheOperatorHasAllowedIt() {
        guard(List.of(), Map.of());
        var admin = given.anAdministrator();
        admin.post("/webhooks", body("http://intranet.test.example/", null)).then().statusCode(400).body("errors.code", contains("not-encrypted"));
        guard(List.of("127.0.0.0/8"), Map.of("public.test.example", new ArrayDeque<>(List.of(List.of("198.41.0.4")))));
        assertEquals("ADDRESS_REFUSED", failure("http://public.test.example/"));
    }

    @Test
    void everyNetworkThatIsNotPublicIsRefusedAndItsPublicNeighboursAreNot() throws Exception {
        var guard = new AddressGuard(Optional.empty());
        for (var refused : List.of("0.1.2.3", "10.0.0.0", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.255.255.255", "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.255.255", "198.18.0.1", "198.19.255.255",
                "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
                "::", "::1", "::ffff:10.0.0.1", "::10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:a00:1::1",
                "2002:7f00:1::", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1")) {
            assertThrows(AddressGuard.Refused.class, () -> guard.addressOf(refused, false), refused);
            assertTrue(guard.refusesLiteral(refused), refused);
        }
        for (var told : Stream.of("9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1", "169.253.255.255",
                "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
                "223.255.255.255", "2a00:1450:400f::200e", "2001:200::1", "2606:4700::1111").toList()) {
            assertEquals(InetAddress.getByName(told), guard.addressOf(told, false));
            assertFalse(guard.refusesLiteral(told), told);
        }
    }
}
