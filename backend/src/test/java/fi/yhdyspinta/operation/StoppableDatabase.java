package fi.yhdyspinta.operation;

import fi.yhdyspinta.support.RealDatabaseAndKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * A database that a test can stop, and start again at the same address with the same data. The test and the resource
 * live in different class loaders, so what both must know is kept in system properties.
 */
public class StoppableDatabase extends RealDatabaseAndKeys {

    private static final String DATA = "yhdyspinta.test.outage.data";
    private static final String PORT = "yhdyspinta.test.outage.port";

    /** After the database that all tests share, so that the service is given this one. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    protected EmbeddedPostgres startDatabase() throws IOException {
        try (var free = new ServerSocket(0)) {
            System.setProperty(PORT, String.valueOf(free.getLocalPort()));
        }
        System.setProperty(DATA, Files.createTempDirectory("yhdyspinta-outage").toString());
        return resume();
    }

    static EmbeddedPostgres resume() throws IOException {
        return EmbeddedPostgres.builder().setPort(Integer.getInteger(PORT)).setDataDirectory(data())
                .setCleanDataDirectory(false).setServerConfig("timezone", "UTC").start();
    }

    /** As an administrator would: sessions are cut, data is safe. */
    static void halt() throws Exception {
        var pid = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
        var server = ProcessHandle.of(pid).orElseThrow();
        new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor();
        server.onExit().get(20, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        try {
            halt();
            try (var files = Files.walk(data())) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path data() {
        return Path.of(System.getProperty(DATA));
    }
}
