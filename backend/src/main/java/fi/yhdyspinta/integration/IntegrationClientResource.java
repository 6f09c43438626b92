package fi.yhdyspinta.integration;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Integration clients over HTTP. */
@Path("/api/v1/integration-clients")
@Tag(name = "Administration")
class IntegrationClientResource {

    private final IntegrationClientService clients;
    private final IntegrationClientQueries queries;
    private final ClientSync sync;
    private final AccessLog accessLog;

    IntegrationClientResource(IntegrationClientService clients, IntegrationClientQueries queries, ClientSync sync, AccessLog accessLog) {
        this.clients = clients;
        this.queries = queries;
        this.sync = sync;
        this.accessLog = accessLog;
    }

    @GET
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "listIntegrationClients", summary = "Machine clients and the municipalities that they act for")
    public RestResponse<IntegrationClientDto.Listing> clients() {
        var all = queries.all();
        accessLog.read("listIntegrationClients", "integration-clients", all.size());
        return NoStore.ok(new IntegrationClientDto.Listing(all));
    }

    @POST
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createIntegrationClient", summary = "Make a machine client, or register one that the identity provider knows")
    @ResponseStatus(201)
    public RestResponse<IntegrationClientDto> add(@NotNull @Valid IntegrationClientDto.Create body) {
        return Created.at("/api/v1/integration-clients/" + body.clientId(), clients.add(body));
    }

    @GET
    @Path("/{clientId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getIntegrationClient", summary = "One machine client")
    public RestResponse<IntegrationClientDto> client(
            @PathParam("clientId") @Parameter(description = "Client id", example = "intranet-turku") String clientId) {
        var client = queries.find(clientId).orElseThrow(ProblemException.notFound());
        accessLog.read("getIntegrationClient", clientId, 1);
        return NoStore.ok(client);
    }

    @PUT
    @Path("/{clientId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "replaceIntegrationClient", summary = "Change a machine client, or switch it off")
    public RestResponse<IntegrationClientDto> replace(
            @PathParam("clientId") @Parameter(description = "Client id", example = "intranet-turku") String clientId,
            @NotNull @Valid IntegrationClientDto.Write body) {
        clients.replace(clientId, body);
        sync.bring(clientId);
        return NoStore.ok(queries.find(clientId).orElseThrow(ProblemException.notFound()));
    }

    @POST
    @Path("/{clientId}/secret")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "changeIntegrationClientSecret", summary = "Give a client that was made here a new secret, told this once; the one before is worth nothing any more")
    public RestResponse<IntegrationClientDto.Secret> newSecret(
            @PathParam("clientId") @Parameter(description = "Client id", example = "intranet-turku") String clientId) {
        sync.bring(clientId);
        return NoStore.ok(clients.newSecret(clientId));
    }

    @GET
    @Path("/{clientId}/usage")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getIntegrationClientUsage", summary = "How much a client calls, day by day")
    public IntegrationClientDto.Usage usage(
            @PathParam("clientId") @Parameter(description = "Client id", example = "intranet-turku") String clientId) {
        queries.find(clientId).orElseThrow(ProblemException.notFound());
        return queries.usage(clientId);
    }
}
