package fi.yhdyspinta.export;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Attachment;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whole data over HTTP. */
@Path("/api/v1")
class ExportResource {

    private final GroupData groups;
    private final CountyData counties;
    private final AccessLog accessLog;
    private final CurrentCaller caller;

    ExportResource(GroupData groups, CountyData counties, AccessLog accessLog, CurrentCaller caller) {
        this.groups = groups;
        this.counties = counties;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    @GET
    @Path("/groups/{groupId}/data")
    @Produces(Archive.TYPE)
    @Tag(name = "Groups")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroupData", summary = "All data of a group that the caller may see, as a ZIP of JSON and CSV; a client gets of it what its scopes allow")
    @APIResponse(responseCode = "200", description = "The data, with a README", content = @Content(mediaType = Archive.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("dialect") @DefaultValue("excel-fi") @Pattern(regexp = "excel-fi|rfc4180") @Parameter(description = "Of the tables: excel-fi for spreadsheets, rfc4180 for machines", example = "excel-fi") String dialect,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of the README", example = "fi") String language) {
        var taken = groups.of(groupId, Dialect.of(dialect), language);
        accessLog.read("getGroupData", groupId, taken.records());
        var file = Attachment.of("yhdyspinta-" + groupId + ".zip", Archive.TYPE, taken.zip());
        return caller.get().isAnonymous() ? file : NoStore.of(file);
    }

    @GET
    @Path("/counties/{countyCode}/open-data")
    @Produces(Archive.TYPE)
    @Tag(name = "Areas")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyOpenData", summary = "The open data of a county as a data package (Frictionless Data), the same for everyone")
    @APIResponse(responseCode = "200", description = "The package", content = @Content(mediaType = Archive.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> ofCounty(@PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode) {
        return PublicCache.of(Attachment.of("yhdyspinta-county-" + countyCode + ".zip", Archive.TYPE, counties.of(countyCode)));
    }
}
