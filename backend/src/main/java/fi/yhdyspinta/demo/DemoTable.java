package fi.yhdyspinta.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The tables of text that the demo data is made from (src/main/resources/demo). */
final class DemoTable {

    private DemoTable() {}

    static List<NamedCsvRecord> demo(String file) {
        return read("/demo/" + file);
    }

    /** Reference data as the migrations load it. */
    static List<NamedCsvRecord> reference(String file) {
        return read("/reference/" + file);
    }

    /** A field that holds several codes. */
    static Set<String> codes(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split("\\|")));
    }

    static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    static String orNull(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : row.getField(field);
    }

    private static List<NamedCsvRecord> read(String path) {
        try (var text = new InputStreamReader(DemoTable.class.getResourceAsStream(path), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
