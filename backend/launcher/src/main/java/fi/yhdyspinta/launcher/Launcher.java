package fi.yhdyspinta.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts everything, tells where it is, and stops everything again: on Ctrl-C, or when the command given as arguments
 * has ended (the way browser tests use it).
 */
public final class Launcher {

    private static final long SPACE_NEEDED = 700L * 1024 * 1024;

    private final Settings settings;
    private final Progress progress;
    private final Deque<Runnable> toStop = new ArrayDeque<>();
    private final CountDownLatch startOver = new CountDownLatch(1);
    /** A field, since the lock ends when its channel is garbage-collected. */
    private FileChannel lockFile;
    private boolean stopping;

    private Launcher(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @param arguments none to run until stopped, or a command to run on the started service */
    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %5$s%6$s%n");
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        try {
            Settings settings = Settings.from(System.getenv(), Path.of("").toAbsolutePath());
            Launcher launcher = new Launcher(settings, Progress.since(System.getenv("YHDYSPINTA_STARTED_AT")));
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::stopAll, "stop"));
            launcher.run(Arrays.asList(arguments));
        } catch (LaunchFailure e) {
            exit(e.getMessage());
        }
    }

    private static void exit(String reason) {
        System.err.println();
        System.err.println(reason);
        System.exit(1);
    }

    private void run(List<String> command) {
        int status = 1;
        try {
            prepareHome();
            startAll();
            startOver.countDown();
            if (command.isEmpty()) {
                System.out.print(Welcome.text(settings));
                System.out.flush();
                new CountDownLatch(1).await();
            }
            status = runOn(command);
        } catch (LaunchFailure e) {
            fail(e.getMessage());
        } catch (Exception e) {
            fail(e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            startOver.countDown();
        }
        System.exit(status);
    }

    /** A failure that only follows from being stopped is no news. */
    private void fail(String reason) {
        boolean asked;
        synchronized (toStop) {
            asked = stopping;
        }
        if (!asked) {
            startOver.countDown();
            exit(reason.contains("No space left on device")
                    ? "The disk is full: make room on the disk of %s and try again.".formatted(settings.home())
                    : reason);
        }
    }

    private void prepareHome() throws IOException {
        Path home = settings.home();
        try {
            for (String folder : List.of("logs", "run", "cache", "keycloak")) {
                Files.createDirectories(home.resolve(folder));
            }
        } catch (IOException e) {
            throw new LaunchFailure("The folder %s cannot be written: %s".formatted(home, e.getMessage()));
        }
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < SPACE_NEEDED) {
            throw new LaunchFailure("Only %d MB of disk is free in %s, and at least %d MB is needed: make room and try again."
                    .formatted(free >> 20, home, SPACE_NEEDED >> 20));
        }
        lockFile = FileChannel.open(home.resolve("run/lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lockFile.tryLock() == null) {
            throw new LaunchFailure("Yhdyspinta already runs with the data in %s: stop it with Ctrl-C where it runs.".formatted(home));
        }
        ManagedProcess.endLeftover("backend", home);
        ManagedProcess.endLeftover("sandbox", home);
        ManagedProcess.endLeftover("keycloak", home);
        Postgres.endLeftover(home.resolve("postgres"));
        settings.requireFreePorts();
        if (settings.fresh()) {
            forget(home.resolve("postgres"));
            forget(home.resolve("keycloak"));
            Files.createDirectories(home.resolve("keycloak"));
            Files.deleteIfExists(home.resolve("secrets.properties"));
        }
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void startAll() throws Exception {
        Secrets secrets = new Secrets(settings.home().resolve("secrets.properties"));
        progress.say("PostgreSQL: starting");
        Postgres postgres = Postgres.start(settings, secrets);
        onStop(postgres::stop);
        postgres.ensureDatabase("yhdyspinta", secrets.of("yhdyspinta-database"));

        Keycloak identity = new Keycloak(settings, secrets, progress);
        identity.prepare(this::onStop);
        ManagedProcess keycloak = identity.start(postgres);
        watch(keycloak);
        progress.say("Backend: starting");
        ManagedProcess backend = Backend.start(settings, secrets);
        watch(backend);
        identity.awaitReady(keycloak);
        backend.awaitAnswer(URI.create(settings.apiUrl() + "/q/health/ready"), Duration.ofMinutes(8));

        serve(settings.webPort(), settings.apiUrl());
        if (settings.hasSandbox()) {
            progress.say("Sandbox: starting");
            postgres.ensureDatabase("yhdyspinta_sandbox", secrets.of("sandbox-database"));
            ManagedProcess sandbox = Backend.startSandbox(settings, secrets);
            watch(sandbox);
            sandbox.awaitAnswer(URI.create(settings.sandboxApiUrl() + "/q/health/ready"), Duration.ofMinutes(8));
            serve(settings.sandboxPort(), settings.sandboxApiUrl());
        }
        progress.say("Ready");
    }

    private void serve(int port, String backend) throws Exception {
        WebServer web = WebServer.start(port, settings.root().resolve("frontend/dist"), backend,
                SecurityHeaders.read(settings.root().resolve("frontend/nginx"), settings.embedAncestors()));
        onStop(web::stop);
    }

    private void watch(ManagedProcess process) {
        onStop(process::stop);
        process.onUnexpectedEnd(this::fail);
    }

    /** Remembers how to stop what has just been started; stops it at once when everything is being stopped already. */
    private void onStop(Runnable action) {
        synchronized (toStop) {
            if (!stopping) {
                toStop.push(action);
                return;
            }
        }
        action.run();
        throw new CancellationException("stopped");
    }

    private int runOn(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Path directory = Path.of(System.getenv().getOrDefault("YHDYSPINTA_WORKING_DIRECTORY", "."));
        builder.directory(directory.toFile());
        builder.environment().putAll(Welcome.addresses(settings, new Secrets(settings.home().resolve("secrets.properties"))));
        Process process = builder.start();
        onStop(() -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        return process.waitFor();
    }

    private void stopAll() {
        Deque<Runnable> actions;
        synchronized (toStop) {
            stopping = true;
            actions = new ArrayDeque<>(toStop);
        }
        boolean anything = !actions.isEmpty();
        if (anything) {
            System.out.println();
            progress.say("Stopping");
        }
        actions.forEach(Runnable::run);
        try {
            startOver.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (anything) {
            progress.say("Stopped; the data stays in " + settings.home());
        }
    }
}
