package fi.yhdyspinta.webhook;

import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message to one webhook, and what became of it. */
@Schema(name = "WebhookDelivery", description = "One message to one webhook, and what became of it")
public record WebhookDeliveryDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "The webhook") UUID webhookId,
        @Schema(required = true, description = "Header webhook-id of the message: the same in every attempt, and the id of the change") UUID messageId,
        @Schema(required = true, description = "Kind of event, or webhook.test", examples = "goal.agreed") String type,
        @Schema(required = true, description = "When it happened") Instant occurredAt,
        @Schema(required = true, description = "WAITING for an attempt, DELIVERED, FAILED for good, or NOT_NEEDED because its owner may not know of it any more", examples = "DELIVERED") Status status,
        @Schema(required = true, description = "How many attempts have been begun", examples = "1") int attempts,
        @Schema(description = "When it is tried next, while it waits") Instant nextAttemptAt,
        @Schema(description = "Why it did not arrive the last time", examples = "REFUSED") Failure failure,
        @Schema(description = "When it was delivered or given up") Instant doneAt) {

    /** What became of a message. */
    @Schema(name = "WebhookDeliveryStatus")
    public enum Status {
        WAITING, DELIVERED, FAILED, NOT_NEEDED
    }

    /** Why an attempt failed. */
    @Schema(name = "WebhookFailure")
    public enum Failure {
        HOST_UNKNOWN("The name of the host is not known"),
        ADDRESS_REFUSED("The host has an address that this service does not send to, such as a private one"),
        NOT_CONNECTED("No connection could be made"),
        TLS_FAILED("The certificate is not valid, or no encryption could be agreed on"),
        NO_ANSWER("There was no answer in time"),
        CONNECTION_LOST("The connection was lost before there was an answer"),
        REDIRECTED("It answered with a redirection, which is not followed: give the final address"),
        GONE("It answered 410: the webhook is switched off"),
        REFUSED("It answered with another status than 2xx"),
        SECRET_LOST("The secret was encrypted with another key of this service: make a new secret"),
        INTERRUPTED("The service was interrupted while sending");

        final String words;

        Failure(String words) {
            this.words = words;
        }
    }

    /** One attempt, with what was sent and answered. */
    @Schema(name = "WebhookAttempt", description = "One attempt: what was sent, and what was answered")
    public record Attempt(
            @Schema(required = true, description = "When it began") Instant startedAt,
            @Schema(required = true, description = "How long it took, in milliseconds", examples = "84") int durationMillis,
            @Schema(required = true, description = "Where it was sent", examples = "https://intranet.turku.example/hooks/yhdyspinta") String url,
            @Schema(required = true, description = "Headers that were sent", examples = "{\"webhook-timestamp\": \"1795342530\"}") Map<String, String> requestHeaders,
            @Schema(description = "Status of the answer", examples = "204") Integer answerStatus,
            @Schema(description = "The first 4 kB of the answer", examples = "ok") String answerBody,
            @Schema(description = "Why it failed", examples = "REFUSED") Failure failure,
            @Schema(description = "Why it failed, in words", examples = "It answered with another status than 2xx") String failureText) {}

    /** A delivery with all that is known of it. */
    @Schema(name = "WebhookDeliveryLog", description = "A delivery with its message and its attempts")
    public record Detail(
            @Schema(required = true, description = "The delivery") WebhookDeliveryDto delivery,
            @Schema(required = true, description = "Body of the message, as it is signed", examples = "{\"type\":\"goal.agreed\",\"timestamp\":\"2026-11-20T09:15:00Z\",\"data\":{}}") String requestBody,
            @Schema(required = true, description = "The last 50 attempts, the oldest first; one that was interrupted is not among them") List<Attempt> attempts) {}

    /** One page. */
    @Schema(name = "WebhookDeliveryPage", description = "One page of deliveries, the newest first")
    public record Page(
            @Schema(required = true, description = "The newest first") List<WebhookDeliveryDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    /** Which deliveries are sent again. */
    @Schema(name = "WebhookRedelivery", description = "Which deliveries are sent again: of what happened in this time")
    public record Range(
            @Schema(required = true, description = "From this moment on") @NotNull Instant fromAt,
            @Schema(description = "Before this moment; absent: until now") Instant toAt,
            @Schema(required = true, description = "Only those that were given up", examples = "true") @NotNull Boolean failedOnly) {}

    /** How many are sent again. */
    @Schema(name = "WebhookRedelivered", description = "How many deliveries are sent again")
    public record Redelivered(@Schema(required = true, description = "Deliveries", examples = "12") int count) {}
}
