package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** An indicator as it is stored, with what its observations are read by. */
public record IndicatorRow(int number, long version, long observationsVersion, IndicatorDto.Summary summary, LocalizedText provider, String licence,
        LocalizedText description, LocalizedText limits) {

    /** Nobody's numbers: no source is named for what it never said. */
    private static final LocalizedText INVENTED = new LocalizedText("Esittelyä varten keksittyjä lukuja, eivät minkään lähteen",
            "Påhittade siffror för demonstration, inte från någon källa", "Figures invented for demonstration, not from any source");

    public static IndicatorRow of(ResultSet row) throws SQLException {
        var source = Source.valueOf(row.getString("source"));
        var provider = LocalizedText.read(row, "provider");
        var licence = row.getString("licence");
        var summary = new IndicatorDto.Summary(row.getObject("id", UUID.class), source, row.getString("external_id"),
                LocalizedText.read(row, "name"), row.getString("theme_code"), row.getString("unit"), row.getInt("decimals"),
                Direction.valueOf(row.getString("direction")), row.getBoolean("synthetic") ? INVENTED : attribution(source, provider, licence),
                row.getObject("updated_date", LocalDate.class), row.getObject("group_id", UUID.class), row.getString("county_code"),
                row.getBoolean("switched_on"), row.getBoolean("synthetic"), null);
        return new IndicatorRow(row.getInt("number"), row.getLong("version"), row.getLong("observations_version"), summary, provider, licence,
                LocalizedText.read(row, "description"), LocalizedText.read(row, "limits"));
    }

    private static LocalizedText attribution(Source source, LocalizedText provider, String licence) {
        var rest = (source == Source.SOTKANET ? ", Sotkanet, THL, " : ", ") + licence;
        return new LocalizedText(provider.in("fi") + rest, provider.in("sv") + rest, provider.in("en") + rest);
    }

    IndicatorDto dto(IndicatorDto.Permissions permissions) {
        return new IndicatorDto(summary.id(), summary.source(), summary.externalId(), summary.name(), IndicatorDto.LongText.of(description),
                IndicatorDto.LongText.of(limits), summary.themeCode(), summary.unit(), summary.decimals(), summary.direction(), provider,
                licence, summary.attribution(), summary.updatedDate(), summary.groupId(), summary.countyCode(), summary.switchedOn(),
                summary.synthetic(), permissions);
    }

    static IndicatorDto.Summary with(IndicatorDto.Summary s, IndicatorDto.Availability availability) {
        return new IndicatorDto.Summary(s.id(), s.source(), s.externalId(), s.name(), s.themeCode(), s.unit(), s.decimals(), s.direction(),
                s.attribution(), s.updatedDate(), s.groupId(), s.countyCode(), s.switchedOn(), s.synthetic(), availability);
    }
}
