package fi.yhdyspinta.report;

import fi.yhdyspinta.chart.SeriesSlides;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Accepted;
import fi.yhdyspinta.shared.Attachment;
import fi.yhdyspinta.shared.PrintedPage;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports over HTTP: as PDF, or as the caller accepts it. */
@Path("/api/v1")
class ReportResource {

    private final Reports reports;
    private final ReportPdf pdf;
    private final ReportDocx docx;

    ReportResource(Reports reports, ReportPdf pdf, ReportDocx docx) {
        this.reports = reports;
        this.pdf = pdf;
        this.docx = docx;
    }

    @GET
    @Path("/groups/{groupId}/report")
    @Produces({PrintedPage.PDF, ReportDocx.TYPE, SeriesSlides.PPTX})
    @Tag(name = "Groups")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroupReport", summary = "A report for a board of what anyone may read of a group, as PDF, DOCX or PPTX")
    @APIResponse(responseCode = "200", description = "The report", content = {
            @Content(mediaType = PrintedPage.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = ReportDocx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = SeriesSlides.PPTX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<byte[]> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("since") @Parameter(description = "Decisions from this day on; from a year ago when absent", example = "2026-01-01") LocalDate since,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language", example = "fi") String language,
            @Context HttpHeaders headers) {
        return answer(reports.ofGroup(groupId, since, language), headers);
    }

    @GET
    @Path("/counties/{countyCode}/report")
    @Produces({PrintedPage.PDF, ReportDocx.TYPE, SeriesSlides.PPTX})
    @Tag(name = "Areas")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyReport", summary = "A report for a board of what anyone may read of a county, as PDF, DOCX or PPTX")
    @APIResponse(responseCode = "200", description = "The report", content = {
            @Content(mediaType = PrintedPage.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = ReportDocx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = SeriesSlides.PPTX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<byte[]> ofCounty(@PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @QueryParam("since") @Parameter(description = "Decisions from this day on; from a year ago when absent", example = "2026-01-01") LocalDate since,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language", example = "fi") String language,
            @Context HttpHeaders headers) {
        return answer(reports.ofCounty(countyCode, since, language), headers);
    }

    private RestResponse<byte[]> answer(Report report, HttpHeaders headers) {
        return switch (Accepted.of(headers, PrintedPage.PDF, ReportDocx.TYPE, SeriesSlides.PPTX)) {
            case ReportDocx.TYPE -> Attachment.of(report.name() + ".docx", ReportDocx.TYPE, docx.write(report));
            case SeriesSlides.PPTX -> Attachment.of(report.name() + ".pptx", SeriesSlides.PPTX, ReportSlides.write(report));
            default -> Attachment.of(report.name() + ".pdf", PrintedPage.PDF, pdf.write(report));
        };
    }
}
