package fi.yhdyspinta.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret link to one's own calendar. */
@Schema(name = "CalendarFeed")
public record CalendarFeedDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "When the link was made") Instant createdAt) {

    @Schema(name = "CalendarFeedLink", description = "A new link; it is shown this once")
    public record Link(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Address to subscribe to. Whoever has it reads the calendar", examples = "https://yhdyspinta.example.fi/api/v1/calendar-feeds/b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5") String url,
            @Schema(required = true, description = "When the link was made") Instant createdAt) {}

    @Schema(name = "CalendarFeedList", description = "The caller's links")
    public record Listing(
            @Schema(required = true, description = "The oldest first") List<CalendarFeedDto> items) {}
}
