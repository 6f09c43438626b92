package fi.yhdyspinta.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies between the sender and the database. */
class StagedObservationsTest {

    private static final Areas.Area TURKU = new Areas.Area(7, AreaType.MUNICIPALITY, "853", "Turku", "Åbo", "Turku");

    @TempDir
    Path folder;

    @Test
    void nothingIsLeftInTheFolderWhoeverIsKilledMeanwhile() throws IOException {
        try (var staged = new StagedObservations(folder); var left = Files.list(folder)) {
            staged.add(1, TURKU, 2020, Sex.TOTAL, Status.NORMAL, 4.5, 10L);
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void allIsReadAsOftenAsItIsAskedFor() throws IOException {
        try (var staged = new StagedObservations(folder)) {
            assertTrue(staged.add(1, TURKU, 2020, Sex.TOTAL, Status.NORMAL, 4.5, 10L));
            assertTrue(staged.add(1, TURKU, 2021, Sex.TOTAL, Status.MISSING, null, null));
            assertFalse(staged.add(1, TURKU, 2021, Sex.TOTAL, Status.NORMAL, 1.0, null));
            for (var time = 0; time < 2; time++) {
                assertEquals("1\t2020\t7\tTOTAL\tNORMAL\t4.5\t10\n1\t2021\t7\tTOTAL\tMISSING\t\\N\t\\N\n",
                        new String(staged.read().readAllBytes(), StandardCharsets.US_ASCII));
            }
        }
    }
}
