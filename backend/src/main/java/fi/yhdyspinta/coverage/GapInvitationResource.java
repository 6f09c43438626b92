package fi.yhdyspinta.coverage;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Closing gaps over HTTP. */
@Path("/api/v1")
@Tag(name = "Coverage")
class GapInvitationResource {

    private final GapInvitationService gaps;

    GapInvitationResource(GapInvitationService gaps) {
        this.gaps = gaps;
    }

    @GET
    @Path("/groups/{groupId}/coverage/{itemCode}/suggestions")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "listGapSuggestions", summary = "Organisations of the county that represent the item in other groups")
    public GapInvitationDto.Suggestions suggestions(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @PathParam("itemCode") @Parameter(description = "Code of the item", example = "CHILD_YOUTH_VOICE") String itemCode) {
        return new GapInvitationDto.Suggestions(gaps.suggestions(groupId, itemCode));
    }

    @GET
    @Path("/groups/{groupId}/coverage/{itemCode}/invitation-text")
    @Access(Right.LEAD)
    @Operation(operationId = "getGapLetter", summary = "A letter ready to be edited and sent")
    public GapInvitationDto.Letter letter(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @PathParam("itemCode") @Parameter(description = "Code of the item", example = "CHILD_YOUTH_VOICE") String itemCode,
            @QueryParam("language") @DefaultValue("fi") @Pattern(regexp = "fi|sv|en") @Parameter(description = "Language of the letter", example = "fi") String language) {
        return gaps.letter(groupId, itemCode, language);
    }

    @GET
    @Path("/groups/{groupId}/gap-invitations")
    @Access(Right.LEAD_OR_COORDINATOR)
    @Operation(operationId = "listGapInvitations", summary = "Letters that asked somebody to name a representative")
    public RestResponse<GapInvitationDto.Listing> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId) {
        return NoStore.ok(new GapInvitationDto.Listing(gaps.ofGroup(groupId)));
    }

    @GET
    @Path("/gap-invitations/{gapInvitationId}")
    @Access(Right.LEAD_OR_COORDINATOR)
    @Operation(operationId = "getGapInvitation", summary = "One letter that asked somebody to name a representative")
    public RestResponse<GapInvitationDto> invitation(@PathParam("gapInvitationId") @Parameter(description = "Letter") UUID id) {
        return NoStore.ok(gaps.require(id));
    }

    @POST
    @Path("/groups/{groupId}/gap-invitations")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createGapInvitation", summary = "Mark that somebody was asked today to name a representative")
    @ResponseStatus(201)
    public RestResponse<GapInvitationDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid GapInvitationDto.Create body) {
        var added = gaps.add(groupId, body);
        return Created.at("/api/v1/gap-invitations/" + added.id(), added);
    }
}
