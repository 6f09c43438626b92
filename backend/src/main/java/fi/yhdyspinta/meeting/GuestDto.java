package fi.yhdyspinta.meeting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guest of a meeting: a perspective at the table; no name is kept. */
@Schema(name = "Guest")
public record GuestDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "The perspective that the guest brings", examples = "CHILD_YOUTH_VOICE") String perspectiveCode,
        @Schema(required = true, description = "Whether the guest takes part from afar") boolean remote) {}
