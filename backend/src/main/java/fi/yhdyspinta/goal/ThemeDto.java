package fi.yhdyspinta.goal;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a goal is about: national, or a county's own; the list is open and may grow. */
@Schema(name = "Theme")
public record ThemeDto(
        @Schema(required = true, description = "Stable code", examples = "EARLY_SUPPORT") String code,
        @Schema(required = true, description = "Name") LocalizedText name,
        @Schema(description = "The county whose own it is; absent for a national one", examples = "05") String countyCode) {

    @Schema(name = "ThemeList", description = "All themes that match, whole")
    public record Listing(@Schema(required = true, description = "In their order") List<ThemeDto> items) {}

    @Schema(name = "ThemeCreate", description = "A new theme")
    public record Create(
            @Schema(required = true, description = "Stable code, unique in the country", examples = "ARCHIPELAGO_05") @NotNull @Pattern(regexp = "[A-Z0-9_]{2,60}") String code,
            @Schema(required = true, description = "Name") @NotNull @Valid LocalizedText name) {}

    @Schema(name = "ThemeWrite", description = "Corrections of a theme; its code stays")
    public record Write(@Schema(required = true, description = "Name") @NotNull @Valid LocalizedText name) {}
}
