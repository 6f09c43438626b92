package fi.yhdyspinta.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about who comes and who came. */
final class AttendanceBody {

    private AttendanceBody() {}

    /** One seat, ticked. */
    @Schema(name = "AttendanceMark", description = "Whether one seat was there; one at a time, so that two who tick lose nothing")
    public record Mark(
            @Schema(required = true, description = "Membership of the group, valid on the day of the meeting") @NotNull UUID membershipId,
            @Schema(required = true, description = "Whether they came") @NotNull AttendanceDto.Presence presence,
            @Schema(description = "With DEPUTY, and only then: the seat of the deputy who came") UUID deputyId) {}

    /** One's own answer to the invitation. */
    @Schema(name = "MyAnswer", description = "Whether one comes")
    public record MyAnswer(
            @Schema(required = true, description = "Whether one comes") @NotNull AttendanceDto.Answer answer,
            @Schema(description = "With NOT_COMING: asks the deputy to come instead; false unless told", defaultValue = "false") boolean passToDeputy) {}

    /** A guest at the table. */
    @Schema(name = "GuestWrite", description = "A guest; no name is kept")
    public record Guest(
            @Schema(required = true, description = "The perspective that the guest brings", examples = "CHILD_YOUTH_VOICE") @NotBlank String perspectiveCode,
            @Schema(description = "Whether the guest takes part from afar; false unless told", defaultValue = "false") boolean remote) {}
}
