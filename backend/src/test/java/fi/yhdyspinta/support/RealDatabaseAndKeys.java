package fi.yhdyspinta.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Starts a real PostgreSQL and makes the key that signs the tokens of the tests. Nobody listens where the mail server is
 * expected, until a test starts one there.
 */
public class RealDatabaseAndKeys implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = startDatabase();
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            var pair = keys.generateKeyPair();
            return Map.of(
                    "yhdyspinta.mail.host", "127.0.0.1",
                    "quarkus.mailer.port", String.valueOf(freePort()),
                    "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username", "postgres",
                    "yhdyspinta.idp.url", "http://localhost:" + freePort() + "/realms/yhdyspinta",
                    "yhdyspinta.client-admin.secret", "of-the-stand-in",
                    "yhdyspinta.sotkanet.url", "http://localhost:" + freePort() + "/rest/1.1",
                    "quarkus.oidc.public-key", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                    "smallrye.jwt.sign.key", "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----");
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where nothing answers, until a test that needs it does; below the ports that the system gives to connections, which could take it meanwhile. */
    private static int freePort() throws IOException {
        for (var attempt = 0; attempt < 100; attempt++) {
            try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one, then
            }
        }
        throw new IOException("100 ports were all taken");
    }

    protected EmbeddedPostgres startDatabase() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
