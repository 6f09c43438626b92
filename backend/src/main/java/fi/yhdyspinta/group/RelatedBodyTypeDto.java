package fi.yhdyspinta.group;

import fi.yhdyspinta.shared.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of related body; the list is open and may grow. */
@Schema(name = "RelatedBodyType")
public record RelatedBodyTypeDto(
        @Schema(required = true, description = "Stable code", examples = "YOUTH_COUNCIL") String code,
        @Schema(required = true, description = "Name") LocalizedText name) {

    @Schema(name = "RelatedBodyTypeList", description = "All kinds, whole")
    public record Listing(@Schema(required = true, description = "In their order") List<RelatedBodyTypeDto> items) {}
}
