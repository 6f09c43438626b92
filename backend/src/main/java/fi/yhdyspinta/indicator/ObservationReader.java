package fi.yhdyspinta.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.ObservationImportDto.Line;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads observations line by line, as JSON or CSV, and checks each; never more than a line is in memory. */
@ApplicationScoped
class ObservationReader {

    private static final int LONGEST_LINE = 10_000;
    private static final List<String> NEEDED = List.of("areaType", "areaCode", "year", "value");
    private static final Set<String> KNOWN = Set.of("indicatorId", "areaType", "areaCode", "year", "sex", "value", "absoluteCount", "status",
            // of a table as it is read from here, and of no use on the way back
            "areaName", "source");

    private final ObjectReader json;
    private final Areas areas;
    private final HelsinkiClock clock;

    ObservationReader(ObjectMapper json, Areas areas, HelsinkiClock clock) {
        this.json = json.readerFor(Line.class);
        this.areas = areas;
        this.clock = clock;
    }

    void readJsonLines(InputStream body, Tellable tellable, StagedObservations into) throws IOException {
        var errors = new LineErrors();
        var lines = new TextLines(new InputStreamReader(body, StandardCharsets.UTF_8), LONGEST_LINE);
        var number = 0;
        for (var text = lines.next(); text != null; text = lines.next()) {
            errors.countLine(++number);
            if (text.length() > LONGEST_LINE) {
                errors.add(number, "", "too-long", "is longer than " + LONGEST_LINE + " characters");
            } else if (!text.isBlank()) {
                readJson(text, number, tellable, into, errors);
            }
        }
        errors.refuseIfAny();
    }

    private void readJson(String text, int number, Tellable tellable, StagedObservations into, LineErrors errors) {
        try {
            Line line = json.readValue(text);
            if (line == null) {
                errors.add(number, "", "malformed-json", "is not an object");
            } else {
                stage(line, number, tellable, into, errors);
            }
        } catch (JsonMappingException e) {
            var field = e.getPath().isEmpty() ? "" : "/" + e.getPath().getLast().getFieldName();
            errors.add(number, field, "not-readable", field.isEmpty() ? "is not an object of this kind" : "is not a property of an observation, or not of its type");
        } catch (JsonProcessingException e) {
            errors.add(number, "", "malformed-json", "is not valid JSON");
        }
    }

