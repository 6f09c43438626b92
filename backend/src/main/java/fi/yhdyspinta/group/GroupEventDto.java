package fi.yhdyspinta.group;

import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change in a group's history. Names are resolved when read, so erasure and hidden names hold for history too. */
@Schema(name = "GroupEvent")
public record GroupEventDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "When") Instant occurredAt,
        @Schema(description = "Who; absent when erased, hidden from the caller or the service itself", examples = "Aava Esimerkki") String actorName,
        @Schema(required = true, description = "True when the service did it by itself") boolean bySystem,
        @Schema(required = true, description = "What happened: object.verb", examples = "membership.ended") String type,
        @Schema(required = true, description = "What kind of object changed", examples = "membership") String objectType,
        @Schema(description = "Name of the member or body that changed, as far as the caller may see it", examples = "Aava Esimerkki") String objectName,
        @Schema(required = true, description = "Names of the changed fields", examples = "[\"mandate\"]") List<String> changedFields,
        @Schema(required = true, type = SchemaType.OBJECT, description = "New values of fields that hold no personal data", examples = "{\"role\": \"CHAIR\"}") Map<String, Object> values) {

    @Schema(name = "GroupEventPage", description = "One page of a group's history, newest first")
    public record Page(
            @Schema(required = true, description = "Newest first") List<GroupEventDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
