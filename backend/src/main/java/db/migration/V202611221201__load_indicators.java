package db.migration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Loads the indicators of Sotkanet that ship with the service (src/main/resources/reference), with their provenance. Those
 * of other providers than THL are switched off: THL asks that their use be agreed with the provider first.
 */
public class V202611221201__load_indicators extends BaseJavaMigration {

    private static final String THL = "Terveyden ja hyvinvoinnin laitos (THL)";

    @Override
    public void migrate(Context context) throws Exception {
        var db = context.getConnection();
        for (var s : read("sources.csv")) {
            // A new database has loaded all sources before; one that is brought up to date has not.
            if (List.of("indicators.csv", "indicator_themes.csv").contains(s.getField("file"))) {
                run(db, "INSERT INTO data_source VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", s.getField("file"), s.getField("what"),
                        s.getField("source"), s.getField("licence"), s.getField("reference_date"));
            }
        }
        var position = 0;
        for (var t : read("indicator_themes.csv")) {
            run(db, "INSERT INTO indicator_theme VALUES (?, ?::int, ?, ?, ?)", t.getField("code"), String.valueOf(++position),
                    t.getField("name_fi"), t.getField("name_sv"), t.getField("name_en"));
        }
        for (var i : read("indicators.csv")) {
            run(db, """
                    INSERT INTO indicator (source, external_id, theme_code, name_fi, name_sv, name_en, provider_fi, provider_sv,
                        provider_en, unit, decimals, direction, licence, switched_on)
                    VALUES ('SOTKANET', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::smallint, ?, 'CC BY 4.0', ?::boolean)""",
                    i.getField("sotkanet_id"), i.getField("theme"), i.getField("name_fi"), i.getField("name_sv"), i.getField("name_en"),
                    i.getField("provider_fi"), i.getField("provider_sv"), i.getField("provider_en"), i.getField("unit"),
                    i.getField("decimals"), i.getField("direction"), String.valueOf(i.getField("provider_fi").equals(THL)));
        }
    }

    private static void run(Connection db, String sql, String... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<NamedCsvRecord> read(String file) throws IOException {
        try (var text = new InputStreamReader(V202611221201__load_indicators.class.getResourceAsStream("/reference/" + file),
                StandardCharsets.UTF_8); var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }
}
