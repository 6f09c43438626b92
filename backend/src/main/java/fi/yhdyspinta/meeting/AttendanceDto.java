package fi.yhdyspinta.meeting;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is invited to a meeting, who comes and who came, as the caller may know it. */
@Schema(name = "Attendance")
public record AttendanceDto(
        @Schema(required = true, description = "Every seat that is invited; deputies stand under the seat that they stand for") List<Seat> items,
        @Schema(required = true, description = "Guests, as perspectives") List<GuestDto> guests) {

    @Schema(name = "AttendanceAnswer", description = "Comes, takes part from afar, or does not come")
    public enum Answer { COMING, REMOTE, NOT_COMING }

    @Schema(name = "AttendancePresence", description = "At the table, from afar, not there, or a deputy came instead")
    public enum Presence { PRESENT, REMOTE, ABSENT, DEPUTY }

    @Schema(name = "AttendanceSeat", description = "A seat in a meeting; of a hidden voice only the perspective, unless the caller leads the group")
    public record Seat(
            @Schema(description = "The membership; absent for a hidden voice") UUID membershipId,
            @Schema(description = "Name; absent for a hidden voice and when erased", examples = "Maija Mallikas") String personName,
            @Schema(description = "Role in the group; absent for a hidden voice", examples = "MEMBER") String role,
            @Schema(required = true, description = "True for a voice whose name is not shown") boolean nameHidden,
            @Schema(required = true, description = "Perspectives that the seat brings", examples = "[\"NGO\"]") List<String> perspectiveCodes,
            @Schema(description = "Whether they come; absent until answered and for a hidden voice") Answer answer,
            @Schema(description = "Whether they came; absent until marked and for a hidden voice") Presence presence,
            @Schema(description = "The deputy's seat that was asked, and with presence DEPUTY came") UUID deputyId,
            @Schema(description = "Name of that deputy", examples = "Matti Meikäläinen") String deputyName,
            @Schema(required = true, description = "Who stands for the seat on the day of the meeting") List<Deputy> deputies) {}

    @Schema(name = "AttendanceDeputy", description = "Somebody who stands for a seat")
    public record Deputy(
            @Schema(required = true, description = "The deputy's own membership") UUID membershipId,
            @Schema(description = "Name; absent when erased", examples = "Matti Meikäläinen") String personName,
            @Schema(description = "Whether the deputy comes; absent until answered") Answer answer) {}
}
