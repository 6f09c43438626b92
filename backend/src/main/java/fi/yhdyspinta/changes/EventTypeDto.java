package fi.yhdyspinta.changes;

import fi.yhdyspinta.changes.EventType.Audience;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of event that the feed tells of. */
@Schema(name = "EventType", description = "A kind of event that the feed tells of")
public record EventTypeDto(
        @Schema(required = true, description = "Stable code: the object and what happened to it", examples = "goal.agreed") String type,
        @Schema(required = true, description = "Kind of the object", examples = "goal") String objectType,
        @Schema(required = true, description = "What has happened", examples = "A goal was agreed") String description,
        @Schema(required = true, description = "Who is told of it", examples = "Who may see the goal") String audience,
        @Schema(required = true, description = "What such a change looks like") ChangeDto example) {

    @Schema(name = "EventTypeList", description = "All kinds of events, whole")
    public record Listing(@Schema(required = true, description = "By code") List<EventTypeDto> items) {}

    /** All kinds that anybody is told of, by code. */
    public static List<EventTypeDto> all() {
        return EventType.all().stream().filter(type -> type.audience() != Audience.NOBODY).map(EventTypeDto::of).toList();
    }

    private static EventTypeDto of(EventType type) {
        return new EventTypeDto(type.type(), type.objectType(), type.description(), words(type.audience()), ChangeExample.of(type));
    }

    private static String words(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "Everyone who may read changes";
            case GOAL -> "Who may see the goal: a draft only members of the group and coordinators of its county";
            case MEETING -> "Who may see the meeting";
            case DECISION -> "Who may see the decision";
            case COUNTY_EVENT -> "Who may see the event of the county";
            case SEAT -> "People who have signed in, and clients of the municipality that may read members; of a hidden seat only those who lead the group";
            case INSIDER -> "Members of the group and coordinators of its county";
            case NOBODY -> throw new IllegalArgumentException("Nobody is told of " + audience);
        };
    }
}
