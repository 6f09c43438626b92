package fi.yhdyspinta.comparison;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.indicator.ObservationDto.Status;
import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.indicator.Way;
import fi.yhdyspinta.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The municipalities of a county beside each other, indicator by indicator. */
@Schema(name = "CountyScorecard", description = "The municipalities of a county beside each other, indicator by indicator")
public record CountyScorecardDto(
        @Schema(required = true, description = "County", examples = "05") String countyCode,
        @Schema(required = true, description = "Of whom") Sex sex,
        @Schema(description = "The year that was asked for; absent for the latest", examples = "2024") Integer year,
        @Schema(required = true, description = "Changes are from so many years earlier, or up to two more where that year has no value", examples = "5") int changeYears,
        @Schema(required = true, description = "By theme and name in Finnish; at most 30") List<Indicator> indicators,
        @Schema(required = true, description = "True when more indicators fit than are told") boolean more,
        @Schema(required = true, description = "The municipalities by name in Finnish, then the county and the country") List<Row> rows) {

    @Schema(name = "CountyScorecardIndicator", description = "What is compared, with what must be shown beside it")
    public record Indicator(
            @Schema(required = true, description = "Indicator") UUID id,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "Code of /indicator-themes", examples = "CHILD_PROTECTION") String themeCode,
            @Schema(required = true, description = "Unit: COUNT, PERCENT, PER_1000 or another code", examples = "PERCENT") String unit,
            @Schema(required = true, description = "Decimals that values are shown with", examples = "1") int decimals,
            @Schema(required = true, description = "Which way is better") Direction direction,
            @Schema(required = true, description = "What must be shown wherever a number is") LocalizedText attribution,
            @Schema(description = "Day on which the source last renewed it") LocalDate updatedDate,
            @Schema(required = true, description = "True when its values are invented for demonstration") boolean synthetic,
            @Schema(description = "The latest year that any municipality of the county has; absent when none has a value", examples = "2024") Integer year,
            @Schema(description = "The limits of the classes; absent when fewer than ten municipalities of the country are told of that year") Classes classes) {}

    @Schema(name = "CountyScorecardClasses", description = "Five classes, each a fifth of the municipalities of the country that are told of the year")
    public record Classes(
            @Schema(required = true, description = "Municipalities that the limits are of", examples = "293") int municipalities,
            @Schema(required = true, description = "The lowest value of them", examples = "0.4") BigDecimal lowest,
            @Schema(required = true, description = "Upper limits of classes 1-4; a value on a limit is in the lower class", examples = "[3.1, 4.4, 5.6, 7.9]") List<BigDecimal> limits,
            @Schema(required = true, description = "The highest value of them", examples = "15.2") BigDecimal highest) {}

    @Schema(name = "CountyScorecardRow", description = "An area with its values")
    public record Row(
            @Schema(required = true, description = "Kind of area") AreaType areaType,
            @Schema(required = true, description = "Code of the area", examples = "853") String areaCode,
            @Schema(required = true, description = "Name of the area") LocalizedText name,
            @Schema(required = true, description = "As many as there are indicators, in their order") List<Value> values) {}

    @Schema(name = "CountyScorecardValue", description = "The latest that is told of an area. Missing, suppressed and zero are three things")
    public record Value(
            @Schema(required = true, description = "Whether there is a value, and if not, why; MISSING when there is none of any year") Status status,
            @Schema(description = "Its year; absent with the status MISSING", examples = "2024") Integer year,
            @Schema(description = "The value in the unit of the indicator", examples = "7.4") Double value,
            @Schema(description = "The count behind the value; absent when not told", examples = "1674") Long absoluteCount,
            @Schema(description = "1 (lowest) to 5 (highest) of the municipalities of the country; only for a municipality and a value of the indicator's year", examples = "4") Integer classNumber,
            @Schema(description = "How it was before; absent when that is not told") Change change) {

        static final Value MISSING = new Value(Status.MISSING, null, null, null, null, null);
    }

    @Schema(name = "CountyScorecardChange", description = "How a value was before")
    public record Change(
            @Schema(required = true, description = "Year before", examples = "2019") int fromYear,
            @Schema(required = true, description = "Value before", examples = "6.8") double fromValue,
            @Schema(required = true, description = "Which way it went") Way way,
            @Schema(description = "Whether that way is the better one; absent when it stayed or neither way is better", examples = "false") Boolean good) {}
}
