package fi.yhdyspinta.member;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.RequiresIfMatch;
import fi.yhdyspinta.shared.TableFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Seats over HTTP. */
@Path("/api/v1")
@Tag(name = "Members")
class MembershipResource {

    private final MembershipQueries queries;
    private final MembershipService memberships;
    private final SeatEndings endings;
    private final MemberExport export;
    private final AccessLog accessLog;
    private final CurrentCaller caller;

    MembershipResource(MembershipQueries queries, MembershipService memberships, SeatEndings endings, MemberExport export,
            AccessLog accessLog, CurrentCaller caller) {
        this.queries = queries;
        this.memberships = memberships;
        this.endings = endings;
        this.export = export;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    @GET
    @Path("/groups/{groupId}/memberships")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.SIGNED_IN, scope = "members:read")
    @Operation(operationId = "listMemberships", summary = "Seats of a group by role and name; as text/csv the whole list at once")
    @APIResponse(responseCode = "200", description = "Seats that the caller may see", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MembershipDto.Page.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> list(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @BeanParam @Valid MembershipFilter filter, @BeanParam @Valid TableFormat format) {
        if (filter.on != null && filter.when != null) {
            throw ProblemException.invalid(List.of(Problem.Error.inParameter("when", "one-of-two",
                    "ask for a day or for a part of time, not both")));
        }
        if (format.isWanted()) {
            var seats = queries.whole(groupId, filter, caller.get());
            accessLog.read("listMemberships", groupId, seats.items().size());
            return NoStore.of(Csv.file("members.csv", export.table(seats, format)));
        }
        var page = queries.page(groupId, filter, caller.get());
        accessLog.read("listMemberships", groupId, personalRecords(page.items()));
        return NoStore.ok(page);
    }

    /** Names are open to signed-in people; machines, and readers of hidden names, leave a trace. */
    private int personalRecords(List<MembershipDto> seats) {
        return (int) seats.stream().filter(s -> caller.get().isClient() || s.nameHidden()).count();
    }

    @POST
    @Path("/groups/{groupId}/memberships")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createMembership", summary = "Seat a person in the group")
    @ResponseStatus(201)
    public RestResponse<MembershipDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull MembershipBody.Write body) {
        return created(memberships.add(groupId, body));
    }

    @POST
    @Path("/groups/{groupId}/chair")
    @Idempotent
    @Access(Right.COORDINATOR)
    @Operation(operationId = "appointChair", summary = "Appoint a chair while the group has none")
    @ResponseStatus(201)
    public RestResponse<MembershipDto> appointChair(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull MembershipBody.Write body) {
        return created(memberships.appointChair(groupId, body));
    }

    @GET
    @Path("/memberships/{membershipId}")
    @Access(value = Right.SIGNED_IN, scope = "members:read")
    @Operation(operationId = "getMembership", summary = "One seat")
    public RestResponse<MembershipDto> seat(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId) {
        var seat = queries.require(membershipId, caller.get());
        accessLog.read("getMembership", membershipId, personalRecords(List.of(seat)));
        return NoStore.ok(seat);
    }

    @PUT
    @Path("/memberships/{membershipId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceMembership", summary = "Correct a mistake in a seat, or open an ended seat again")
    public MembershipDto correct(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId,
            @NotNull MembershipBody.Correction body) {
        return memberships.correct(membershipId, body);
    }

    @DELETE
    @Path("/memberships/{membershipId}")
    @Access(Right.LEAD)
    @Operation(operationId = "cancelMembership", summary = "Take back a seat that has not begun")
    public void cancel(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId,
            @QueryParam("withoutSuccessor") @Parameter(description = "Confirms that the group is left without a chair", example = "false") boolean withoutSuccessor) {
        memberships.cancel(membershipId, withoutSuccessor);
    }

    @POST
    @Path("/memberships/{membershipId}/change")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "changeMembership", summary = "Change role, organisation or perspectives from a day on: the seat ends, another begins")
    @ResponseStatus(201)
    public RestResponse<MembershipDto> change(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId,
            @NotNull MembershipBody.Change body) {
        return created(endings.change(membershipId, body));
    }

    @POST
    @Path("/memberships/{membershipId}/end")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "endMembership", summary = "End a seat; the last chair needs a successor or a confirmation")
    public RestResponse<MembershipDto> end(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId,
            @NotNull @Valid MembershipBody.End body) {
        return RestResponse.ok(endings.end(membershipId, body));
    }

    private static RestResponse<MembershipDto> created(MembershipDto seat) {
        return Created.at("/api/v1/memberships/" + seat.id(), seat);
    }
}
