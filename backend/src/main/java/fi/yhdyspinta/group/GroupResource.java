package fi.yhdyspinta.group;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.ListTables;
import fi.yhdyspinta.shared.ListTables.Codes;
import fi.yhdyspinta.shared.ListTables.Column;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.TableFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Groups over HTTP. */
@Path("/api/v1")
@Tag(name = "Groups")
class GroupResource {

    private static final List<Column<GroupDto.Summary>> COLUMNS = List.of(
            new Column<>("name", GroupDto.Summary::name),
            new Column<>("kind", GroupDto.Summary::kind),
            new Column<>("status", GroupDto.Summary::status),
            new Column<>("countyCode", GroupDto.Summary::countyCode, Codes.COUNTY),
            new Column<>("municipalityCodes", GroupDto.Summary::municipalityCodes, Codes.MUNICIPALITY),
            new Column<>("workingLanguage", GroupDto.Summary::workingLanguage),
            new Column<>("demo", GroupDto.Summary::demo),
            new Column<>("id", GroupDto.Summary::id));

    private final GroupQueries queries;
    private final GroupService groups;
    private final ListTables tables;
    private final CurrentCaller caller;

    GroupResource(GroupQueries queries, GroupService groups, ListTables tables, CurrentCaller caller) {
        this.queries = queries;
        this.groups = groups;
        this.tables = tables;
        this.caller = caller;
    }

    @GET
    @Path("/groups")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listGroups", summary = "Groups by name; as text/csv all at once")
    @APIResponse(responseCode = "200", description = "Groups", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GroupDto.Page.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> groups(@BeanParam @Valid GroupFilter filter, @BeanParam @Valid TableFormat format) {
        return format.isWanted() ? Csv.file("groups.csv", tables.csv("group", COLUMNS, queries.whole(filter), format))
                : RestResponse.ok(queries.page(filter));
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