    /** A line; of one that is too long only the beginning is kept. */
    private static String line(Reader reader) throws IOException {
        var line = new StringBuilder();
        for (var c = reader.read(); c != '\n'; c = reader.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    void readCsv(InputStream body, Tellable tellable, StagedObservations into) throws IOException {
        var errors = new LineErrors();
        var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
        text.mark(LONGEST_LINE + 2);
        var heading = line(text);
        text.reset();
        if (heading != null && heading.startsWith("\uFEFF")) {
            text.read();
        }
        var separator = heading != null && heading.contains(";") ? ';' : ',';
        var last = 1;
        var headed = false;
        try (var csv = CsvReader.builder().fieldSeparator(separator).maxBufferSize(1 << 18).ofNamedCsvRecord(text)) {
            for (var record : csv) {
                last = (int) record.getStartingLineNumber();
                errors.countLine(last - 1);
                if (!headed) {
                    checkHeading(record.getHeader(), tellable, errors);
                    headed = true;
                }
                readCsv(record, last, tellable, into, errors);
            }
        } catch (CsvParseException e) {
            errors.add(last + 1, "", "not-a-table", "The table cannot be read on from here");
        }
        errors.refuseIfAny();
    }

    private static void checkHeading(List<String> heading, Tellable tellable, LineErrors errors) {
        Stream.concat(NEEDED.stream(), Stream.of("indicatorId").filter(name -> tellable.only() == null)).filter(name -> !heading.contains(name)).forEach(name -> errors.add(1, "/" + name, "no-such-column", "is not among the headings"));
        heading.stream().filter(name -> !KNOWN.contains(name)).forEach(name -> errors.add(1, "/" + name, "unknown-property", "is not a property of an observation"));
        errors.refuseIfAny();
    }

    private void readCsv(NamedCsvRecord record, int number, Tellable tellable, StagedObservations into, LineErrors errors) {
        var before = errors.count();
        var line = new Line(indicator(record, number, errors), word(record, "areaType", AreaType.class, number, errors), cell(record, "areaCode"),
                number(record, "year", Integer::valueOf, number, errors), word(record, "sex", Sex.class, number, errors),
                number(record, "value", text -> Double.valueOf(text.replace(',', '.')), number, errors),
                number(record, "absoluteCount", Long::valueOf, number, errors), word(record, "status", Status.class, number, errors));
        if (errors.count() == before) {
            stage(line, number, tellable, into, errors);
        }
    }

    private static String cell(NamedCsvRecord record, String name) {
        return record.findField(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static UUID indicator(NamedCsvRecord record, int line, LineErrors errors) {
        var text = cell(record, "indicatorId");
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            errors.add(line, "/indicatorId", "not-readable", "is not an id");
            return null;
        }
    }

    private static <E extends Enum<E>> E word(NamedCsvRecord record, String name, Class<E> words, int line, LineErrors errors) {
        var text = cell(record, name);
        var found = text == null ? null : Arrays.stream(words.getEnumConstants()).filter(word -> word.name().equals(text)).findFirst().orElse(null);
        if (text != null && found == null) {
            errors.add(line, "/" + name, "not-readable", "must be one of " + Arrays.toString(words.getEnumConstants()));
        }
        return found;
    }

    private static <N extends Number> N number(NamedCsvRecord record, String name, java.util.function.Function<String, N> parse, int line, LineErrors errors) {
        var text = cell(record, name);
        try {
            return text == null ? null : parse.apply(text);
        } catch (NumberFormatException e) {
            errors.add(line, "/" + name, "not-readable", "is not a number of this kind");
            return null;
        }
    }

    /** Checks a line; what is right is staged, what is wrong is noted. */
    void stage(Line line, int number, Tellable tellable, StagedObservations into, LineErrors errors) {
        var before = errors.count();
        var status = line.status() == null ? Status.NORMAL : line.status();
        var told = status == Status.NORMAL || status == Status.PROVISIONAL;
        var indicator = tellable.number(line.indicatorId());
        if (indicator.isEmpty()) {
            errors.add(number, "/indicatorId", "no-such-indicator", "must be an indicator that you may tell of, and that the path allows");
        }
        var area = line.areaType() == null || line.areaCode() == null ? null : areas.find(line.areaType(), line.areaCode()).orElse(null);
        if (area == null) {
            errors.add(number, "/areaCode", "no-such-area", "areaType and areaCode must name an area");
        } else if (!tellable.has(area)) {
            errors.add(number, "/areaCode", "not-your-area", "You may not tell of this area");
        }
        if (line.year() == null || line.year() < StagedObservations.FIRST_YEAR || line.year() > clock.today().getYear()) {
            errors.add(number, "/year", "no-such-year", "must be between 1900 and this year");
        }
        if (told == (line.value() == null)) {
            errors.add(number, "/value", told ? "required" : "not-allowed", told ? "must be given, or the status be SUPPRESSED or MISSING" : "must be absent with the status " + status);
        } else if (told && !Double.isFinite(line.value())) {
            errors.add(number, "/value", "not-readable", "must be a finite number");
        }
        if (line.absoluteCount() != null && (!told || line.absoluteCount() < 0)) {
            errors.add(number, "/absoluteCount", "not-allowed", told ? "must not be negative" : "must be absent with the status " + status);
        }
        if (errors.count() == before && !into.add(indicator.get(), area, line.year(), line.sex() == null ? Sex.TOTAL : line.sex(), status, line.value(), line.absoluteCount())) {
            errors.add(number, "", "told-twice", "tells of an indicator, area, year and sex that an earlier line tells of");
        }
    }
}
