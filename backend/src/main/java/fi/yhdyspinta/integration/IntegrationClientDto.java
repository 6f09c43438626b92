package fi.yhdyspinta.integration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine client: made here, or made at the identity provider and registered here. Its municipalities are kept here. */
@Schema(name = "IntegrationClient")
public record IntegrationClientDto(
        @Schema(required = true, description = "The client's id at the identity provider", examples = "intranet-turku") String clientId,
        @Schema(required = true, description = "What it is", examples = "Turun kaupungin intranet") String name,
        @Schema(required = true, description = "Whom to ask", examples = "integraatiot@turku.example") String contactEmail,
        @Schema(required = true, description = "Municipalities that it acts for", examples = "[\"853\"]") List<String> municipalityCodes,
        @Schema(required = true, description = "False: every request of it is refused", examples = "true") boolean active,
        @Schema(description = "What it may do; absent when it was only registered: the identity provider keeps its scopes then", examples = "[\"groups:read\"]") List<String> scopes,
        @Schema(description = "Last day on which it is served; absent when it goes on") LocalDate expiresDate,
        @Schema(description = "Requests a minute, when it has a limit of its own", examples = "600") Integer requestLimit,
        @Schema(required = true, description = "Systems whose ids it writes by (/integrations/{system})", examples = "[\"hyte-plan\"]") List<String> systems,
        @Schema(required = true, description = "True while what stands here has not reached the identity provider", examples = "false") boolean pending) {

    @Schema(name = "IntegrationClientSummary", description = "A machine client in the list")
    public record Summary(
            @Schema(required = true, description = "The client's id at the identity provider", examples = "intranet-turku") String clientId,
            @Schema(required = true, description = "What it is", examples = "Turun kaupungin intranet") String name,
            @Schema(required = true, description = "Whom to ask", examples = "integraatiot@turku.example") String contactEmail,
            @Schema(required = true, description = "Municipalities that it acts for", examples = "[\"853\"]") List<String> municipalityCodes,
            @Schema(required = true, description = "False: every request of it is refused", examples = "true") boolean active,
            @Schema(description = "Last day on which it is served; absent when it goes on") LocalDate expiresDate,
            @Schema(required = true, description = "True when it is switched on and has not expired", examples = "true") boolean served,
            @Schema(required = true, description = "True while what stands here has not reached the identity provider", examples = "false") boolean pending,
            @Schema(description = "When it last called, to a few seconds; absent when it never has") Instant lastCallAt) {}

    @Schema(name = "IntegrationClientList", description = "All integration clients, whole")
    public record Listing(@Schema(required = true, description = "By id") List<Summary> items) {}

    @Schema(name = "IntegrationClientUsage", description = "How much a client calls, to a few seconds")
    public record Usage(
            @Schema(description = "When it last called; absent when it never has") Instant lastCallAt,
            @Schema(required = true, description = "The last 31 days on which it called, the latest first") List<Day> days) {}

    @Schema(name = "IntegrationClientDay", description = "The calls of a client on a day")
    public record Day(
            @Schema(required = true, description = "Day") LocalDate callDate,
            @Schema(required = true, description = "Requests", examples = "1440") long calls,
            @Schema(required = true, description = "Those of them that were refused or failed", examples = "3") long failed) {}

    @Schema(name = "IntegrationClientSecret", description = "The secret of a client; it is told this once")
    public record Secret(
            @Schema(required = true, description = "The client's id", examples = "intranet-turku") String clientId,
            @Schema(required = true, description = "Its secret, for client credentials", examples = "kzT2Wm0cXq5b8nHn1Vw3") String clientSecret,
            @Schema(required = true, description = "Where tokens are asked for", examples = "https://id.example.org/realms/yhdyspinta/protocol/openid-connect/token") String tokenUrl) {}

    @Schema(name = "IntegrationClientCreate", description = "A machine client: with scopes it is made at the identity provider, without it is one that is known there")
    public record Create(
            @Schema(required = true, description = "The client's id at the identity provider", examples = "intranet-turku") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,62}") String clientId,
            @Schema(required = true, description = "What it is", examples = "Turun kaupungin intranet") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Whom to ask", examples = "integraatiot@turku.example") @NotBlank @Email @Size(max = 320) String contactEmail,
            @Schema(required = true, description = "Municipalities that it acts for", examples = "[\"853\"]") @NotNull @Size(max = 400) List<@NotNull String> municipalityCodes,
            @Schema(required = true, description = "False: every request of it is refused", examples = "true") @NotNull Boolean active,
            @Schema(description = "What it may do; absent for a client that the identity provider knows", examples = "[\"groups:read\"]") @Size(max = 20) List<@NotNull String> scopes,
            @Schema(description = "Last day on which it is served") LocalDate expiresDate,
            @Schema(description = "Requests a minute, when it has a limit of its own", examples = "600") @Min(1) @Max(100_000) Integer requestLimit) {

        Write write() {
            return new Write(name, contactEmail, municipalityCodes, active, scopes, expiresDate, requestLimit);
        }
    }

    @Schema(name = "IntegrationClientWrite", description = "A machine client; its id stays")
    public record Write(
            @Schema(required = true, description = "What it is", examples = "Turun kaupungin intranet") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Whom to ask", examples = "integraatiot@turku.example") @NotBlank @Email @Size(max = 320) String contactEmail,
            @Schema(required = true, description = "Municipalities that it acts for", examples = "[\"853\"]") @NotNull @Size(max = 400) List<@NotNull String> municipalityCodes,
            @Schema(required = true, description = "False: every request of it is refused from the next one on", examples = "true") @NotNull Boolean active,
            @Schema(description = "What it may do from the next request on; required of a client that was made here, not taken for one that was registered", examples = "[\"groups:read\"]") @Size(max = 20) List<@NotNull String> scopes,
            @Schema(description = "Last day on which it is served") LocalDate expiresDate,
            @Schema(description = "Requests a minute, when it has a limit of its own", examples = "600") @Min(1) @Max(100_000) Integer requestLimit) {}
}
