package fi.yhdyspinta.shared;

import fi.yhdyspinta.shared.Csv.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Lists of the API as tables. For people: headings and words from {@code words/<feature>}, names for codes, Helsinki days.
 * For machines: the properties of the API by their paths, codes, UTC instants. Several words of a cell have | between them.
 */
@ApplicationScoped
public class ListTables {

    private static final String BETWEEN = " | ";

    private final Jdbi jdbi;

    ListTables(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Reference data whose codes have names. */
    public enum Codes { THEME, PERSPECTIVE, MUNICIPALITY, COUNTY }

    /** @param name path of the property, which has a text of that name @param codes what its words are codes of; null for none */
    public record Column<T>(String name, Function<T, ?> value, Codes codes) {

        public Column(String name, Function<T, ?> value) {
            this(name, value, null);
        }
    }

    public <T> String csv(String feature, List<Column<T>> columns, List<T> rows, TableFormat format) {
        if (format.dialect() == Dialect.RFC4180) {
            return Csv.write(Dialect.RFC4180, columns.stream().map(Column::name).toList(),
                    rows.stream().map(row -> columns.stream().map(column -> code(column.value().apply(row))).toList()).toList());
        }
        var words = new Words(feature, format.language);
        var names = names(columns);
        return Csv.write(Dialect.EXCEL_FI, columns.stream().map(column -> words.of(column.name())).toList(),
                rows.stream().map(row -> columns.stream().map(column -> word(column.value().apply(row), words, names.getOrDefault(column.codes(), Map.of()))).toList()).toList());
    }

    private static Object code(Object value) {
        return value instanceof Collection<?> several ? several.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN)) : value;
    }

    private static Object word(Object value, Words words, Map<String, LocalizedText> names) {
        return switch (value) {
            case null -> null;
            case Collection<?> several -> several.stream().map(one -> String.valueOf(word(one, words, names))).collect(Collectors.joining(BETWEEN));
            case Enum<?> code -> words.of(code);
            case Boolean yes -> words.of(yes ? "yes" : "no");
            case Instant at -> LocalDate.ofInstant(at, HelsinkiClock.HELSINKI);
            case String code when names.containsKey(code) -> names.get(code).in(words.language());
            default -> value;
        };
    }

    private <T> Map<Codes, Map<String, LocalizedText>> names(List<Column<T>> columns) {
        var all = new EnumMap<Codes, Map<String, LocalizedText>>(Codes.class);
        jdbi.useHandle(db -> columns.stream().map(Column::codes).filter(codes -> codes != null).distinct()
                .forEach(codes -> all.put(codes, db.createQuery("SELECT code, name_fi, name_sv, name_en FROM " + codes.name()).reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("code", String.class), LocalizedText.of(row.getColumn("name_fi", String.class),
                            row.getColumn("name_sv", String.class), row.getColumn("name_en", String.class)));
                    return found;
                }))));
        return all;
    }
}
