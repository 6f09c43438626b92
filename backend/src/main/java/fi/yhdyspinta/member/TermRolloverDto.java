package fi.yhdyspinta.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft of a group's composition in the next council term. Days are Helsinki days, both ends inclusive. */
@Schema(name = "TermRollover", description = "Draft of the composition in the next council term")
public record TermRolloverDto(
        @Schema(required = true, description = "First day of the term", examples = "2029-06-01") LocalDate termStartDate,
        @Schema(required = true, description = "Last day of the term", examples = "2033-05-31") LocalDate termEndDate,
        @Schema(required = true, description = "Seats held on the last day before the term: all of them end") List<Proposal> seats) {

    @Schema(name = "TermRolloverSeat", description = "A seat that ends, and whether its person is proposed to go on")
    public record Proposal(
            @Schema(required = true, description = "The seat", examples = "0198c5a0-0000-7000-8000-000000000001") UUID membershipId,
            @Schema(description = "Name; absent when the person has been erased", examples = "Maija Mallikas") String personName,
            @Schema(required = true, description = "Role", examples = "MEMBER") Role role,
            @Schema(description = "Organisation", examples = "MLL Varsinais-Suomi") String organisationName,
            @Schema(required = true, description = "Perspectives", examples = "[\"NGO\"]") List<String> perspectiveCodes,
            @Schema(required = true, description = "Proposed to go on: false for elected officials, whose council changes, and for seats with an agreed end", examples = "true") boolean proposed) {}

    @Schema(name = "TermRolloverWrite", description = "Who goes on into the next council term")
    public record Write(
            @Schema(required = true, description = "First day of the term; in the future", examples = "2029-06-01") @NotNull LocalDate termStartDate,
            @Schema(required = true, description = "Seats whose persons go on in the same role", examples = "[\"0198c5a0-0000-7000-8000-000000000001\"]") @NotNull @Size(max = 200) List<@NotNull UUID> continuingMembershipIds,
            @Schema(description = "Confirms that the term begins without a chair", examples = "false") boolean withoutChair) {}

    @Schema(name = "TermRolloverOutcome", description = "What the roll-over does")
    public record Outcome(
            @Schema(required = true, description = "First day of the term", examples = "2029-06-01") LocalDate termStartDate,
            @Schema(required = true, description = "How many seats end", examples = "14") int ended,
            @Schema(required = true, description = "How many go on", examples = "11") int continued,
            @Schema(required = true, description = "Codes of the required items that nobody would represent on the first day", examples = "[\"CHILD_YOUTH_VOICE\"]") List<String> missingItemCodes) {}
}
