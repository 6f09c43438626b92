package fi.yhdyspinta.area;

import fi.yhdyspinta.shared.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region (maakunta): a classification only. */
@Schema(name = "Region")
public record RegionDto(
        @Schema(required = true, description = "Two-digit code; not the county's", examples = "02") String code,
        @Schema(required = true, description = "Name") LocalizedText name) {

    @Schema(name = "RegionList", description = "All regions, whole")
    public record Listing(@Schema(required = true, description = "By code") List<RegionDto> items) {}
}
