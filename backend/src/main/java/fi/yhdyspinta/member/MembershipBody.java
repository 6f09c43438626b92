package fi.yhdyspinta.member;

import fi.yhdyspinta.organisation.Sector;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a chair sends about seats. Days are Helsinki days, both ends inclusive. */
final class MembershipBody {

    private MembershipBody() {}

    /** What every new or corrected seat has in common, for the rules that it must keep. */
    public record Seat(Role role, UUID deputyForId, UUID organisationId, String organisationName, Sector organisationSector,
            List<String> perspectiveCodes, LocalDate from, LocalDate to, boolean guardianConsentNeeded,
            LocalDate guardianConsentDate) {

        public Seat {
            perspectiveCodes = perspectiveCodes == null ? List.of() : perspectiveCodes.stream().distinct().toList();
        }
    }

    /** Seats a person. */
    @Schema(name = "MembershipWrite", description = "A person and their new seat. A person is found by exact e-mail; the answer never tells whether they were known")
    public record Write(
            @Schema(required = true, description = "Name", examples = "Maija Mallikas") @NotBlank @Size(max = 200) String personName,
            @Schema(description = "E-mail; not needed for joining by an invitation link", examples = "maija.mallikas@example.org") @Email @Size(max = 320) String email,
            @Schema(description = "Telephone", examples = "+358 40 000 0000") @Size(max = 50) String phone,
            @Schema(description = "Language of letters: fi, sv or en", examples = "fi") @Pattern(regexp = "fi|sv|en") String language,
            @Schema(required = true, description = "Role in the group", examples = "MEMBER") @NotNull Role role,
            @Schema(description = "Needed for a deputy: the seat that the deputy stands in for") UUID deputyForId,
            @Schema(description = "A known organisation of the county; or its name instead") UUID organisationId,
            @Schema(description = "Name of the organisation, found regardless of case or added", examples = "MLL Varsinais-Suomi") @Size(min = 1, max = 200) String organisationName,
            @Schema(description = "Needed when the named organisation is new", examples = "NGO") Sector organisationSector,
            @Schema(description = "Codes of the perspectives; a secretary or an expert may have none", examples = "[\"NGO\"]") @Size(max = 30) List<String> perspectiveCodes,
            @Schema(required = true, description = "First day", examples = "2025-06-01") @NotNull LocalDate validFromDate,
            @Schema(description = "Last day; absent while open", examples = "2029-05-31") LocalDate validToDate,
            @Schema(description = "Only the group's leads see the seat", examples = "false") boolean nameHidden,
            @Schema(description = "A guardian must consent before the person joins", examples = "false") boolean guardianConsentNeeded,
            @Schema(description = "Day on which the guardian consented", examples = "2026-09-01") LocalDate guardianConsentDate) {

        Seat seat() {
            return new Seat(role, deputyForId, organisationId, organisationName, organisationSector, perspectiveCodes,
                    validFromDate, validToDate, guardianConsentNeeded, guardianConsentDate);
        }
    }

    /** Corrects what was typed wrong; a real change of role, organisation or perspectives is a new seat. */
    @Schema(name = "MembershipCorrection", description = "The whole seat as it should have been")
    public record Correction(
            @Schema(description = "Name as this group sees it; absent leaves it as it is", examples = "Maija Mallikas") @Size(min = 1, max = 200) String personName,
            @Schema(required = true, description = "Role in the group", examples = "MEMBER") @NotNull Role role,
            @Schema(description = "Needed for a deputy: the seat that the deputy stands in for") UUID deputyForId,
            @Schema(description = "A known organisation of the county; or its name instead") UUID organisationId,
            @Schema(description = "Name of the organisation, found regardless of case or added", examples = "MLL Varsinais-Suomi") @Size(min = 1, max = 200) String organisationName,
            @Schema(description = "Needed when the named organisation is new", examples = "NGO") Sector organisationSector,
            @Schema(description = "Codes of the perspectives; a secretary or an expert may have none", examples = "[\"NGO\"]") @Size(max = 30) List<String> perspectiveCodes,
            @Schema(required = true, description = "First day", examples = "2025-06-01") @NotNull LocalDate validFromDate,
            @Schema(description = "Last day; absent makes the seat open again", examples = "2029-05-31") LocalDate validToDate,
            @Schema(description = "Only the group's leads see the seat", examples = "false") boolean nameHidden,
            @Schema(description = "A guardian must consent before the person joins", examples = "false") boolean guardianConsentNeeded,
            @Schema(description = "Day on which the guardian consented", examples = "2026-09-01") LocalDate guardianConsentDate) {

        Seat seat() {
            return new Seat(role, deputyForId, organisationId, organisationName, organisationSector, perspectiveCodes,
                    validFromDate, validToDate, guardianConsentNeeded, guardianConsentDate);
        }
    }

    /** Ends a seat on the day before and begins another for the same person. */
    @Schema(name = "MembershipChange", description = "A new role, organisation or perspectives from a day on: one seat ends, another begins")
    public record Change(
            @Schema(required = true, description = "First day of the new seat", examples = "2027-01-01") @NotNull LocalDate fromDate,
            @Schema(required = true, description = "Role in the group", examples = "VICE_CHAIR") @NotNull Role role,
            @Schema(description = "Needed for a deputy: the seat that the deputy stands in for") UUID deputyForId,
            @Schema(description = "A known organisation of the county; or its name instead") UUID organisationId,
            @Schema(description = "Name of the organisation, found regardless of case or added", examples = "MLL Varsinais-Suomi") @Size(min = 1, max = 200) String organisationName,
            @Schema(description = "Needed when the named organisation is new", examples = "NGO") Sector organisationSector,
            @Schema(description = "Codes of the perspectives; a secretary or an expert may have none", examples = "[\"NGO\"]") @Size(max = 30) List<String> perspectiveCodes,
            @Schema(description = "Last day of the new seat; absent while open", examples = "2029-05-31") LocalDate validToDate,
            @Schema(description = "When the last chair steps aside: the seat whose person becomes chair on fromDate") UUID successorMembershipId,
            @Schema(description = "When the last chair steps aside: confirms that the group is left without a chair", examples = "false") boolean withoutSuccessor) {

        Seat seat() {
            return new Seat(role, deputyForId, organisationId, organisationName, organisationSector, perspectiveCodes,
                    fromDate, validToDate, false, null);
        }

        Succession succession() {
            return new Succession(successorMembershipId, withoutSuccessor);
        }
    }

    /** Ends a seat. */
    @Schema(name = "MembershipEnd", description = "The last day of a seat, and who chairs after the last chair")
    public record End(
            @Schema(required = true, description = "Last day of the seat", examples = "2026-12-31") @NotNull LocalDate lastDate,
            @Schema(description = "When the last chair leaves: the seat whose person becomes chair on the next day") UUID successorMembershipId,
            @Schema(description = "When the last chair leaves: confirms that the group is left without a chair", examples = "false") boolean withoutSuccessor) {

        Succession succession() {
            return new Succession(successorMembershipId, withoutSuccessor);
        }
    }

    /** Who chairs after the last chair: a seat, or confirmed nobody. */
    record Succession(UUID successorMembershipId, boolean withoutSuccessor) {}
}
