package fi.yhdyspinta.indicator;

import fi.yhdyspinta.integration.ExternalIds;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Indicators by the ids of other systems over HTTP. */
@Path("/api/v1")
@Tag(name = "Indicators")
class ExternalIndicatorResource {

    private final ExternalIndicators indicators;

    ExternalIndicatorResource(ExternalIndicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @Path("/integrations/{system}/indicators/{externalId}")
    @Access(value = Right.CLIENT, scope = "indicators:read")
    @Operation(operationId = "getExternalIndicator", summary = "The indicator that another system knows by an id of its own")
    public IndicatorDto indicator(
            @PathParam("system") @Pattern(regexp = ExternalIds.SYSTEM) @Parameter(description = "The other system, by a name of its own; the first client that writes to it owns it", example = "hyte-plan") String system,
            @PathParam("externalId") @Pattern(regexp = ExternalIds.ID) @Parameter(description = "Id in the other system", example = "reading-7") String externalId) {
        return indicators.require(system, externalId);
    }

    @PUT
    @Path("/integrations/{system}/indicators/{externalId}")
    @RequiresIfMatch(false)
    @Access(value = Right.CLIENT, scope = "indicators:write")
    @Operation(operationId = "replaceExternalIndicator", summary = "Add a group's indicator by the id of another system, or change it; what is told again changes nothing")
    @APIResponse(responseCode = "200", description = "It was there, and is now as told", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IndicatorDto.class)))
    @APIResponse(responseCode = "201", description = "It was added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IndicatorDto.class)))
    public RestResponse<IndicatorDto> put(
            @PathParam("system") @Pattern(regexp = ExternalIds.SYSTEM) @Parameter(description = "The other system, by a name of its own; the first client that writes to it owns it", example = "hyte-plan") String system,
            @PathParam("externalId") @Pattern(regexp = ExternalIds.ID) @Parameter(description = "Id in the other system", example = "reading-7") String externalId,
            @NotNull @Valid IndicatorDto.External body) {
        var put = indicators.put(system, externalId, body);
        return put.made() ? Created.at("/api/v1/indicators/" + put.object().id(), put.object()) : RestResponse.ok(put.object());
    }
}
