package fi.yhdyspinta.series;

import fi.yhdyspinta.series.IndicatorSeriesDto.Method;
import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Median;

/** The straight line of Theil and Sen goes on: its slope is the median of those of all pairs of points. */
record RobustLine() implements ForecastModel {

    private static final int PARAMETERS = 2;

    @Override
    public Method method() {
        return Method.ROBUST_LINE;
    }

    @Override
    public String source() {
        return "Theil 1950, Proc. Kon. Ned. Akad. Wet. A 53; Sen 1968, J. Am. Stat. Assoc. 63(324)";
    }

    @Override
    public int leastValues() {
        return 4;
    }

    @Override
    public Fit fit(int[] years, double[] values) {
        var n = values.length;
        var last = years[n - 1];
        var slope = slope(years, values);
        var rests = new double[n];
        Arrays.setAll(rests, i -> values[i] - slope * (years[i] - last));
        var level = new Median().evaluate(rests);
        var squares = Arrays.stream(rests).map(rest -> (rest - level) * (rest - level)).sum();
        var mean = Arrays.stream(years).average().orElseThrow();
        var spread = Arrays.stream(years).mapToDouble(year -> (year - mean) * (year - mean)).sum();
        return new Fit(ahead -> level + slope * ahead, ahead -> 1 + 1.0 / n + Math.pow(last + ahead - mean, 2) / spread,
                squares / (n - PARAMETERS), n - PARAMETERS);
    }

    static double slope(int[] years, double[] values) {
        var slopes = new double[years.length * (years.length - 1) / 2];
        var n = 0;
        for (var i = 0; i < years.length; i++) {
            for (var j = i + 1; j < years.length; j++) {
                slopes[n++] = (values[j] - values[i]) / (years[j] - years[i]);
            }
        }
        return new Median().evaluate(slopes);
    }
}
