package fi.yhdyspinta.perspective;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of a standard on a day: met by any of its perspectives. */
@Schema(name = "StandardItem")
public record StandardItemDto(
        @Schema(required = true, description = "Identifier", examples = "0193a7c2-0000-7000-8000-000000000010") UUID id,
        @Schema(required = true, description = "Kind of group that it is asked of") GroupKind groupKind,
        @Schema(required = true, description = "Stable code, unique in the kind", examples = "FAMILY_VOICE") String code,
        @Schema(required = true, description = "What is asked on the day, in the county if one was given") StandardLevel level,
        @Schema(required = true, description = "What is asked nationally on the day; NONE for a county's own item") StandardLevel nationalLevel,
        @Schema(required = true, description = "True when the county has set its own level", examples = "false") boolean overridden,
        @Schema(required = true, description = "Perspectives; any of them meets the item", examples = "[\"PARENT_VOICE\",\"EXPERT_BY_EXPERIENCE\"]") List<String> anyOf,
        @Schema(required = true, description = "Name") LocalizedText name,
        @Schema(description = "Asked only where at least so many live", examples = "20000") Integer populationMin,
        @Schema(description = "Asked only where fewer than so many live", examples = "20000") Integer populationBelow,
        @Schema(required = true, description = "Asked only in bilingual municipalities", examples = "false") boolean bilingualOnly,
        @Schema(required = true, description = "Asked only in wellbeing services counties, not in Helsinki or Åland", examples = "false") boolean wellbeingCountyOnly,
        @Schema(description = "The county whose own item it is", examples = "05") String countyCode,
        @Schema(description = "Only for a single item: its levels through time, the national ones first") List<Period> levels) {

    StandardItemDto with(List<Period> periods) {
        return new StandardItemDto(id, groupKind, code, level, nationalLevel, overridden, anyOf, name, populationMin,
                populationBelow, bilingualOnly, wellbeingCountyOnly, countyCode, periods);
    }

    @Schema(name = "StandardLevelPeriod", description = "A level for a time")
    public record Period(
            @Schema(required = true, description = "What is asked") StandardLevel level,
            @Schema(description = "The county that asks so; absent for the national level", examples = "05") String countyCode,
            @Schema(description = "First day; absent: from the beginning", examples = "2027-01-01") LocalDate validFromDate,
            @Schema(description = "Last day; absent: until further notice", examples = "2026-12-31") LocalDate validToDate) {}

    @Schema(name = "StandardItemList", description = "All items that match, whole")
    public record Listing(@Schema(required = true, description = "In the order of the standard") List<StandardItemDto> items) {}

    @Schema(name = "StandardLevelWrite", description = "A level until further notice; levels planned for later days give way to it")
    public record LevelWrite(
            @Schema(required = true, description = "What is asked") @NotNull StandardLevel level,
            @Schema(description = "First day, today or later; today when absent", examples = "2027-01-01") LocalDate fromDate) {}

    @Schema(name = "StandardInheritance", description = "The county follows the national level again")
    public record Inheritance(
            @Schema(description = "First day, today or later; today when absent", examples = "2027-01-01") LocalDate fromDate) {}
}
