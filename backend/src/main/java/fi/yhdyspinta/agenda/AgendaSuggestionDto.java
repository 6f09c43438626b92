package fi.yhdyspinta.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the records of the group suggest for the agenda of a meeting. */
@Schema(name = "AgendaSuggestion")
public record AgendaSuggestionDto(
        @Schema(required = true, description = "Why: OVERDUE_GOAL, OVERDUE_ACTION, STALE_GOAL, OWNERLESS_GOAL, SEAT_EXPIRES, VOICE_MISSING, "
                + "DECISION_REVIEW, PROPOSAL or CARRIED_OVER; more may come", examples = "OVERDUE_GOAL") String origin,
        @Schema(required = true, description = "The object that it is about") UUID subjectId,
        @Schema(required = true, description = "Name of that object, in the language of the meeting where it has several; of a seat its perspectives", examples = "Perhekeskus jokaisen perheen ulottuvilla") String title,
        @Schema(description = "The day that makes it due: the due date, the day of the latest update, the last day of a seat, the review date, or the day on which it was proposed or left") LocalDate date,
        @Schema(required = true, description = "What could be done with it: INFORM, DISCUSS or DECIDE", examples = "DISCUSS") String type,
        @Schema(description = "The proposal, to be sent with the item") UUID proposalId,
        @Schema(description = "The item that was left, also of a proposal, to be sent with the item") UUID carriedFromId) {

    @Schema(name = "AgendaSuggestionList", description = "What an agenda should hold, whole")
    public record Listing(@Schema(required = true, description = "The gravest first") List<AgendaSuggestionDto> items) {}
}
