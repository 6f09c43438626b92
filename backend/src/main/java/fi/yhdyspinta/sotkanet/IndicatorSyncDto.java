package fi.yhdyspinta.sotkanet;

import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fetching of indicators from Sotkanet, and how far it is. */
@Schema(name = "IndicatorSync")
public record IndicatorSyncDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "When it was started") Instant startedAt,
        @Schema(description = "When the last indicator was done; absent while it goes on") Instant finishedAt,
        @Schema(required = true, description = "How many indicators stand where") Counts counts) {

    @Schema(name = "IndicatorSyncCounts", description = "How many indicators stand where")
    public record Counts(
            @Schema(required = true, description = "Not begun", examples = "40") int waiting,
            @Schema(required = true, description = "Being fetched", examples = "1") int running,
            @Schema(required = true, description = "Fetched", examples = "20") int done,
            @Schema(required = true, description = "Not renewed at the source since the last time", examples = "3") int unchanged,
            @Schema(required = true, description = "Could not be fetched; the rest go on", examples = "1") int failed) {}

    /** Where an indicator stands. */
    @Schema(name = "IndicatorSyncStatus", description = "Where an indicator stands in a sync")
    public enum Status { WAITING, RUNNING, DONE, UNCHANGED, FAILED }

    @Schema(name = "IndicatorSyncItem", description = "One indicator of a sync")
    public record Item(
            @Schema(required = true, description = "Indicator") UUID indicatorId,
            @Schema(required = true, description = "Its id at Sotkanet", examples = "1086") String externalId,
            @Schema(required = true, description = "Its name") LocalizedText name,
            @Schema(required = true, description = "Where it stands") Status status,
            @Schema(required = true, description = "How often it was begun", examples = "1") int attempts,
            @Schema(description = "Why it could not be fetched: UNAVAILABLE, REFUSED, UNREADABLE, EMPTY (no value of any area that is known), GAVE_UP (killed each time)", examples = "UNAVAILABLE") String failure,
            @Schema(required = true, description = "Observations that were read", examples = "27720") int rowsRead,
            @Schema(required = true, description = "That were not known before", examples = "924") int rowsAdded,
            @Schema(required = true, description = "That were known otherwise, or are not told any more", examples = "12") int rowsChanged,
            @Schema(required = true, description = "Of areas that are not known here, such as hospital districts", examples = "3100") int rowsUnknown,
            @Schema(description = "When it was done") Instant finishedAt) {}

    @Schema(name = "IndicatorSyncDetail", description = "A fetching with its indicators")
    public record Detail(
            @Schema(required = true, description = "The fetching") IndicatorSyncDto sync,
            @Schema(required = true, description = "Its indicators: those that failed first") List<Item> items) {}

    @Schema(name = "IndicatorSyncCreate", description = "What to fetch")
    public record Create(
            @Schema(description = "Indicators; all of Sotkanet's that are switched on when absent") @Size(min = 1, max = 5000) List<UUID> indicatorIds) {}

    @Schema(name = "IndicatorSyncPage", description = "One page of fetchings, the latest first")
    public record Page(
            @Schema(required = true, description = "The latest first") List<IndicatorSyncDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
