package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import io.netty.util.collection.LongObjectHashMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Observations on their way to the database, in a file of the format that COPY reads: any number of them take little memory, and
 * none holds a connection while its sender is slow. The file has no name, so that nothing is left of it however this ends.
 */
public final class StagedObservations implements AutoCloseable {

    static final int FIRST_YEAR = 1900;
    private static final int YEARS = 512;
    /** Odd, so that no two places become one; neighbours, which the map would pile up in one corner, come to lie far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final FileChannel file;
    private final BufferedWriter rows;
    // of primitives: a million boxed keys would take as much memory as everything else
    private final LongObjectHashMap<Boolean> seen = new LongObjectHashMap<>();
    private final NavigableSet<Integer> indicators = new TreeSet<>();
    private int count;

    public StagedObservations() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    StagedObservations(Path folder) {
        try {
            // what is to be deleted when it is closed loses its name as soon as it is open, where files can be without one
            file = FileChannel.open(Files.createTempFile(folder, "observations", ".copy"), StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            rows = new BufferedWriter(Channels.newWriter(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param indicator its number @return false when there is one of this indicator, area, year and sex already */
    public boolean add(int indicator, Areas.Area area, int year, Sex sex, Status status, Double value, Long absoluteCount) {
        var place = (((long) indicator * YEARS + year - FIRST_YEAR) * Sex.values().length + sex.ordinal()) * Areas.MOST + area.number();
        if (seen.put(place * SPREAD, Boolean.TRUE) != null) {
            return false;
        }
        indicators.add(indicator);
        count++;
        try {
            rows.append(Integer.toString(indicator)).append('\t').append(Integer.toString(year)).append('\t')
                    .append(Integer.toString(area.number())).append('\t').append(sex.name()).append('\t')
                    .append(status.name()).append('\t').append(value == null ? "\\N" : value.toString()).append('\t')
                    .append(absoluteCount == null ? "\\N" : absoluteCount.toString()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    public int count() {
        return count;
    }

    /** Numbers of the indicators that something is told of, in order. */
    NavigableSet<Integer> indicators() {
        return indicators;
    }

    /** All of them, to be read; to be closed with these. */
    InputStream read() throws IOException {
        rows.flush();
        return Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
