package fi.yhdyspinta.group;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.ProblemException;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Groups over HTTP. */
@Path("/api/v1")
@Tag(name = "Groups")
class GroupResource {

    private final GroupQueries queries;
    private final GroupService groups;
    private final CurrentCaller caller;

    GroupResource(GroupQueries queries, GroupService groups, CurrentCaller caller) {
        this.queries = queries;
        this.groups = groups;
        this.caller = caller;
    }

    @GET
    @Path("/groups")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listGroups", summary = "Groups by name")
    public GroupDto.Page groups(@BeanParam @Valid GroupFilter filter) {
        return queries.page(filter);
    }

    @POST
    @Path("/counties/{countyCode}/groups")
    @Idempotent
    @Access(Right.COORDINATOR)
    @Operation(operationId = "createGroup", summary = "Start a group in the county")
    @APIResponse(responseCode = "201", description = "The group", content = @Content(mediaType = "application/json", schema = @Schema(implementation = GroupDto.class)))
    public RestResponse<GroupDto> create(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @NotNull @Valid GroupDto.Create body) {
        var group = groups.create(countyCode, body);
        return Created.at("/api/v1/groups/" + group.id(), group);
    }

    @GET
    @Path("/groups/{groupId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroup", summary = "One group, as it is today")
    public GroupDto group(@PathParam("groupId") @Parameter(description = "Group") UUID groupId) {
        return queries.group(groupId, caller.get()).orElseThrow(ProblemException.notFound());
    }

    @PUT
    @Path("/groups/{groupId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceGroup", summary = "Change mandate, local features and working language")
    public GroupDto write(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid GroupDto.Write body) {
        return groups.write(groupId, body);
    }

    @PUT
    @Path("/groups/{groupId}/administration")
    @Access(Right.COORDINATOR)
    @Operation(operationId = "replaceGroupAdministration", summary = "Change name, kind, status, municipalities and regional group from a day on")
    public GroupDto administer(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid GroupDto.Administration body) {
        return groups.administer(groupId, body);
    }
}
