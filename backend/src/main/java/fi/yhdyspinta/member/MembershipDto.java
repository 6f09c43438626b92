package fi.yhdyspinta.member;

import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's seat in a group for a period, as one caller may see it. Days are Helsinki days, both ends inclusive. */
@Schema(name = "Membership", description = "A person's seat in a group. Carries no id of the person: nothing ties one person's seats together")
public record MembershipDto(
        @Schema(required = true, description = "Id of the seat", examples = "0198c5a0-0000-7000-8000-000000000001") UUID id,
        @Schema(required = true, description = "The group that the seat is in", examples = "0198c5a0-0000-7000-8000-000000000002") UUID groupId,
        @Schema(description = "In a chair network: name of the group whose chair this is", examples = "Naantalin LAPE-ryhmä") String groupName,
        @Schema(description = "Name; absent when the person has been erased", examples = "Maija Mallikas") String personName,
        @Schema(required = true, description = "Whether only the group's chair, vice chair and secretary may see the seat", examples = "false") boolean nameHidden,
        @Schema(required = true, description = "Role in the group", examples = "MEMBER") Role role,
        @Schema(description = "The seat that a deputy stands in for", examples = "0198c5a0-0000-7000-8000-000000000003") UUID deputyForId,
        @Schema(description = "The organisation that the person comes from", examples = "0198c5a0-0000-7000-8000-000000000004") UUID organisationId,
        @Schema(description = "Name of the organisation", examples = "MLL Varsinais-Suomi") String organisationName,
        @Schema(required = true, description = "Codes of the perspectives that the person brings", examples = "[\"NGO\"]") List<String> perspectiveCodes,
        @Schema(required = true, description = "First day", examples = "2025-06-01") LocalDate validFromDate,
        @Schema(description = "Last day; absent while open", examples = "2029-05-31") LocalDate validToDate,
        @Schema(description = "Leads only: whether a guardian must consent before the person joins", examples = "false") Boolean guardianConsentNeeded,
        @Schema(description = "Leads only: day on which the guardian consented", examples = "2026-09-01") LocalDate guardianConsentDate,
        @Schema(description = "Leads only: what became of the latest invitation link of the person in this group") InvitationState invitationState,
        @Schema(description = "Leads only: the latest invitation", examples = "0198c5a0-0000-7000-8000-000000000005") UUID invitationId,
        @Schema(description = "Leads only: until when the latest invitation can be accepted (UTC)", examples = "2026-12-06T10:00:00Z") Instant invitationExpiresAt,
        @Schema(description = "Leads only: whether the person is known to have joined with an account", examples = "true") Boolean linked) {

    /** What became of an invitation link. */
    @Schema(name = "InvitationState")
    public enum InvitationState { NONE, SENT, ACCEPTED, EXPIRED }

    /** What a caller who does not lead the group sees of a seat. */
    MembershipDto withoutWhatLeadsSee() {
        return new MembershipDto(id, groupId, groupName, personName, nameHidden, role, deputyForId, organisationId,
                organisationName, perspectiveCodes, validFromDate, validToDate, null, null, null, null, null, null);
    }

    boolean isValidOn(LocalDate day) {
        return !validFromDate.isAfter(day) && (validToDate == null || !validToDate.isBefore(day));
    }

    /** One page of the seats of a group. */
    @Schema(name = "MembershipPage", description = "One page of seats: by role, then by name")
    public record Page(
            @Schema(required = true, description = "Seats that the caller may see") List<MembershipDto> items,
            @Schema(description = "On the first page of today, for callers who may not see hidden seats: perspectives that hidden voices bring, nothing more", examples = "[\"CHILD_YOUTH_VOICE\"]") List<String> hiddenPerspectiveCodes,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
