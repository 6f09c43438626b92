package fi.yhdyspinta.goal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What groups do for a regional goal; a goal that nobody has told anything of is counted apart, never averaged away. */
@Schema(name = "GoalContributions")
public record ContributionDto(
        @Schema(required = true, description = "How many groups contribute", examples = "12") int groups,
        @Schema(required = true, description = "How many agreed goals contribute", examples = "15") int goals,
        @Schema(required = true, description = "How the unfinished ones go") HealthCounts health,
        @Schema(required = true, description = "Finished because they were achieved", examples = "2") int achieved,
        @Schema(required = true, description = "Given up", examples = "1") int discontinued,
        @Schema(required = true, description = "The goals by group and title; drafts are not among them") List<GoalDto.Summary> items) {

    @Schema(name = "GoalHealthCounts", description = "How many goals go how, as their latest updates say")
    public record HealthCounts(
            @Schema(required = true, description = "As planned", examples = "8") int onTrack,
            @Schema(required = true, description = "Need attention", examples = "2") int atRisk,
            @Schema(required = true, description = "Not reached like this", examples = "0") int offTrack,
            @Schema(required = true, description = "Nobody has told anything of them", examples = "2") int noUpdate) {}

    static ContributionDto of(List<GoalDto.Summary> goals) {
        var underWay = goals.stream().filter(g -> GoalRow.isUnderWay(g.status())).map(GoalDto.Summary::health).toList();
        return new ContributionDto((int) goals.stream().map(GoalDto.Summary::groupId).distinct().count(), goals.size(),
                new HealthCounts(count(underWay, GoalDto.Health.ON_TRACK), count(underWay, GoalDto.Health.AT_RISK),
                        count(underWay, GoalDto.Health.OFF_TRACK), count(underWay, null)),
                count(goals.stream().map(GoalDto.Summary::status).toList(), GoalDto.Status.ACHIEVED),
                count(goals.stream().map(GoalDto.Summary::status).toList(), GoalDto.Status.DISCONTINUED), goals);
    }

    private static int count(List<?> all, Object wanted) {
        return (int) all.stream().filter(one -> one == wanted).count();
    }
}
