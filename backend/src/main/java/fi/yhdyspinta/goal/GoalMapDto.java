package fi.yhdyspinta.goal;

import fi.yhdyspinta.shared.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the groups of a county do, municipality by municipality and theme by theme. */
@Schema(name = "GoalMap", description = "Goals that are agreed, in progress or achieved, counted by municipality and theme; the same for every reader")
public record GoalMapDto(
        @Schema(required = true, description = "All groups of the county, also those that serve no municipality: first everything, then theme by theme; empty without goals") List<Counts> together,
        @Schema(required = true, description = "Every municipality of the county, by its Finnish name") List<Place> municipalities) {

    @Schema(name = "GoalCounts", description = "How many pursue a theme and with what; a goal of two themes is counted under both")
    public record Counts(
            @Schema(description = "Theme; absent where everything is counted, each goal once", examples = "FAMILY_CENTRE") String themeCode,
            @Schema(required = true, description = "Groups with such goals", examples = "5") int groups,
            @Schema(required = true, description = "Goals that are agreed, in progress or achieved", examples = "7") int goals,
            @Schema(required = true, description = "Actions of those goals that have not been cancelled", examples = "15") int actions,
            @Schema(required = true, description = "How many of those actions are done", examples = "6") int actionsDone) {}

    @Schema(name = "MunicipalityGoals", description = "What the group that serves a municipality today does")
    public record Place(
            @Schema(required = true, description = "Municipality code", examples = "853") String municipalityCode,
            @Schema(required = true, description = "Name of the municipality") LocalizedText municipalityName,
            @Schema(description = "The group that serves it; absent without one") UUID groupId,
            @Schema(description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "First everything, then theme by theme; empty without goals") List<Counts> counts) {}
}
