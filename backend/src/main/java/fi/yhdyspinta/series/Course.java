package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.indicator.Way;
import fi.yhdyspinta.series.IndicatorSeriesDto.Change;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.Trend;
import java.util.List;

/** Where a series came from: its change and its trend. */
final class Course {

    private static final int YEARS_BACK = 5;
    private static final int VALUES_OF_TREND = 10;
    private static final int LEAST_FOR_TREND = 3;

    private Course() {}

    /** Those with a value. */
    static List<Point> told(List<Point> points) {
        return points.stream().filter(point -> point.value() != null).toList();
    }

    /** The last one with a value, or null. */
    static Point latest(List<Point> points) {
        var told = told(points);
        return told.isEmpty() ? null : told.getLast();
    }

    /** As it is shown. */
    static double rounded(double value, int decimals) {
        return Way.shown(value, decimals).doubleValue();
    }

    static Change change(List<Point> points, int decimals, Direction direction) {
        var told = told(points);
        if (told.size() < 2) {
            return null;
        }
        var to = told.getLast();
        var before = told.subList(0, told.size() - 1);
        var from = before.stream().filter(point -> point.year() >= to.year() - YEARS_BACK).findFirst().orElse(before.getLast());
        var way = Way.from(from.value(), to.value(), decimals);
        return new Change(from.year(), from.value(), to.year(), to.value(), way, way.isGood(direction));
    }

    /** Theil, H. (1950), Proc. Kon. Ned. Akad. Wet. A 53; Sen, P. K. (1968), J. Am. Stat. Assoc. 63. */
    static Trend trend(List<Point> points, int decimals) {
        var told = told(points);
        if (told.size() < LEAST_FOR_TREND) {
            return null;
        }
        var last = told.subList(Math.max(0, told.size() - VALUES_OF_TREND), told.size());
        var slope = RobustLine.slope(last.stream().mapToInt(Point::year).toArray(), last.stream().mapToDouble(Point::value).toArray());
        return new Trend(rounded(slope, decimals + 2), last.getFirst().year(), last.getLast().year(), last.size());
    }
}
