package fi.yhdyspinta.choice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator that a goal is to move. */
@Schema(name = "GoalIndicator", description = "An indicator that a goal is to move")
public record GoalIndicatorDto(
        @Schema(required = true, description = "The indicator") ChoiceDto.Indicator indicator,
        @Schema(description = "The choice of the goal's group, when it follows the indicator") UUID choiceId) {

    @Schema(name = "GoalIndicatorList", description = "All indicators that a goal is to move, whole")
    public record Listing(@Schema(required = true, description = "By name in Finnish") List<GoalIndicatorDto> items) {}

    @Schema(name = "GoalIndicatorsWrite", description = "All indicators that a goal is to move")
    public record Write(
            @Schema(required = true, description = "Common indicators, or the group's or its county's own") @NotNull @Size(max = 20) List<@NotNull UUID> indicatorIds) {

        public Write {
            indicatorIds = indicatorIds == null ? null : indicatorIds.stream().distinct().toList();
        }
    }
}
