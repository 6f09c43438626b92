package fi.yhdyspinta.integration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine client. Its secret and scopes are kept by the identity provider, its municipalities here. */
@Schema(name = "IntegrationClient")
public record IntegrationClientDto(
        @Schema(required = true, description = "The client's id at the identity provider", examples = "intranet-turku") String clientId,
        @Schema(required = true, description = "What it is", examples = "Turun kaupungin intranet") String name,
        @Schema(required = true, description = "Whom to ask", examples = "integraatiot@turku.example") String contactEmail,
        @Schema(required = true, description = "Municipalities that it acts for", examples = "[\"853\"]") List<String> municipalityCodes,
        @Schema(required = true, description = "False: every request of it is refused", examples = "true") boolean active) {

    @Schema(name = "IntegrationClientList", description = "All integration clients, whole")
    public record Listing(@Schema(required = true, description = "By id") List<IntegrationClientDto> items) {}

    @Schema(name = "IntegrationClientCreate", description = "A machine client that the identity provider knows")
    public record Create(
            @Schema(required = true, description = "The client's id at the identity provider", examples = "intranet-turku") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,62}") String clientId,
            @Schema(required = true, description = "What it is", examples = "Turun kaupungin intranet") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Whom to ask", examples = "integraatiot@turku.example") @NotBlank @Email @Size(max = 320) String contactEmail,
            @Schema(required = true, description = "Municipalities that it acts for", examples = "[\"853\"]") @NotNull @Size(max = 400) List<@NotNull String> municipalityCodes,
            @Schema(required = true, description = "False: every request of it is refused", examples = "true") @NotNull Boolean active) {

        Write write() {
            return new Write(name, contactEmail, municipalityCodes, active);
        }
    }

    @Schema(name = "IntegrationClientWrite", description = "A machine client; its id stays")
    public record Write(
            @Schema(required = true, description = "What it is", examples = "Turun kaupungin intranet") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Whom to ask", examples = "integraatiot@turku.example") @NotBlank @Email @Size(max = 320) String contactEmail,
            @Schema(required = true, description = "Municipalities that it acts for", examples = "[\"853\"]") @NotNull @Size(max = 400) List<@NotNull String> municipalityCodes,
            @Schema(required = true, description = "False: every request of it is refused from the next one on", examples = "true") @NotNull Boolean active) {}
}
