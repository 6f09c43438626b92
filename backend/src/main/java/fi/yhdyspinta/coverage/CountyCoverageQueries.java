package fi.yhdyspinta.coverage;

import fi.yhdyspinta.coverage.CountyCoverageDto.Column;
import fi.yhdyspinta.coverage.CountyCoverageDto.CountySum;
import fi.yhdyspinta.coverage.CoverageHistoryDto.TrendPoint;
import fi.yhdyspinta.perspective.StandardLevel;
import fi.yhdyspinta.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of the coverage of counties and the country, one statement each however many groups there are. */
@ApplicationScoped
class CountyCoverageQueries {

    /** What is pooled: the groups that stand in a matrix, each once. */
    private static final String POOLED = "s.group_kind = 'MUNICIPAL' AND s.served_municipalities > 0";
    private static final String REQUIRED = "count(*) FILTER (WHERE s.level = 'REQUIRED' AND s.state <> 'WAIVED')";
    private static final String REPRESENTED = """
            count(*) FILTER (WHERE s.level = 'REQUIRED' AND s.state IN ('COVERED', 'EXPIRING', 'DEPUTY_ONLY'))""";

    /** The county with its columns; one row without an item when it has none, no row when there is no such county. */
    private static final String COLUMNS = """
            SELECT i.code, i.level, n.name_fi, n.name_sv, n.name_en,
                ARRAY(SELECT p.code FROM standard_item_perspective ip JOIN perspective p ON p.code = ip.perspective_code
                      WHERE ip.standard_item_id = i.item_id ORDER BY p.position, p.code) AS any_of
            FROM county c
            CROSS JOIN LATERAL (
                SELECT sum(m.population) AS most, min(m.population) AS least, bool_or(m.language_relation LIKE 'BILINGUAL%') AS bilingual
                FROM municipality m WHERE m.county_code = c.code AND daterange(m.valid_from, m.valid_to, '[]') @> :on::date) a
            LEFT JOIN standard_on(:on) i ON i.county_code = c.code AND i.group_kind = 'MUNICIPAL'
                AND (NOT i.bilingual_only OR a.bilingual) AND (i.population_min IS NULL OR i.population_min <= a.most)
                AND (i.population_below IS NULL OR COALESCE(a.least, 0) < i.population_below)
            LEFT JOIN standard_item n ON n.id = i.item_id
            WHERE c.code = :county
            ORDER BY i.position, i.code""";

    // Materialized: the planner, which expects one group, would compute all of the county again for each of them.
    private static final String CELLS = """
            WITH s AS MATERIALIZED (
                SELECT group_id, item_code, item_position, level, state FROM coverage_states(:on, :county, NULL))
            SELECT m.code AS municipality_code, m.name_fi, m.name_sv, m.name_en, g.id AS group_id, g.name AS group_name,
                now.status, s.item_code, s.level, s.state
            FROM municipality m
            LEFT JOIN (group_municipality gm
                JOIN lape_group g ON g.id = gm.group_id AND g.kind = 'MUNICIPAL'
                JOIN group_status now ON now.group_id = g.id AND now.period @> :on::date AND now.status <> 'ENDED')
                ON gm.municipality_code = m.code AND gm.period @> :on::date
            LEFT JOIN s ON s.group_id = g.id
            WHERE m.county_code = :county AND daterange(m.valid_from, m.valid_to, '[]') @> :on::date
            ORDER BY m.name_fi COLLATE "fi-x-icu", m.code, s.item_position, s.item_code""";

    private static final String COUNTRY = """
            SELECT c.code, c.name_fi, c.name_sv, c.name_en, a.municipalities, COALESCE(a.groups, 0) AS groups,
                COALESCE(s.required, 0) AS required, COALESCE(s.represented, 0) AS represented
            FROM county c
            LEFT JOIN (
                SELECT m.county_code, count(*) AS municipalities, count(DISTINCT now.group_id) AS groups
                FROM municipality m
                LEFT JOIN (group_municipality gm
                    JOIN lape_group g ON g.id = gm.group_id AND g.kind = 'MUNICIPAL'
                    JOIN group_status now ON now.group_id = g.id AND now.period @> :on::date AND now.status <> 'ENDED')
                    ON gm.municipality_code = m.code AND gm.period @> :on::date
                WHERE daterange(m.valid_from, m.valid_to, '[]') @> :on::date
                GROUP BY m.county_code) a ON a.county_code = c.code
            LEFT JOIN (
                SELECT s.county_code, %s AS required, %s AS represented
                FROM coverage_states(:on, NULL, NULL) s WHERE %s GROUP BY s.county_code) s ON s.county_code = c.code
            ORDER BY c.code""".formatted(REQUIRED, REPRESENTED, POOLED);

