package fi.yhdyspinta.chart;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.series.SeriesService;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Charts over HTTP: each format has an address of its own, for an image of a page is asked for by nothing else. */
@Path("/api/v1")
@Tag(name = "Indicators")
class ChartResource {

    private final SeriesService series;
    private final SeriesPictures pictures;

    ChartResource(SeriesService series, SeriesPictures pictures) {
        this.series = series;
        this.pictures = pictures;
    }

    @GET
    @Path("/indicators/{indicatorId}/series.svg")
    @Produces(SeriesPictures.SVG)
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getIndicatorSeriesDrawing", summary = "The chart of an indicator in an area, with its sentence and its source, as SVG")
    @APIResponse(responseCode = "200", description = "The chart", content = @Content(mediaType = SeriesPictures.SVG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> svg(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @BeanParam @Valid ChartFilter filter, @Context HttpHeaders headers) {
        return answer("svg", id, filter, headers, pictures::svg);
    }

    @GET
    @Path("/indicators/{indicatorId}/series.png")
    @Produces(SeriesPictures.PNG)
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getIndicatorSeriesPicture", summary = "The same chart as PNG, 2400 × 1350 dots")
    @APIResponse(responseCode = "200", description = "The chart", content = @Content(mediaType = SeriesPictures.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> png(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @BeanParam @Valid ChartFilter filter, @Context HttpHeaders headers) {
        return answer("png", id, filter, headers, pictures::png);
    }

    @GET
    @Path("/indicators/{indicatorId}/series.pptx")
    @Produces(SeriesSlides.PPTX)
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getIndicatorSeriesSlide", summary = "The same as a slide for PowerPoint: the sentence as its title, a chart that can be edited, and the source in the footer")
    @APIResponse(responseCode = "200", description = "The slide", content = @Content(mediaType = SeriesSlides.PPTX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> pptx(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @BeanParam @Valid ChartFilter filter, @Context HttpHeaders headers) {
        return answer("pptx", id, filter, headers, SeriesSlides::file);
    }

    private RestResponse<byte[]> answer(String format, UUID id, ChartFilter filter, HttpHeaders headers, Function<SeriesFigure, byte[]> write) {
        var question = series.question(id, filter.area, filter.sex);
        var tag = EntityTags.ofAll(format, question.tag(), filter.language, filter.besides());
        var answer = EntityTags.<byte[]>answer(headers, tag, () ->
                RestResponse.ResponseBuilder.ok(write.apply(SeriesFigure.of(series.answer(question), filter.language, filter.besides())))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"indicator-" + id + "." + format + "\"").build());
        return question.isOpen() ? PublicCache.of(answer) : answer;
    }
}
