package fi.yhdyspinta.coordinator;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who administers the service: reference data, coordinators, clients, erasure. */
@Schema(name = "Administrator")
public record AdministratorDto(
        @Schema(required = true, description = "Identifier", examples = "0193a7c2-0000-7000-8000-000000000040") UUID id,
        @Schema(required = true, description = "Name", examples = "Aatu Ylläpitäjä") String personName,
        @Schema(description = "E-mail", examples = "aatu.yllapitaja@example.fi") String email,
        @Schema(required = true, description = "Since when", examples = "2026-11-22T08:00:00Z") Instant grantedAt) {

    @Schema(name = "AdministratorList", description = "All administrators, whole")
    public record Listing(@Schema(required = true, description = "The longest-serving first") List<AdministratorDto> items) {}

    @Schema(name = "AdministratorCreate", description = "A new administrator; the e-mail is the one that they sign in with")
    public record Create(
            @Schema(required = true, description = "Name", examples = "Aatu Ylläpitäjä") @NotBlank @Size(max = 200) String personName,
            @Schema(required = true, description = "E-mail", examples = "aatu.yllapitaja@example.fi") @NotBlank @Email @Size(max = 320) String email) {

        public Create {
            email = email == null ? null : email.strip().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
