package fi.yhdyspinta.series;

import fi.yhdyspinta.series.IndicatorSeriesDto.Forecast;
import fi.yhdyspinta.series.IndicatorSeriesDto.ForecastValue;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import java.util.List;
import java.util.Optional;

/** What can honestly be said of where a series is heading: a forecast, or why there is none. */
final class Forecasts {

    static final int LEAST_VALUES = 6;
    private static final int WIDEST_GAP = 3;
    /** Numbers of a year come late: one that ended so long ago has ended. */
    private static final int STILL_GOES_ON = WIDEST_GAP + 1;

    private Forecasts() {}

    /** Why no forecast is made; empty when one can be. */
    static Optional<String> refusal(List<Point> told, int thisYear) {
        if (told.size() < LEAST_VALUES) {
            return Optional.of("TOO_FEW");
        }
        for (var i = 1; i < told.size(); i++) {
            if (told.get(i).year() - told.get(i - 1).year() > WIDEST_GAP) {
                return Optional.of("GAP");
            }
        }
        if (thisYear - told.getLast().year() > STILL_GOES_ON) {
            return Optional.of("ENDED");
        }
        return told.stream().allMatch(point -> point.value().equals(told.getFirst().value())) ? Optional.of("UNCHANGING") : Optional.empty();
    }

    /** Counts and rates are never below zero and percentages never above a hundred, unless they have been. */
    static Forecast of(List<Point> told, String unit, int decimals) {
        var years = told.stream().mapToInt(Point::year).toArray();
        var values = told.stream().mapToDouble(Point::value).toArray();
        var outcome = Forecasting.of(years, values, Math.pow(10, -decimals));
        var least = told.stream().anyMatch(point -> point.value() < 0) ? Double.NEGATIVE_INFINITY : 0;
        var most = unit.equals("PERCENT") && told.stream().allMatch(point -> point.value() <= 100) ? 100 : Double.POSITIVE_INFINITY;
        return new Forecast(outcome.model().method(), outcome.model().source(), told.size(), Course.rounded(outcome.backTestError(), decimals + 2),
                "MEAN_ABSOLUTE_ERROR", outcome.values().stream().map(ahead -> new ForecastValue(ahead.year(),
                        within(ahead.expected(), least, most, decimals),
                        within(ahead.expected() - ahead.half80(), least, most, decimals), within(ahead.expected() + ahead.half80(), least, most, decimals),
                        within(ahead.expected() - ahead.half95(), least, most, decimals), within(ahead.expected() + ahead.half95(), least, most, decimals)))
                .toList());
    }

    private static double within(double value, double least, double most, int decimals) {
        return Course.rounded(Math.clamp(value, least, most), decimals + 2);
    }
}
