package fi.yhdyspinta.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The environment decides where everything runs, and mistakes in it are told in one sentence. */
class SettingsTest {

    private static final Path ROOT = Path.of("/somewhere");

    @Test
    void theUsualPlacesWithoutAnySetting() {
        Settings settings = Settings.from(Map.of(), ROOT);
        assertEquals("http://localhost:3000", settings.publicUrl());
        assertEquals("http://localhost:8080", settings.apiUrl());
        assertEquals("http://localhost:8180/realms/yhdyspinta", settings.realmUrl());
        assertEquals(5439, settings.dbPort());
        assertEquals(ROOT.resolve(".local"), settings.home());
        assertTrue(settings.demo());
        assertFalse(settings.hasSandbox());
    }

    @Test
    void zeroIsAnyFreePortAndEachItsOwn() {
        Settings settings = Settings.from(Map.of("YHDYSPINTA_WEB_PORT", "0", "YHDYSPINTA_API_PORT", "0"), ROOT);
        assertTrue(settings.webPort() > 0);
        assertNotEquals(settings.webPort(), settings.apiPort());
    }

    @Test
    void aSandboxIsThereWhenItHasAPort() {
        Settings settings = Settings.from(Map.of("YHDYSPINTA_SANDBOX_PORT", "3001"), ROOT);
        assertTrue(settings.hasSandbox());
        assertEquals("http://localhost:3001", settings.sandboxUrl());
        assertNotEquals(settings.sandboxUrl(), settings.sandboxApiUrl());
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        for (String wrong : new String[] {"http", "-1", "65536", "80 80"}) {
            LaunchFailure failure = assertThrows(LaunchFailure.class,
                    () -> Settings.from(Map.of("YHDYSPINTA_DB_PORT", wrong), ROOT), wrong);
            assertTrue(failure.getMessage().startsWith("YHDYSPINTA_DB_PORT is \"" + wrong + "\""), wrong);
        }
    }

    @Test
    void aBusyPortIsNamedWithTheWayOut() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = Settings.from(Map.of(
                    "YHDYSPINTA_WEB_PORT", "0", "YHDYSPINTA_DB_PORT", "0", "YHDYSPINTA_IDP_PORT", "0",
                    "YHDYSPINTA_API_PORT", String.valueOf(busy.getLocalPort())), ROOT);
            LaunchFailure failure = assertThrows(LaunchFailure.class, settings::requireFreePorts);
            assertTrue(failure.getMessage().startsWith("Port " + busy.getLocalPort() + ", meant for the backend, is used"));
            assertTrue(failure.getMessage().contains("YHDYSPINTA_API_PORT="));
        }
    }
}
