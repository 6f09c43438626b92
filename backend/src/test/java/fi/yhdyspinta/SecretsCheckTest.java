package fi.yhdyspinta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsCheckTest {

    private static final String CLIENT = "YHDYSPINTA_WEB_CLIENT_SECRET";

    private static Map<String, String> goodSecrets() {
        return new HashMap<>(Map.of(
                CLIENT, "8f2c0b3fd1",
                "YHDYSPINTA_SESSION_SECRET", "0f6a1cbe6d2b4f60a2c9d84de1b7a350",
                "YHDYSPINTA_STATE_SECRET", "7d0e5b0a9f634cd7b8e4f51f2c3a6d98",
                "YHDYSPINTA_CURSOR_SECRET", "c41d7f9a3be048d6a5f2e0b8971c6d34",
                "YHDYSPINTA_DB_PASSWORD", "q8Zr2"));
    }

    @Test
    void letsAServiceWithSecretsOfItsOwnStart() {
        assertNull(SecretsCheck.refusal(goodSecrets()));
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIENT, "YHDYSPINTA_SESSION_SECRET", "YHDYSPINTA_STATE_SECRET", "YHDYSPINTA_CURSOR_SECRET"})
    void namesTheMissingSecretAlsoInDemoMode(String name) {
        for (var demo : new String[] {"false", "true"}) {
            var environment = goodSecrets();
            environment.put("YHDYSPINTA_DEMO", demo);
            environment.remove(name);
            assertTrue(SecretsCheck.refusal(environment).startsWith(name + " is missing"));
            environment.put(name, "  ");
            assertTrue(SecretsCheck.refusal(environment).startsWith(name + " is missing"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"YHDYSPINTA_SESSION_SECRET", "YHDYSPINTA_STATE_SECRET", "YHDYSPINTA_CURSOR_SECRET"})
    void namesTheKeyThatIsTooShort(String name) {
        var environment = goodSecrets();
        environment.put(name, "a".repeat(31));
        assertEquals(name + " is too short: set it to at least 32 random characters, for example from: openssl rand -hex 32",
                SecretsCheck.refusal(environment));
    }

    @ParameterizedTest
    @CsvSource({
        "YHDYSPINTA_WEB_CLIENT_SECRET, demo-secret", "YHDYSPINTA_WEB_CLIENT_SECRET, Secret",
        "YHDYSPINTA_SESSION_SECRET, change-me-change-me-change-me-change-me",
        "YHDYSPINTA_STATE_SECRET, demo-secret-demo-secret-demo-secret",
        "YHDYSPINTA_CURSOR_SECRET, only-for-tests-only-for-tests-only-for-tests",
        "YHDYSPINTA_DB_PASSWORD, postgres"})
    void takesAKnownSecretOnlyInDemoMode(String name, String secret) {
        var environment = goodSecrets();
        environment.put(name, secret);
        assertTrue(SecretsCheck.refusal(environment).startsWith(name + " holds a secret that everybody knows"));
        environment.put("YHDYSPINTA_DEMO", "true");
        assertNull(SecretsCheck.refusal(environment));
    }

    @Test
    void aSandboxHasSecretsOfItsOwnAndSendsNoMail() {
        var environment = goodSecrets();
        environment.put("YHDYSPINTA_SANDBOX", "true");
        assertNull(SecretsCheck.refusal(environment));
        environment.put("YHDYSPINTA_SMTP_HOST", "smtp.example.fi");
        environment.put("YHDYSPINTA_MAIL_FROM", "a@example.fi");
        assertEquals("YHDYSPINTA_SMTP_HOST must be off in a sandbox: it sends no mail.", SecretsCheck.refusal(environment));
        environment.put("YHDYSPINTA_SMTP_HOST", "off");
        environment.put(CLIENT, "demo-secret");
        assertTrue(SecretsCheck.refusal(environment).startsWith(CLIENT + " holds a secret that everybody knows"));
        environment.put("YHDYSPINTA_DEMO", "true");
        assertTrue(SecretsCheck.refusal(environment).startsWith("YHDYSPINTA_SANDBOX and YHDYSPINTA_DEMO exclude each other"));
    }

    @Test
    void theProgramEndsWithThatOneSentence() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("YHDYSPINTA_"));
        builder.environment().putAll(goodSecrets());
        builder.environment().put(CLIENT, "demo-secret");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue(), said);
        assertEquals(SecretsCheck.refusal(builder.environment()) + System.lineSeparator(), said);
    }

    @ParameterizedTest
    @CsvSource({
        "'', , , , YHDYSPINTA_SMTP_HOST is empty", "smtp.example.fi, , , , YHDYSPINTA_MAIL_FROM is missing",
        "smtp.example.fi, a@example.fi, user, , YHDYSPINTA_SMTP_USER and YHDYSPINTA_SMTP_PASSWORD belong together",
        "smtp.example.fi, a@example.fi, , word, YHDYSPINTA_SMTP_USER and YHDYSPINTA_SMTP_PASSWORD belong together",
        "smtp.example.fi, a@example.fi, user, word, ", "smtp.example.fi, a@example.fi, , , ", "off, , , , "})
    void namesWhatIsMissingOfTheMailServer(String host, String from, String user, String password, String refusal) {
        var environment = goodSecrets();
        environment.put("YHDYSPINTA_SMTP_HOST", host);
        environment.put("YHDYSPINTA_MAIL_FROM", from == null ? "" : from);
        environment.put("YHDYSPINTA_SMTP_USER", user == null ? "" : user);
        environment.put("YHDYSPINTA_SMTP_PASSWORD", password == null ? "" : password);
        var found = SecretsCheck.refusal(environment);
        assertTrue(refusal == null ? found == null : found.startsWith(refusal), found);
    }
}
