package fi.yhdyspinta.coverage;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Waivers over HTTP. */
@Path("/api/v1")
@Tag(name = "Coverage")
class WaiverResource {

    private final WaiverService waivers;

    WaiverResource(WaiverService waivers) {
        this.waivers = waivers;
    }

    @GET
    @Path("/groups/{groupId}/waivers")
    @Access(value = Right.SIGNED_IN, scope = "members:read")
    @Operation(operationId = "listWaivers", summary = "Items that a group leaves out, or has left out, for a reason")
    public WaiverDto.Listing ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId) {
        return new WaiverDto.Listing(waivers.ofGroup(groupId));
    }

    @POST
    @Path("/groups/{groupId}/waivers")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createWaiver", summary = "Leave an item out for a reason until a day")
    @ResponseStatus(201)
    public RestResponse<WaiverDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid WaiverDto.Create body) {
        var added = waivers.add(groupId, body);
        return Created.at("/api/v1/waivers/" + added.id(), added);
    }

    @GET
    @Path("/waivers/{waiverId}")
    @Access(value = Right.SIGNED_IN, scope = "members:read")
    @Operation(operationId = "getWaiver", summary = "One waiver")
    public WaiverDto waiver(@PathParam("waiverId") @Parameter(description = "Waiver") UUID id) {
        return waivers.find(id).orElseThrow(ProblemException.notFound());
    }

    @POST
    @Path("/waivers/{waiverId}/end")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "endWaiver", summary = "End a waiver today: the item counts again")
    public RestResponse<WaiverDto> end(@PathParam("waiverId") @Parameter(description = "Waiver") UUID id) {
        return RestResponse.ok(waivers.end(id));
    }
}
