package fi.yhdyspinta.export;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.indicator.IndicatorRow;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** What everyone may know of a county's municipalities in figures: of the indicators that are common and of its own. */
@ApplicationScoped
class OpenObservations {

    private static final int YEARS = 10;

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    OpenObservations(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An indicator as a line of a table. */
    record Indicator(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "Unit: COUNT, PERCENT, PER_1000 or another code") String unit,
            @Schema(required = true, description = "Decimals that values are shown with") int decimals,
            @Schema(required = true, description = "Which way is better") Direction direction,
            @Schema(required = true, description = "What must be shown wherever a number is") LocalizedText attribution,
            @Schema(required = true, description = "Licence of its values") String licence,
            @Schema(description = "Day on which the source last renewed it") LocalDate updatedDate,
            @Schema(required = true, description = "True when its values are invented for demonstration") boolean synthetic) {}

    /** A value as a line of a table. */
    record Observation(
            @Schema(required = true, description = "Indicator") UUID indicatorId,
            @Schema(required = true, description = "Kind of area: MUNICIPALITY or COUNTY") AreaType areaType,
            @Schema(required = true, description = "Code of the area") String areaCode,
            @Schema(required = true, description = "Year") int year,
            @Schema(required = true, description = "NORMAL, PROVISIONAL, SUPPRESSED (it concerns few people, or would tell of them) or MISSING") Status status,
            @Schema(description = "The value in the unit of the indicator") Double value) {}

    List<Indicator> indicators(String countyCode) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT i.* FROM indicator i WHERE i.switched_on AND i.group_id IS NULL AND (i.county_code IS NULL OR i.county_code = :county)
                ORDER BY i.number""").bind("county", countyCode).map((row, context) -> IndicatorRow.of(row)).list()).stream()
                .map(row -> new Indicator(row.summary().id(), row.summary().name(), row.summary().unit(), row.summary().decimals(), row.summary().direction(),
                        row.summary().attribution(), row.licence(), row.summary().updatedDate(), row.summary().synthetic())).toList();
    }

    /** Of everyone, girls and boys together, in the last ten years. */
    List<Observation> of(String countyCode, List<Indicator> indicators) {
        var thisYear = clock.today().getYear();
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT i.id, a.type, a.code, o.year, o.status, o.value, o.guarded
                FROM indicator i
                CROSS JOIN generate_series(:fromYear, :toYear) y (year)
                JOIN observation o ON o.indicator_number = i.number AND o.year = y.year AND o.sex = 'TOTAL'
                JOIN area a ON a.number = o.area_number
                WHERE i.id = ANY (:indicators::uuid[]) AND o.area_number IN (
                    SELECT p.number FROM area p LEFT JOIN municipality m ON p.type = 'MUNICIPALITY' AND m.code = p.code
                    WHERE m.county_code = :county AND daterange(m.valid_from, m.valid_to, '[]') @> :today::date OR p.type = 'COUNTY' AND p.code = :county)
                ORDER BY i.number, a.type DESC, a.code, o.year""")
                .bind("county", countyCode).bind("today", clock.today()).bind("fromYear", thisYear - YEARS).bind("toYear", thisYear)
                .bindArray("indicators", UUID.class, indicators.stream().map(Indicator::id).toList()).setFetchSize(5_000)
                .map((row, context) -> {
                    var hidden = row.getBoolean("guarded");
                    return new Observation(row.getObject("id", UUID.class), AreaType.valueOf(row.getString("type")), row.getString("code"), row.getInt("year"),
                            hidden ? Status.SUPPRESSED : Status.valueOf(row.getString("status")), hidden ? null : row.getObject("value", Double.class));
                }).list());
    }
}
