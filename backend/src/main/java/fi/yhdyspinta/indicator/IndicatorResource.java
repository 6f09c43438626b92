package fi.yhdyspinta.indicator;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.indicator.IndicatorDto.Source;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Indicators over HTTP. */
@Path("/api/v1")
@Tag(name = "Indicators")
class IndicatorResource {

    private final IndicatorQueries queries;
    private final IndicatorRights rights;
    private final IndicatorService indicators;

    IndicatorResource(IndicatorQueries queries, IndicatorRights rights, IndicatorService indicators) {
        this.queries = queries;
        this.rights = rights;
        this.indicators = indicators;
    }

    @GET
    @Path("/indicators")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "listIndicators", summary = "What is measured, found by words, theme, source, and by what there is for a municipality")
    public RestResponse<IndicatorDto.Page> indicators(@BeanParam @Valid IndicatorFilter filter) {
        return PublicCache.ok(queries.page(filter));
    }

    @GET
    @Path("/indicators/{indicatorId}")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getIndicator", summary = "One indicator with its description, limits and source")
    public IndicatorDto indicator(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id) {
        var indicator = queries.find(id).orElseThrow(ProblemException.notFound());
        return indicator.dto(rights.of(indicator.summary()));
    }

    @GET
    @Path("/indicator-themes")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "listIndicatorThemes", summary = "What indicators are about")
    public RestResponse<IndicatorDto.ThemeListing> themes() {
        return PublicCache.ok(new IndicatorDto.ThemeListing(queries.themes()));
    }

    @POST
    @Path("/indicators")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createIndicator", summary = "Add a common indicator, whose values are entered by hand or sent by integrations")
    @ResponseStatus(201)
    public RestResponse<IndicatorDto> add(@NotNull @Valid IndicatorDto.Create body) {
        if (body.source() == Source.SOTKANET) {
            throw ProblemException.invalid("/source", "not-allowed", "must be MANUAL or INTEGRATION");
        }
        return created(indicators.add(null, null, body.source(), body.indicator()));
    }

    @POST
    @Path("/groups/{groupId}/indicators")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createGroupIndicator", summary = "Add an indicator of the group's own, whose values it enters")
    @ResponseStatus(201)
    public RestResponse<IndicatorDto> addInGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid IndicatorDto.Write body) {
        return created(indicators.add(groupId, null, Source.MANUAL, body));
    }

    @POST
    @Path("/counties/{countyCode}/indicators")
    @Idempotent
    @Access(Right.COORDINATOR)
    @Operation(operationId = "createCountyIndicator", summary = "Add an indicator of the county's own, whose values its coordinators enter")
    @ResponseStatus(201)
    public RestResponse<IndicatorDto> addInCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @NotNull @Valid IndicatorDto.Write body) {
        return created(indicators.add(null, countyCode, Source.MANUAL, body));
    }

    @PUT
    @Path("/indicators/{indicatorId}")
    @Access(Right.KEEPER)
    @Operation(operationId = "replaceIndicator", summary = "Correct an indicator that is not Sotkanet's")
    public IndicatorDto replace(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id, @NotNull @Valid IndicatorDto.Write body) {
        return indicators.replace(id, body);
    }

    @PUT
    @Path("/indicators/{indicatorId}/use")
    @Access(Right.KEEPER)
    @Operation(operationId = "replaceIndicatorUse", summary = "Switch an indicator on or off; what is off is neither shown nor fetched")
    public IndicatorDto use(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID id, @NotNull @Valid IndicatorDto.Use body) {
        return indicators.use(id, body);
    }

    private static RestResponse<IndicatorDto> created(IndicatorDto indicator) {
        return Created.at("/api/v1/indicators/" + indicator.id(), indicator);
    }
}
