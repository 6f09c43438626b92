package db.migration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Loads the reference data that ships with the service (src/main/resources/reference), with its provenance. */
public class V202611220002__load_reference_data extends BaseJavaMigration {

    private static final Pattern POPULATION = Pattern.compile("population(<|>=)(\\d+)");
    private static final Map<String, String> LANGUAGE_RELATION = Map.of(
            "0", "FINNISH", "1", "BILINGUAL_FINNISH_MAJORITY", "2", "SWEDISH", "3", "BILINGUAL_SWEDISH_MAJORITY");
    private static final Map<String, String> URBAN_RURAL = Map.of("1", "URBAN", "2", "SEMI_URBAN", "3", "RURAL");

    @Override
    public void migrate(Context context) throws Exception {
        var db = context.getConnection();
        for (var s : read("sources.csv")) {
            run(db, "INSERT INTO data_source VALUES (?, ?, ?, ?, ?)", s.getField("file"), s.getField("what"),
                    s.getField("source"), s.getField("licence"), s.getField("reference_date"));
        }
        for (var r : read("regions.csv")) {
            run(db, "INSERT INTO region VALUES (?, ?, ?, ?)", r.getField("region_code"), r.getField("region_fi"),
                    r.getField("region_sv"), r.getField("region_en"));
        }
        for (var c : read("wellbeing_counties.csv")) {
            run(db, "INSERT INTO county (code, type, name_fi, name_sv, name_en) VALUES (?, ?, ?, ?, ?)",
                    c.getField("wellbeing_county_code"), c.getField("type"), c.getField("wellbeing_county_fi"),
                    c.getField("wellbeing_county_sv"), c.getField("wellbeing_county_en"));
        }
        loadMunicipalities(db);
        loadPerspectives(db);
        loadStandards(db);
    }

    private static void loadMunicipalities(Connection db) throws IOException, SQLException {
        // An ended municipality refers to its successor: the successors first.
        var rows = read("municipalities.csv").stream()
                .sorted(java.util.Comparator.comparing(m -> m.getField("successor_code"))).toList();
        for (var m : rows) {
            run(db, """
                    INSERT INTO municipality (code, name_fi, name_sv, name_en, region_code, county_code,
                        language_relation, urban_rural, subregion_code, subregion_name,
                        population, population_year, valid_to, successor_code)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::int, ?::int, ?::date, ?)""",
                    m.getField("code"), m.getField("name_fi"), m.getField("name_sv"), m.getField("name_en"),
                    m.getField("region_code"), m.getField("wellbeing_county_code"),
                    LANGUAGE_RELATION.get(m.getField("language_code")),
                    URBAN_RURAL.get(m.getField("municipality_group_code")),
                    m.getField("subregion_code"), m.getField("subregion_fi"),
                    orNull(m.getField("population")),
                    m.getField("population").isEmpty() ? null : orNull(m.getField("population_year")),
                    orNull(m.getField("valid_to")), orNull(m.getField("successor_code")));
        }
    }

    private static void loadPerspectives(Connection db) throws IOException, SQLException {
        var position = 0;
        for (var p : read("perspectives.csv")) {
            run(db, """
                    INSERT INTO perspective (code, category, position, name_fi, name_sv, name_en,
                        description_fi, description_sv, description_en)
                    VALUES (?, ?, ?::int, ?, ?, ?, ?, ?, ?)""",
                    p.getField("code"), p.getField("group"), String.valueOf(++position), p.getField("name_fi"),
                    p.getField("name_sv"), p.getField("name_en"), p.getField("description_fi"),
                    p.getField("description_sv"), p.getField("description_en"));
        }
    }

    private static void loadStandards(Connection db) throws IOException, SQLException {
        var position = 0;
        for (var s : read("standards.csv")) {
            var applies = s.getField("applies");
            var population = POPULATION.matcher(applies);
            var bound = population.matches() ? population.group(2) : null;
            var atLeast = bound != null && population.group(1).equals(">=");
            run(db, """
                    INSERT INTO standard_item (group_kind, code, position, name_fi, name_sv, name_en,
                        population_min, population_below, bilingual_only, wellbeing_county_only)
                    VALUES (?, ?, ?::int, ?, ?, ?, ?::int, ?::int, ?::boolean, ?::boolean)""",
                    s.getField("group_kind"), s.getField("item"), String.valueOf(++position), s.getField("name_fi"),
                    s.getField("name_sv"), s.getField("name_en"), atLeast ? bound : null, atLeast ? null : bound,
                    String.valueOf(applies.equals("bilingual")), String.valueOf(applies.equals("county.type=COUNTY")));
            run(db, """
                    INSERT INTO standard_level (standard_item_id, level)
                    SELECT id, ? FROM standard_item WHERE group_kind = ? AND code = ?""",
                    s.getField("level"), s.getField("group_kind"), s.getField("item"));
            for (var perspective : s.getField("any_of").split("\\|")) {
                run(db, """
                        INSERT INTO standard_item_perspective (standard_item_id, perspective_code)
                        SELECT id, ? FROM standard_item WHERE group_kind = ? AND code = ?""",
                        perspective, s.getField("group_kind"), s.getField("item"));
            }
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
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
        try (Reader text = new InputStreamReader(V202611220002__load_reference_data.class
                .getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }
}
