package fi.yhdyspinta.coverage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter that asked somebody to name a representative: the gap then shows as invited. */
@Schema(name = "GapInvitation")
public record GapInvitationDto(
        @Schema(required = true, description = "Identifier", examples = "0198c5a0-0000-7000-8000-000000000071") UUID id,
        @Schema(required = true, description = "Group", examples = "0198c5a0-0000-7000-8000-000000000002") UUID groupId,
        @Schema(required = true, description = "Code of the item", examples = "CHILD_YOUTH_VOICE") String itemCode,
        @Schema(required = true, description = "Language of the letter: fi, sv or en", examples = "fi") String language,
        @Schema(description = "Whom it was sent to", examples = "Turun nuorisovaltuusto") String recipient,
        @Schema(required = true, description = "The letter as it was sent", examples = "Hei! Pyydämme teitä nimeämään edustajan.") String text,
        @Schema(required = true, description = "Helsinki day on which it was sent", examples = "2026-11-03") LocalDate invitedDate) {

    @Schema(name = "GapInvitationList", description = "All letters of a group, whole")
    public record Listing(@Schema(required = true, description = "Newest first") List<GapInvitationDto> items) {}

    @Schema(name = "GapInvitationCreate", description = "Marks that somebody was asked today")
    public record Create(
            @Schema(required = true, description = "Code of an item that applies to the group", examples = "CHILD_YOUTH_VOICE") @NotBlank String itemCode,
            @Schema(required = true, description = "Language of the letter: fi, sv or en", examples = "fi") @NotNull @Pattern(regexp = "fi|sv|en") String language,
            @Schema(description = "Whom it is sent to", examples = "Turun nuorisovaltuusto") @Size(min = 1, max = 200) String recipient,
            @Schema(required = true, description = "The letter", examples = "Hei! Pyydämme teitä nimeämään edustajan.") @NotBlank @Size(max = 10000) String text) {}

    @Schema(name = "GapLetter", description = "A letter ready to be edited and sent")
    public record Letter(
            @Schema(required = true, description = "Language: fi, sv or en", examples = "fi") String language,
            @Schema(required = true, description = "Subject", examples = "Kutsu: Turun LAPE-ryhmä") String subject,
            @Schema(required = true, description = "Text", examples = "Hei! Pyydämme teitä nimeämään edustajan.") String text) {}

    @Schema(name = "GapSuggestion", description = "An organisation of the county that represents the item elsewhere")
    public record Suggestion(
            @Schema(required = true, description = "Organisation", examples = "0198c5a0-0000-7000-8000-000000000004") UUID organisationId,
            @Schema(required = true, description = "Its name", examples = "Raision nuorisovaltuusto") String organisationName,
            @Schema(required = true, description = "Its sector", examples = "MUNICIPALITY") String sector,
            @Schema(required = true, description = "Groups in which it represents the item", examples = "[\"Raision LAPE-ryhmä\"]") List<String> groupNames) {}

    @Schema(name = "GapSuggestionList", description = "At most 20 organisations, whole")
    public record Suggestions(@Schema(required = true, description = "Those in most groups first") List<Suggestion> items) {}
}
