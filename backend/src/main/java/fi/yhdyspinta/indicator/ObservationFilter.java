package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which observations of an indicator are read; every filter may be absent. */
public class ObservationFilter {

    @QueryParam("areaType")
    @Parameter(description = "Any of these kinds of area", example = "[\"MUNICIPALITY\"]")
    public List<AreaType> areaType;

    @QueryParam("area")
    @Size(max = 400)
    @Parameter(description = "Any of these areas: the kind and the code, or FI for the country", example = "[\"MUNICIPALITY:853\"]")
    public List<String> area;

    @QueryParam("fromYear")
    @DefaultValue("1900")
    @Min(1900)
    @Max(2200)
    @Parameter(description = "First year", example = "2015")
    public int fromYear;

    @QueryParam("toYear")
    @DefaultValue("2200")
    @Min(1900)
    @Max(2200)
    @Parameter(description = "Last year", example = "2024")
    public int toYear;

    @QueryParam("sex")
    @Parameter(description = "Any of these", example = "[\"TOTAL\"]")
    public List<Sex> sex;

    @QueryParam("knownAt")
    @Parameter(description = "What was known at that instant, before later corrections; absent for what is known now", example = "2026-01-31T22:00:00Z")
    public OffsetDateTime knownAt;

    @QueryParam("rows")
    @DefaultValue("2000")
    @Min(1)
    @Max(10_000)
    @Parameter(description = "Most observations on the page; a table as text/csv is whole", example = "2000")
    public int rows;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before; absent for the first page", example = "b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5")
    public String cursor;

    String bound() {
        return "observations %s %s %d %d %s %s".formatted(areaType, area, fromYear, toYear, sex, knownAt);
    }

    List<Sex> sexes() {
        return sex.isEmpty() ? List.of(Sex.values()) : List.copyOf(EnumSet.copyOf(sex));
    }

    /** Numbers of the areas that are wanted; empty for all. @throws ProblemException 400 with every area that there is not */
    List<Integer> areaNumbers(Areas areas) {
        var numbers = new ArrayList<Integer>();
        var errors = new ArrayList<Problem.Error>();
        areaType.forEach(type -> areas.all(type).forEach(one -> numbers.add(one.number())));
        for (var wanted : area) {
            AreaCode.parse(wanted).flatMap(code -> areas.find(code.type(), code.code())).ifPresentOrElse(found -> numbers.add(found.number()),
                    () -> errors.add(Problem.Error.inParameter("area", "no-such-area", wanted + " is no area; write for example MUNICIPALITY:853")));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return numbers;
    }
}
