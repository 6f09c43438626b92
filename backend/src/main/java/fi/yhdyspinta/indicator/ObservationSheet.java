package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.ObservationImportDto.Line;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.TableCells.Wrong;
import fi.yhdyspinta.shared.TableCells;
import fi.yhdyspinta.shared.TableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A table of observations as people keep it: headings and words in any of three languages or as codes, areas by code or by name. */
@ApplicationScoped
class ObservationSheet {

    static final int MOST_LINES = 5_000;
    private static final List<String> NEEDED = List.of("year", "value");
    private static final List<String> TEMPLATE = List.of("areaName", "year", "sex", "value", "absoluteCount", "status");
    /** Written on the way out, of no use on the way in. */
    private static final String SOURCE = "source";

    private final Areas areas;

    ObservationSheet(Areas areas) {
        this.areas = areas;
    }

    /** A line as read. @param errors by property: what could not be read @param headings of the file by property */
    record Read(long number, Line line, Map<String, String> errors, Map<String, String> headings) {

        String column(String property) {
            return headings.getOrDefault(property, headings.getOrDefault(property.equals("areaCode") ? "areaName" : property, property));
        }
    }

    static String template(String language) {
        return Csv.write(Csv.Dialect.EXCEL_FI, TEMPLATE.stream().map(property -> ObservationTable.heading(property, language)).toList(), List.of());
    }

    /** @throws ProblemException 400 when it is not a table of observations at all */
    List<Read> read(byte[] bytes) {
        var file = TableFile.read(bytes, MOST_LINES);
        var headings = headings(file);
        return file.lines().stream().map(line -> read(line, headings)).toList();
    }

    private static Map<String, String> headings(TableFile file) {
        var found = file.columns(ObservationTable::property);
        var missing = new ArrayList<>(NEEDED.stream().filter(property -> !found.containsKey(property)).toList());
        if (!found.containsKey("areaCode") && !found.containsKey("areaName")) {
            missing.add("areaName");
        }
        if (!missing.isEmpty()) {
            throw TableFile.withoutColumn(String.join(", ", missing.stream()
                    .map(property -> ObservationTable.heading(property, "fi") + " / " + property).toList()));
        }
        found.remove(SOURCE);
        return found;
    }

    private Read read(TableFile.Line line, Map<String, String> headings) {
        var errors = new LinkedHashMap<String, String>();
        var cells = new TableCells<>(line, headings, (String property, Wrong wrong) -> errors.put(property, wrong.detail()));
        var type = cells.word("areaType", text -> ObservationTable.code(text, AreaType.class), "is not a kind of area");
        var named = cells.text("areaCode").isEmpty() ? cells.word("areaName", text -> byName(type, text), "is not the name of one area") : null;
        var year = cells.word("year", text -> number(text, Integer::valueOf), "is not a year");
        var sex = cells.word("sex", text -> ObservationTable.code(text, Sex.class), "is not one of everyone, girls and women, boys and men");
        var value = cells.word("value", text -> number(text, Double::valueOf), "is not a number");
        var count = cells.word("absoluteCount", text -> number(text, Long::valueOf), "is not a whole number");
        var status = cells.word("status", text -> ObservationTable.code(text, Status.class), "is not one of value, provisional, suppressed, missing");
        var code = named != null ? named.code() : cells.text("areaCode").isEmpty() ? null : cells.text("areaCode");
        return new Read(line.number(), new Line(null, named != null ? named.type() : type == null ? AreaType.MUNICIPALITY : type, code, year, sex, value, count, status),
                errors, headings);
    }

    /** An area whose kind is not told is a municipality, or the only one of that name. */
    private Optional<Areas.Area> byName(AreaType type, String name) {
        for (var kind : type == null ? AreaType.values() : new AreaType[] {type}) {
            var found = areas.all(kind).stream().filter(area -> area.isCalled(name)).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static <N extends Number> Optional<N> number(String text, Function<String, N> parse) {
        try {
            return Optional.of(parse.apply(text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('\u2212', '-')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
