package fi.yhdyspinta.perspective;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.PublicCache;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The standards over HTTP: national levels and each county's own. */
@Path("/api/v1")
@Tag(name = "Reference data")
class StandardResource {

    private final StandardQueries queries;
    private final StandardService standards;
    private final HelsinkiClock clock;

    StandardResource(StandardQueries queries, StandardService standards, HelsinkiClock clock) {
        this.queries = queries;
        this.standards = standards;
        this.clock = clock;
    }

    @GET
    @Path("/standard-items")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listStandardItems", summary = "Who must or should be at the table, on a day, nationally or in a county")
    public RestResponse<StandardItemDto.Listing> items(
            @QueryParam("groupKind") @Parameter(description = "Kind of group", example = "MUNICIPAL") GroupKind groupKind,
            @QueryParam("county") @Parameter(description = "County code; absent for the national standard", example = "05") String county,
            @QueryParam("on") @Parameter(description = "Helsinki day; today when absent", example = "2026-12-01") LocalDate on) {
        return PublicCache.ok(new StandardItemDto.Listing(
                queries.items(groupKind, county, on == null ? clock.today() : on)));
    }

    @GET
    @Path("/standard-items/{standardItemId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getStandardItem", summary = "One national item today, with its levels through time")
    public RestResponse<StandardItemDto> item(
            @PathParam("standardItemId") @Parameter(description = "Item of the standard") UUID id) {
        return PublicCache.ok(queries.item(id, null, clock.today()).orElseThrow(ProblemException.notFound()));
    }

    @PUT
    @Path("/standard-items/{standardItemId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "replaceStandardLevel", summary = "Set the national level of an item from a day on")
    public StandardItemDto ask(@PathParam("standardItemId") @Parameter(description = "Item of the standard") UUID id,
            @NotNull @Valid StandardItemDto.LevelWrite body) {
        return standards.ask(id, null, body);
    }

    @GET
    @Path("/counties/{countyCode}/standard-items/{standardItemId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyStandardItem", summary = "One item today in a county, with its levels through time")
    public RestResponse<StandardItemDto> itemInCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @PathParam("standardItemId") @Parameter(description = "Item of the standard") UUID id) {
        return PublicCache.ok(queries.item(id, countyCode, clock.today()).orElseThrow(ProblemException.notFound()));
    }

    @PUT
    @Path("/counties/{countyCode}/standard-items/{standardItemId}")
    @Access(Right.COORDINATOR)
    @Operation(operationId = "replaceCountyStandardLevel", summary = "Set the county's own level of an item from a day on")
    public StandardItemDto askInCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @PathParam("standardItemId") @Parameter(description = "Item of the standard") UUID id,
            @NotNull @Valid StandardItemDto.LevelWrite body) {
        return standards.ask(id, countyCode, body);
    }

    @POST
    @Path("/counties/{countyCode}/standard-items/{standardItemId}/inheritance")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.COORDINATOR)
    @Operation(operationId = "inheritStandardLevel", summary = "Follow the national level again from a day on")
    public RestResponse<StandardItemDto> inherit(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @PathParam("standardItemId") @Parameter(description = "Item of the standard") UUID id,
            @NotNull @Valid StandardItemDto.Inheritance body) {
        return RestResponse.ok(standards.inherit(id, countyCode, body));
    }
}
