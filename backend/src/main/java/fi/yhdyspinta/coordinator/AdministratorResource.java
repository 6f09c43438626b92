package fi.yhdyspinta.coordinator;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

/** Administrators over HTTP. */
@Path("/api/v1")
@Tag(name = "Administration")
class AdministratorResource {

    private final AdministratorService administrators;
    private final AccessLog accessLog;

    AdministratorResource(AdministratorService administrators, AccessLog accessLog) {
        this.administrators = administrators;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/administrators")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "listAdministrators", summary = "Who administers the service")
    public RestResponse<AdministratorDto.Listing> administrators() {
        var all = administrators.all();
        accessLog.read("listAdministrators", "administrators", all.size());
        return NoStore.ok(new AdministratorDto.Listing(all));
    }

    @GET
    @Path("/administrators/{administratorId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getAdministrator", summary = "One administrator")
    public RestResponse<AdministratorDto> administrator(
            @PathParam("administratorId") @Parameter(description = "Administrator") UUID id) {
        var administrator = administrators.find(id).orElseThrow(ProblemException.notFound());
        accessLog.read("getAdministrator", id, 1);
        return NoStore.ok(administrator);
    }

    @POST
    @Path("/administrators")
    @Idempotent
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "createAdministrator", summary = "Let somebody administer the service")
    @ResponseStatus(201)
    public RestResponse<AdministratorDto> add(@NotNull @Valid AdministratorDto.Create body) {
        var added = administrators.add(body);
        return Created.at("/api/v1/administrators/" + added.id(), added);
    }

    @DELETE
    @Path("/administrators/{administratorId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "deleteAdministrator", summary = "Take the right to administer back; never from the last one")
    @ResponseStatus(204)
    public void remove(@PathParam("administratorId") @Parameter(description = "Administrator") UUID id) {
        administrators.remove(id);
    }
}
