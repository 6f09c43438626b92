package fi.yhdyspinta.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as the group's leads see it afterwards. Instants are UTC. */
@Schema(name = "Invitation", description = "A one-time link that was made for a seat; the link itself is shown once and not kept")
public record InvitationDto(
        @Schema(required = true, description = "Id", examples = "0198c5a0-0000-7000-8000-000000000005") UUID id,
        @Schema(required = true, description = "The seat", examples = "0198c5a0-0000-7000-8000-000000000001") UUID membershipId,
        @Schema(required = true, description = "When it was made", examples = "2026-11-22T10:00:00Z") Instant createdAt,
        @Schema(required = true, description = "Until when it can be accepted", examples = "2026-12-06T10:00:00Z") Instant expiresAt,
        @Schema(description = "When it was accepted", examples = "2026-11-23T10:00:00Z") Instant acceptedAt,
        @Schema(description = "When it was revoked", examples = "2026-11-23T10:00:00Z") Instant revokedAt) {

    /** The link, shown once. */
    @Schema(name = "InvitationLink", description = "A new one-time link; earlier links of the person in the group stop working")
    public record Link(
            @Schema(required = true, description = "Id of the invitation", examples = "0198c5a0-0000-7000-8000-000000000005") UUID id,
            @Schema(required = true, description = "The link to hand over; its token stands after # and so never reaches a server log", examples = "https://yhdyspinta.example.org/invitation#token") String url,
            @Schema(required = true, description = "Until when it can be accepted", examples = "2026-12-06T10:00:00Z") Instant expiresAt) {}

    /** The token of a link. */
    @Schema(name = "InvitationToken", description = "What stands after # in the link")
    public record Token(
            @Schema(required = true, description = "Token of the link", examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") @NotBlank @Size(max = 200) String token) {}

    /** What a link is for, before anybody signs in. */
    @Schema(name = "InvitationPreview", description = "What a link is for; names nobody")
    public record Preview(
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "The group", examples = "0198c5a0-0000-7000-8000-000000000002") UUID groupId,
            @Schema(required = true, description = "Role of the seat", examples = "MEMBER") Role role,
            @Schema(required = true, description = "Until when it can be accepted", examples = "2026-12-06T10:00:00Z") Instant expiresAt,
            @Schema(required = true, description = "A guardian's consent is needed and not yet recorded by the chair", examples = "false") boolean guardianConsentNeeded,
            @Schema(required = true, description = "Whether the link has been used", examples = "false") boolean accepted) {}

    /** The seat that the caller has now. */
    @Schema(name = "InvitationAcceptance", description = "The seat that the caller has joined")
    public record Acceptance(
            @Schema(required = true, description = "The group", examples = "0198c5a0-0000-7000-8000-000000000002") UUID groupId,
            @Schema(required = true, description = "The seat", examples = "0198c5a0-0000-7000-8000-000000000001") UUID membershipId) {}
}
