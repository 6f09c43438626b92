package fi.yhdyspinta.member;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.Csv;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Members from a spreadsheet over HTTP. */
@Path("/api/v1")
@Tag(name = "Members")
class MemberImportResource {

    private static final String TABLE = "The table as a spreadsheet saves it: headings of the template on the first line, `;` or `,` between cells, UTF-8 or Windows-1252, at most 500 lines";

    private final MemberImport imports;
    private final MemberTable table;

    MemberImportResource(MemberImport imports, MemberTable table) {
        this.imports = imports;
        this.table = table;
    }

    @GET
    @Path("/groups/{groupId}/member-import-template")
    @Produces(Csv.TYPE)
    @Access(Right.LEAD)
    @Operation(operationId = "getMemberImportTemplate", summary = "Empty table for importing members")
    @APIResponse(responseCode = "200", description = "Headings only", content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> template(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of the headings", example = "fi") String language) {
        return Csv.file("members-template.csv", table.template(language));
    }

    @POST
    @Path("/groups/{groupId}/member-imports/preview")
    @Consumes(Csv.TYPE)
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "previewMemberImport", summary = "What importing the table would do, line by line; nothing is written")
    @RequestBody(description = TABLE, required = true, content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<MemberImportDto> preview(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Size(min = 1) byte[] body) {
        return RestResponse.ok(imports.preview(groupId, body));
    }

    @POST
    @Path("/groups/{groupId}/member-imports")
    @Consumes(Csv.TYPE)
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "importMembers", summary = "Add the members of a table that has been previewed, all or none")
    @RequestBody(description = TABLE, required = true, content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @ResponseStatus(201)
    public RestResponse<MemberImportDto.Done> confirm(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("digest") @NotNull @Parameter(description = "Digest of the preview", example = "J8kq0q0Zb1mX2v3n4c5d6w") String digest,
            @NotNull @Size(min = 1) byte[] body) {
        return Created.at("/api/v1/groups/" + groupId + "/memberships", imports.confirm(groupId, body, digest));
    }
}
