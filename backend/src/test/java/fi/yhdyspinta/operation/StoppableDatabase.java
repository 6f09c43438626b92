package fi.yhdyspinta.operation;

import fi.yhdyspinta.support.RealDatabaseAndKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A database that a test can stop, and start again at the same address with the same data. The test and the resource
 * live in different class loaders, so what both must know is kept in system properties.
 */
public class StoppableDatabase extends RealDatabaseAndKeys {

    /** The command line of the server that was stopped. */
    private static List<String> stopped;

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
        return EmbeddedPostgres.builder().setPort(Integer.getInteger(PORT)).setDataDirectory(data())
                .setCleanDataDirectory(false).setServerConfig("timezone", "UTC").start();
    }

    /** Starts the server again as it was started; it refuses to run as root, so root gives it a user of its own. */
    static void resume() throws IOException {
        var command = new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.<String>of());
        command.addAll(stopped);
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** As an administrator would: sessions are cut, data is safe. */
    static void halt() throws Exception {
        var pid = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
        var server = ProcessHandle.of(pid).orElseThrow();
        stopped = Stream.concat(Stream.of(server.info().command().orElseThrow()),
                Stream.of(server.info().arguments().orElseThrow())).toList();
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
