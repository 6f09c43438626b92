package fi.yhdyspinta.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * Carries a series on with the model that would have erred least in its past (rolling origin: Tashman 2000, Int. J. Forecasting
 * 16). The intervals are as wide as the model says or as the errors of its past were, whichever is wider. Knows no limits of
 * values: shifting and scaling a series shifts and scales what is told of it.
 */
final class Forecasting {

    static final List<ForecastModel> MODELS = List.of(new LastValue(), new Drift(), new RobustLine(), new DampedTrend());
    private static final int FIRST_ORIGIN = 4;
    private static final int MOST_YEARS = 5;
    /** In a short past the simplest often errs a little more by chance alone. */
    private static final double CLEARLY_LESS = 0.9;

    /** Standard deviation of what rounding takes away, in steps. */
    private static final double OF_ROUNDING = 1 / Math.sqrt(12);

    private Forecasting() {}

    /** A year ahead: what is expected, and half the width of the intervals. */
    record Ahead(int year, double expected, double half80, double half95) {}

    record Outcome(ForecastModel model, double backTestError, List<Ahead> values) {}

    /** The past of a model: what it would have erred, and how much of that its own variance explains. */
    private record Past(ForecastModel model, double error, double noise) {}

    /** How far ahead: no further than half as many years as there are values. */
    static int horizon(int values) {
        return Math.min(MOST_YEARS, values / 2);
    }

    /** @param step between the values that can be told: what is rounded is not known better than that */
    static Outcome of(int[] years, double[] values, double step) {
        var centre = new Median().evaluate(values);
        var deviation = Arrays.stream(values).map(value -> Math.abs(value - centre)).average().orElseThrow();
        var scale = deviation == 0 ? 1 : deviation;
        var plain = Arrays.stream(values).map(value -> (value - centre) / scale).toArray();
        var horizon = horizon(values.length);
        var past = best(years, plain, horizon);
        var fit = past.model.fit(years, plain);
        var quantiles = new TDistribution(fit.degreesOfFreedom());
        var noise = Math.max(Math.sqrt(Math.max(fit.noise(), past.noise)) * scale, step * OF_ROUNDING);
        var ahead = new ArrayList<Ahead>();
        for (var year = 1; year <= horizon; year++) {
            var deviationAhead = noise * Math.sqrt(fit.variance().applyAsDouble(year));
            ahead.add(new Ahead(years[years.length - 1] + year, centre + scale * fit.expected().applyAsDouble(year),
                    deviationAhead * quantiles.inverseCumulativeProbability(0.9), deviationAhead * quantiles.inverseCumulativeProbability(0.975)));
        }
        return new Outcome(past.model, past.error * scale, ahead);
    }

    /** The simplest, which comes first, unless another errs clearly less. */
    private static Past best(int[] years, double[] values, int horizon) {
        Past best = null;
        for (var model : MODELS) {
            var origin = Math.max(FIRST_ORIGIN, values.length / 2);
            if (origin < model.leastValues()) {
                continue;
            }
            var past = past(model, years, values, origin, horizon);
            if (best == null || past.error < best.error * CLEARLY_LESS - 1e-9) {
                best = past;
            }
        }
        return best;
    }

    private static Past past(ForecastModel model, int[] years, double[] values, int firstOrigin, int horizon) {
        double errors = 0, squares = 0;
        var count = 0;
        for (var origin = firstOrigin; origin < values.length; origin++) {
            var fit = model.fit(Arrays.copyOf(years, origin), Arrays.copyOf(values, origin));
            for (var i = origin; i < values.length && years[i] - years[origin - 1] <= horizon; i++) {
                var ahead = years[i] - years[origin - 1];
                var error = values[i] - fit.expected().applyAsDouble(ahead);
                errors += Math.abs(error);
                squares += error * error / fit.variance().applyAsDouble(ahead);
                count++;
            }
        }
        return new Past(model, errors / count, squares / count);
    }
}
