package fi.yhdyspinta.series;

import fi.yhdyspinta.series.IndicatorSeriesDto.Method;

/** From the last value on by the average change in a year: the best there is for a random walk that drifts. */
record Drift() implements ForecastModel {

    private static final int PARAMETERS = 1;

    @Override
    public Method method() {
        return Method.DRIFT;
    }

    @Override
    public String source() {
        return "Hyndman & Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5";
    }

    @Override
    public int leastValues() {
        return 4;
    }

    @Override
    public Fit fit(int[] years, double[] values) {
        var steps = values.length - 1;
        var span = (double) years[steps] - years[0];
        var drift = (values[steps] - values[0]) / span;
        var squares = 0.0;
        for (var i = 1; i < values.length; i++) {
            var passed = years[i] - years[i - 1];
            squares += Math.pow(values[i] - values[i - 1] - drift * passed, 2) / passed;
        }
        return new Fit(ahead -> values[steps] + drift * ahead, ahead -> ahead * (1 + ahead / span), squares / (steps - PARAMETERS), steps - PARAMETERS);
    }
}
