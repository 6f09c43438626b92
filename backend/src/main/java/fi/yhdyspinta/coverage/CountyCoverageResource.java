package fi.yhdyspinta.coverage;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.TableFormat;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The coverage of counties and the country over HTTP. */
@Path("/api/v1")
@Tag(name = "Coverage")
class CountyCoverageResource {

    private static final int MOST_YEARS = 5;

    private final CountyCoverageService coverage;
    private final CoverageDays days;

    CountyCoverageResource(CountyCoverageService coverage, CoverageDays days) {
        this.coverage = coverage;
        this.days = days;
    }

    @GET
    @Path("/coverage")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountryCoverage", summary = "The country, county by county, on any day")
    public CountyCoverageDto.Country country(
            @QueryParam("on") @Parameter(description = "Helsinki day; today when absent", example = "2026-12-01") LocalDate on) {
        return coverage.country(days.on(on));
    }

    @GET
    @Path("/counties/{countyCode}/coverage")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyCoverage", summary = "Municipalities and items of a county on any day; as text/csv a table")
    @APIResponse(responseCode = "200", description = "The matrix", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CountyCoverageDto.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> county(@PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @QueryParam("on") @Parameter(description = "Helsinki day; today when absent", example = "2026-12-01") LocalDate on,
            @BeanParam @Valid TableFormat format) {
        var county = coverage.county(countyCode, days.on(on));
        return format.isWanted() ? Csv.file("coverage-" + countyCode + ".csv", CountyCoverageTable.of(county, format.dialect(), format.language))
                : RestResponse.ok(county);
    }

    @GET
    @Path("/counties/{countyCode}/coverage/history")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyCoverageHistory", summary = "How a county's coverage has changed, month by month")
    public CoverageHistoryDto.Trend history(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @QueryParam("from") @Parameter(description = "First day; a year before the last when absent", example = "2025-12-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day, at most 5 years later; today when absent", example = "2026-12-01") LocalDate to,
            @QueryParam("step") @DefaultValue("MONTH") @Parameter(description = "How often there is a point", example = "MONTH") CoverageHistoryDto.Step step) {
        var range = days.range(from, to, MOST_YEARS);
        return coverage.trend(countyCode, range.from(), range.to());
    }

    @GET
    @Path("/counties/{countyCode}/coverage/closed-gaps")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listClosedGaps", summary = "Good news: gaps that have been closed and are closed today")
    public ClosedGapDto.Listing closedGaps(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @QueryParam("since") @Parameter(description = "Closed on this day or later, within the last year; the quarter's first day when absent", example = "2026-10-01") LocalDate since) {
        return coverage.closedGaps(countyCode, days.since(since));
    }
}
