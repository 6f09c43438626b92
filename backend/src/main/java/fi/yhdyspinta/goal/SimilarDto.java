package fi.yhdyspinta.goal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal elsewhere that pursues the same. */
@Schema(name = "SimilarGoal")
public record SimilarDto(
        @Schema(required = true, description = "The goal") GoalDto.Summary goal,
        @Schema(required = true, description = "Themes that both have", examples = "[\"FAMILY_CENTRE\"]") List<String> sharedThemeCodes,
        @Schema(required = true, description = "How alike they are, from 0 to 1: by words, and more for every shared theme", examples = "0.61") double score) {

    @Schema(name = "SimilarGoalList", description = "At most ten, the most alike first")
    public record Listing(@Schema(required = true, description = "The most alike first") List<SimilarDto> items) {}

    @Schema(name = "SimilarGoalSearch", description = "A goal that is being written")
    public record Search(
            @Schema(required = true, description = "Title so far", examples = "Perhekeskus lähemmäs") @NotBlank @Size(max = 200) String title,
            @Schema(description = "Description so far", examples = "Kohtaamispaikkoja kyliin") @Size(max = 5000) String description,
            @Schema(description = "Codes of /themes", examples = "[\"FAMILY_CENTRE\"]") @Size(max = 10) List<@NotNull String> themeCodes,
            @Schema(required = true, description = "Language that it is written in: fi, sv or en", examples = "fi") @NotNull @Pattern(regexp = "fi|sv|en") String language,
            @Schema(description = "Group whose goals are left out") UUID groupId) {}

    @Schema(name = "GoalAdoption", description = "A goal that a group makes its own")
    public record Adoption(@Schema(required = true, description = "An agreed goal of another group") @NotNull UUID goalId) {}

    @Schema(name = "GoalRefList", description = "Goals, whole")
    public record Refs(@Schema(required = true, description = "Latest first") List<GoalDto.Ref> items) {}
}
