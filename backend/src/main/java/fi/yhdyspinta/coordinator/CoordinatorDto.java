package fi.yhdyspinta.coordinator;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who works for the groups of a county for a time; name, e-mail and telephone are those of the work. */
@Schema(name = "Coordinator")
public record CoordinatorDto(
        @Schema(required = true, description = "Identifier", examples = "0193a7c2-0000-7000-8000-000000000030") UUID id,
        @Schema(required = true, description = "County", examples = "05") String countyCode,
        @Schema(required = true, description = "Name", examples = "Kerttu Koordinaattori") String personName,
        @Schema(description = "E-mail at work", examples = "kerttu.koordinaattori@varha.example") String email,
        @Schema(description = "Telephone at work", examples = "+358 40 123 4567") String phone,
        @Schema(description = "When to call") LocalizedText officeHours,
        @Schema(required = true, description = "True for one who stands in", examples = "false") boolean substitute,
        @Schema(required = true, description = "First day", examples = "2026-01-01") LocalDate validFromDate,
        @Schema(description = "Last day; absent: until further notice", examples = "2026-12-31") LocalDate validToDate) {

    @Schema(name = "CoordinatorList", description = "All coordinators that match, whole")
    public record Listing(@Schema(required = true, description = "By county, substitutes last") List<CoordinatorDto> items) {}

    @Schema(name = "CoordinatorCreate", description = "A new coordinator; the e-mail is the one that they sign in with")
    public record Create(
            @Schema(required = true, description = "Name", examples = "Kerttu Koordinaattori") @NotBlank @Size(max = 200) String personName,
            @Schema(required = true, description = "E-mail at work", examples = "kerttu.koordinaattori@varha.example") @NotBlank @Email @Size(max = 320) String email,
            @Schema(description = "Telephone at work", examples = "+358 40 123 4567") @Size(min = 1, max = 50) String phone,
            @Schema(description = "When to call") @Valid LocalizedText officeHours,
            @Schema(required = true, description = "True for one who stands in", examples = "false") @NotNull Boolean substitute,
            @Schema(required = true, description = "First day", examples = "2026-01-01") @NotNull LocalDate validFromDate,
            @Schema(description = "Last day; absent: until further notice", examples = "2026-12-31") LocalDate validToDate) {

        public Create {
            email = email == null ? null : email.strip().toLowerCase(java.util.Locale.ROOT);
        }

        Write write() {
            return new Write(personName, phone, officeHours, substitute, validFromDate, validToDate);
        }
    }

    @Schema(name = "CoordinatorWrite", description = "Corrections of a coordinator; county and e-mail stay")
    public record Write(
            @Schema(required = true, description = "Name", examples = "Kerttu Koordinaattori") @NotBlank @Size(max = 200) String personName,
            @Schema(description = "Telephone at work", examples = "+358 40 123 4567") @Size(min = 1, max = 50) String phone,
            @Schema(description = "When to call") @Valid LocalizedText officeHours,
            @Schema(required = true, description = "True for one who stands in", examples = "false") @NotNull Boolean substitute,
            @Schema(required = true, description = "First day", examples = "2026-01-01") @NotNull LocalDate validFromDate,
            @Schema(description = "Last day; absent: until further notice", examples = "2026-12-31") LocalDate validToDate) {}

    @Schema(name = "CoordinatorEnd", description = "The coordinator stops")
    public record End(@Schema(required = true, description = "Last day; rights end with it", examples = "2026-12-31") @NotNull LocalDate lastDate) {}
}
