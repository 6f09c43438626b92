package fi.yhdyspinta.comparison;

import fi.yhdyspinta.indicator.Sex;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which indicators of a county's municipalities are set beside each other; every filter may be absent. */
public class CountyScorecardFilter {

    /** A table wider than this is not read. */
    static final int MOST_INDICATORS = 30;

    @QueryParam("indicator")
    @Size(max = MOST_INDICATORS)
    @Parameter(description = "These indicators; when absent those that the county has values of, its own and common ones. What is switched off or unknown is left out", example = "[\"019a6a1c-2f6e-7c3a-9f43-6c2f1f0a5b11\"]")
    public List<UUID> indicator;

    @QueryParam("theme")
    @Size(max = 50)
    @Parameter(description = "Any of these themes: codes of /indicator-themes", example = "[\"CHILD_PROTECTION\"]")
    public List<String> theme;

    @QueryParam("sex")
    @DefaultValue("TOTAL")
    @Parameter(description = "Of whom", example = "TOTAL")
    public Sex sex;

    @QueryParam("year")
    @Min(1900)
    @Max(2200)
    @Parameter(description = "The latest value of this year or earlier; the latest of all when absent", example = "2024")
    public Integer year;

    @QueryParam("changeYears")
    @DefaultValue("5")
    @Min(1)
    @Max(20)
    @Parameter(description = "Change from so many years earlier, or up to two more where that year has no value", example = "5")
    public int changeYears;

    int toYear() {
        return year == null ? 2200 : year;
    }

    @Override
    public String toString() {
        return "%s %s %s %s %d".formatted(indicator, theme, sex, year, changeYears);
    }
}
