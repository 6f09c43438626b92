package fi.yhdyspinta.meeting;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.meeting.MeetingStates.Step;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Meetings over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings")
class MeetingResource {

    private final MeetingQueries queries;
    private final MeetingList list;
    private final MeetingService meetings;
    private final MeetingStates states;

    MeetingResource(MeetingQueries queries, MeetingList list, MeetingService meetings, MeetingStates states) {
        this.queries = queries;
        this.list = list;
        this.meetings = meetings;
        this.states = states;
    }

    @GET
    @Path("/groups/{groupId}/meetings")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listMeetings", summary = "Meetings of a group that the caller may see, the earliest first")
    public MeetingDto.Page ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @BeanParam @Valid MeetingFilter filter) {
        return list.page(groupId, filter);
    }

    @POST
    @Path("/groups/{groupId}/meetings")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createMeeting", summary = "Plan a meeting of the group")
    @ResponseStatus(201)
    public RestResponse<MeetingDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid MeetingBody.Write body) {
        var added = meetings.add(groupId, body);
        return Created.at("/api/v1/meetings/" + added.id(), added);
    }

    @POST
    @Path("/groups/{groupId}/meeting-series")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createMeetingSeries", summary = "Plan meetings at the same time of day, every so many weeks")
    @ResponseStatus(201)
    public RestResponse<MeetingSeriesDto> addSeries(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid MeetingBody.Series body) {
        var added = meetings.addSeries(groupId, body);
        return Created.at("/api/v1/meeting-series/" + added.id(), added);
    }

    @GET
    @Path("/meeting-series/{meetingSeriesId}")
    @Access(Right.INSIDER)
    @Operation(operationId = "getMeetingSeries", summary = "Meetings that were planned together")
    public MeetingSeriesDto series(@PathParam("meetingSeriesId") @Parameter(description = "Series") UUID id) {
        return list.series(id);
    }

    @GET
    @Path("/meetings/{meetingId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getMeeting", summary = "One meeting: public ones for anyone, closed ones for those who have signed in")
    public MeetingDto meeting(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id) {
        return queries.require(id);
    }

    @PUT
    @Path("/meetings/{meetingId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceMeeting", summary = "Change when and where a planned meeting is")
    public MeetingDto replace(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id, @NotNull @Valid MeetingBody.Write body) {
        return meetings.replace(id, body);
    }

    @POST
    @Path("/meetings/{meetingId}/open")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "openMeeting", summary = "Open a planned meeting: from now on it is noted what is said and decided")
    public RestResponse<MeetingDto> open(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id) {
        return RestResponse.ok(states.take(id, Step.OPEN, null));
    }

    @POST
    @Path("/meetings/{meetingId}/close")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "closeMeeting", summary = "Close an open meeting: what it holds stays as it is")
    public RestResponse<MeetingDto> close(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id) {
        return RestResponse.ok(states.take(id, Step.CLOSE, null));
    }

    @POST
    @Path("/meetings/{meetingId}/cancel")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "cancelMeeting", summary = "Cancel a planned meeting, with the reason")
    public RestResponse<MeetingDto> cancel(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id,
            @NotNull @Valid MeetingBody.Reason body) {
        return RestResponse.ok(states.take(id, Step.CANCEL, body.reason()));
    }
}
