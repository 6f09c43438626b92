package fi.yhdyspinta.comparison;

import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.indicator.IndicatorRights;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.PublicCache;
import fi.yhdyspinta.shared.TableFormat;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Comparisons of municipalities over HTTP. */
@Path("/api/v1")
@Tag(name = "Indicators")
class CountyScorecardResource {

    private final CountyScorecardService scorecards;
    private final IndicatorRights rights;

    CountyScorecardResource(CountyScorecardService scorecards, IndicatorRights rights) {
        this.scorecards = scorecards;
        this.rights = rights;
    }

    @GET
    @Path("/counties/{countyCode}/indicator-scorecard")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getCountyScorecard", summary = "The municipalities of a county beside each other by up to 30 indicators; as text/csv a table with attributions")
    @APIResponse(responseCode = "200", description = "The comparison", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CountyScorecardDto.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> scorecard(@PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @BeanParam @Valid CountyScorecardFilter filter,
            @BeanParam @Valid TableFormat format,
            @Context HttpHeaders headers) {
        var asked = scorecards.ask(countyCode, filter);
        // of open sources nothing is told to some only, so the answer is the same for everyone
        var open = asked.told().stream().allMatch(indicator -> indicator.summary().source() == Source.SOTKANET);
        var inside = open ? List.<Integer>of() : rights.insideAreas();
        var tag = tag(asked, List.of(format.isWanted(), format.dialect, format.language, inside));
        var answer = EntityTags.answer(headers, tag, () -> format.isWanted()
                ? Csv.file("indicators-" + countyCode + ".csv", CountyScorecardTable.of(scorecards.answer(asked, inside), format.dialect(), format.language))
                : RestResponse.ok(scorecards.answer(asked, inside)));
        return open ? PublicCache.of(answer) : answer;
    }

    /** What the answer depends on: the question, the municipalities of the day, and the versions of what is told. */
    private static String tag(CountyScorecardService.Question asked, List<Object> view) {
        var versions = asked.indicators().stream().map(i -> i.summary().id() + " " + i.version() + " " + i.observationsVersion()).collect(Collectors.joining(","));
        return EntityTags.ofAll(asked.county(), asked.filter(), asked.places(), versions, view);
    }
}
