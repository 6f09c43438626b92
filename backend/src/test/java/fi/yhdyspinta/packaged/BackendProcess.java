package fi.yhdyspinta.packaged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged backend in a process of its own. */
final class BackendProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[0-9.:]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final URI address;

    private BackendProcess(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        // not to outlive a test that is itself ended
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        this.log = log;
        this.address = awaitAddress();
    }

    /** @param javaOptions what the virtual machine is told beside what production tells it */
    static BackendProcess start(String name, Map<String, String> environment, List<String> javaOptions) {
        assertTrue(Files.exists(JAR), JAR + " is missing: run these tests with ./mvnw verify, or package first");
        var command = java();
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", JAR.toString()));
        return run(name, environment, command);
    }

    /** Another server, of the classes of the tests, in a virtual machine with the same settings. */
    static BackendProcess startMain(String name, Map<String, String> environment, Class<?> main) {
        var command = java();
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
        return run(name, environment, command);
    }

    /** As production has it. */
    private static List<String> java() {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    }

    private static BackendProcess run(String name, Map<String, String> environment, List<String> command) {
        try {
            var log = Files.createDirectories(Path.of("target", "packaged")).resolve(name + "-" + System.nanoTime() + ".log");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectInput(new File("/dev/null")).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("YHDYSPINTA_") || variable.startsWith("QUARKUS_"));
            builder.environment().putAll(environment);
            return new BackendProcess(builder.start(), log);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It takes any free port, and says which. */
    private URI awaitAddress() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            var listening = LISTENING.matcher(Files.readString(log));
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("The backend did not start:\n" + Files.readString(log));
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /** Time of a processor that it has used so far. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    /** Ends it the hard way (SIGKILL): no handler runs, nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
