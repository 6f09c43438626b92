package fi.yhdyspinta.changes;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A kind of event, and who is told of it. The catalogue is {@code event-types.csv}; a kind is added there when it is first
 * written, and is never taken out or given another meaning.
 *
 * @param type {@code object.verb}
 * @param path of the object that it tells of, with {@code {id}} for its id; empty when nothing can be read there
 */
record EventType(String type, Audience audience, String path, String description) {

    /** Who is told of an event; decided when it is read, by what the reader may see then. */
    enum Audience {
        /** Everyone who may read the feed. */
        PUBLIC,
        /** Who may see the goal: everyone what was agreed, members of the group and coordinators of its county a draft. */
        GOAL,
        /** Who may see the meeting. */
        MEETING,
        /** Who may see the decision. */
        DECISION,
        /** Who may see the event of the county. */
        COUNTY_EVENT,
        /** People, and clients that may read members; of a hidden seat only those who lead the group. */
        SEAT,
        /** Members of the group and coordinators of its county. */
        INSIDER,
        /** Nobody: it is of persons or of the service itself. */
        NOBODY
    }

    private static final List<EventType> ALL = read();

    /** All of them, in the order of the catalogue. */
    static List<EventType> all() {
        return ALL;
    }

    static List<String> toldTo(Audience audience) {
        return ALL.stream().filter(one -> one.audience == audience).map(EventType::type).toList();
    }

    String objectType() {
        return type.substring(0, type.indexOf('.'));
    }

    private static List<EventType> read() {
        try (var lines = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(
                new InputStreamReader(EventType.class.getResourceAsStream("/event-types.csv"), StandardCharsets.UTF_8))) {
            return lines.stream().map(line -> new EventType(line.getField("type"), Audience.valueOf(line.getField("audience")),
                    line.getField("path"), line.getField("description"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
