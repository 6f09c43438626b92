package fi.yhdyspinta.goal;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.TableFile;
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

/** Goals and actions from a spreadsheet over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class GoalImportResource {

    private static final String TABLE = "The table as a spreadsheet saves it, CSV (`;` or `,` between cells, UTF-8 or Windows-1252) or XLSX (first sheet): headings of the template on the first line, an action a line with its goal on the same line or above, at most 500 lines";

    private final GoalImport imports;

    GoalImportResource(GoalImport imports) {
        this.imports = imports;
    }

    @GET
    @Path("/groups/{groupId}/goal-import-template")
    @Produces(Csv.TYPE)
    @Access(Right.LEAD)
    @Operation(operationId = "getGoalImportTemplate", summary = "Empty table for importing goals and actions")
    @APIResponse(responseCode = "200", description = "Headings only", content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> template(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of the headings", example = "fi") String language) {
        return Csv.file("goals-template.csv", GoalSheet.template(language));
    }

    @POST
    @Path("/groups/{groupId}/goal-imports/preview")
    @Consumes({Csv.TYPE, TableFile.XLSX})
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "previewGoalImport", summary = "What importing the table would do, line by line; nothing is written")
    @RequestBody(description = TABLE, required = true, content = {
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<GoalImportDto> preview(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Size(min = 1) byte[] body) {
        return RestResponse.ok(imports.preview(groupId, body));
    }

    @POST
    @Path("/groups/{groupId}/goal-imports")
    @Consumes({Csv.TYPE, TableFile.XLSX})
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "importGoals", summary = "Add the goals and actions of a table that has been previewed, all or none, as drafts")
    @RequestBody(description = TABLE, required = true, content = {
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @ResponseStatus(201)
    public RestResponse<GoalImportDto.Done> confirm(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("digest") @NotNull @Parameter(description = "Digest of the preview", example = "J8kq0q0Zb1mX2v3n4c5d6w") String digest,
            @NotNull @Size(min = 1) byte[] body) {
        return Created.at("/api/v1/groups/" + groupId + "/goals", imports.confirm(groupId, body, digest));
    }
}
