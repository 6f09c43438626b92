package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.series.IndicatorSeriesDto.ComparatorKind;
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

    /** Fewer would tell of single municipalities. */
    static final int LEAST_MEMBERS = 5;

    private final Jdbi jdbi;

    SeriesQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(int indicatorNumber, int areaNumber, int year, Status status, Double value, Long absoluteCount, boolean guarded) {}

    /**
     * Points by indicator and area, the oldest first.
     *
     * @param inside numbers of the areas whose small counts the caller may see
     */
    Map<Integer, Map<Integer, List<Point>>> points(Collection<Integer> indicators, Collection<Integer> areas, Sex sex, List<Integer> inside) {
        var rows = jdbi.withHandle(db -> db.createQuery("""
                SELECT indicator_number, area_number, year, status, value, absolute_count, guarded FROM observation
                WHERE indicator_number = ANY (:indicators) AND sex = :sex::observation_sex AND area_number = ANY (:areas::smallint[])
                ORDER BY indicator_number, year, area_number""")
                .bindArray("indicators", Integer.class, indicators).bindArray("areas", Integer.class, areas).bind("sex", sex.name())
                .mapTo(Row.class).list());
        var points = new HashMap<Integer, Map<Integer, List<Point>>>();
        for (var row : rows) {
            var hidden = row.guarded && !inside.contains(row.areaNumber);
            points.computeIfAbsent(row.indicatorNumber, number -> new HashMap<>()).computeIfAbsent(row.areaNumber, number -> new ArrayList<>()).add(hidden
                    ? new Point(row.year, Status.SUPPRESSED, null, null)
                    : new Point(row.year, row.status, row.value, row.absoluteCount));
        }
        return points;
    }

    /**
     * What others are wanted for an indicator.
     *
     * @param latest the year whose values are wanted one by one, zero for none
     * @param rate whether its means are weighted by population
     */
    record Wanted(int indicator, int latest, boolean rate, boolean countyMean, boolean countryMean) {}

    /**
     * The municipality that others are compared with, or a larger area.
     *
     * @param area its number
     * @param countyCode its county, null when it has none
     * @param urbanRural of a municipality, else null
     * @param least fewest inhabitants of those that are alike
     * @param most fewer than these they have
     */
    record Surroundings(int area, String countyCode, String urbanRural, int least, int most) {}

    /** A year of others: how many, their mean, and their values and counts one by one when it is the latest year. */
    record Mean(int indicator, ComparatorKind kind, int year, int members, double mean, Double[] latestValues, Long[] latestCounts) {}

    /**
     * Means of municipalities whose value is told to everyone, year by year. What is told to some only is in no mean, so nothing
     * that is not told can be computed from one.
     */
    List<Mean> means(Collection<Wanted> wanted, Surroundings around, Sex sex) {
        return jdbi.withHandle(db -> db.createQuery("""
                WITH member AS MATERIALIZED (
                    SELECT a.number, m.population, COALESCE(m.county_code = :county, false) AS in_county,
                        COALESCE(m.urban_rural = :urbanRural AND m.population >= :least AND m.population < :most AND a.number <> :own, false) AS alike
                    FROM municipality m JOIN area a ON a.type = 'MUNICIPALITY' AND a.code = m.code
                    WHERE m.valid_to IS NULL AND m.population > 0)
                SELECT w.indicator, k.kind, o.year, count(*) AS members,
                    CASE WHEN w.rate THEN sum(o.value * m.population) / sum(m.population) ELSE avg(o.value) END AS mean,
                    CASE WHEN o.year = w.latest THEN array_agg(o.value ORDER BY m.number) FILTER (WHERE m.number <> :own) END AS latest_values,
                    CASE WHEN o.year = w.latest THEN array_agg(o.absolute_count ORDER BY m.number) FILTER (WHERE m.number <> :own) END AS latest_counts
                FROM unnest(:indicators::integer[], :latests::integer[], :rates::boolean[], :counties::boolean[], :countries::boolean[])
                    w (indicator, latest, rate, county_mean, country_mean)
                JOIN observation o ON o.indicator_number = w.indicator AND o.sex = :sex::observation_sex AND o.value IS NOT NULL AND NOT o.guarded
                JOIN member m ON m.number = o.area_number AND (m.in_county OR m.alike OR w.country_mean)
                CROSS JOIN LATERAL (VALUES ('COUNTY_MEAN', m.in_county AND (w.county_mean OR o.year = w.latest)), ('SIMILAR', m.alike),
                    ('COUNTRY_MEAN', w.country_mean)) k (kind, applies)
                WHERE k.applies
                GROUP BY w.indicator, w.latest, w.rate, k.kind, o.year HAVING count(*) >= :leastMembers
                ORDER BY w.indicator, k.kind, o.year""")
                .bindArray("indicators", Integer.class, wanted.stream().map(Wanted::indicator).toList())
                .bindArray("latests", Integer.class, wanted.stream().map(Wanted::latest).toList())
                .bindArray("rates", Boolean.class, wanted.stream().map(Wanted::rate).toList())
                .bindArray("counties", Boolean.class, wanted.stream().map(Wanted::countyMean).toList())
                .bindArray("countries", Boolean.class, wanted.stream().map(Wanted::countryMean).toList())
                .bind("county", around.countyCode()).bind("urbanRural", around.urbanRural()).bind("least", around.least()).bind("most", around.most())
                .bind("own", around.area()).bind("sex", sex.name()).bind("leastMembers", LEAST_MEMBERS)
                .mapTo(Mean.class).list());
    }
}
