package fi.yhdyspinta.perspective;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Perspectives and sources over HTTP. */
@Path("/api/v1")
@Tag(name = "Reference data")
class PerspectiveResource {

    private final PerspectiveQueries queries;
    private final PerspectiveService perspectives;

    PerspectiveResource(PerspectiveQueries queries, PerspectiveService perspectives) {
        this.queries = queries;
        this.perspectives = perspectives;
    }

    @GET
    @Path("/perspectives")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listPerspectives", summary = "Whose eyes members bring: national perspectives and the counties' own")
    public RestResponse<PerspectiveDto.Listing> perspectives(
            @QueryParam("county") @Parameter(description = "Of the counties' own only those of this county", example = "05") String county) {
        return PublicCache.ok(new PerspectiveDto.Listing(queries.perspectives(county)));
    }

    @GET
    @Path("/perspectives/{perspectiveCode}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getPerspective", summary = "One perspective")
    public RestResponse<PerspectiveDto> perspective(
            @PathParam("perspectiveCode") @Parameter(description = "Perspective code", example = "PARENT_VOICE") String code) {
        return PublicCache.ok(queries.perspective(code).orElseThrow(ProblemException.notFound()));
    }

    @POST
    @Path("/perspectives")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createPerspective", summary = "Add a national perspective")
    @ResponseStatus(201)
    public RestResponse<PerspectiveDto> add(@NotNull @Valid PerspectiveDto.Create body) {
        return Created.at("/api/v1/perspectives/" + body.code(), perspectives.add(body));
    }

    @POST
    @Path("/counties/{countyCode}/perspectives")
    @Idempotent
    @Access(Right.COORDINATOR)
    @Operation(operationId = "createCountyPerspective", summary = "Add a perspective of the county's own, also to its standard if wanted")
    @ResponseStatus(201)
    public RestResponse<PerspectiveDto> addInCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @NotNull @Valid PerspectiveDto.CreateInCounty body) {
        return Created.at("/api/v1/perspectives/" + body.code(), perspectives.addInCounty(countyCode, body));
    }

    @PUT
    @Path("/perspectives/{perspectiveCode}")
    @Access(Right.STEWARD)
    @Operation(operationId = "replacePerspective", summary = "Correct a perspective: the administrator a national one, a coordinator the county's")
    public PerspectiveDto replace(
            @PathParam("perspectiveCode") @Parameter(description = "Perspective code", example = "PARENT_VOICE") String code,
            @NotNull @Valid PerspectiveDto.Write body) {
        return perspectives.replace(code, body);
    }

    @GET
    @Path("/sources")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listSources", summary = "Where the reference data comes from")
    public RestResponse<DataSourceDto.Listing> sources() {
        return PublicCache.ok(new DataSourceDto.Listing(queries.sources()));
    }
}
