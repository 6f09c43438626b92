package fi.yhdyspinta.choice;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads rows of choices as the caller may see them. */
final class ChoiceRow {

    /** Of an indicator {@code i}. */
    static final String INDICATOR = "i.id AS indicator_id, i.name_fi, i.name_sv, i.name_en, i.theme_code, i.unit, i.decimals, i.direction, i.switched_on";

    /** Of a target {@code t}. */
    static final String TARGET = "t.area_type, t.area_code, t.baseline_year, t.baseline_value, t.target_year, t.target_value";

    private ChoiceRow() {}

    static ChoiceDto choice(ResultSet row, Caller caller) throws SQLException {
        var group = uuid(row, "group_id");
        var ended = day(row, "valid_to");
        return new ChoiceDto(uuid(row, "id"), group, row.getString("group_name"), indicator(row),
                ChoiceDto.Kind.valueOf(row.getString("kind")), row.getString("rationale"), uuid(row, "seen_decision"), day(row, "decided_date"),
                row.getString("story"), row.getString("partners"), row.getString("next_step"), target(row), day(row, "valid_from"), ended,
                row.getBoolean("demo"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new ChoiceDto.Permissions(ended == null && caller.leads(group)));
    }

    static ChoiceDto.Indicator indicator(ResultSet row) throws SQLException {
        return new ChoiceDto.Indicator(uuid(row, "indicator_id"), LocalizedText.read(row, "name"), row.getString("theme_code"), row.getString("unit"),
                row.getInt("decimals"), Direction.valueOf(row.getString("direction")), row.getBoolean("switched_on"));
    }

    /** Null without one. */
    static ChoiceDto.Target target(ResultSet row) throws SQLException {
        var type = row.getString("area_type");
        if (type == null) {
            return null;
        }
        var from = row.getInt("baseline_year");
        var to = row.getInt("target_year");
        var baseline = row.getDouble("baseline_value");
        var target = row.getDouble("target_value");
        return new ChoiceDto.Target(AreaType.valueOf(type), row.getString("area_code"), from, baseline, to, target, (target - baseline) / (to - from));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
