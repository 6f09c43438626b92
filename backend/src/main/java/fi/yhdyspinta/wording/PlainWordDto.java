package fi.yhdyspinta.wording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word of project or official language, and a plainer one. */
@Schema(name = "PlainWord")
public record PlainWordDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Language of both: fi, sv or en", examples = "fi") String language,
        @Schema(required = true, description = "What is better not written, in its basic form", examples = "jalkauttaa") String jargon,
        @Schema(required = true, description = "What says the same more plainly", examples = "viedä arkeen") String plain,
        @Schema(description = "Why it is hard to understand", examples = "hankepuhetta") String why) {

    @Schema(name = "PlainWordList", description = "All words, whole")
    public record Listing(@Schema(required = true, description = "By language and word") List<PlainWordDto> items) {}

    @Schema(name = "PlainWordWrite", description = "A word and a plainer one")
    public record Write(
            @Schema(required = true, description = "Language of both: fi, sv or en", examples = "fi") @NotNull @Pattern(regexp = "fi|sv|en") String language,
            @Schema(required = true, description = "What is better not written, in its basic form; once in a language", examples = "jalkauttaa") @NotBlank @Size(max = 100) String jargon,
            @Schema(required = true, description = "What says the same more plainly", examples = "viedä arkeen") @NotBlank @Size(max = 200) String plain,
            @Schema(description = "Why it is hard to understand", examples = "hankepuhetta") @Size(min = 1, max = 200) String why) {

        public Write {
            jargon = jargon == null ? null : jargon.strip();
            plain = plain == null ? null : plain.strip();
        }
    }
}
