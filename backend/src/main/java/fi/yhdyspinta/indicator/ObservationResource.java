package fi.yhdyspinta.indicator;

import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Accepted;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.Csv.Dialect;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.LargeBody;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.PublicCache;
import fi.yhdyspinta.shared.RequiresIfMatch;
import fi.yhdyspinta.shared.TableFile;
import fi.yhdyspinta.shared.Xlsx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Observations over HTTP. */
@Path("/api/v1")
@Tag(name = "Indicators")
class ObservationResource {

    private final IndicatorQueries indicators;
    private final ObservationQueries queries;
    private final IndicatorRights rights;
    private final ObservationTable table;
    private final ObservationService observations;
    private final Areas areas;

    ObservationResource(IndicatorQueries indicators, ObservationQueries queries, IndicatorRights rights, ObservationTable table,
            ObservationService observations, Areas areas) {
        this.indicators = indicators;
        this.queries = queries;
        this.rights = rights;
        this.table = table;
        this.observations = observations;
        this.areas = areas;
    }

    @GET
    @Path("/indicators/{indicatorId}/observations")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE, TableFile.XLSX, JsonStat.TYPE})
    @Access(value = Right.PUBLIC, scope = "indicators:read", rightsLater = true)
    @Operation(operationId = "listObservations", summary = "Observations of an indicator; as a table or a JSON-stat 2.0 cube all of them, with their attribution")
    @APIResponse(responseCode = "200", description = "The observations", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ObservationDto.Page.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = JsonStat.TYPE, schema = @Schema(type = SchemaType.OBJECT, description = "A dataset of JSON-stat 2.0: area, year, sex and measure; the status of a cell says why it has no value, or that it is provisional"))})
    public RestResponse<?> observations(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @BeanParam @Valid ObservationFilter filter,
            @QueryParam("dialect") @DefaultValue("excel-fi") @Pattern(regexp = "excel-fi|rfc4180") @Parameter(description = "Of a table: excel-fi for people (words), rfc4180 for machines (codes)", example = "excel-fi") String dialect,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of headings and words", example = "fi") String language,
            @Context HttpHeaders headers) {
        var indicator = indicators.find(id).filter(found -> found.summary().switchedOn()).orElseThrow(ProblemException.notFound());
        // of an open source nothing is told to some only, so the answer is the same for everyone
        var open = indicator.summary().source() == Source.SOTKANET;
        var inside = open ? List.<Integer>of() : rights.insideAreas();
        var format = Accepted.of(headers, MediaType.APPLICATION_JSON, Csv.TYPE, TableFile.XLSX, JsonStat.TYPE);
        var tag = EntityTags.ofAll(id, indicator.version(), indicator.observationsVersion(), filter.bound(), filter.rows,
                String.valueOf(filter.cursor), format, dialect, language, inside);
        var answer = EntityTags.answer(headers, tag, () -> switch (format) {
            case Csv.TYPE -> Csv.file("indicator-" + id + ".csv", table.csv(indicator, queries.whole(indicator, filter, inside), Dialect.of(dialect), language));
            case TableFile.XLSX -> Xlsx.file("indicator-" + id + ".xlsx", table.xlsx(indicator, queries.whole(indicator, filter, inside), Dialect.of(dialect), language));
            case JsonStat.TYPE -> RestResponse.ok(JsonStat.of(indicator, queries.whole(indicator, filter, inside), areas, language));
            default -> RestResponse.ok(queries.page(indicator, filter, inside));
        });
        return open ? PublicCache.of(answer) : answer;
    }

    @PUT
    @Path("/indicators/{indicatorId}/observations")
    @Consumes({ObservationService.JSON_LINES, Csv.TYPE})
    @LargeBody
    @RequiresIfMatch(false)
    @Access(value = Right.KEEPER, scope = "indicators:write")
    @Operation(operationId = "replaceObservations", summary = "Tell observations, up to a million lines at once: all or none; those not told of stay")
    @RequestBody(required = true, description = "A line for each observation. With the status MISSING a value is taken back. Errors name the line, the first 1,000 of them", content = {
            @Content(mediaType = ObservationService.JSON_LINES, schema = @Schema(implementation = ObservationImportDto.Line.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING, description = "Headings areaType, areaCode, year, value and, when wanted, sex, absoluteCount, status; `,` or `;` between cells"))})
    public ObservationImportDto put(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @Context HttpHeaders headers, @NotNull InputStream body) {
        return observations.put(id, headers.getMediaType(), body);
    }

    @PUT
    @Path("/observations")
    @Consumes({ObservationService.JSON_LINES, Csv.TYPE})
    @LargeBody
    @RequiresIfMatch(false)
    @Access(value = Right.KEEPER, scope = "indicators:write")
    @Operation(operationId = "replaceObservationsOfSeveral", summary = "Tell observations of several indicators, up to a million lines at once: all or none; those not told of stay")
    @RequestBody(required = true, description = "A line for each observation, with its indicatorId: common indicators, for a client also those of counties and of groups of its municipalities. With the status MISSING a value is taken back. Errors name the line, the first 1,000 of them", content = {
            @Content(mediaType = ObservationService.JSON_LINES, schema = @Schema(implementation = ObservationImportDto.Line.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING, description = "Headings indicatorId, areaType, areaCode, year, value and, when wanted, sex, absoluteCount, status; `,` or `;` between cells"))})
    public ObservationImportDto putOfSeveral(@Context HttpHeaders headers, @NotNull InputStream body) {
        return observations.put(headers.getMediaType(), body);
    }
}
