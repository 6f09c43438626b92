package fi.yhdyspinta.member;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
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

/** Invitation links over HTTP. A token travels in bodies only, never in an address. */
@Path("/api/v1")
@Tag(name = "Members")
class InvitationResource {

    private final InvitationService invitations;

    InvitationResource(InvitationService invitations) {
        this.invitations = invitations;
    }

    @POST
    @Path("/memberships/{membershipId}/invitations")
    @Idempotent
    @ResponseStatus(201)
    @Access(Right.LEAD)
    @Operation(operationId = "createInvitation", summary = "Make a one-time link for the person of a seat; it is shown once")
    public RestResponse<InvitationDto.Link> invite(@PathParam("membershipId") @Parameter(description = "Seat") UUID membershipId) {
        var link = invitations.invite(membershipId);
        return NoStore.of(Created.at("/api/v1/invitations/" + link.id(), link));
    }

    @GET
    @Path("/invitations/{invitationId}")
    @Access(Right.LEAD)
    @Operation(operationId = "getInvitation", summary = "What became of a link")
    public InvitationDto invitation(@PathParam("invitationId") @Parameter(description = "Invitation") UUID invitationId) {
        return invitations.invitation(invitationId);
    }

    @DELETE
    @Path("/invitations/{invitationId}")
    @Access(Right.LEAD)
    @Operation(operationId = "revokeInvitation", summary = "Make a link useless")
    public void revoke(@PathParam("invitationId") @Parameter(description = "Invitation") UUID invitationId) {
        invitations.revoke(invitationId);
    }

    @POST
    @Path("/invitations/preview")
    @Idempotent
    @Access(Right.PUBLIC)
    @Operation(operationId = "previewInvitation", summary = "What a link is for, before signing in")
    public RestResponse<InvitationDto.Preview> preview(@NotNull @Valid InvitationDto.Token body) {
        return NoStore.ok(invitations.preview(body.token()));
    }

    @POST
    @Path("/invitations/acceptance")
    @Idempotent
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "acceptInvitation", summary = "Join with the account that has signed in")
    public RestResponse<InvitationDto.Acceptance> accept(@NotNull @Valid InvitationDto.Token body) {
        return NoStore.ok(invitations.accept(body.token()));
    }
}
