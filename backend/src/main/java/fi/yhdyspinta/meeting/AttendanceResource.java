package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Attendance and guests over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings")
class AttendanceResource {

    private final Meetings meetings;
    private final AttendanceQueries queries;
    private final AttendanceService attendance;
    private final AccessLog accessLog;

    AttendanceResource(Meetings meetings, AttendanceQueries queries, AttendanceService attendance, AccessLog accessLog) {
        this.meetings = meetings;
        this.queries = queries;
        this.attendance = attendance;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/meetings/{meetingId}/attendance")
    @Access(Right.INSIDER)
    @Operation(operationId = "getAttendance", summary = "Who is invited, who comes and who came")
    public RestResponse<AttendanceDto> of(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id) {
        var found = queries.of(meetings.require(id));
        return accessLog.answer("getAttendance", id, found, found.items().stream().map(AttendanceDto.Seat::personName).toList());
    }

    @POST
    @Path("/meetings/{meetingId}/attendance")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "markAttendance", summary = "Tick one seat: there, from afar, not there, or a deputy came instead")
    public RestResponse<AttendanceDto> mark(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id,
            @NotNull @Valid AttendanceBody.Mark body) {
        return NoStore.ok(attendance.mark(id, body));
    }

    @POST
    @Path("/meetings/{meetingId}/my-answer")
    @Idempotent
    @Access(Right.MEMBER)
    @Operation(operationId = "answerMeeting", summary = "Say whether one comes; who does not may ask the deputy to come instead")
    public RestResponse<MeetingDto> answer(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id,
            @NotNull @Valid AttendanceBody.MyAnswer body) {
        return RestResponse.ok(attendance.answer(id, body));
    }

    @POST
    @Path("/meetings/{meetingId}/guests")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createGuest", summary = "Add a guest, as the perspective that they bring")
    @ResponseStatus(201)
    public RestResponse<GuestDto> addGuest(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id,
            @NotNull @Valid AttendanceBody.Guest body) {
        var added = attendance.addGuest(id, body);
        return Created.at("/api/v1/guests/" + added.id(), added);
    }

    @GET
    @Path("/guests/{guestId}")
    @Access(Right.INSIDER)
    @Operation(operationId = "getGuest", summary = "One guest of a meeting")
    public GuestDto guest(@PathParam("guestId") @Parameter(description = "Guest") UUID id) {
        return queries.guest(id).orElseThrow(ProblemException.notFound());
    }

    @DELETE
    @Path("/guests/{guestId}")
    @RequiresIfMatch(false)
    @Access(Right.LEAD)
    @Operation(operationId = "deleteGuest", summary = "Take a guest off the list of a meeting that is not over")
    public void removeGuest(@PathParam("guestId") @Parameter(description = "Guest") UUID id) {
        attendance.removeGuest(id);
    }
}
