package fi.yhdyspinta.comparison;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.IndicatorRow;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of what municipalities are compared by: one statement each, however many municipalities and indicators there are. */
@ApplicationScoped
class CountyScorecardQueries {

    private static final String PLACES = """
            SELECT a.number, a.type, a.code, a.name_fi, a.name_sv, a.name_en FROM area a
            LEFT JOIN municipality m ON a.type = 'MUNICIPALITY' AND m.code = a.code
            WHERE m.county_code = :county AND daterange(m.valid_from, m.valid_to, '[]') @> :today::date
                OR a.type = 'COUNTY' AND a.code = :county OR a.type = 'COUNTRY'
            ORDER BY array_position(ARRAY['MUNICIPALITY', 'COUNTY', 'COUNTRY'], a.type), a.name_fi COLLATE "fi-x-icu", a.code""";

    private static final String INDICATORS = """
            SELECT i.* FROM indicator i JOIN indicator_theme t ON t.code = i.theme_code
            WHERE i.switched_on AND (cardinality(:themes::text[]) = 0 OR i.theme_code = ANY (:themes))
              AND CASE WHEN cardinality(:wanted::uuid[]) > 0 THEN i.id = ANY (:wanted)
                  ELSE i.group_id IS NULL AND (i.county_code IS NULL OR i.county_code = :county)
                      AND EXISTS (SELECT FROM observation o WHERE o.indicator_number = i.number AND o.sex = :sex::observation_sex
                          AND o.area_number = ANY (:areas::smallint[])) END
            ORDER BY t.position, COALESCE(i.name_fi, i.name_sv) COLLATE "fi-x-icu", i.id LIMIT :limit""";

    /** The latest of each area, what it was before, and how the municipalities of the country lie in the latest year of the county's. */
    private static final String CELLS = """
            WITH cell AS MATERIALIZED (
                SELECT i.number AS indicator_number, p.number AS area_number, p.classed, now.*, before.year AS from_year, before.value AS from_value,
                    before.guarded AS from_guarded
                FROM unnest(:indicators::integer[]) i (number)
                CROSS JOIN unnest(:areas::smallint[], :classed::boolean[]) p (number, classed)
                CROSS JOIN LATERAL (
                    SELECT year, status, value, absolute_count, guarded FROM observation
                    WHERE indicator_number = i.number AND sex = :sex::observation_sex AND area_number = p.number AND year <= :toYear AND status <> 'MISSING'
                    ORDER BY year DESC LIMIT 1) now
                LEFT JOIN LATERAL (
                    SELECT year, value, guarded FROM observation
                    WHERE indicator_number = i.number AND sex = :sex::observation_sex AND area_number = p.number
                      AND year BETWEEN now.year - :changeYears - 2 AND now.year - :changeYears AND value IS NOT NULL
                    ORDER BY year DESC LIMIT 1) before ON true),
            latest AS (
                SELECT indicator_number, max(year) AS year FROM cell WHERE classed GROUP BY indicator_number),
            fifths AS (
                SELECT l.indicator_number, l.year AS class_year, count(*) AS municipalities,
                    percentile_cont(ARRAY[0, 0.2, 0.4, 0.6, 0.8, 1]) WITHIN GROUP (ORDER BY o.value) AS limits
                FROM latest l JOIN observation o ON o.indicator_number = l.indicator_number AND o.year = l.year AND o.sex = :sex::observation_sex
                    AND o.area_number IN (SELECT number FROM area WHERE type = 'MUNICIPALITY') AND o.value IS NOT NULL AND NOT o.guarded
                GROUP BY l.indicator_number, l.year)
            SELECT cell.*, latest.year AS latest_year, fifths.municipalities, fifths.limits
            FROM cell LEFT JOIN latest USING (indicator_number) LEFT JOIN fifths USING (indicator_number)""";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    CountyScorecardQueries(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An area that is compared. @param number what observations refer to */
    record Place(int number, AreaType type, String code, LocalizedText name) {

        boolean isMunicipality() {
            return type == AreaType.MUNICIPALITY;
        }
    }

    /** The latest of an area, as it is stored, and how it lies. @param limits lowest, four limits and highest, or null */
    record Cell(int indicator, int area, int year, Status status, Double value, Long absoluteCount, boolean guarded, Integer fromYear,
            Double fromValue, boolean fromGuarded, Integer latestYear, int municipalities, Double[] limits) {}

    List<Place> places(String county) {
        return jdbi.withHandle(db -> db.createQuery(PLACES).bind("county", county).bind("today", clock.today())
                .map((row, context) -> new Place(row.getInt("number"), AreaType.valueOf(row.getString("type")), row.getString("code"),
                        LocalizedText.read(row, "name"))).list());
    }

    /** One more than are told when there are more. */
    List<IndicatorRow> indicators(String county, CountyScorecardFilter filter, List<Place> places) {
        return jdbi.withHandle(db -> db.createQuery(INDICATORS).bind("county", county).bind("sex", filter.sex)
                .bindArray("themes", String.class, filter.theme).bindArray("wanted", UUID.class, filter.indicator)
                .bindArray("areas", Integer.class, places.stream().filter(Place::isMunicipality).map(Place::number).toList())
                .bind("limit", CountyScorecardFilter.MOST_INDICATORS + 1)
                .map((row, context) -> IndicatorRow.of(row)).list());
    }

    List<Cell> cells(List<IndicatorRow> indicators, List<Place> places, CountyScorecardFilter filter) {
        return jdbi.withHandle(db -> db.createQuery(CELLS)
                .bindArray("indicators", Integer.class, indicators.stream().map(IndicatorRow::number).toList())
                .bindArray("areas", Integer.class, places.stream().map(Place::number).toList())
                .bindArray("classed", Boolean.class, places.stream().map(Place::isMunicipality).toList())
                .bind("sex", filter.sex).bind("toYear", filter.toYear()).bind("changeYears", filter.changeYears)
                .setFetchSize(1_000).map((row, context) -> cell(row)).list());
    }

    private static Cell cell(ResultSet row) throws SQLException {
        var limits = row.getArray("limits");
        return new Cell(row.getInt("indicator_number"), row.getInt("area_number"), row.getInt("year"), Status.valueOf(row.getString("status")),
                row.getObject("value", Double.class), row.getObject("absolute_count", Long.class), row.getBoolean("guarded"),
                row.getObject("from_year", Integer.class), row.getObject("from_value", Double.class), row.getBoolean("from_guarded"),
                row.getObject("latest_year", Integer.class), row.getInt("municipalities"), limits == null ? null : (Double[]) limits.getArray());
    }
}
