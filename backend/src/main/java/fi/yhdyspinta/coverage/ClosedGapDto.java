package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Good news: somebody took a seat that was missing. */
@Schema(name = "ClosedGap")
public record ClosedGapDto(
        @Schema(required = true, description = "Group") UUID groupId,
        @Schema(required = true, description = "Its name", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "Municipalities that it serves", examples = "[\"853\"]") List<String> municipalityCodes,
        @Schema(required = true, description = "Code of the item", examples = "CHILD_YOUTH_VOICE") String itemCode,
        @Schema(required = true, description = "Its name") LocalizedText itemName,
        @Schema(description = "First day of the new seat; for signed-in readers, never of a hidden voice", examples = "2026-11-03") LocalDate closedDate) {

    ClosedGapDto withoutDate() {
        return new ClosedGapDto(groupId, groupName, municipalityCodes, itemCode, itemName, null);
    }

    @Schema(name = "ClosedGapList", description = "Gaps that have been closed and are closed today, whole")
    public record Listing(@Schema(required = true, description = "By group and item") List<ClosedGapDto> items) {}
}
