package fi.yhdyspinta.group;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Related bodies over HTTP. */
@Path("/api/v1")
@Tag(name = "Groups")
class RelatedBodyResource {

    private final RelatedBodyService bodies;

    RelatedBodyResource(RelatedBodyService bodies) {
        this.bodies = bodies;
    }

    @GET
    @Path("/related-body-types")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listRelatedBodyTypes", summary = "Kinds of related bodies; the list may grow")
    public RestResponse<RelatedBodyTypeDto.Listing> types() {
        return PublicCache.ok(new RelatedBodyTypeDto.Listing(bodies.types()));
    }

    @GET
    @Path("/groups/{groupId}/related-bodies")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listRelatedBodies", summary = "Other bodies of the municipality with similar tasks")
    public RelatedBodyDto.Listing ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId) {
        return new RelatedBodyDto.Listing(bodies.ofGroup(groupId));
    }

    @POST
    @Path("/groups/{groupId}/related-bodies")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createRelatedBody", summary = "Add a related body")
    @APIResponse(responseCode = "201", description = "The related body", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RelatedBodyDto.class)))
    public RestResponse<RelatedBodyDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid RelatedBodyDto.Write body) {
        var added = bodies.add(groupId, body);
        return Created.at("/api/v1/related-bodies/" + added.id(), added);
    }

    @GET
    @Path("/related-bodies/{relatedBodyId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getRelatedBody", summary = "One related body")
    public RelatedBodyDto body(@PathParam("relatedBodyId") @Parameter(description = "Related body") UUID id) {
        return bodies.find(id).orElseThrow(ProblemException.notFound());
    }

    @PUT
    @Path("/related-bodies/{relatedBodyId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceRelatedBody", summary = "Change a related body")
    public RelatedBodyDto replace(@PathParam("relatedBodyId") @Parameter(description = "Related body") UUID id,
            @NotNull @Valid RelatedBodyDto.Write body) {
        return bodies.replace(id, body);
    }

    @DELETE
    @Path("/related-bodies/{relatedBodyId}")
    @Access(Right.LEAD)
    @Operation(operationId = "deleteRelatedBody", summary = "Remove a related body")
    public void remove(@PathParam("relatedBodyId") @Parameter(description = "Related body") UUID id) {
        bodies.remove(id);
    }
}
