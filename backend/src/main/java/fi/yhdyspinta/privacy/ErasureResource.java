package fi.yhdyspinta.privacy;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Erasure over HTTP, by number: nothing here tells who asked. */
@Path("/api/v1/erasure-requests")
@Tag(name = "Administration")
class ErasureResource {

    private final ErasureQueries queries;
    private final ErasureService erasures;

    ErasureResource(ErasureQueries queries, ErasureService erasures) {
        this.queries = queries;
        this.erasures = erasures;
    }

    @GET
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "listErasureRequests", summary = "Requests to be erased, the oldest first")
    public ErasureRequestDto.Page requests(
            @QueryParam("executed") @Parameter(description = "true: only those done; false: only those that wait", example = "false") Boolean executed,
            @BeanParam @Valid PageRequest page) {
        return queries.page(executed, page);
    }

    @GET
    @Path("/{number}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getErasureRequest", summary = "One request to be erased")
    public ErasureRequestDto request(@PathParam("number") @Parameter(description = "Number of the request", example = "17") long number) {
        return queries.request(number).orElseThrow(ProblemException.notFound());
    }

    @POST
    @Path("/{number}/execution")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "executeErasure", summary = "Erase the person who asked; counts and history stay")
    public RestResponse<ErasureRequestDto> execute(
            @PathParam("number") @Parameter(description = "Number of the request", example = "17") long number) {
        return RestResponse.ok(erasures.execute(number));
    }
}
