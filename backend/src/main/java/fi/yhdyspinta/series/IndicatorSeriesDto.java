package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.indicator.Way;
import fi.yhdyspinta.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an indicator develops in an area, as the caller may see it. */
@Schema(name = "IndicatorSeries")
public record IndicatorSeriesDto(
        @Schema(required = true, description = "Indicator") UUID indicatorId,
        @Schema(required = true, description = "Its name") LocalizedText name,
        @Schema(required = true, description = "Unit: COUNT, PERCENT, PER_1000 or another code", examples = "PERCENT") String unit,
        @Schema(required = true, description = "Decimals that values are shown with", examples = "1") int decimals,
        @Schema(required = true, description = "Which way is better") Direction direction,
        @Schema(required = true, description = "What must be shown wherever a number is") LocalizedText attribution,
        @Schema(description = "Day on which the source last renewed it") LocalDate updatedDate,
        @Schema(required = true, description = "True when its values are invented for demonstration") boolean synthetic,
        @Schema(required = true, description = "The area that everything here is of") SeriesArea area,
        @Schema(description = "The area that was asked for, when it has no value and a larger one is shown") WantedArea wantedArea,
        @Schema(required = true, description = "Of whom") Sex sex,
        @Schema(required = true, description = "Year by year, the oldest first; years that nothing was told of are not there") List<Point> points,
        @Schema(description = "The latest value against an earlier one of its own; absent with fewer than two values") Change change,
        @Schema(description = "How it has moved in a year; absent with fewer than three values") Trend trend,
        @Schema(description = "Where it is heading; absent when no honest forecast can be made") Forecast forecast,
        @Schema(description = "Why there is no forecast; absent when there is") Refusal forecastRefusal,
        @Schema(required = true, description = "Others to compare with") List<Comparator> comparators,
        @Schema(description = "The place amongst others; absent when chance could turn it") Rank rank,
        @Schema(description = "Why there is no place; absent when there is") Refusal rankRefusal,
        @Schema(required = true, description = "All this in one plain sentence, in Finnish, Swedish and English") LocalizedText sentence) {

    @Schema(name = "SeriesArea", description = "An area")
    public record SeriesArea(
            @Schema(required = true, description = "Kind of area") AreaType type,
            @Schema(required = true, description = "Code", examples = "853") String code,
            @Schema(required = true, description = "Name") LocalizedText name) {}

    @Schema(name = "SeriesWantedArea", description = "An area that has no value of its own")
    public record WantedArea(
            @Schema(required = true, description = "Kind of area") AreaType type,
            @Schema(required = true, description = "Code", examples = "853") String code,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "MISSING when nothing is known of it, SUPPRESSED when that is not told") Status status) {}

    @Schema(name = "SeriesPoint", description = "A year of a series")
    public record Point(
            @Schema(required = true, description = "Year", examples = "2024") int year,
            @Schema(required = true, description = "Whether there is a value, and if not, why") Status status,
            @Schema(description = "The value in the unit of the indicator; absent when suppressed or missing", examples = "7.4") Double value,
            @Schema(description = "The count behind the value; absent when not told", examples = "1674") Long absoluteCount) {}

    @Schema(name = "SeriesChange", description = "The latest value against that of five years before, or of the nearest year after that; the latest before it when there is none")
    public record Change(
            @Schema(required = true, description = "Year that is compared with", examples = "2019") int fromYear,
            @Schema(required = true, description = "Its value", examples = "8.1") double fromValue,
            @Schema(required = true, description = "Year of the latest value", examples = "2024") int toYear,
            @Schema(required = true, description = "The latest value", examples = "7.4") double toValue,
            @Schema(required = true, description = "Which way it went") Way way,
            @Schema(description = "Whether that is good; absent when it did not change or neither way is better") Boolean good) {}

    @Schema(name = "SeriesTrend", description = "Median of the slopes between all pairs of the last ten values (Theil 1950, Sen 1968): a single odd year does not turn it")
    public record Trend(
            @Schema(required = true, description = "Change in a year, in the unit of the indicator", examples = "-0.14") double perYear,
            @Schema(required = true, description = "First year of it", examples = "2015") int fromYear,
            @Schema(required = true, description = "Last year of it", examples = "2024") int toYear,
            @Schema(required = true, description = "Values of it", examples = "10") int pointCount) {}

    /** How a forecast was made. */
    @Schema(name = "ForecastMethod", description = "The last value goes on, it goes on by the average change in a year, a robust straight line goes on, or a trend that fades: whichever would have erred least in the past of this series")
    public enum Method { LAST_VALUE, DRIFT, ROBUST_LINE, DAMPED_TREND }

    @Schema(name = "SeriesForecast", description = "Where the series is heading if what moved it goes on")
    public record Forecast(
            @Schema(required = true, description = "How it was made") Method method,
            @Schema(required = true, description = "Where the method was published", examples = "Gardner & McKenzie 1985, Management Science 31(10)") String source,
            @Schema(required = true, description = "Values that it was made from", examples = "15") int pointCount,
            @Schema(required = true, description = "How much the method would have erred in the past of this series, on average, in the unit of the indicator", examples = "0.42") double backTestError,
            @Schema(required = true, description = "How that is measured: the mean absolute error of forecasts made from each earlier year for the values known since", examples = "MEAN_ABSOLUTE_ERROR") String backTestMeasure,
            @Schema(required = true, description = "Year by year") List<ForecastValue> values) {}

    @Schema(name = "ForecastValue", description = "A year of a forecast, in the unit of the indicator; never below zero, a percentage never above a hundred")
    public record ForecastValue(
            @Schema(required = true, description = "Year", examples = "2027") int year,
            @Schema(required = true, description = "What is expected", examples = "7.1") double value,
            @Schema(required = true, description = "Lower end of the interval that holds the value with 80 % probability", examples = "6.4") double low80,
            @Schema(required = true, description = "Its upper end", examples = "7.8") double high80,
            @Schema(required = true, description = "Lower end of the interval that holds the value with 95 % probability", examples = "5.9") double low95,
            @Schema(required = true, description = "Its upper end", examples = "8.3") double high95) {}

    @Schema(name = "SeriesRefusal", description = "Why something is not told")
    public record Refusal(
            @Schema(required = true, description = "Stable code", examples = "TOO_FEW") String code,
            @Schema(required = true, description = "The reason in words") LocalizedText reason) {}

    /** Whom a series is compared with. */
    @Schema(name = "ComparatorKind", description = "Published number of the county or country, or the mean of municipalities of the county, of the country, or of those that are alike")
    public enum ComparatorKind { COUNTY, COUNTRY, COUNTY_MEAN, COUNTRY_MEAN, SIMILAR }

    /** How a mean is made. */
    @Schema(name = "ComparatorWeighting", description = "A mean of rates is weighted by population; one of counts, and a published number, is not")
    public enum Weighting { POPULATION, NONE }

    @Schema(name = "SeriesComparator", description = "Others to compare with. A mean is made of the municipalities whose value is told to everyone, when there are at least five")
    public record Comparator(
            @Schema(required = true, description = "Whom") ComparatorKind kind,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "What it is and how it is made") LocalizedText explanation,
            @Schema(required = true, description = "How the mean is made") Weighting weighting,
            @Schema(required = true, description = "Most municipalities that a year's mean is made of; 1 for a published number", examples = "27") int members,
            @Schema(required = true, description = "Year by year, the oldest first") List<ComparatorPoint> points) {}

    @Schema(name = "ComparatorPoint", description = "A year of others")
    public record ComparatorPoint(
            @Schema(required = true, description = "Year", examples = "2024") int year,
            @Schema(required = true, description = "Value in the unit of the indicator", examples = "6.9") double value) {}

    /** Amongst whom a place is. */
    @Schema(name = "RankAmongst", description = "Amongst the municipalities of the county, or those that are alike")
    public enum Amongst { COUNTY, SIMILAR }

    @Schema(name = "SeriesRank", description = "The place of the latest value, the best first, given when it differs from at least half of the others by more than the chance of small numbers (95 %)")
    public record Rank(
            @Schema(required = true, description = "Place", examples = "4") int place,
            @Schema(required = true, description = "Best place that chance leaves possible", examples = "2") int bestPlace,
            @Schema(required = true, description = "Worst place that chance leaves possible", examples = "7") int worstPlace,
            @Schema(required = true, description = "How many have a value", examples = "27") int of,
            @Schema(required = true, description = "Amongst whom") Amongst amongst,
            @Schema(required = true, description = "Year", examples = "2024") int year) {}
}
