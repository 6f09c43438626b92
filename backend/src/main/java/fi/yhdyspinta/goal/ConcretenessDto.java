package fi.yhdyspinta.goal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From talk to action: what the unfinished goals of a group lack, the gravest first. */
@Schema(name = "Concreteness")
public record ConcretenessDto(
        @Schema(required = true, description = "Unfinished goals that the caller may see", examples = "7") int goals,
        @Schema(required = true, description = "How many of them lack what, the gravest first; also what none lacks") List<Lack> items) {

    @Schema(name = "ConcretenessItem", description = "How many goals lack something")
    public record Lack(
            @Schema(required = true, description = "What is missing") GoalDto.Missing missing,
            @Schema(required = true, description = "How many goals lack it", examples = "2") int count) {}

    @Schema(name = "GroupConcreteness", description = "What the unfinished goals of one of the county's groups lack")
    public record OfGroup(
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "Unfinished goals that the caller may see; none is a finding too", examples = "7") int goals,
            @Schema(required = true, description = "How many of them lack what, the gravest first") List<Lack> items) {}

    @Schema(name = "CountyConcreteness", description = "What the unfinished goals of a county's groups lack")
    public record OfCounty(
            @Schema(required = true, description = "Unfinished goals of all groups", examples = "120") int goals,
            @Schema(required = true, description = "How many of them lack what, the gravest first") List<Lack> items,
            @Schema(required = true, description = "Every group that works today, by name") List<OfGroup> groups) {}
}
