package fi.yhdyspinta.feedback;

import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody said of the service. It is kept without a link to any account. */
@Schema(name = "Feedback")
public record FeedbackDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "What was said", examples = "Taulukkoa ei voi selata näppäimistöllä") String text,
        @Schema(description = "Where an answer is wanted", examples = "maija.mallikas@example.fi") String email,
        @Schema(description = "Page that it is about", examples = "/counties/05") String page,
        @Schema(required = true, description = "Language of the user interface: fi, sv or en", examples = "fi") String language,
        @Schema(required = true, description = "When it came") Instant receivedAt,
        @Schema(required = true, description = "Last day to answer: 14 days after it came (Act on the Provision of Digital Services 306/2019, section 11)", examples = "2026-12-06") LocalDate dueDate,
        @Schema(description = "The answer", examples = "Kiitos, korjasimme taulukon.") String answer,
        @Schema(description = "When it was answered; absent while it waits") Instant answeredAt) {

    @Schema(name = "FeedbackPage", description = "One page of feedback, the oldest first")
    public record Page(
            @Schema(required = true, description = "The oldest first") List<FeedbackDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    @Schema(name = "FeedbackReceipt", description = "Feedback has been received")
    public record Receipt(
            @Schema(required = true, description = "Identifier, to refer to") UUID id,
            @Schema(required = true, description = "When it came") Instant receivedAt,
            @Schema(required = true, description = "Last day to answer", examples = "2026-12-06") LocalDate dueDate) {}

    @Schema(name = "FeedbackCreate", description = "Feedback from anybody")
    public record Create(
            @Schema(required = true, description = "What is said", examples = "Taulukkoa ei voi selata näppäimistöllä") @NotBlank @Size(max = 5000) String text,
            @Schema(description = "Where an answer is wanted", examples = "maija.mallikas@example.fi") @Email @Size(min = 3, max = 320) String email,
            @Schema(description = "Page that it is about", examples = "/counties/05") @Size(max = 500) String page,
            @Schema(description = "Language of the user interface: fi, sv or en; fi when absent", examples = "fi") @Pattern(regexp = "fi|sv|en") String language) {

        public Create {
            language = language == null ? "fi" : language;
        }
    }

    @Schema(name = "FeedbackAnswer", description = "What was answered")
    public record Answer(
            @Schema(required = true, description = "The answer, as it was sent to whoever left an address", examples = "Kiitos, korjasimme taulukon.") @NotBlank @Size(max = 5000) String answer) {}
}
