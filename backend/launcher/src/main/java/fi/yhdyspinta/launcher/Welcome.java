package fi.yhdyspinta.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What a person, or a command run on the started service, has to know: addresses and demo sign-ins. */
final class Welcome {

    private Welcome() {
    }

    static String text(Settings settings) {
        String addresses = """

                Yhdyspinta is running. Ctrl-C stops it.

                  App          %s
                  API          %s/api/v1        (description: /api/v1/openapi.yaml)
                  Keycloak     %s        (user keycloak-admin, password in %s)
                  PostgreSQL   localhost:%d, database yhdyspinta
                  Logs         %s
                """.formatted(settings.publicUrl(), settings.apiUrl(), settings.idpUrl(),
                settings.home().resolve("secrets.properties"), settings.dbPort(), settings.home().resolve("logs"));
        String sandbox = settings.hasSandbox()
                ? "      Sandbox      %s        (any machine client of the realm may write there)%n".formatted(settings.sandboxUrl())
                : "";
        return addresses + sandbox + (settings.demo() ? DEMO : "");
    }

    private static final String DEMO = """

              Sign in with password "demo" as
                koordinaattori.vs   coordinator of Varsinais-Suomi
                pj.turku            chair of the Turku group
                sihteeri.turku      its secretary
                jasen.turku         its member
                pj.naantali         chair of the Naantali group
                ulkopuolinen        no membership anywhere
                admin               administrator
              Machine client intranet-turku, secret demo-secret

            """;

    static Map<String, String> addresses(Settings settings, Secrets secrets) throws IOException {
        Map<String, String> addresses = new HashMap<>(Map.of(
                "YHDYSPINTA_PUBLIC_URL", settings.publicUrl(),
                "YHDYSPINTA_API_URL", settings.apiUrl(),
                "YHDYSPINTA_IDP_URL", settings.realmUrl(),
                "YHDYSPINTA_KEYCLOAK_ADMIN_PASSWORD", secrets.of("keycloak-admin"),
                "YHDYSPINTA_DB_URL", "jdbc:postgresql://localhost:" + settings.dbPort() + "/yhdyspinta",
                "YHDYSPINTA_DB_USER", "yhdyspinta",
                "YHDYSPINTA_DB_PASSWORD", secrets.of("yhdyspinta-database"),
                "YHDYSPINTA_STACK", "running"));
        if (settings.hasSandbox()) {
            addresses.put("YHDYSPINTA_SANDBOX_URL", settings.sandboxUrl());
        }
        return addresses;
    }
}
