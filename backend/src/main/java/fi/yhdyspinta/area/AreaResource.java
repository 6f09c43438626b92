package fi.yhdyspinta.area;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.PublicCache;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Areas of Finland over HTTP. */
@Path("/api/v1")
@Tag(name = "Reference data")
class AreaResource {

    private final AreaQueries queries;
    private final AreaService areas;
    private final HelsinkiClock clock;

    AreaResource(AreaQueries queries, AreaService areas, HelsinkiClock clock) {
        this.queries = queries;
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @Path("/municipalities")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listMunicipalities", summary = "Municipalities, also ended ones unless a day is given")
    public RestResponse<MunicipalityDto.Listing> municipalities(
            @QueryParam("county") @Parameter(description = "County code", example = "05") String county,
            @QueryParam("region") @Parameter(description = "Region code", example = "02") String region,
            @QueryParam("q") @Size(min = 1, max = 100) @Parameter(description = "Part of the name in Finnish or Swedish, or the code", example = "tur") String q,
            @QueryParam("on") @Parameter(description = "Only those valid on this Helsinki day", example = "2026-12-01") LocalDate on) {
        return PublicCache.ok(new MunicipalityDto.Listing(queries.municipalities(county, region, q, on)));
    }

    @GET
    @Path("/municipalities/{municipalityCode}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getMunicipality", summary = "One municipality")
    public RestResponse<MunicipalityDto> municipality(
            @PathParam("municipalityCode") @Parameter(description = "Municipality code", example = "853") String code) {
        return PublicCache.ok(queries.municipality(code).orElseThrow(ProblemException.notFound()));
    }

    @POST
    @Path("/municipalities/{municipalityCode}/retirement")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "retireMunicipality", summary = "End a municipality that is joined to another")
    public RestResponse<MunicipalityDto> retire(
            @PathParam("municipalityCode") @Parameter(description = "Municipality code", example = "588") String code,
            @NotNull @Valid MunicipalityDto.Retirement body) {
        return RestResponse.ok(areas.retire(code, body));
    }

    @GET
    @Path("/regions")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listRegions", summary = "The regions of Finland")
    public RestResponse<RegionDto.Listing> regions() {
        return PublicCache.ok(new RegionDto.Listing(queries.regions()));
    }

    @GET
    @Path("/counties")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listCounties", summary = "Wellbeing services counties, Helsinki and Åland")
    public RestResponse<CountyDto.Listing> counties() {
        return PublicCache.ok(new CountyDto.Listing(queries.counties(clock.today())));
    }

    @GET
    @Path("/counties/{countyCode}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCounty", summary = "One county")
    public RestResponse<CountyDto> county(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String code) {
        return PublicCache.ok(queries.county(code, clock.today()).orElseThrow(ProblemException.notFound()));
    }

    @PUT
    @Path("/counties/{countyCode}/words")
    @Access(Right.COORDINATOR)
    @Operation(operationId = "replaceCountyWords", summary = "Set the county's own words")
    public CountyDto useWords(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String code,
            @NotNull @Valid CountyDto.Words body) {
        return areas.useWords(code, body);
    }
}
