package fi.yhdyspinta.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A server that runs as a process of its own, with its output in a log file and its id noted for the next start. */
final class ManagedProcess {

    private static final Duration PATIENCE_WITH_STOP = Duration.ofSeconds(15);

    private final String name;
    private final Path log;
    private final Path note;
    private final Process process;

    private ManagedProcess(String name, Path log, Path note, Process process) {
        this.name = name;
        this.log = log;
        this.note = note;
        this.process = process;
    }

    static ManagedProcess start(
            String name, Path home, Path directory, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = home.resolve("logs").resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Path note = home.resolve("run").resolve(name + ".pid");
        Files.writeString(note, process.pid() + " " + startedAt(process.toHandle()));
        return new ManagedProcess(name, log, note, process);
    }

    /** Ends what an earlier start of the same folder left running, when that one was killed before it could tidy up. */
    static void endLeftover(String name, Path home) throws IOException {
        Path note = home.resolve("run").resolve(name + ".pid");
        if (!Files.exists(note)) {
            return;
        }
        String[] parts = Files.readString(note).strip().split(" ");
        ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(left -> parts.length == 2 && startedAt(left).equals(parts[1]))
                .ifPresent(ManagedProcess::end);
        Files.deleteIfExists(note);
    }

    /** A process id is used again by the system; together with the start time it names one process. */
    private static String startedAt(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Waits until the address answers 200; gives up when the process ends or the time is over. */
    void awaitAnswer(URI address, Duration patience) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        Instant end = Instant.now().plus(patience);
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (Instant.now().isBefore(end)) {
                if (!process.isAlive()) {
                    throw new LaunchFailure("%s stopped while it was starting.%n%s".formatted(name, LastWords.of(log)));
                }
                if (answers(client, request)) {
                    return;
                }
                Thread.sleep(200);
            }
        }
        throw new LaunchFailure("%s did not answer at %s within %d seconds.%n%s"
                .formatted(name, address, patience.toSeconds(), LastWords.of(log)));
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void onUnexpectedEnd(Consumer<String> action) {
        // on a thread of its own: the one that completes this future is also awaited while everything is stopped
        process.onExit().thenAcceptAsync(ended -> action.accept(
                "%s stopped by itself (exit code %d).%n%s".formatted(name, ended.exitValue(), LastWords.of(log))));
    }

    void stop() {
        end(process.toHandle());
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            // the note names a process that is gone: the next start finds that out by itself
        }
    }

    static void end(ProcessHandle handle) {
        List<ProcessHandle> all = Stream.concat(handle.descendants(), Stream.of(handle))
                .toList();
        if (!handle.isAlive()) {
            return;
        }
        handle.destroy();
        Instant end = Instant.now().plus(PATIENCE_WITH_STOP);
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(Math.max(1, Duration.between(Instant.now(), end).toMillis()), TimeUnit.MILLISECONDS);
            } catch (Exception e) {
                each.destroyForcibly();
            }
        }
    }
}
