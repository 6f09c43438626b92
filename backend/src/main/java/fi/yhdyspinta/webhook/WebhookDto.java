package fi.yhdyspinta.webhook;

import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody wants to be told of changes, and of which. */
@Schema(name = "Webhook", description = "Where somebody wants to be told of changes, and of which")
public record WebhookDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Where messages are sent", examples = "https://intranet.turku.example/hooks/yhdyspinta") String url,
        @Schema(required = true, description = "What it is for", examples = "Turun intranet") String description,
        @Schema(required = true, description = "Kinds of events, codes of /event-types; none: all", examples = "[\"goal.agreed\"]") List<String> eventTypes,
        @Schema(description = "Only what happens in this county", examples = "05") String countyCode,
        @Schema(required = true, description = "Only groups that serve any of these today; none: of a client all that it acts for, else all", examples = "[\"853\"]") List<String> municipalityCodes,
        @Schema(description = "The integration client that it belongs to; absent when it belongs to a county or to the administrators", examples = "intranet-turku") String clientId,
        @Schema(required = true, description = "ACTIVE, PAUSED by its owner, or DISABLED by the service", examples = "ACTIVE") Status status,
        @Schema(description = "Why the service disabled it", examples = "FAILING") DisabledReason disabledReason,
        @Schema(description = "When the service disabled it") Instant disabledAt,
        @Schema(description = "Since when every attempt has failed; absent while attempts succeed") Instant failingSinceAt,
        @Schema(description = "Until when messages are signed with the former secret too") Instant previousSecretUntilAt,
        @Schema(required = true, description = "When it was made") Instant createdAt) {

    /** Whether messages are sent. */
    @Schema(name = "WebhookStatus")
    public enum Status {
        ACTIVE, PAUSED, DISABLED
    }

    /** Why the service does not send any more. */
    @Schema(name = "WebhookDisabledReason", description = "GONE: it answered 410. FAILING: every attempt failed for days. OWNER_WITHOUT_RIGHTS: whoever made it may not know of these changes any more")
    public enum DisabledReason {
        GONE, FAILING, OWNER_WITHOUT_RIGHTS
    }

    /** What its owner writes. */
    @Schema(name = "WebhookWrite", description = "Where to tell of changes, and of which")
    public record Write(
            @Schema(required = true, description = "Where messages are sent; https, and an address that everybody can reach", examples = "https://intranet.turku.example/hooks/yhdyspinta") @NotBlank @Size(max = 2000) String url,
            @Schema(required = true, description = "What it is for", examples = "Turun intranet") @NotBlank @Size(max = 200) String description,
            @Schema(required = true, description = "Kinds of events, codes of /event-types; none: all, also those that are added later", examples = "[\"goal.agreed\"]") @NotNull @Size(max = 200) List<@NotNull String> eventTypes,
            @Schema(description = "Only what happens in this county; a coordinator names one of their own, a client none", examples = "05") @Pattern(regexp = "[0-9]{2}") String countyCode,
            @Schema(required = true, description = "Only groups that serve any of these today; none: of a client all that it acts for, else all", examples = "[\"853\"]") @NotNull @Size(max = 400) List<@NotNull String> municipalityCodes) {}

    /** A new one, or one with a new secret. */
    @Schema(name = "WebhookWithSecret", description = "A webhook and the secret that its messages are signed with; the secret is shown this once")
    public record WithSecret(
            @Schema(required = true, description = "The webhook") WebhookDto webhook,
            @Schema(required = true, description = "Secret of Standard Webhooks; keep it where others cannot read it", examples = "whsec_b2Zmc2V0LWJ1dC1ub3QtcmVhbC1vZmZzZXQtYnV0LW5vdA==") String secret) {}

    /** One page. */
    @Schema(name = "WebhookPage", description = "One page of webhooks, the newest first")
    public record Page(
            @Schema(required = true, description = "The newest first") List<WebhookDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
