package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.shared.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads of observations: answered from the index of the key alone. */
@ApplicationScoped
class ObservationQueries {

    private static final int WHOLE = 200_000;

    /** The order of the key, so that the index is read once from one end to the other. */
    private static final String SELECT = """
            SELECT year, sex, area_number, status, value, absolute_count, guarded FROM observation
            WHERE indicator_number = :indicator AND year BETWEEN :fromYear AND :toYear AND sex = ANY (:sexes::observation_sex[])
            """;
    /** The same, as it was known: what has been replaced since is told when neither it nor what came after is guarded. */
    private static final String AS_KNOWN = """
            FROM (
                SELECT o.indicator_number, o.year, o.sex, o.area_number, o.status, o.value, o.absolute_count, o.guarded, o.import_number FROM observation o
                UNION ALL
                SELECT h.indicator_number, h.year, h.sex, h.area_number, h.status, h.value, h.absolute_count, h.guarded OR COALESCE(o.guarded, false), h.import_number
                FROM observation_history h LEFT JOIN observation o USING (indicator_number, year, sex, area_number)
                WHERE h.replaced_by_number > (%1$s)) observation
            WHERE import_number <= (%1$s) AND\s"""
            .formatted("SELECT COALESCE(max(i.number), 0) FROM observation_import i WHERE i.indicator_number = :indicator AND i.imported_at <= :knownAt");
    private static final String OF_AREAS = "AND area_number = ANY (:areas::smallint[])\n";
    private static final String AFTER = "AND (year, sex, area_number) > (:afterYear, :afterSex::observation_sex, :afterArea)\n";
    private static final String ORDER = "ORDER BY year, sex, area_number LIMIT :limit";

    private final Jdbi jdbi;
    private final Areas areas;
    private final Cursors cursors;
    private final ObservationJson json;

    ObservationQueries(Jdbi jdbi, Areas areas, Cursors cursors, ObservationJson json) {
        this.jdbi = jdbi;
        this.areas = areas;
        this.cursors = cursors;
        this.json = json;
    }

    /** @param inside numbers of the areas whose small counts the caller may see */
    ObservationDto.Written page(IndicatorRow indicator, ObservationFilter filter, List<Integer> inside) {
        var found = read(indicator, filter, inside, filter.rows);
        var more = found.size() > filter.rows;
        var items = more ? found.subList(0, filter.rows) : found;
        var of = indicator.summary();
        var next = more ? cursors.after(filter.bound() + of.id(), String.valueOf(items.getLast().year()), items.getLast().sex().name(),
                String.valueOf(areas.find(items.getLast().areaType(), items.getLast().areaCode()).orElseThrow().number())) : null;
        return json.page(of, items, next);
    }

    /** For a table: no indicator has more than areas, years and sexes together make. */
    List<ObservationDto> whole(IndicatorRow indicator, ObservationFilter filter, List<Integer> inside) {
        return read(indicator, filter, inside, WHOLE);
    }

    /** One more than the limit when there is more. */
    private List<ObservationDto> read(IndicatorRow indicator, ObservationFilter filter, List<Integer> inside, int limit) {
        var numbers = filter.areaNumbers(areas);
        var after = cursors.read(filter.bound() + indicator.summary().id(), filter.cursor);
        return jdbi.withHandle(db -> {
            var query = db.createQuery(sql(!numbers.isEmpty(), after.isPresent(), filter.knownAt != null))
                    .bind("indicator", indicator.number()).bind("fromYear", filter.fromYear).bind("toYear", filter.toYear)
                    .bindArray("sexes", String.class, filter.sexes().stream().map(Enum::name).toList()).bind("limit", limit + 1);
            if (!numbers.isEmpty()) {
                // as text: the driver would make an object of each of hundreds of numbers
                query.bind("areas", numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
            }
            if (filter.knownAt != null) {
                query.bind("knownAt", filter.knownAt);
            }
            after.ifPresent(key -> query.bind("afterYear", Integer.parseInt(key.get(0))).bind("afterSex", key.get(1))
                    .bind("afterArea", Integer.parseInt(key.get(2))));
            return query.setFetchSize(5_000).map((row, context) -> observation(row, inside)).list();
        });
    }

    static String sql(boolean ofAreas, boolean after, boolean asKnown) {
        return (asKnown ? SELECT.replace("FROM observation\nWHERE ", AS_KNOWN) : SELECT) + (ofAreas ? OF_AREAS : "") + (after ? AFTER : "") + ORDER;
    }

    /** In the order of {@link #SELECT}. */
    private ObservationDto observation(ResultSet row, List<Integer> inside) throws SQLException {
        var year = row.getInt(1);
        var sex = Sex.valueOf(row.getString(2));
        var area = areas.of(row.getInt(3));
        if (row.getBoolean(7) && !inside.contains(area.number())) {
            return new ObservationDto(area.type(), area.code(), year, sex, Status.SUPPRESSED, null, null);
        }
        var status = Status.valueOf(row.getString(4));
        var value = row.getDouble(5);
        var hasValue = !row.wasNull();
        var count = row.getLong(6);
        return new ObservationDto(area.type(), area.code(), year, sex, status, hasValue ? value : null, row.wasNull() ? null : count);
    }
}
