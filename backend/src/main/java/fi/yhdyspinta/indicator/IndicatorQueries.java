package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Availability;
import fi.yhdyspinta.indicator.IndicatorDto.Summary;
import fi.yhdyspinta.indicator.IndicatorDto.Theme;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of indicators. */
@ApplicationScoped
public class IndicatorQueries {

    /** Finnish words are found in their forms by stemming, and inside compounds, which no stemmer splits, by their letters. */
    private static final String FOUND = """
            (i.search @@ websearch_to_tsquery('finnish', :q) OR i.search @@ websearch_to_tsquery('swedish', :q)
             OR i.search @@ websearch_to_tsquery('english', :q) OR i.external_id = :q
             OR strpos(lower(concat_ws(E'\\n', i.name_fi, i.name_sv, i.name_en)), lower(:q)) > 0)""";

    /** The first of the areas around the municipality that has a value which is told to everyone. */
    private static final String AVAILABLE = """
            LEFT JOIN LATERAL (
                SELECT place.type, place.code, seen.first_year, seen.last_year, seen.years FROM place CROSS JOIN LATERAL (
                    SELECT min(o.year) AS first_year, max(o.year) AS last_year, count(*) AS years FROM observation o
                    WHERE o.indicator_number = i.number AND o.area_number = place.number AND o.sex = 'TOTAL'
                      AND o.value IS NOT NULL AND NOT o.guarded) seen
                WHERE seen.years > 0 ORDER BY place.position LIMIT 1) available ON true
            """;

    /** The words as the search compares them are many and of no use to a reader. */
    private static final String ALL_BUT_SEARCH = """
            SELECT id, number, source, external_id, theme_code, name_fi, name_sv, name_en, description_fi, description_sv, description_en,
                limits_fi, limits_sv, limits_en, unit, decimals, direction, provider_fi, provider_sv, provider_en, licence, updated_date,
                group_id, county_code, switched_on, synthetic, observations_version, version
            FROM indicator""";

    private static final String PLACE = """
            WITH place AS MATERIALIZED (
                SELECT a.number, a.type, a.code, around.position FROM municipality m
                CROSS JOIN LATERAL (VALUES (1, 'MUNICIPALITY', m.code::text), (2, 'SUBREGION', m.subregion_code::text),
                    (3, 'COUNTY', m.county_code::text)) around (position, type, code)
                JOIN area a ON a.type = around.type AND a.code = around.code
                WHERE m.code = :municipality)
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Areas areas;

    IndicatorQueries(Jdbi jdbi, Cursors cursors, Areas areas) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.areas = areas;
    }

    IndicatorDto.Page page(IndicatorFilter filter) {
        if (filter.municipality != null && areas.find(AreaType.MUNICIPALITY, filter.municipality).isEmpty()) {
            throw ProblemException.invalid(List.of(Problem.Error.inParameter("municipality", "no-such-municipality", "must be the code of a municipality")));
        }
        var after = cursors.read(filter.bound(), filter.cursor);
        var found = jdbi.withHandle(db -> db.createQuery(PLACE + """
                SELECT i.*, COALESCE(i.name_fi, i.name_sv) AS sort_key, available.type AS area_type, available.code AS area_code,
                    available.first_year, available.last_year, available.years
                FROM indicator i
                """ + AVAILABLE + """
                WHERE i.switched_on <> :switchedOff
                  AND (:q::text IS NULL OR %s)
                  AND (cardinality(:themes::text[]) = 0 OR i.theme_code = ANY (:themes))
                  AND (cardinality(:sources::text[]) = 0 OR i.source = ANY (:sources))
                  AND (:group::uuid IS NULL OR i.group_id = :group)
                  AND (NOT :available OR :municipality::text IS NULL OR available.years > 0)
                  AND (:afterKey::text IS NULL OR (COALESCE(i.name_fi, i.name_sv) COLLATE "fi-x-icu", i.id) > (:afterKey, :afterId::uuid))
                ORDER BY COALESCE(i.name_fi, i.name_sv) COLLATE "fi-x-icu", i.id LIMIT :limit""".formatted(FOUND))
                .bind("switchedOff", filter.switchedOff).bind("q", filter.q)
                .bindArray("themes", String.class, filter.theme)
                .bindArray("sources", String.class, filter.source.stream().map(Enum::name).toList())
                .bind("group", filter.group).bind("municipality", filter.municipality).bind("available", filter.available)
                .bind("afterKey", after.map(List::getFirst).orElse(null))
                .bind("afterId", after.map(List::getLast).orElse(null)).bind("limit", filter.limit + 1)
                .map((row, context) -> Map.entry(row.getString("sort_key"), summary(row))).list());
        var more = found.size() > filter.limit;
        var items = more ? found.subList(0, filter.limit) : found;
        return new IndicatorDto.Page(items.stream().map(Map.Entry::getValue).toList(), more ? cursors.after(filter.bound(),
                items.getLast().getKey(), items.getLast().getValue().id().toString()) : null);
    }

    private static Summary summary(ResultSet row) throws SQLException {
        var summary = IndicatorRow.of(row).summary();
        var type = row.getString("area_type");
        return type == null ? summary : IndicatorRow.with(summary, new Availability(AreaType.valueOf(type), row.getString("area_code"),
                row.getInt("first_year"), row.getInt("last_year"), row.getInt("years")));
    }

    public Optional<IndicatorRow> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(ALL_BUT_SEARCH + " WHERE id = :id").bind("id", id)
                .map((row, context) -> IndicatorRow.of(row)).findOne());
    }

    /** Those that there are of the ids, in no order. */
    public List<IndicatorRow> findAll(Collection<UUID> ids) {
        return jdbi.withHandle(db -> db.createQuery(ALL_BUT_SEARCH + " WHERE id = ANY (:ids)").bindArray("ids", UUID.class, ids)
                .map((row, context) -> IndicatorRow.of(row)).list());
    }

    List<Theme> themes() {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM indicator_theme ORDER BY position")
                .map((row, context) -> new Theme(row.getString("code"), LocalizedText.read(row, "name"))).list());
    }
}
