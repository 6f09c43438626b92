package fi.yhdyspinta.hearing;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Hearings over HTTP. */
@Path("/api/v1")
@Tag(name = "Hearings")
class HearingResource {

    private final HearingQueries queries;
    private final HearingService hearings;

    HearingResource(HearingQueries queries, HearingService hearings) {
        this.queries = queries;
        this.hearings = hearings;
    }

    @GET
    @Path("/groups/{groupId}/hearings")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listHearings", summary = "Whom a group has heard outside its meetings, and what came of it, the latest first")
    public HearingDto.Page ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("answered") @Parameter(description = "true: only those that have been answered; false: only those that wait for an answer", example = "false") Boolean answered,
            @BeanParam @Valid PageRequest page) {
        return queries.page(groupId, answered, page);
    }

    @POST
    @Path("/groups/{groupId}/hearings")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createHearing", summary = "Write down a hearing: a statement of the youth council, a survey, a panel of children")
    @ResponseStatus(201)
    public RestResponse<HearingDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid HearingBody.Write body) {
        var added = hearings.add(groupId, body);
        return Created.at("/api/v1/hearings/" + added.id(), added);
    }

    @GET
    @Path("/hearings/{hearingId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getHearing", summary = "One hearing")
    public HearingDto hearing(@PathParam("hearingId") @Parameter(description = "Hearing") UUID id) {
        return queries.require(id);
    }

    @PUT
    @Path("/hearings/{hearingId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceHearing", summary = "Correct a hearing")
    public HearingDto replace(@PathParam("hearingId") @Parameter(description = "Hearing") UUID id, @NotNull @Valid HearingBody.Write body) {
        return hearings.replace(id, body);
    }

    @DELETE
    @Path("/hearings/{hearingId}")
    @Access(Right.LEAD)
    @Operation(operationId = "deleteHearing", summary = "Throw away a hearing that has not been answered")
    public void remove(@PathParam("hearingId") @Parameter(description = "Hearing") UUID id) {
        hearings.remove(id);
    }

    @PUT
    @Path("/hearings/{hearingId}/response")
    @Access(Right.LEAD)
    @Operation(operationId = "answerHearing", summary = "Answer those who were heard: what changed, or why not")
    public HearingDto answer(@PathParam("hearingId") @Parameter(description = "Hearing") UUID id, @NotNull @Valid HearingBody.Response body) {
        return hearings.answer(id, body);
    }
}
