package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member would like to have talked of, and what became of it. */
@Schema(name = "AgendaProposal")
public record AgendaProposalDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group") UUID groupId,
        @Schema(required = true, description = "What it is about", examples = "Kouluun paluun tuki") String title,
        @Schema(description = "Why it should be talked of", examples = "Vanhemmat kysyvät tästä joka viikko") String reason,
        @Schema(required = true, description = "What became of it") Status status,
        @Schema(description = "When declined: why", examples = "Asia kuuluu opiskeluhuollon ohjausryhmälle") String declineReason,
        @Schema(description = "The latest meeting that has had it on its agenda") UUID meetingId,
        @Schema(description = "The item on that agenda") UUID agendaItemId,
        @Schema(description = "When that meeting begins") Instant meetingStartAt,
        @Schema(description = "What became of that item") AgendaDto.Outcome outcome,
        @Schema(description = "Who proposed it; absent when erased, forgotten or hidden from the caller", examples = "Maija Mallikas") String proposerName,
        @Schema(required = true, description = "Whether the caller proposed it") boolean mine,
        @Schema(required = true, description = "When it was proposed") Instant createdAt) {

    @Schema(name = "AgendaProposalStatus", description = "Waits (again, when a meeting left it), on the agenda of a meeting to come, dealt with, declined, or withdrawn")
    public enum Status { WAITING, ON_AGENDA, HANDLED, DECLINED, WITHDRAWN }

    @Schema(name = "AgendaProposalPage", description = "One page of proposals, newest first")
    public record Page(
            @Schema(required = true, description = "Newest first") List<AgendaProposalDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    @Schema(name = "AgendaProposalWrite", description = "What a member would like to have talked of")
    public record Write(
            @Schema(required = true, description = "What it is about", examples = "Kouluun paluun tuki") @NotBlank @Size(max = 200) String title,
            @Schema(description = "Why it should be talked of", examples = "Vanhemmat kysyvät tästä joka viikko") @Size(min = 1, max = 2000) String reason) {}
}
