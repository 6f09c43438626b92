package fi.yhdyspinta.series;

import fi.yhdyspinta.series.IndicatorSeriesDto.Method;

/** The last value goes on: the best there is for a random walk. */
record LastValue() implements ForecastModel {

    @Override
    public Method method() {
        return Method.LAST_VALUE;
    }

    @Override
    public String source() {
        return "Hyndman & Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd ed., 5.2";
    }

    @Override
    public int leastValues() {
        return 3;
    }

    @Override
    public Fit fit(int[] years, double[] values) {
        var last = values[values.length - 1];
        var squares = 0.0;
        for (var i = 1; i < values.length; i++) {
            squares += Math.pow(values[i] - values[i - 1], 2) / (years[i] - years[i - 1]);
        }
        return new Fit(ahead -> last, ahead -> ahead, squares / (values.length - 1), values.length - 1);
    }
}
