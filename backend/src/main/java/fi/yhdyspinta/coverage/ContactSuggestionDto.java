package fi.yhdyspinta.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group that the coordinator would do well to call this week, and why. */
@Schema(name = "ContactSuggestion")
public record ContactSuggestionDto(
        @Schema(required = true, description = "Group", examples = "0198c5a0-0000-7000-8000-000000000002") UUID groupId,
        @Schema(required = true, description = "Its name", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "Why, the weightiest first") List<Reason> reasons) {

    @Schema(name = "ContactReason", description = "One reason to call")
    public record Reason(
            @Schema(required = true, description = "What it is about") Code code,
            @Schema(description = "How many items it is about", examples = "2") Integer count,
            @Schema(description = "EXPIRING: the first last day; QUIET: the last change", examples = "2026-12-31") LocalDate date) {}

    @Schema(name = "ContactReasonCode", description = "No chair, no voice of children or families, other gaps, seats about to end, group at rest, nothing changed for half a year")
    public enum Code { NO_CHAIR, VOICE_MISSING, DORMANT, GAPS, EXPIRING, QUIET }

    @Schema(name = "ContactSuggestionList", description = "At most five groups")
    public record Listing(@Schema(required = true, description = "The most urgent first") List<ContactSuggestionDto> items) {}
}
