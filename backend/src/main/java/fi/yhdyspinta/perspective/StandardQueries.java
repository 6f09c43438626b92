package fi.yhdyspinta.perspective;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of the standards as they are on a day, nationally or in a county. */
@ApplicationScoped
class StandardQueries {

    /** What a county asks is what its coverage is computed from: {@code standard_on} says the same of all counties. */
    private static final String ITEM = """
            SELECT i.*, COALESCE(n.level, 'NONE') AS national_level,
                CASE WHEN i.wellbeing_county_only AND area.type <> 'COUNTY' THEN 'NONE'
                     WHEN area.type = 'ALAND' THEN COALESCE(c.level, 'NONE')
                     ELSE COALESCE(c.level, n.level, 'NONE') END AS level,
                i.county_code IS NULL AND c.level IS NOT NULL AS overridden,
                ARRAY(SELECT p.code FROM standard_item_perspective s JOIN perspective p ON p.code = s.perspective_code
                      WHERE s.standard_item_id = i.id ORDER BY p.position, p.code) AS any_of
            FROM standard_item i
            LEFT JOIN county area ON area.code = :county
            LEFT JOIN standard_level n ON n.standard_item_id = i.id AND n.county_code IS NULL AND n.period @> :on::date
            LEFT JOIN standard_level c ON c.standard_item_id = i.id AND c.county_code = :county AND c.period @> :on::date
            WHERE (i.county_code IS NULL OR i.county_code = :county)""";

    private final Jdbi jdbi;

    StandardQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param county null for the national standard; kind null for all kinds */
    List<StandardItemDto> items(GroupKind kind, String county, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery(ITEM
                + " AND (:kind::text IS NULL OR i.group_kind = :kind) ORDER BY i.position, i.code")
                .bind("kind", kind).bind("county", county).bind("on", on)
                .map((row, context) -> item(row)).list());
    }

    /** One item with its levels through time. */
    Optional<StandardItemDto> item(UUID id, String county, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery(ITEM + """
                 AND i.id = :id AND (:county::text IS NULL OR EXISTS (SELECT FROM county WHERE code = :county))""")
                .bind("id", id).bind("county", county).bind("on", on)
                .map((row, context) -> item(row)).findOne()
                .map(item -> item.with(db.createQuery("""
                        SELECT level, county_code, valid_from AS valid_from_date, valid_to AS valid_to_date
                        FROM standard_level
                        WHERE standard_item_id = :id AND (county_code IS NULL OR county_code = :county)
                        ORDER BY county_code NULLS FIRST, valid_from NULLS FIRST""")
                        .bind("id", id).bind("county", county).mapTo(StandardItemDto.Period.class).list())));
    }

    private static StandardItemDto item(ResultSet row) throws SQLException {
        return new StandardItemDto(row.getObject("id", UUID.class), GroupKind.valueOf(row.getString("group_kind")),
                row.getString("code"), StandardLevel.valueOf(row.getString("level")),
                StandardLevel.valueOf(row.getString("national_level")), row.getBoolean("overridden"),
                List.of((String[]) row.getArray("any_of").getArray()), LocalizedText.read(row, "name"),
                row.getObject("population_min", Integer.class), row.getObject("population_below", Integer.class),
                row.getBoolean("bilingual_only"), row.getBoolean("wellbeing_county_only"), row.getString("county_code"), null);
    }
}
