package fi.yhdyspinta.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure shows what a person needs from the log, not all of it. */
class LastWordsTest {

    @TempDir
    Path folder;

    @Test
    void jsonBecomesLevelMessageAndInnermostCause() {
        assertEquals("ERROR Failed to start application: database yhdyspinta does not exist", LastWords.readable("""
                {"timestamp":"2026-11-22T02:13:50Z","level":"ERROR","message":"Failed to start application",\
                "exception":{"message":"Failed to start","causedBy":{"exception":{"message":"database yhdyspinta does not exist"}}}}"""));
        assertEquals("INFO started", LastWords.readable("{\"level\":\"INFO\",\"message\":\"started\"}"));
        assertEquals("{ not json", LastWords.readable("{ not json"));
    }

    @Test
    void onlyTheEndIsShown() throws Exception {
        Path log = folder.resolve("backend.log");
        Files.write(log, Collections.nCopies(100, "before"));
        Files.writeString(log, "the reason", java.nio.file.StandardOpenOption.APPEND);
        String shown = LastWords.of(log);
        assertTrue(shown.endsWith("the reason"), shown);
        assertEquals(26, shown.lines().count());
    }

    @Test
    void dataOfAnotherVersionIsExplained() throws Exception {
        Path log = folder.resolve("backend.log");
        Files.writeString(log, "{\"level\":\"ERROR\",\"message\":\"x\",\"exception\":{\"message\":\"Validate failed: Migrations have failed validation\"}}");
        assertTrue(LastWords.of(log).contains("make reset"));
        Files.writeString(log, "something else");
        assertFalse(LastWords.of(log).contains("make reset"));
    }
}
