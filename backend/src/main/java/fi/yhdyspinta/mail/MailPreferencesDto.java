package fi.yhdyspinta.mail;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What mail a person wants. */
@Schema(name = "OwnMailPreferences", description = "What mail the caller wants; it is written in the language of their letters")
record MailPreferencesDto(
        @Schema(required = true, description = "How often what waits is told: WEEKLY on Mondays, DAILY from Monday to Friday, or NONE; nothing is sent when nothing waits", examples = "WEEKLY") Digest digest,
        @Schema(required = true, description = "Whether to remind of each goal and action seven days before its day, and once when it is late", examples = "true") boolean reminders,
        @Schema(required = true, description = "Whether this installation sends mail at all", examples = "true") boolean inUse) {

    /** How often. */
    @Schema(name = "DigestRhythm")
    enum Digest {
        WEEKLY, DAILY, NONE
    }

    /** What a person chooses. */
    @Schema(name = "OwnMailPreferencesWrite", description = "What mail the caller wants")
    record Write(
            @Schema(required = true, description = "How often what waits is told: WEEKLY, DAILY or NONE", examples = "DAILY") @NotNull Digest digest,
            @Schema(required = true, description = "Whether to be reminded", examples = "true") @NotNull Boolean reminders) {}
}
