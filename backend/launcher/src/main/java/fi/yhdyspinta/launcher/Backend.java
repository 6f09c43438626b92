package fi.yhdyspinta.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged backend, configured by its environment exactly as in production; it warms up sooner and takes less. */
final class Backend {

    private Backend() {
    }

    static ManagedProcess start(Settings settings, Secrets secrets) throws IOException {
        Map<String, String> environment = common(settings, settings.apiPort(), "yhdyspinta", secrets.of("yhdyspinta-database"));
        environment.put("YHDYSPINTA_PUBLIC_URL", settings.publicUrl());
        environment.put("YHDYSPINTA_WEB_CLIENT_SECRET", secrets.of("web-client"));
        environment.put("YHDYSPINTA_CLIENT_ADMIN_SECRET", secrets.of("client-admin"));
        environment.put("YHDYSPINTA_SESSION_SECRET", secrets.of("session"));
        environment.put("YHDYSPINTA_STATE_SECRET", secrets.of("state"));
        environment.put("YHDYSPINTA_CURSOR_SECRET", secrets.of("cursor"));
        environment.put("YHDYSPINTA_FIRST_ADMIN_EMAIL", settings.firstAdminEmail());
        environment.put("YHDYSPINTA_DEMO", String.valueOf(settings.demo()));
        if (settings.hasSandbox()) {
            environment.put("YHDYSPINTA_SANDBOX_URL", settings.sandboxUrl());
        }
        return start("backend", "-Xmx768m", settings, environment);
    }

    /** A second installation beside the first, with its own database and secrets, in the same realm. */
    static ManagedProcess startSandbox(Settings settings, Secrets secrets) throws IOException {
        Map<String, String> environment =
                common(settings, settings.sandboxApiPort(), "yhdyspinta_sandbox", secrets.of("sandbox-database"));
        environment.put("YHDYSPINTA_SANDBOX", "true");
        environment.put("YHDYSPINTA_SMTP_HOST", "off");
        environment.put("YHDYSPINTA_PUBLIC_URL", settings.sandboxUrl());
        for (String secret : List.of("WEB_CLIENT", "SESSION", "STATE", "CURSOR")) {
            environment.put("YHDYSPINTA_" + secret + "_SECRET", secrets.of("sandbox"));
        }
        return start("sandbox", "-Xmx384m", settings, environment);
    }

    private static Map<String, String> common(Settings settings, int port, String database, String password) {
        Map<String, String> environment = new HashMap<>();
        environment.put("YHDYSPINTA_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("YHDYSPINTA_DB_URL", "jdbc:postgresql://localhost:" + settings.dbPort() + "/" + database);
        environment.put("YHDYSPINTA_DB_USER", database);
        environment.put("YHDYSPINTA_DB_PASSWORD", password);
        environment.put("YHDYSPINTA_IDP_URL", settings.realmUrl());
        environment.put("YHDYSPINTA_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");
        return environment;
    }

    private static ManagedProcess start(String name, String memory, Settings settings, Map<String, String> environment) throws IOException {
        Path folder = settings.root().resolve("backend/target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new LaunchFailure("The backend is not built: run make run, which builds it first.");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return ManagedProcess.start(name, settings.home(), settings.root(),
                List.of(java, memory, "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-jar", folder.resolve("quarkus-run.jar").toString()), environment);
    }
}
