package fi.yhdyspinta.organisation;

import fi.yhdyspinta.shared.Paged;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that members come from. */
@Schema(name = "Organisation")
public record OrganisationDto(
        @Schema(required = true, description = "Identifier", examples = "0193a7c2-0000-7000-8000-000000000020") UUID id,
        @Schema(required = true, description = "Name, unique in the county", examples = "Turun evankelis-luterilainen seurakunta") String name,
        @Schema(required = true, description = "Part of society") Sector sector,
        @Schema(required = true, description = "County whose groups share it", examples = "05") String countyCode,
        @Schema(description = "The organisation that it has been merged into", examples = "0193a7c2-0000-7000-8000-000000000021") UUID mergedIntoId) {

    @Schema(name = "OrganisationPage", description = "One page of organisations by name, or the best suggestions")
    public record Page(
            @Schema(required = true, description = "Organisations") List<OrganisationDto> items,
            @Schema(description = "Cursor of the next page; absent on the last, and for suggestions") String nextCursor) implements Paged {}

    @Schema(name = "OrganisationWrite", description = "An organisation as a coordinator writes it")
    public record Write(
            @Schema(required = true, description = "Name, unique in the county", examples = "MLL Naantali") @NotBlank @Size(max = 200) String name,
            @Schema(required = true, description = "Part of society") @NotNull Sector sector) {

        public Write {
            name = name == null ? null : name.strip();
        }
    }

    @Schema(name = "OrganisationMerge", description = "The same organisation under two names becomes one")
    public record Merge(
            @Schema(required = true, description = "The organisation of the same county that stays", examples = "0193a7c2-0000-7000-8000-000000000021") @NotNull UUID intoOrganisationId) {}
}
