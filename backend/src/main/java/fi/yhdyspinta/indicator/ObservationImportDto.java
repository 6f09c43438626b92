package fi.yhdyspinta.indicator;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of observations that were sent. */
@Schema(name = "ObservationImport")
public record ObservationImportDto(
        @Schema(required = true, description = "Observations that were sent", examples = "10164") int read,
        @Schema(required = true, description = "That were not known before", examples = "924") int added,
        @Schema(required = true, description = "That were known otherwise; what was known before is kept", examples = "12") int changed,
        @Schema(required = true, description = "That were known already; nothing was written for them", examples = "9228") int unchanged) {

    /** One observation as it is sent, a line of JSON. */
    @Schema(name = "ObservationLine", description = "One observation on a line of its own")
    record Line(
            @Schema(description = "Indicator; needed when the request tells of several") UUID indicatorId,
            @Schema(required = true, description = "Kind of area") AreaType areaType,
            @Schema(required = true, description = "Code of the area", examples = "853") String areaCode,
            @Schema(required = true, description = "Year", examples = "2024") Integer year,
            @Schema(description = "Of whom; everyone when absent") Sex sex,
            @Schema(description = "The value; absent when suppressed or missing", examples = "7.4") Double value,
            @Schema(description = "The count of people behind the value", examples = "1674") Long absoluteCount,
            @Schema(description = "NORMAL when absent") ObservationDto.Status status) {}
}
