package fi.yhdyspinta.series;

import fi.yhdyspinta.series.IndicatorSeriesDto.Method;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * A level and a trend that fades, each following what is seen: Holt's method as damped by Gardner and McKenzie, in the form with
 * one source of error (Hyndman, Koehler, Ord and Snyder 2008). In a year without a value the state goes on by itself.
 * The smoothing is what makes the sum of squared errors of one step least (BOBYQA); level and trend at the start follow from
 * it by linear least squares, for the errors are linear in them.
 */
record DampedTrend() implements ForecastModel {

    private static final int PARAMETERS = 5;
    private static final double[] LEAST = {0.0001, 0.0001, 0.8};
    private static final double[] MOST = {0.9999, 0.9999, 0.98};
    private static final double[][] STARTS = {{0.5, 0.2, 0.9}, {0.9, 0.1, 0.95}};

    /**
     * How it follows what is seen.
     *
     * @param level share of an error that the level takes
     * @param trend share of a level's step that the trend takes
     * @param damping what is left of the trend in a year
     */
    record Smoothing(double level, double trend, double damping) {}

    /** The state after the last value, and the sum of squared errors of one step. */
    record State(Smoothing smoothing, double level, double trend, double squares) {}

    @Override
    public Method method() {
        return Method.DAMPED_TREND;
    }

    @Override
    public String source() {
        return "Gardner & McKenzie 1985, Management Science 31(10)";
    }

    @Override
    public int leastValues() {
        return 8;
    }

    @Override
    public Fit fit(int[] years, double[] values) {
        State best = null;
        for (var start : STARTS) {
            var found = best(years, values, start);
            if (best == null || found.squares < best.squares * (1 - 1e-9)) {
                best = found;
            }
        }
        return carriedOn(best, values.length);
    }

    static Fit carriedOn(State state, int values) {
        var smoothing = state.smoothing;
        var degrees = Math.max(1, values - PARAMETERS);
        return new Fit(ahead -> state.level + state.trend * faded(smoothing.damping, ahead), ahead -> variance(smoothing, ahead),
                state.squares / degrees, degrees);
    }

    private static State best(int[] years, double[] values, double[] start) {
        var objective = new ObjectiveFunction(at -> state(years, values, new Smoothing(at[0], at[1], at[2])).squares);
        var found = new BOBYQAOptimizer(7, 0.1, 1e-3).optimize(new MaxEval(2_000), objective, GoalType.MINIMIZE,
                new InitialGuess(start), new SimpleBounds(LEAST, MOST)).getPoint();
        return state(years, values, new Smoothing(found[0], found[1], found[2]));
    }

    /** With the level and trend at the start that fit best. */
    static State state(int[] years, double[] values, Smoothing smoothing) {
        var from = errors(years, values, smoothing, 0, 0);
        var nothing = new double[values.length];
        var byLevel = errors(years, nothing, smoothing, 1, 0);
        var byTrend = errors(years, nothing, smoothing, 0, 1);
        // least squares of two unknowns
        double ll = 0, lt = 0, tt = 0, lf = 0, tf = 0;
        for (var i = 0; i < values.length; i++) {
            ll += byLevel.errors[i] * byLevel.errors[i];
            lt += byLevel.errors[i] * byTrend.errors[i];
            tt += byTrend.errors[i] * byTrend.errors[i];
            lf += byLevel.errors[i] * from.errors[i];
            tf += byTrend.errors[i] * from.errors[i];
        }
        var determinant = ll * tt - lt * lt;
        var trend = determinant <= 1e-12 * ll * tt ? 0 : (lt * lf - ll * tf) / determinant;
        var level = -(lf + trend * lt) / ll;
        return run(years, values, smoothing, level, trend);
    }

    static State run(int[] years, double[] values, Smoothing smoothing, double level, double trend) {
        var run = errors(years, values, smoothing, level, trend);
        var squares = 0.0;
        for (var error : run.errors) {
            squares += error * error;
        }
        return new State(smoothing, run.level, run.trend, squares);
    }

    private record Run(double[] errors, double level, double trend) {}

    private static Run errors(int[] years, double[] values, Smoothing smoothing, double level, double trend) {
        var errors = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            for (var year = i == 0 ? years[0] : years[i - 1] + 1; year <= years[i]; year++) {
                trend *= smoothing.damping;
                level += trend;
            }
            errors[i] = values[i] - level;
            level += smoothing.level * errors[i];
            trend += smoothing.level * smoothing.trend * errors[i];
        }
        return new Run(errors, level, trend);
    }

    private static double faded(double damping, int ahead) {
        return damping * (1 - Math.pow(damping, ahead)) / (1 - damping);
    }

    /** Table 6.1 of Hyndman et al. 2008, class 1, as a sum. */
    private static double variance(Smoothing smoothing, int ahead) {
        var variance = 1.0;
        for (var step = 1; step < ahead; step++) {
            variance += Math.pow(smoothing.level * (1 + smoothing.trend * faded(smoothing.damping, step)), 2);
        }
        return variance;
    }
}
