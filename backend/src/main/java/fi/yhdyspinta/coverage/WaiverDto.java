package fi.yhdyspinta.coverage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the standard that a group leaves out for a reason, until it is looked at again. Days are Helsinki days. */
@Schema(name = "Waiver")
public record WaiverDto(
        @Schema(required = true, description = "Identifier", examples = "0198c5a0-0000-7000-8000-000000000061") UUID id,
        @Schema(required = true, description = "Group", examples = "0198c5a0-0000-7000-8000-000000000002") UUID groupId,
        @Schema(required = true, description = "Code of the item", examples = "PARISH") String itemCode,
        @Schema(required = true, description = "Why it is left out", examples = "Seurakunta on mukana hyvinvointiryhmässä") String reason,
        @Schema(required = true, description = "First day", examples = "2026-11-22") LocalDate validFromDate,
        @Schema(required = true, description = "The day on which the waiver lapses and the item is looked at again", examples = "2027-06-01") LocalDate reviewDate,
        @Schema(description = "The day on which it was ended early", examples = "2027-01-15") LocalDate endedDate) {

    @Schema(name = "WaiverList", description = "All waivers of a group, whole")
    public record Listing(@Schema(required = true, description = "Newest first") List<WaiverDto> items) {}

    @Schema(name = "WaiverCreate", description = "Leaves an item out for a reason")
    public record Create(
            @Schema(required = true, description = "Code of an item that applies to the group", examples = "PARISH") @NotBlank String itemCode,
            @Schema(required = true, description = "Why it is left out", examples = "Seurakunta on mukana hyvinvointiryhmässä") @NotBlank @Size(max = 2000) String reason,
            @Schema(required = true, description = "A later day, at most two years away, on which the waiver lapses", examples = "2027-06-01") @NotNull LocalDate reviewDate) {}
}
