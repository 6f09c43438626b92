package fi.yhdyspinta.changes;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.PublicCache;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The feed of changes over HTTP. */
@Path("/api/v1")
@Tag(name = "Changes")
class ChangeResource {

    private final ChangeWait changes;

    ChangeResource(ChangeWait changes) {
        this.changes = changes;
    }

    @GET
    @Path("/changes")
    @Access(value = Right.SIGNED_IN, scope = "changes:read")
    @Operation(operationId = "listChanges", summary = "What happened since, each event once and in order; what a caller may not see is left out")
    @APIResponse(responseCode = "200", description = "Changes after the cursor")
    public RestResponse<ChangeDto.Batch> changes(@BeanParam @Valid ChangeFilter filter) throws InterruptedException {
        return NoStore.ok(changes.page(filter));
    }

    @GET
    @Path("/event-types")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listEventTypes", summary = "The kinds of events that the feed tells of, with an example of each")
    public RestResponse<EventTypeDto.Listing> types() {
        return PublicCache.ok(new EventTypeDto.Listing(EventTypeDto.all()));
    }
}
