package fi.yhdyspinta.changes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something changed: which object, when and in what. What it is like now is read from the object itself. */
@Schema(name = "Change", description = "That something changed; what it is like now is read from the object itself")
public record ChangeDto(
        @Schema(required = true, description = "Identifier; the same event never comes with another") UUID id,
        @Schema(required = true, description = "Code of /event-types; new ones may be added", examples = "goal.agreed") String type,
        @Schema(required = true, description = "When") Instant occurredAt,
        @Schema(required = true, description = "Kind of the object", examples = "goal") String objectType,
        @Schema(required = true, description = "Identifier or code of the object", examples = "0193a7c2-0000-7000-8000-000000000001") String objectId,
        @Schema(description = "Where the object is read; absent when it cannot be read by itself", examples = "/api/v1/goals/0193a7c2-0000-7000-8000-000000000001") String objectPath,
        @Schema(description = "Group that it happened in") UUID groupId,
        @Schema(description = "County that it happened in", examples = "05") String countyCode,
        @Schema(required = true, description = "Names of the fields that changed; empty when it is new or gone", examples = "[\"dueDate\"]") List<String> changedFields,
        @Schema(required = true, description = "Who did it") Actor actor) {

    @Schema(name = "ChangeActor", description = "A person, an integration client, or the service itself")
    public enum Actor { PERSON, CLIENT, SYSTEM }

    @Schema(name = "ChangeBatch", description = "What happened after the cursor, oldest first")
    public record Batch(
            @Schema(required = true, description = "In the order in which they were committed; each comes once") List<ChangeDto> items,
            @Schema(required = true, description = "Where to go on, also after an empty page; keep it when the page has been handled", examples = "b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5") String cursor,
            @Schema(required = true, description = "True when there is more to read at once") boolean more) {}
}
