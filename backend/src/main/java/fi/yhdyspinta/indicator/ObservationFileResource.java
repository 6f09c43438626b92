package fi.yhdyspinta.indicator;

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

/** Observations from a spreadsheet over HTTP. */
@Path("/api/v1")
@Tag(name = "Indicators")
class ObservationFileResource {

    private static final String TABLE = "The table as a spreadsheet saves it, CSV (`;` or `,` between cells, UTF-8 or Windows-1252) or XLSX (first sheet): headings of the template on the first line, an observation a line, areas by code or name, at most 5,000 lines";
    private static final String LANGUAGE = "Language of headings and names";

    private final ObservationFile files;

    ObservationFileResource(ObservationFile files) {
        this.files = files;
    }

    @GET
    @Path("/indicators/{indicatorId}/observation-import-template")
    @Produces(Csv.TYPE)
    @Access(Right.KEEPER)
    @Operation(operationId = "getObservationImportTemplate", summary = "Empty table for importing observations")
    @APIResponse(responseCode = "200", description = "Headings only", content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> template(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = LANGUAGE, example = "fi") String language) {
        return Csv.file("observations-template.csv", ObservationSheet.template(language));
    }

    @POST
    @Path("/indicators/{indicatorId}/observation-imports/preview")
    @Consumes({Csv.TYPE, TableFile.XLSX})
    @Idempotent
    @Access(Right.KEEPER)
    @Operation(operationId = "previewObservationImport", summary = "What importing the table would do, line by line; nothing is written")
    @RequestBody(description = TABLE, required = true, content = {
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<ObservationPreviewDto> preview(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = LANGUAGE, example = "fi") String language,
            @NotNull @Size(min = 1) byte[] body) {
        return RestResponse.ok(files.preview(id, body, language));
    }

    @POST
    @Path("/indicators/{indicatorId}/observation-imports")
    @Consumes({Csv.TYPE, TableFile.XLSX})
    @Idempotent
    @Access(Right.KEEPER)
    @Operation(operationId = "importObservations", summary = "Tell the observations of a table that has been previewed, all or none")
    @RequestBody(description = TABLE, required = true, content = {
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @ResponseStatus(201)
    public RestResponse<ObservationImportDto> confirm(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @QueryParam("digest") @NotNull @Parameter(description = "Digest of the preview", example = "J8kq0q0Zb1mX2v3n4c5d6w") String digest,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "That of the preview", example = "fi") String language,
            @NotNull @Size(min = 1) byte[] body) {
        return Created.at("/api/v1/indicators/" + id + "/observations", files.confirm(id, body, language, digest));
    }
}
