package fi.yhdyspinta.choice;

import fi.yhdyspinta.indicator.AreaType;
import fi.yhdyspinta.indicator.IndicatorDto.Direction;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator that a group follows, or deliberately leaves out. Open to anyone; nobody is named. */
@Schema(name = "IndicatorChoice", description = "An indicator that a group follows, or deliberately leaves out")
public record ChoiceDto(
        @Schema(required = true, description = "Identifier") UUID id,
        @Schema(required = true, description = "Group") UUID groupId,
        @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
        @Schema(required = true, description = "The indicator") Indicator indicator,
        @Schema(required = true, description = "Followed or left out") Kind kind,
        @Schema(required = true, description = "Why", examples = "Yksinäisyys nousi esiin nuorten kuulemisessa") String rationale,
        @Schema(description = "The decision of the group that it rests on; absent without one, and for those who may not read it") UUID decisionId,
        @Schema(required = true, description = "Day on which the group decided it") LocalDate decidedDate,
        @Schema(description = "What lies behind the numbers", examples = "Kahdessa koulussa ei ole kuraattoria") String story,
        @Schema(description = "Who can help to turn the curve", examples = "Nuorisotyö, seurakunta, urheiluseurat") String partners,
        @Schema(description = "What to do next", examples = "Kutsutaan koulujen rehtorit helmikuun kokoukseen") String nextStep,
        @Schema(description = "Where the group wants to get") Target target,
        @Schema(required = true, description = "First day") LocalDate validFromDate,
        @Schema(description = "Last day; absent while it holds") LocalDate validToDate,
        @Schema(required = true, description = "True for invented demonstration data") boolean demo,
        @Schema(required = true, description = "When it was recorded here") Instant createdAt,
        @Schema(required = true, description = "What the caller may do") Permissions permissions) {

    @Schema(name = "IndicatorChoiceKind", description = "Followed, or deliberately left out")
    public enum Kind { CHOSEN, OMITTED }

    @Schema(name = "IndicatorBrief", description = "An indicator, as much as it takes to name it and to read its values")
    public record Indicator(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "Code of /indicator-themes", examples = "CHILD_PROTECTION") String themeCode,
            @Schema(required = true, description = "Unit: COUNT, PERCENT, PER_1000 or another code", examples = "PERCENT") String unit,
            @Schema(required = true, description = "Decimals that values are shown with", examples = "1") int decimals,
            @Schema(required = true, description = "Which way is better") Direction direction,
            @Schema(required = true, description = "False: its observations are not shown") boolean switchedOn) {}

    @Schema(name = "IndicatorTarget", description = "Where a group wants to get with an indicator, and from where")
    public record Target(
            @Schema(required = true, description = "Kind of area that it is about") AreaType areaType,
            @Schema(required = true, description = "Code of the area", examples = "853") String areaCode,
            @Schema(required = true, description = "Year of the baseline", examples = "2024") int baselineYear,
            @Schema(required = true, description = "Value at the baseline", examples = "11.5") double baselineValue,
            @Schema(required = true, description = "Year of the target", examples = "2028") int targetYear,
            @Schema(required = true, description = "Value that is aimed at", examples = "9.0") double targetValue,
            @Schema(required = true, description = "Change that is needed in a year, from the baseline to the target", examples = "-0.625") double neededPerYear) {}

    @Schema(name = "IndicatorChoicePermissions", description = "What the caller may do with the choice today")
    public record Permissions(
            @Schema(required = true, description = "Change it, set its target and end it") boolean write) {}

    @Schema(name = "IndicatorChoicePage", description = "One page of choices")
    public record Page(
            @Schema(required = true, description = "Choices, the oldest first") List<ChoiceDto> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}

    @Schema(name = "ChoosingGroup", description = "A group that follows an indicator")
    public record User(
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "County of the group", examples = "05") String countyCode,
            @Schema(required = true, description = "Why it follows it", examples = "Yksinäisyys nousi esiin nuorten kuulemisessa") String rationale,
            @Schema(required = true, description = "Day on which the group decided it") LocalDate decidedDate,
            @Schema(description = "Where the group wants to get") Target target) {}

    @Schema(name = "ChoosingGroupPage", description = "One page of groups that follow an indicator")
    public record UserPage(
            @Schema(required = true, description = "By name") List<User> items,
            @Schema(description = "Cursor of the next page; absent on the last") String nextCursor) implements Paged {}
}
