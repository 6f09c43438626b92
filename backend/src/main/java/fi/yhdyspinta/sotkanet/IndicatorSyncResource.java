package fi.yhdyspinta.sotkanet;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Fetching indicators from Sotkanet, over HTTP. */
@Path("/api/v1")
@Tag(name = "Administration")
class IndicatorSyncResource {

    private final IndicatorSyncs syncs;

    IndicatorSyncResource(IndicatorSyncs syncs) {
        this.syncs = syncs;
    }

    @GET
    @Path("/indicator-syncs")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "listIndicatorSyncs", summary = "When indicators were fetched from Sotkanet, and how far a fetching is")
    public IndicatorSyncDto.Page syncs(@BeanParam @Valid PageRequest page) {
        return syncs.page(page);
    }

    @POST
    @Path("/indicator-syncs")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createIndicatorSync", summary = "Fetch indicators from Sotkanet now; it goes on by itself")
    @ResponseStatus(201)
    public RestResponse<IndicatorSyncDto> start(@NotNull @Valid IndicatorSyncDto.Create body) {
        var sync = syncs.start(body.indicatorIds());
        return Created.at("/api/v1/indicator-syncs/" + sync.id(), sync);
    }

    @GET
    @Path("/indicator-syncs/{indicatorSyncId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getIndicatorSync", summary = "How far a fetching is, indicator by indicator")
    public IndicatorSyncDto.Detail sync(@PathParam("indicatorSyncId") @Parameter(description = "Fetching") UUID id) {
        return new IndicatorSyncDto.Detail(syncs.find(id).orElseThrow(ProblemException.notFound()), syncs.items(id));
    }
}
