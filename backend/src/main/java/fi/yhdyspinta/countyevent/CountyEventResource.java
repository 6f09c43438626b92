package fi.yhdyspinta.countyevent;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/** Events of a county over HTTP. */
@Path("/api/v1")
@Tag(name = "County events")
class CountyEventResource {

    private final CountyEventQueries queries;
    private final CountyEventService countyEvents;
    private final AccessLog accessLog;

    CountyEventResource(CountyEventQueries queries, CountyEventService countyEvents, AccessLog accessLog) {
        this.queries = queries;
        this.countyEvents = countyEvents;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/counties/{countyCode}/county-events")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listCountyEvents", summary = "Trainings and peer meetings of a county that the caller may see, the earliest first")
    public CountyEventDto.Page ofCounty(@PathParam("countyCode") @Parameter(description = "County", example = "05") String county,
            @BeanParam @Valid CountyEventFilter filter) {
        return queries.page(county, filter);
    }

    @POST
    @Path("/counties/{countyCode}/county-events")
    @Idempotent
    @Access(Right.COORDINATOR)
    @Operation(operationId = "createCountyEvent", summary = "Arrange a training or a peer meeting, open to all groups of the county or to chosen ones")
    @ResponseStatus(201)
    public RestResponse<CountyEventDto> add(@PathParam("countyCode") @Parameter(description = "County", example = "05") String county,
            @NotNull @Valid CountyEventBody.Write body) {
        var added = countyEvents.add(county, body);
        return Created.at("/api/v1/county-events/" + added.id(), added);
    }

    @GET
    @Path("/county-events/{countyEventId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyEvent", summary = "One event: public ones for anyone, others for those whose group it is open to")
    public CountyEventDto event(@PathParam("countyEventId") @Parameter(description = "Event") UUID id) {
        return queries.require(id);
    }

    @PUT
    @Path("/county-events/{countyEventId}")
    @Access(Right.COORDINATOR)
    @Operation(operationId = "replaceCountyEvent", summary = "Change a planned event")
    public CountyEventDto replace(@PathParam("countyEventId") @Parameter(description = "Event") UUID id,
            @NotNull @Valid CountyEventBody.Write body) {
        return countyEvents.replace(id, body);
    }

    @POST
    @Path("/county-events/{countyEventId}/cancel")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.COORDINATOR)
    @Operation(operationId = "cancelCountyEvent", summary = "Cancel a planned event, with the reason")
    public RestResponse<CountyEventDto> cancel(@PathParam("countyEventId") @Parameter(description = "Event") UUID id,
            @NotNull @Valid CountyEventBody.Reason body) {
        return RestResponse.ok(countyEvents.cancel(id, body.reason()));
    }

    @GET
    @Path("/county-events/{countyEventId}/participants")
    @Access(Right.COORDINATOR)
    @Operation(operationId = "listCountyEventParticipants", summary = "Who has signed up, without hidden names")
    public RestResponse<CountyEventDto.Participants> participants(@PathParam("countyEventId") @Parameter(description = "Event") UUID id) {
        var found = queries.participants(id);
        return accessLog.answer("listCountyEventParticipants", id, found,
                found.items().stream().map(CountyEventDto.Participant::personName).toList());
    }

    @POST
    @Path("/county-events/{countyEventId}/my-sign-up")
    @Idempotent
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "signUpForCountyEvent", summary = "Sign up for an event that is open to one's group")
    public RestResponse<CountyEventDto> signUp(@PathParam("countyEventId") @Parameter(description = "Event") UUID id,
            @NotNull @Valid CountyEventBody.SignUp body) {
        return RestResponse.ok(countyEvents.signUp(id, body.groupId()));
    }

    @DELETE
    @Path("/county-events/{countyEventId}/my-sign-up")
    @RequiresIfMatch(false)
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "cancelCountyEventSignUp", summary = "Take back one's sign-up")
    public void cancelSignUp(@PathParam("countyEventId") @Parameter(description = "Event") UUID id) {
        countyEvents.cancelSignUp(id);
    }
}
