package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Paged;
import fi.yhdyspinta.shared.WrittenJson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One value of an area and year. Missing, suppressed and zero are three things. */
@Schema(name = "Observation")
public record ObservationDto(
        @Schema(required = true, description = "Kind of area") AreaType areaType,
        @Schema(required = true, description = "Code of the area", examples = "853") String areaCode,
        @Schema(required = true, description = "Year", examples = "2024") int year,
        @Schema(required = true, description = "Of whom") Sex sex,
        @Schema(required = true, description = "Whether there is a value, and if not, why") Status status,
        @Schema(description = "The value in the unit of the indicator; absent when suppressed or missing", examples = "7.4") Double value,
        @Schema(description = "The count behind the value; absent when not told", examples = "1674") Long absoluteCount) {

    /** Whether there is a value, and if not, why. */
    @Schema(name = "ObservationStatus", description = "A value, a value that may still change, a value that is not told because it is of few people, or none")
    public enum Status { NORMAL, PROVISIONAL, SUPPRESSED, MISSING }

    @Schema(name = "ObservationPage", description = "One page of observations, with what must be shown beside them")
    public record Page(
            @Schema(required = true, description = "Indicator") UUID indicatorId,
            @Schema(required = true, description = "What must be shown wherever a number is") LocalizedText attribution,
            @Schema(description = "Day on which the source last renewed them") LocalDate updatedDate,
            @Schema(required = true, description = "True when the values are invented for demonstration") boolean synthetic,
            @Schema(required = true, description = "By year, sex (total first) and area (the largest first)") List<ObservationDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    /** A {@link Page} that is JSON already. */
    record Written(byte[] json, String nextCursor) implements Paged, WrittenJson {}
}
