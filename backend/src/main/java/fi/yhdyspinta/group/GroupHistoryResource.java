package fi.yhdyspinta.group;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The history of a group over HTTP. */
@Path("/api/v1/groups/{groupId}/events")
@Tag(name = "Groups")
class GroupHistoryResource {

    private final GroupHistory history;
    private final AccessLog accessLog;

    GroupHistoryResource(GroupHistory history, AccessLog accessLog) {
        this.history = history;
        this.accessLog = accessLog;
    }

    @GET
    @Access(Right.LEAD_OR_COORDINATOR)
    @Operation(operationId = "listGroupEvents", summary = "What has changed in the group, by whom and when, newest first")
    public RestResponse<GroupEventDto.Page> events(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @BeanParam @Valid PageRequest page) {
        var events = history.page(groupId, page);
        accessLog.read("listGroupEvents", groupId, (int) events.items().stream().filter(e -> e.actorName() != null).count());
        return RestResponse.ResponseBuilder.ok(events).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
