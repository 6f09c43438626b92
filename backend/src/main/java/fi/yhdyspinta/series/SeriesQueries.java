package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads of series: each answers for any number of indicators in one statement. */
@ApplicationScoped
class SeriesQueries {

    private final Jdbi jdbi;

    SeriesQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An indicator in an area, by their numbers. */
    record Key(int indicator, int area) {}

    private record Row(int indicatorNumber, int areaNumber, int year, Status status, Double value, Long absoluteCount, boolean guarded) {}

    /**
     * Points of each, the oldest first.
     *
     * @param inside numbers of the areas whose small counts the caller may see
     */
    Map<Key, List<Point>> points(Collection<Integer> indicators, Collection<Integer> areas, Sex sex, List<Integer> inside) {
        var rows = jdbi.withHandle(db -> db.createQuery("""
                SELECT indicator_number, area_number, year, status, value, absolute_count, guarded FROM observation
                WHERE indicator_number = ANY (:indicators) AND sex = :sex::observation_sex AND area_number = ANY (:areas::smallint[])
                ORDER BY indicator_number, year, area_number""")
                .bindArray("indicators", Integer.class, indicators).bindArray("areas", Integer.class, areas).bind("sex", sex.name())
                .mapTo(Row.class).list());
        var points = new HashMap<Key, List<Point>>();
        for (var row : rows) {
            var hidden = row.guarded && !inside.contains(row.areaNumber);
            points.computeIfAbsent(new Key(row.indicatorNumber, row.areaNumber), key -> new ArrayList<>()).add(hidden
                    ? new Point(row.year, Status.SUPPRESSED, null, null)
                    : new Point(row.year, row.status, row.value, row.absoluteCount));
        }
        return points;
    }
}
