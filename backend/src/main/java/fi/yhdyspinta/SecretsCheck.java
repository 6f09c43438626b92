package fi.yhdyspinta;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at the secrets before anything starts: a service with a known secret is open to everyone who knows it. */
final class SecretsCheck {

    private static final int SHORTEST = 32;
    private static final String CLIENT = "YHDYSPINTA_WEB_CLIENT_SECRET";
    /** Keys of encryption and signatures, shared by all replicas. */
    private static final List<String> KEYS =
            List.of("YHDYSPINTA_SESSION_SECRET", "YHDYSPINTA_STATE_SECRET", "YHDYSPINTA_CURSOR_SECRET");
    /** May be missing: a database can know its client otherwise. */
    private static final String DATABASE = "YHDYSPINTA_DB_PASSWORD";
    /** May be missing: clients are made at the identity provider by hand then. */
    private static final String CLIENT_ADMIN = "YHDYSPINTA_CLIENT_ADMIN_SECRET";
    private static final Set<String> KNOWN = Set.of("demo", "secret", "password", "postgres", "yhdyspinta", "keycloak");
    private static final List<String> PARTS_OF_KNOWN = List.of("demo-secret", "change-me", "changeme", "only-for-tests");

    private SecretsCheck() {}

    /** One sentence that names what to mend, or null when there is nothing. */
    static String refusal(Map<String, String> environment) {
        if (of(environment, CLIENT).isEmpty()) {
            return CLIENT + " is missing: set it to the secret of the client yhdyspinta-web in Keycloak.";
        }
        for (var name : KEYS) {
            var length = of(environment, name).length();
            if (length < SHORTEST) {
                return "%s %s: set it to at least %d random characters, for example from: openssl rand -hex 32"
                        .formatted(name, length == 0 ? "is missing" : "is too short", SHORTEST);
            }
        }
        if (!Boolean.parseBoolean(of(environment, "YHDYSPINTA_DEMO"))) {
            for (var name : List.of(CLIENT, KEYS.get(0), KEYS.get(1), KEYS.get(2), DATABASE, CLIENT_ADMIN)) {
                if (everybodyKnows(of(environment, name))) {
                    return name + " holds a secret that everybody knows: set one of your own"
                            + " (only an installation for trying, with YHDYSPINTA_DEMO=true, may have it).";
                }
            }
        }
        var sandbox = sandboxRefusal(environment);
        return sandbox != null ? sandbox : mailRefusal(environment);
    }

    /** A sandbox has invented people by itself and writes to nobody. */
    private static String sandboxRefusal(Map<String, String> environment) {
        if (!Boolean.parseBoolean(of(environment, "YHDYSPINTA_SANDBOX"))) {
            return null;
        }
        if (Boolean.parseBoolean(of(environment, "YHDYSPINTA_DEMO"))) {
            return "YHDYSPINTA_SANDBOX and YHDYSPINTA_DEMO exclude each other: a sandbox has secrets of its own, as any service has.";
        }
        var server = of(environment, "YHDYSPINTA_SMTP_HOST");
        return server.isEmpty() || server.equals("off") ? null : "YHDYSPINTA_SMTP_HOST must be off in a sandbox: it sends no mail.";
    }

    /** A mail server that is named only half would be found out by those who wait for mail. */
    private static String mailRefusal(Map<String, String> environment) {
        var server = of(environment, "YHDYSPINTA_SMTP_HOST");
        if (environment.containsKey("YHDYSPINTA_SMTP_HOST") && server.isEmpty()) {
            return "YHDYSPINTA_SMTP_HOST is empty: set it to the mail server, or to off.";
        }
        if (server.isEmpty() || server.equals("off")) {
            return null;
        }
        if (of(environment, "YHDYSPINTA_MAIL_FROM").isEmpty()) {
            return "YHDYSPINTA_MAIL_FROM is missing: set it to the address that mail comes from, or YHDYSPINTA_SMTP_HOST to off.";
        }
        if (of(environment, "YHDYSPINTA_SMTP_USER").isEmpty() != of(environment, "YHDYSPINTA_SMTP_PASSWORD").isEmpty()) {
            return "YHDYSPINTA_SMTP_USER and YHDYSPINTA_SMTP_PASSWORD belong together: set both, or neither.";
        }
        return null;
    }

    private static String of(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static boolean everybodyKnows(String secret) {
        var lower = secret.toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) || PARTS_OF_KNOWN.stream().anyMatch(lower::contains);
    }
}
