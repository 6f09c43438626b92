package fi.yhdyspinta.series;

import fi.yhdyspinta.series.IndicatorSeriesDto.Method;
import java.util.function.IntToDoubleFunction;

/** A way to carry a series of years on. Years rise and may leave some out. */
sealed interface ForecastModel permits LastValue, Drift, RobustLine, DampedTrend {

    Method method();

    String source();

    /** Fewest values that it can be fitted to. */
    int leastValues();

    Fit fit(int[] years, double[] values);

    /**
     * A model that was fitted to a series.
     *
     * @param expected what is expected so many years after the last one
     * @param variance the variance of the error so many years ahead, where that of the model's noise is one
     * @param noise the variance of the model's noise
     * @param degreesOfFreedom with which that is known
     */
    record Fit(IntToDoubleFunction expected, IntToDoubleFunction variance, double noise, int degreesOfFreedom) {}
}
