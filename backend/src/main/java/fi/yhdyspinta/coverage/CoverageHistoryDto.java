package fi.yhdyspinta.coverage;

import fi.yhdyspinta.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the coverage of a group has changed, and will as far as is known. Days are Helsinki days. */
@Schema(name = "GroupCoverageHistory", description = "How it was on the first day, then every change, the oldest first")
public record CoverageHistoryDto(
        @Schema(required = true, description = "Oldest first") List<Point> items) {

    @Schema(name = "GroupCoveragePoint", description = "Coverage from a day on")
    public record Point(
            @Schema(required = true, description = "From this day; the first of a month where the caller may not see the day") LocalDate onDate,
            @Schema(required = true, description = "Required items that somebody represents", examples = "13") int represented,
            @Schema(required = true, description = "Required items that are not waived", examples = "14") int required,
            @Schema(required = true, description = "What changed; empty on the first day") List<Change> changes) {}

    @Schema(name = "CoverageChange", description = "An item whose state changed")
    public record Change(
            @Schema(required = true, description = "Code of the item", examples = "CHILD_YOUTH_VOICE") String itemCode,
            @Schema(required = true, description = "Name of the item") LocalizedText itemName,
            @Schema(description = "State before; absent when the item did not apply") CoverageState from,
            @Schema(description = "State after; absent when the item does not apply any more") CoverageState to) {}

    @Schema(name = "CoverageTrend", description = "Represented and required items of the county's municipal groups at the beginning of each month and on the last day")
    public record Trend(
            @Schema(required = true, description = "Oldest first") List<TrendPoint> items) {}

    @Schema(name = "CoverageTrendPoint", description = "The pooled sums on a day")
    public record TrendPoint(
            @Schema(required = true, description = "Day") LocalDate onDate,
            @Schema(required = true, description = "Required items that somebody represents", examples = "301") int represented,
            @Schema(required = true, description = "Required items that are not waived", examples = "372") int required) {}

    /** How often a trend has a point. */
    @Schema(name = "TrendStep", description = "MONTH: the first of every month")
    public enum Step { MONTH }
}
