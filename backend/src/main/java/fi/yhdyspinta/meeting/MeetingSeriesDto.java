package fi.yhdyspinta.meeting;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Meetings that were planned together, at the same time of day every so many weeks. */
@Schema(name = "MeetingSeries")
public record MeetingSeriesDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group that meets") UUID groupId,
        @Schema(required = true, description = "Weeks from one meeting to the next", examples = "4") int intervalWeeks,
        @Schema(required = true, description = "Its meetings, the earliest first") List<MeetingDto.Summary> meetings) {}
