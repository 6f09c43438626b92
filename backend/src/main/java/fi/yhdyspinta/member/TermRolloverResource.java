package fi.yhdyspinta.member;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The next council term of a group over HTTP. */
@Path("/api/v1")
@Tag(name = "Members")
class TermRolloverResource {

    private final TermRollover rollover;

    TermRolloverResource(TermRollover rollover) {
        this.rollover = rollover;
    }

    @GET
    @Path("/groups/{groupId}/term-rollover")
    @Access(Right.LEAD)
    @Operation(operationId = "getTermRollover", summary = "Draft of the composition in the next council term")
    public RestResponse<TermRolloverDto> draft(@PathParam("groupId") @Parameter(description = "Group") UUID groupId) {
        return RestResponse.ResponseBuilder.ok(rollover.draft(groupId)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("/groups/{groupId}/term-rollover/preview")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "previewTermRollover", summary = "What the roll-over would do; nothing is written")
    public RestResponse<TermRolloverDto.Outcome> preview(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid TermRolloverDto.Write body) {
        return RestResponse.ok(rollover.preview(groupId, body));
    }

    @POST
    @Path("/groups/{groupId}/term-rollover")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "rollOverTerm", summary = "End the seats of this council term and begin those that go on")
    public RestResponse<TermRolloverDto.Outcome> confirm(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid TermRolloverDto.Write body) {
        return RestResponse.ok(rollover.confirm(groupId, body));
    }
}
