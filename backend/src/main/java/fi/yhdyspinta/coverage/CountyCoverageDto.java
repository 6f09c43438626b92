package fi.yhdyspinta.coverage;

import fi.yhdyspinta.perspective.StandardLevel;
import fi.yhdyspinta.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Municipalities × items of a county on a day. States only: anyone may read it. */
@Schema(name = "CountyCoverage")
public record CountyCoverageDto(
        @Schema(required = true, description = "County", examples = "05") String countyCode,
        @Schema(required = true, description = "The day that is answered for") LocalDate onDate,
        @Schema(description = "The sums of the municipal groups, each once; absent when nothing is required") CoverageRatio ratio,
        @Schema(required = true, description = "Columns: items that may be asked of a municipal group here, in the order of the standard") List<Column> items,
        @Schema(required = true, description = "Municipalities of the day by Finnish name, also those without a group") List<Row> rows,
        @Schema(required = true, description = "In how many groups the item is VACANT or MISSING, by item code; every column has a count") Map<String, Integer> gapCounts) {

    @Schema(name = "CoverageColumn", description = "An item of the standard")
    public record Column(
            @Schema(required = true, description = "Code of the item", examples = "CHILD_YOUTH_VOICE") String code,
            @Schema(required = true, description = "Name") LocalizedText name,
            @Schema(required = true, description = "REQUIRED or RECOMMENDED") StandardLevel level,
            @Schema(required = true, description = "Perspectives; any of them meets the item", examples = "[\"CHILD_YOUTH_VOICE\"]") List<String> anyOf) {}

    @Schema(name = "CountyCoverageRow", description = "A municipality and the group that serves it, if any")
    public record Row(
            @Schema(required = true, description = "Municipality", examples = "853") String municipalityCode,
            @Schema(required = true, description = "Its name") LocalizedText municipalityName,
            @Schema(description = "Its group; absent when it has none on the day") UUID groupId,
            @Schema(description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(description = "ACTIVE or DORMANT", examples = "ACTIVE") String groupStatus,
            @Schema(description = "Absent when nothing is required") CoverageRatio ratio,
            @Schema(required = true, description = "State by item code; an item that does not apply to the group is absent") Map<String, CoverageState> states) {}

    /** Every county on a day. */
    @Schema(name = "CountryCoverage", description = "The country, county by county")
    public record Country(
            @Schema(required = true, description = "The day that is answered for") LocalDate onDate,
            @Schema(description = "The pooled sums; absent when nothing is required") CoverageRatio ratio,
            @Schema(required = true, description = "Counties by code") List<CountySum> items) {}

    @Schema(name = "CountySum", description = "The sums of a county's municipal groups")
    public record CountySum(
            @Schema(required = true, description = "County", examples = "05") String countyCode,
            @Schema(required = true, description = "Its name") LocalizedText countyName,
            @Schema(required = true, description = "Municipalities of the day", examples = "27") int municipalities,
            @Schema(required = true, description = "Municipal groups that serve them", examples = "26") int groups,
            @Schema(description = "Absent when nothing is required") CoverageRatio ratio,
            @Schema(required = true, description = "Required items that nobody represents", examples = "31") int missingRequired) {}
}
