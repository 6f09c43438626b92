package fi.yhdyspinta.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The real Keycloak server, unpacked by the build beside the launcher, with its data in our PostgreSQL. */
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Map<String, String> BUILD_OPTIONS =
            Map.of("KC_DB", "postgres", "KC_CACHE", "local", "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final Path distribution;
    private final Path imported;
    private String digest;

    Keycloak(Settings settings, Secrets secrets, Progress progress) throws IOException {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.imported = settings.home().resolve("keycloak/realm.sha256");
        try (Stream<Path> folders = Files.list(settings.root().resolve("backend/launcher/target"))) {
            this.distribution = folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new LaunchFailure("Keycloak is not unpacked in backend/launcher/target: run make clean, then try again."));
        }
    }

    ManagedProcess start(Postgres postgres) throws IOException {
        String realm = Realm.render(settings.root().resolve("backend/keycloak"), settings.demo());
        digest = digest(realm + settings.publicUrl() + settings.idpUrl() + secrets.of("web-client") + secrets.of("client-admin"));
        List<String> command = new ArrayList<>(List.of("bin/kc.sh", "start", "--optimized"));
        if (Files.exists(imported) && Files.readString(imported).equals(digest)) {
            progress.say("Keycloak: starting");
        } else {
            // Keycloak imports a realm only when it does not exist; its addresses and clients must follow ours
            progress.say("Keycloak: importing the realm (takes longer than later starts)");
            Files.deleteIfExists(imported);
            postgres.dropDatabase("keycloak");
            writeImport(realm);
            command.add("--import-realm");
        }
        postgres.ensureDatabase("keycloak", secrets.of("keycloak-database"));
        return ManagedProcess.start("keycloak", settings.home(), distribution, command, environment());
    }

    void awaitReady(ManagedProcess process) throws IOException, InterruptedException {
        process.awaitAnswer(URI.create(settings.realmUrl() + "/.well-known/openid-configuration"), PATIENCE);
        Files.writeString(imported, digest);
    }

    /** Bakes the build-time options into the distribution once, which makes every later start faster. */
    void prepare(Consumer<Runnable> onStop) throws IOException, InterruptedException {
        Path stamp = distribution.resolve("lib/quarkus/prepared");
        try (FileChannel channel = FileChannel.open(distribution.resolve("prepare.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); var lock = channel.lock()) {
            if (lock.isValid() && Files.exists(stamp)) {
                return;
            }
            progress.say("Keycloak: preparing the server (once)");
            Path log = settings.log("keycloak-build");
            ProcessBuilder builder = new ProcessBuilder("bin/kc.sh", "build")
                    .directory(distribution.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(BUILD_OPTIONS);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            onStop.accept(() -> ManagedProcess.end(process.toHandle()));
            if (process.waitFor() != 0) {
                throw new LaunchFailure("Keycloak could not be prepared.%n%s".formatted(LastWords.of(log)));
            }
            Files.createFile(stamp);
        }
    }

    private void writeImport(String realm) throws IOException {
        Path folder = Files.createDirectories(distribution.resolve("data/import"));
        Path temporary = Files.createTempFile(folder, "realm", ".part");
        Files.writeString(temporary, realm);
        Files.move(temporary, folder.resolve("yhdyspinta-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(BUILD_OPTIONS);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KC_DB_URL", "jdbc:postgresql://localhost:" + settings.dbPort() + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.of("keycloak-database"));
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(settings.idpPort()));
        environment.put("KC_HOSTNAME", settings.idpUrl());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak-admin"));
        environment.put("YHDYSPINTA_PUBLIC_URL", settings.publicUrl());
        environment.put("YHDYSPINTA_WEB_PORT", String.valueOf(settings.webPort()));
        environment.put("YHDYSPINTA_WEB_CLIENT_SECRET", secrets.of("web-client"));
        environment.put("YHDYSPINTA_CLIENT_ADMIN_SECRET", secrets.of("client-admin"));
        return environment;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
