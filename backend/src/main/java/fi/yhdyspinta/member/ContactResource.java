package fi.yhdyspinta.member;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.NoStore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contact data over HTTP: on paths of its own, so that nobody receives it who asked for something else. */
@Path("/api/v1")
@Tag(name = "Members")
class ContactResource {

    private final ContactService contacts;
    private final AccessLog accessLog;

    ContactResource(ContactService contacts, AccessLog accessLog) {
        this.contacts = contacts;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/groups/{groupId}/contacts")
    @Access(Right.LEAD_OR_COORDINATOR)
    @Operation(operationId = "listContacts", summary = "How the members of a group are reached; hidden voices only for the group's leads")
    public RestResponse<ContactDto.Listing> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId) {
        var found = contacts.ofGroup(groupId);
        accessLog.read("listContacts", groupId, found.size());
        return NoStore.ok(new ContactDto.Listing(found));
    }

    @GET
    @Path("/memberships/{membershipId}/contact")
    @Access(Right.LEAD_OR_COORDINATOR)
    @Operation(operationId = "getContact", summary = "How the person of a seat is reached")
    public RestResponse<ContactDto> ofSeat(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId) {
        var found = contacts.ofSeat(membershipId);
        accessLog.read("getContact", membershipId, 1);
        return NoStore.ok(found);
    }

    @PUT
    @Path("/memberships/{membershipId}/contact")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceContact", summary = "Correct the contact data of a person who has not joined")
    public RestResponse<ContactDto> correct(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId,
            @NotNull @Valid ContactDto.Write body) {
        return NoStore.ok(contacts.correct(membershipId, body));
    }
}
