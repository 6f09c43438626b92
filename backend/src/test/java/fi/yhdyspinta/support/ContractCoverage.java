package fi.yhdyspinta.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down which operation was answered with which status, so that the build can tell what no test has tried. */
public final class ContractCoverage {

    /** One line for each operation and status: {@code getGroup 200}. */
    public static final Path FILE = Path.of("target", "contract-coverage.txt");

    private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();

    private ContractCoverage() {}

    static void answered(String operationId, int status) {
        var line = operationId + " " + status + "\n";
        if (WRITTEN.add(line)) {
            try {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
