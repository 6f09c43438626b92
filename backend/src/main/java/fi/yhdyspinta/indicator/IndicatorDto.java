package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is measured, with all that is told of it. */
@Schema(name = "Indicator", description = "Something that is measured year by year")
public record IndicatorDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Where its values come from") Source source,
        @Schema(description = "Its id at the source", examples = "1086") String externalId,
        @Schema(required = true, description = "Name") LocalizedText name,
        @Schema(description = "What it measures and how") LongText description,
        @Schema(description = "What to bear in mind when reading it") LongText limits,
        @Schema(required = true, description = "Code of /indicator-themes", examples = "CHILD_PROTECTION") String themeCode,
        @Schema(required = true, description = "Unit: COUNT, PERCENT, PER_1000 or another code", examples = "PERCENT") String unit,
        @Schema(required = true, description = "Decimals that values are shown with", examples = "1") int decimals,
        @Schema(required = true, description = "Which way is better") Direction direction,
        @Schema(required = true, description = "Organisation whose numbers they are") LocalizedText provider,
        @Schema(required = true, description = "Licence", examples = "CC BY 4.0") String licence,
        @Schema(required = true, description = "What must be shown wherever a number is") LocalizedText attribution,
        @Schema(description = "Day on which the source last renewed it") LocalDate updatedDate,
        @Schema(description = "The group whose own it is; absent for a county's and a common one") UUID groupId,
        @Schema(description = "The county whose own it is; absent for a group's and a common one", examples = "05") String countyCode,
        @Schema(required = true, description = "False: its observations are neither shown nor renewed") boolean switchedOn,
        @Schema(required = true, description = "True when its values are invented for demonstration") boolean synthetic,
        @Schema(required = true, description = "What the caller may do with it") Permissions permissions) {

    /** Where values come from. */
    @Schema(name = "IndicatorSource", description = "Sotkanet of THL, entered by hand, or sent by an integration")
    public enum Source { SOTKANET, MANUAL, INTEGRATION }

    /** Which way is better. */
    @Schema(name = "IndicatorDirection", description = "Which way is better; neutral when neither can be said to be")
    public enum Direction { HIGHER_IS_BETTER, LOWER_IS_BETTER, NEUTRAL }

    @Schema(name = "LongText", description = "A long text in the languages that it exists in")
    public record LongText(
            @Schema(description = "Finnish", examples = "Indikaattori ilmaisee …") String fi,
            @Schema(description = "Swedish", examples = "Indikatorn visar …") String sv,
            @Schema(description = "English", examples = "The indicator gives …") String en) {

        static LongText of(LocalizedText text) {
            return text == null ? null : new LongText(text.fi(), text.sv(), text.en());
        }
    }

    /** Whether it says what is written. */
    boolean says(Write write) {
        return write.equals(new Write(name, description == null ? null : new LocalizedText(description.fi(), description.sv(), description.en()),
                themeCode, unit, decimals, direction, provider, licence));
    }

    @Schema(name = "IndicatorPermissions", description = "What the caller may do with an indicator today")
    public record Permissions(
            @Schema(required = true, description = "Change how it is used") boolean write,
            @Schema(required = true, description = "Enter observations") boolean writeObservations) {}

    @Schema(name = "IndicatorAvailability", description = "What is known of a municipality: of itself, or of the smallest area around it that has values")
    public record Availability(
            @Schema(required = true, description = "Kind of area that the values are of") AreaType areaType,
            @Schema(required = true, description = "Code of the area", examples = "853") String areaCode,
            @Schema(required = true, description = "First year with a value", examples = "2000") int firstYear,
            @Schema(required = true, description = "Last year with a value", examples = "2024") int lastYear,
            @Schema(required = true, description = "Years with a value", examples = "24") int years) {}

    @Schema(name = "IndicatorSummary", description = "An indicator in a list")
    public record Summary(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Where its values come from") Source source,
            @Schema(description = "Its id at the source", examples = "1086") String externalId,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "Code of /indicator-themes", examples = "CHILD_PROTECTION") String themeCode,
            @Schema(required = true, description = "Unit: COUNT, PERCENT, PER_1000 or another code", examples = "PERCENT") String unit,
            @Schema(required = true, description = "Decimals that values are shown with", examples = "1") int decimals,
            @Schema(required = true, description = "Which way is better") Direction direction,
            @Schema(required = true, description = "What must be shown wherever a number is") LocalizedText attribution,
            @Schema(description = "Day on which the source last renewed it") LocalDate updatedDate,
            @Schema(description = "The group whose own it is; absent for a county's and a common one") UUID groupId,
            @Schema(description = "The county whose own it is; absent for a group's and a common one", examples = "05") String countyCode,
            @Schema(required = true, description = "False: its observations are neither shown nor renewed") boolean switchedOn,
            @Schema(required = true, description = "True when its values are invented for demonstration") boolean synthetic,
            @Schema(description = "What there is for the municipality that was asked for; absent when there is nothing, or none was asked for") Availability availability) {}

    @Schema(name = "IndicatorPage", description = "One page of indicators")
    public record Page(
            @Schema(required = true, description = "By name in Finnish") List<Summary> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    @Schema(name = "IndicatorTheme", description = "What indicators are about")
    public record Theme(
            @Schema(required = true, description = "Stable code", examples = "CHILD_PROTECTION") String code,
            @Schema(required = true, description = "Name") LocalizedText name) {}

    @Schema(name = "IndicatorThemeList", description = "All themes of indicators, whole")
    public record ThemeListing(@Schema(required = true, description = "In their order") List<Theme> items) {}

    @Schema(name = "IndicatorWrite", description = "An indicator of one's own")
    public record Write(
            @Schema(required = true, description = "Name") @NotNull @Valid LocalizedText name,
            @Schema(description = "What it measures and how") @Valid LocalizedText description,
            @Schema(required = true, description = "Code of /indicator-themes", examples = "CHILD_PROTECTION") @NotNull String themeCode,
            @Schema(required = true, description = "Unit: COUNT (of people), PERCENT, PER_1000 or another code", examples = "PERCENT") @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String unit,
            @Schema(required = true, description = "Decimals that values are shown with", examples = "1") @NotNull @Min(0) @Max(6) Integer decimals,
            @Schema(required = true, description = "Which way is better") @NotNull Direction direction,
            @Schema(required = true, description = "Organisation whose numbers they are") @NotNull @Valid LocalizedText provider,
            @Schema(required = true, description = "Licence", examples = "CC BY 4.0") @NotBlank @Size(max = 200) String licence) {}

    @Schema(name = "ExternalIndicatorWrite", description = "An indicator of another system")
    public record External(
            @Schema(required = true, description = "Group whose own it is: one that serves a municipality of the client; it stays") @NotNull UUID groupId,
            @Schema(required = true, description = "What it is") @NotNull @Valid Write indicator) {}

    @Schema(name = "IndicatorUse", description = "Whether an indicator is used")
    public record Use(
            @Schema(required = true, description = "False: its observations are neither shown nor renewed", examples = "true") @NotNull Boolean switchedOn) {}

    @Schema(name = "IndicatorCreate", description = "A common indicator")
    public record Create(
            @Schema(required = true, description = "MANUAL or INTEGRATION: how its values come") @NotNull Source source,
            @Schema(required = true, description = "What it is") @NotNull @Valid Write indicator) {}
}
