package fi.yhdyspinta.perspective;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose eyes a member brings: national, or a county's own. */
@Schema(name = "Perspective")
public record PerspectiveDto(
        @Schema(required = true, description = "Stable code", examples = "PARENT_VOICE") String code,
        @Schema(required = true, description = "What kind of eyes") Category category,
        @Schema(required = true, description = "Name") LocalizedText name,
        @Schema(description = "Who is meant") LocalizedText description,
        @Schema(description = "The county whose own it is; absent for a national one", examples = "05") String countyCode) {

    private static final String CODE = "[A-Z0-9_]{2,60}";

    @Schema(name = "PerspectiveCategory", description = "A service, a community, the voice of those concerned, or leadership")
    public enum Category { SERVICE, COMMUNITY, VOICE, LEADERSHIP }

    @Schema(name = "PerspectiveLevel", description = "How much the county's standard asks for its own perspective")
    public enum Level { REQUIRED, RECOMMENDED }

    @Schema(name = "PerspectiveList", description = "All perspectives that match, whole")
    public record Listing(@Schema(required = true, description = "In their order") List<PerspectiveDto> items) {}

    @Schema(name = "PerspectiveCreate", description = "A new national perspective")
    public record Create(
            @Schema(required = true, description = "Stable code, unique in the country", examples = "PARENT_VOICE") @NotNull @Pattern(regexp = CODE) String code,
            @Schema(required = true, description = "What kind of eyes") @NotNull Category category,
            @Schema(required = true, description = "Name") @NotNull @Valid LocalizedText name,
            @Schema(description = "Who is meant") @Valid LocalizedText description) {}

    @Schema(name = "CountyPerspectiveCreate", description = "A new perspective of the county's own")
    public record CreateInCounty(
            @Schema(required = true, description = "Stable code, unique in the country", examples = "ARCHIPELAGO_05") @NotNull @Pattern(regexp = CODE) String code,
            @Schema(required = true, description = "What kind of eyes") @NotNull Category category,
            @Schema(required = true, description = "Name") @NotNull @Valid LocalizedText name,
            @Schema(description = "Who is meant") @Valid LocalizedText description,
            @Schema(description = "Makes it an item of the standard of the county's municipal groups from today on; absent: members may bring it, no group is measured by it") Level standardLevel) {

        Create perspective() {
            return new Create(code, category, name, description);
        }
    }

    @Schema(name = "PerspectiveWrite", description = "Corrections of a perspective; its code stays")
    public record Write(
            @Schema(required = true, description = "What kind of eyes") @NotNull Category category,
            @Schema(required = true, description = "Name") @NotNull @Valid LocalizedText name,
            @Schema(description = "Who is meant") @Valid LocalizedText description) {}
}