    private static final String TREND = """
            SELECT d.day AS on_date, %s AS represented, %s AS required
            FROM (SELECT generate_series(date_trunc('month', :from::timestamp), :to::timestamp, interval '1 month')::date
                  UNION SELECT :to::date) AS d (day)
            LEFT JOIN LATERAL coverage_states(d.day, :county, NULL) s ON %s
            WHERE d.day >= :from::date
            GROUP BY d.day ORDER BY d.day""".formatted(REPRESENTED, REQUIRED, POOLED);

    /** Gaps of the day before the present cover began, in a group that was there already. */
    private static final String CLOSED_GAPS = """
            SELECT s.group_id, g.name, s.item_code, i.name_fi, i.name_sv, i.name_en,
                ARRAY(SELECT gm.municipality_code::text FROM group_municipality gm
                      WHERE gm.group_id = g.id AND gm.period @> :today::date ORDER BY 1) AS municipality_codes,
                CASE WHEN lower(now.cover) = ANY (s.shown_starts) THEN lower(now.cover) END AS closed_date
            FROM coverage_states(:today, :county, NULL) s
            JOIN LATERAL (SELECT r AS cover FROM unnest(s.cover) r WHERE r @> :today::date) now ON lower(now.cover) >= :since
            JOIN LATERAL coverage_states(lower(now.cover) - 1, NULL, s.group_id) before
                ON before.item_id = s.item_id AND before.state IN ('DEPUTY_ONLY', 'VACANT', 'MISSING')
            JOIN lape_group g ON g.id = s.group_id
            JOIN standard_item i ON i.id = s.item_id
            WHERE s.state IN ('COVERED', 'EXPIRING')
            ORDER BY g.name, g.id, s.item_position""";

    private final Jdbi jdbi;

    CountyCoverageQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A municipality and one item of its group; without an item or a group where there is none. */
    record Cell(String municipalityCode, LocalizedText municipalityName, UUID groupId, String groupName, String groupStatus,
            String itemCode, StandardLevel level, CoverageState state) {}

    /** The items that may be asked in the county; null when there is no such county. */
    List<Column> columns(String county, LocalDate on) {
        var rows = jdbi.withHandle(db -> db.createQuery(COLUMNS).bind("county", county).bind("on", on)
                .map((row, context) -> row.getString("code") == null ? new Column(null, null, null, null)
                        : new Column(row.getString("code"), LocalizedText.read(row, "name"),
                                StandardLevel.valueOf(row.getString("level")), CoverageQueries.strings(row.getArray("any_of"))))
                .list());
        return rows.isEmpty() ? null : rows.stream().filter(column -> column.code() != null).toList();
    }

    /** Municipality by municipality, in the order of their Finnish names. */
    List<Cell> cells(String county, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery(CELLS).bind("county", county).bind("on", on)
                .map((row, context) -> cell(row)).list());
    }

    List<CountySum> counties(LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery(COUNTRY).bind("on", on)
                .map((row, context) -> {
                    var ratio = new CoverageRatio(row.getInt("represented"), row.getInt("required"));
                    return new CountySum(row.getString("code"), LocalizedText.read(row, "name"), row.getInt("municipalities"),
                            row.getInt("groups"), ratio.orNull(), ratio.required() - ratio.represented());
                }).list());
    }

    List<TrendPoint> trend(String county, LocalDate from, LocalDate to) {
        return jdbi.withHandle(db -> db.createQuery(TREND).bind("county", county).bind("from", from).bind("to", to)
                .mapTo(TrendPoint.class).list());
    }

    List<ClosedGapDto> closedGaps(String county, LocalDate since, LocalDate today) {
        return jdbi.withHandle(db -> db.createQuery(CLOSED_GAPS).bind("county", county).bind("since", since).bind("today", today)
                .map((row, context) -> new ClosedGapDto(row.getObject("group_id", UUID.class), row.getString("name"),
                        CoverageQueries.strings(row.getArray("municipality_codes")), row.getString("item_code"),
                        LocalizedText.read(row, "name"), row.getObject("closed_date", LocalDate.class)))
                .list());
    }

    boolean countyExists(String county) {
        return jdbi.withHandle(db -> db.createQuery("SELECT EXISTS (SELECT FROM county WHERE code = :county)")
                .bind("county", county).mapTo(boolean.class).one());
    }

    private static Cell cell(ResultSet row) throws SQLException {
        var item = row.getString("item_code");
        return new Cell(row.getString("municipality_code"), LocalizedText.read(row, "name"),
                row.getObject("group_id", UUID.class), row.getString("group_name"), row.getString("status"), item,
                item == null ? null : StandardLevel.valueOf(row.getString("level")),
                item == null ? null : CoverageState.valueOf(row.getString("state")));
    }
}
