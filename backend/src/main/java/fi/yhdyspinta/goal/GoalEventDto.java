package fi.yhdyspinta.goal;

import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a goal, its actions or what was told of it. */
@Schema(name = "GoalEvent")
public record GoalEventDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "When") Instant occurredAt,
        @Schema(description = "Who; absent when erased, forgotten or hidden from the caller", examples = "Aava Esimerkki") String actorName,
        @Schema(required = true, description = "What happened: object.verb", examples = "goal.agreed") String type,
        @Schema(required = true, description = "What kind of object changed", examples = "goal") String objectType,
        @Schema(required = true, description = "Which object changed", examples = "0193a7c2-0000-7000-8000-000000000001") String objectId,
        @Schema(required = true, description = "Names of the changed fields", examples = "[\"dueDate\"]") List<String> changedFields,
        @Schema(required = true, type = SchemaType.OBJECT, description = "New values of fields that hold no personal data", examples = "{\"status\": \"AGREED\"}") Map<String, Object> values) {

    @Schema(name = "GoalEventPage", description = "One page of a goal's history, newest first")
    public record Page(
            @Schema(required = true, description = "Newest first") List<GoalEventDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
