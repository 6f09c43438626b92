package fi.yhdyspinta.hearing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about hearings. */
final class HearingBody {

    private HearingBody() {}

    /** The whole of a hearing that can be written, besides its answer. */
    @Schema(name = "HearingWrite", description = "A hearing; anyone may read it, so nobody is named in it")
    public record Write(
            @Schema(required = true, description = "How it was done") @NotNull HearingDto.Kind kind,
            @Schema(required = true, description = "The day, at the latest today") @NotNull LocalDate heldDate,
            @Schema(required = true, description = "Title", examples = "Nuorisovaltuuston lausunto yhteisöllisestä opiskeluhuollosta") @NotBlank @Size(max = 200) String title,
            @Schema(required = true, description = "What was said", examples = "Kuraattorille pitää päästä samalla viikolla") @NotBlank @Size(max = 5000) String said,
            @Schema(description = "How many were heard", examples = "24") @Min(1) @Max(1_000_000) Integer people,
            @Schema(required = true, description = "Perspectives that were heard, at least one", examples = "[\"CHILD_YOUTH_VOICE\"]") @NotEmpty @Size(max = 30) List<@NotNull String> perspectiveCodes) {

        public Write {
            perspectiveCodes = perspectiveCodes == null ? null
                    : perspectiveCodes.stream().distinct().sorted(Comparator.nullsFirst(Comparator.naturalOrder())).toList();
        }
    }

    /** "You said, we did." */
    @Schema(name = "HearingResponse", description = "The answer to those who were heard")
    public record Response(
            @Schema(required = true, description = "What changed, or why not", examples = "Kuraattorin aika varataan nyt verkossa") @NotBlank @Size(max = 5000) String response) {}
}
