package fi.yhdyspinta.mail;

import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message as the administrator sees it: what became of it, and nothing of what it says or to whom. */
@Schema(name = "Mail", description = "A message that was planned, without telling to whom or what it says")
record MailDto(
        @Schema(required = true, description = "Identifier; the Message-ID begins with it", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c31") UUID id,
        @Schema(required = true, description = "DIGEST of what waits, a reminder of what is DUE_SOON or LATE, or WEBHOOK_DISABLED by the service", examples = "DIGEST") Mails.Kind kind,
        @Schema(required = true, description = "Day of a digest; of a reminder the day by which its object is due, of a webhook the day on which it was disabled", examples = "2026-11-23") LocalDate periodDate,
        @Schema(required = true, description = "WAITING to be sent, SENT, NOT_NEEDED because there was nothing to tell any more, or FAILED for good", examples = "FAILED") Mails.Status status,
        @Schema(required = true, description = "How many times sending it has been begun", examples = "8") int attempts,
        @Schema(description = "Why it did not go the last time", examples = "RECIPIENT_REFUSED") Mails.Failure failure,
        @Schema(required = true, description = "When it was planned", examples = "2026-11-23T05:05:00Z") Instant plannedAt,
        @Schema(description = "When it is tried next, while it waits", examples = "2026-11-23T05:06:00Z") Instant nextAttemptAt,
        @Schema(description = "When it was sent or given up", examples = "2026-11-23T05:05:10Z") Instant doneAt) {

    /** One page. */
    @Schema(name = "MailPage", description = "One page of messages, the newest first")
    record Page(
            @Schema(required = true, description = "The newest first") List<MailDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    /** How sending goes. */
    @Schema(name = "MailStanding", description = "Whether mail is sent, and how many messages of the last 90 days there are of each kind")
    record Standing(
            @Schema(required = true, description = "Whether this installation sends mail at all", examples = "true") boolean inUse,
            @Schema(required = true, description = "Messages that wait", examples = "3") int waiting,
            @Schema(required = true, description = "Messages sent", examples = "120") int sent,
            @Schema(required = true, description = "Messages that were no longer needed", examples = "40") int notNeeded,
            @Schema(required = true, description = "Messages given up", examples = "1") int failed) {}

    /** All that had failed wait again. */
    @Schema(name = "MailRetry", description = "How many messages wait again")
    record Retried(@Schema(required = true, description = "How many messages wait again", examples = "12") int count) {}
}
