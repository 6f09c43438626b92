package fi.yhdyspinta.series;

import fi.yhdyspinta.indicator.Sex;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Series of indicators over HTTP. */
@Path("/api/v1")
@Tag(name = "Indicators")
class SeriesResource {

    private final SeriesService series;

    SeriesResource(SeriesService series) {
        this.series = series;
    }

    @GET
    @Path("/indicators/{indicatorId}/series")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getIndicatorSeries", summary = "How an indicator develops in an area: its years, change, forecast, others to compare with, and one plain sentence")
    public RestResponse<IndicatorSeriesDto> series(
            @PathParam("indicatorId") @Parameter(description = "Indicator") UUID id,
            @QueryParam("area") @Size(max = 20) @Parameter(required = true, description = "The area: the kind and the code, or FI for the country", example = "MUNICIPALITY:853") String area,
            @QueryParam("sex") @DefaultValue("TOTAL") @Parameter(description = "Of whom", example = "TOTAL") Sex sex,
            @Context HttpHeaders headers) {
        var question = series.question(id, area, sex);
        var answer = EntityTags.<IndicatorSeriesDto>answer(headers, question.tag(), () -> RestResponse.ok(series.answer(question)));
        return question.isOpen() ? PublicCache.of(answer) : answer;
    }
}
