package fi.yhdyspinta.member;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member is reached, as the group knows it. */
@Schema(name = "Contact", description = "How the person of a seat is reached. Personal data: every read is logged")
public record ContactDto(
        @Schema(required = true, description = "The seat", examples = "0198c5a0-0000-7000-8000-000000000001") UUID membershipId,
        @Schema(description = "Name", examples = "Maija Mallikas") String personName,
        @Schema(description = "E-mail", examples = "maija.mallikas@example.org") String email,
        @Schema(description = "Telephone", examples = "+358 40 000 0000") String phone,
        @Schema(description = "Language of letters: fi, sv or en", examples = "fi") String language) {

    @Schema(name = "ContactList", description = "Everyone who has or will have a seat, whole")
    public record Listing(@Schema(required = true, description = "By name") List<ContactDto> items) {}

    /** Contact data as a chair corrects it. */
    @Schema(name = "ContactWrite", description = "The whole contact data of a person who has not joined; who has joined keeps their own")
    public record Write(
            @Schema(description = "E-mail; another e-mail means that the seat was meant for its owner", examples = "maija.mallikas@example.org") @Email @Size(max = 320) String email,
            @Schema(description = "Telephone", examples = "+358 40 000 0000") @Size(max = 50) String phone,
            @Schema(description = "Language of letters: fi, sv or en", examples = "fi") @Pattern(regexp = "fi|sv|en") String language) {}
}
