package fi.yhdyspinta.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.LocalizedText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the API answers as a table: a column for each property under its own name, the properties of an object by their path
 * ({@code name.fi}), several words in one cell with | between them. Lists of objects have no place in a table, and what the
 * caller may do is no data.
 */
final class RecordTable<T extends Record> {

    private static final String BETWEEN = "|";
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(Map.entry(int.class, "integer"), Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"), Map.entry(Long.class, "integer"), Map.entry(double.class, "number"), Map.entry(Double.class, "number"),
            Map.entry(BigDecimal.class, "number"), Map.entry(boolean.class, "boolean"), Map.entry(Boolean.class, "boolean"),
            Map.entry(LocalDate.class, "date"), Map.entry(Instant.class, "datetime"), Map.entry(String.class, "string"), Map.entry(UUID.class, "string"));

    private final List<Column> columns;

    /** @param type as Frictionless names types @param required whether every line has a value */
    record Column(String name, String type, String description, boolean required, Function<Object, Object> value) {}

    private RecordTable(List<Column> columns) {
        this.columns = columns;
    }

    static <T extends Record> RecordTable<T> of(Class<T> type) {
        var columns = new ArrayList<Column>();
        add(columns, type, "", true, Function.identity());
        return new RecordTable<>(List.copyOf(columns));
    }

    List<Column> columns() {
        return columns;
    }

    String csv(Dialect dialect, List<? extends Record> lines) {
        return Csv.write(dialect, columns.stream().map(Column::name).toList(),
                lines.stream().map(line -> columns.stream().map(column -> column.value().apply(line)).toList()).toList());
    }

    private static void add(List<Column> columns, Class<?> type, String path, boolean required, Function<Object, Object> holder) {
        for (var component : type.getRecordComponents()) {
            var of = component.getType();
            var name = path + name(component);
            var schema = component.getAccessor().getAnnotation(Schema.class);
            // of a text in three languages each may be absent
            var always = required && schema != null && schema.required();
            Function<Object, Object> value = line -> read(component, holder.apply(line));
            if (of.isRecord() && !component.getName().equals("permissions")) {
                add(columns, of, name + ".", always && of != LocalizedText.class, value);
            } else if (isWords(component)) {
                columns.add(new Column(name, "string", description(schema), false, line -> joined((Collection<?>) value.apply(line))));
            } else if (of.isEnum()) {
                columns.add(new Column(name, "string", description(schema), always, value));
            } else if (TYPES.containsKey(of)) {
                columns.add(new Column(name, TYPES.get(of), description(schema), always, value));
            }
        }
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static String description(Schema schema) {
        return schema == null ? "" : schema.description();
    }

    private static boolean isWords(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list && Collection.class.isAssignableFrom(component.getType())
                && Arrays.stream(list.getActualTypeArguments()).allMatch(of -> of instanceof Class<?> word && (TYPES.containsKey(word) || word.isEnum()));
    }

    private static String joined(Collection<?> words) {
        return words == null ? null : words.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    private static Object read(RecordComponent component, Object holder) {
        try {
            return holder == null ? null : component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
