package db.migration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Loads the plainer words that ship with the service (src/main/resources/reference), with their provenance. */
public class V202611221031__load_plain_words extends BaseJavaMigration {

    private static final String FILE = "plain_language_fi.csv";

    @Override
    public void migrate(Context context) throws Exception {
        var db = context.getConnection();
        // A new database has loaded all sources before; one that is brought up to date has not.
        try (var source = db.prepareStatement("INSERT INTO data_source VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (var s : read("sources.csv")) {
                if (s.getField("file").equals(FILE)) {
                    var column = 0;
                    for (var field : List.of("file", "what", "source", "licence", "reference_date")) {
                        source.setString(++column, s.getField(field));
                    }
                    source.executeUpdate();
                }
            }
        }
        try (var word = db.prepareStatement("INSERT INTO plain_word (language, jargon, plain, why) VALUES ('fi', ?, ?, NULLIF(?, ''))")) {
            for (var w : read(FILE)) {
                word.setString(1, w.getField("jargon"));
                word.setString(2, w.getField("plain_fi"));
                word.setString(3, w.getField("why_fi"));
                word.executeUpdate();
            }
        }
    }

    private static List<NamedCsvRecord> read(String file) throws IOException {
        try (var text = new InputStreamReader(V202611221031__load_plain_words.class.getResourceAsStream("/reference/" + file),
                StandardCharsets.UTF_8); var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }
}
