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
        Path folder = settings.root().resolve("backend/target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new LaunchFailure("The backend is not built: run make run, which builds it first.");
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("YHDYSPINTA_HTTP_PORT", String.valueOf(settings.apiPort()));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("YHDYSPINTA_DB_URL", "jdbc:postgresql://localhost:" + settings.dbPort() + "/yhdyspinta");
        environment.put("YHDYSPINTA_DB_USER", "yhdyspinta");
        environment.put("YHDYSPINTA_DB_PASSWORD", secrets.of("yhdyspinta-database"));
        environment.put("YHDYSPINTA_IDP_URL", settings.realmUrl());
        environment.put("YHDYSPINTA_PUBLIC_URL", settings.publicUrl());
        environment.put("YHDYSPINTA_WEB_CLIENT_SECRET", secrets.of("web-client"));
        environment.put("YHDYSPINTA_CLIENT_ADMIN_SECRET", secrets.of("client-admin"));
        environment.put("YHDYSPINTA_SESSION_SECRET", secrets.of("session"));
        environment.put("YHDYSPINTA_STATE_SECRET", secrets.of("state"));
        environment.put("YHDYSPINTA_CURSOR_SECRET", secrets.of("cursor"));
        environment.put("YHDYSPINTA_FIRST_ADMIN_EMAIL", settings.firstAdminEmail());
        environment.put("YHDYSPINTA_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");
        environment.put("YHDYSPINTA_DEMO", String.valueOf(settings.demo()));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return ManagedProcess.start("backend", settings.home(), settings.root(),
                List.of(java, "-Xmx768m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-jar", folder.resolve("quarkus-run.jar").toString()), environment);
    }
}
