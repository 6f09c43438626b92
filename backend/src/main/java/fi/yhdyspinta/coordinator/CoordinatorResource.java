package fi.yhdyspinta.coordinator;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.ProblemException;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Coordinators over HTTP. What is shown is the contact data of an official task, meant for everyone whom they serve: it
 * is not cached, and its reads are not logged as reads of private contact data are.
 */
@Path("/api/v1")
@Tag(name = "Administration")
class CoordinatorResource {

    private final CoordinatorQueries queries;
    private final CoordinatorService coordinators;
    private final HelsinkiClock clock;

    CoordinatorResource(CoordinatorQueries queries, CoordinatorService coordinators, HelsinkiClock clock) {
        this.queries = queries;
        this.coordinators = coordinators;
        this.clock = clock;
    }

    @GET
    @Path("/counties/{countyCode}/coordinators")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "listCountyCoordinators", summary = "Who coordinates the county on a day, and how to reach them")
    public RestResponse<CoordinatorDto.Listing> ofCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @QueryParam("on") @Parameter(description = "Helsinki day; today when absent", example = "2026-12-01") LocalDate on) {
        return NoStore.ok(new CoordinatorDto.Listing(queries.ofCounty(countyCode, on == null ? clock.today() : on)));
    }

    @POST
    @Path("/counties/{countyCode}/coordinators")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createCoordinator", summary = "Name a coordinator or a substitute for a county")
    @ResponseStatus(201)
    public RestResponse<CoordinatorDto> add(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @NotNull @Valid CoordinatorDto.Create body) {
        var added = coordinators.add(countyCode, body);
        return Created.at("/api/v1/coordinators/" + added.id(), added);
    }

    @GET
    @Path("/coordinators")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "listCoordinators", summary = "All coordinators of all counties, also of the past and to come")
    public RestResponse<CoordinatorDto.Listing> coordinators() {
        return NoStore.ok(new CoordinatorDto.Listing(queries.all()));
    }

    @GET
    @Path("/coordinators/{coordinatorId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getCoordinator", summary = "One coordinator")
    public RestResponse<CoordinatorDto> coordinator(
            @PathParam("coordinatorId") @Parameter(description = "Coordinator") UUID id) {
        return NoStore.ok(queries.coordinator(id).orElseThrow(ProblemException.notFound()));
    }

    @PUT
    @Path("/coordinators/{coordinatorId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "replaceCoordinator", summary = "Correct a coordinator's data or period")
    public RestResponse<CoordinatorDto> replace(
            @PathParam("coordinatorId") @Parameter(description = "Coordinator") UUID id,
            @NotNull @Valid CoordinatorDto.Write body) {
        return NoStore.ok(coordinators.replace(id, body));
    }

    @POST
    @Path("/coordinators/{coordinatorId}/end")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "endCoordinator", summary = "End a coordinator's task")
    public RestResponse<CoordinatorDto> end(
            @PathParam("coordinatorId") @Parameter(description = "Coordinator") UUID id,
            @NotNull @Valid CoordinatorDto.End body) {
        return NoStore.ok(coordinators.end(id, body.lastDate()));
    }
}
