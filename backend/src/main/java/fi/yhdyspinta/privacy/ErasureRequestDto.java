package fi.yhdyspinta.privacy;

import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's wish to be erased: a number and days, never a name. */
@Schema(name = "ErasureRequest")
public record ErasureRequestDto(
        @Schema(required = true, description = "Number to refer to", examples = "17") long number,
        @Schema(required = true, description = "When it was asked", examples = "2026-11-22T08:00:00Z") Instant requestedAt,
        @Schema(description = "When it was done; absent while it waits", examples = "2026-11-24T08:00:00Z") Instant executedAt) {

    @Schema(name = "ErasureRequestList", description = "The caller's own requests, whole")
    public record Listing(@Schema(required = true, description = "By number") List<ErasureRequestDto> items) {}

    @Schema(name = "ErasureRequestPage", description = "One page of requests by number")
    public record Page(
            @Schema(required = true, description = "By number") List<ErasureRequestDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
