package fi.yhdyspinta.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's own name and contact data, as chairs, vice chairs, secretaries and coordinators of their groups see them. */
@Schema(name = "OwnContact")
public record ContactDto(
        @Schema(required = true, description = "Name", examples = "Maija Mallikas") String name,
        @Schema(description = "E-mail; it belongs to the sign-in and is not changed here", examples = "maija.mallikas@example.fi") String email,
        @Schema(description = "Telephone", examples = "+358 40 123 4567") String phone,
        @Schema(description = "Language of letters: fi, sv or en", examples = "fi") String language) {

    @Schema(name = "OwnContactWrite", description = "What a person changes themselves; absent is emptied")
    public record Write(
            @Schema(required = true, description = "Name", examples = "Maija Mallikas") @NotBlank @Size(max = 200) String name,
            @Schema(description = "Telephone", examples = "+358 40 123 4567") @Size(min = 1, max = 50) String phone,
            @Schema(description = "Language of letters: fi, sv or en", examples = "fi") @Pattern(regexp = "fi|sv|en") String language) {}
}
