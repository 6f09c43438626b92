package fi.yhdyspinta.duty;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.NoStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What waits for the caller, over HTTP. */
@Path("/api/v1")
@Tag(name = "Me")
class DutyResource {

    private final DutyQueries queries;

    DutyResource(DutyQueries queries) {
        this.queries = queries;
    }

    @GET
    @Path("/me/duties")
    @Access(Right.IDENTIFIED)
    @Operation(operationId = "listMyDuties", summary = "What waits for me, over all my groups: late, due soon, waiting, upcoming; nothing waits for a client")
    public RestResponse<DutyDto.Items> duties() {
        return NoStore.ok(new DutyDto.Items(queries.ofCaller()));
    }

    @GET
    @Path("/me/duty-counts")
    @Access(Right.IDENTIFIED)
    @Operation(operationId = "listMyDutyCounts", summary = "How much waits in each of my groups; for a client, in the groups of its municipalities")
    public RestResponse<DutyDto.CountsList> counts() {
        return NoStore.ok(new DutyDto.CountsList(queries.counts()));
    }
}
