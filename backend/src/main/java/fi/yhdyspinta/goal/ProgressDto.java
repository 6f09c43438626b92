package fi.yhdyspinta.goal;

import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a goal goes, as somebody of the group saw it on a day. */
@Schema(name = "ProgressUpdate")
public record ProgressDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Goal") UUID goalId,
        @Schema(required = true, description = "The day that it tells of") LocalDate updateDate,
        @Schema(description = "Who told; absent when erased, forgotten or hidden from the caller", examples = "Maija Mallikas") String authorName,
        @Schema(required = true, description = "How it goes") GoalDto.Health health,
        @Schema(required = true, description = "In words", examples = "Kaksi kohtaamispaikkaa on avattu") String text,
        @Schema(required = true, description = "When it was written") Instant createdAt) {

    @Schema(name = "ProgressUpdatePage", description = "One page of what has been told of a goal, newest first")
    public record Page(
            @Schema(required = true, description = "Newest first") List<ProgressDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    @Schema(name = "ProgressUpdateWrite", description = "How a goal goes")
    public record Write(
            @Schema(required = true, description = "How it goes") @NotNull GoalDto.Health health,
            @Schema(required = true, description = "In words", examples = "Kaksi kohtaamispaikkaa on avattu") @NotBlank @Size(max = 2000) String text,
            @Schema(description = "The day that it tells of: today when absent, not later, not before the goal was agreed") LocalDate updateDate) {}
}
