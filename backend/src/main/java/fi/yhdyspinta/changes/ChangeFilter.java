package fi.yhdyspinta.changes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes are wanted and where to go on; every filter may be absent. A cursor goes on with the filters that it was given for. */
public class ChangeFilter {

    @QueryParam("cursor")
    @Parameter(description = "cursor of the batch before, with the same type, group and municipality; absent at first. With others it is 400 (errors[].code invalid-cursor), "
            + "since what they would have told before it would be lost: to ask for something else, begin without it", example = "b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5")
    public String cursor;

    @QueryParam("start")
    @DefaultValue("oldest")
    @Pattern(regexp = "oldest|latest")
    @Parameter(description = "Without a cursor: from the oldest that is kept, or only a cursor for what comes from now on", example = "latest")
    public String start;

    @QueryParam("type")
    @Size(max = 100)
    @Parameter(description = "Any of these kinds, codes of /event-types", example = "[\"goal.agreed\"]")
    public List<String> type;

    @QueryParam("group")
    @Parameter(description = "Of this group", example = "0193a7c2-0000-7000-8000-000000000001")
    public UUID group;

    @QueryParam("municipality")
    @Pattern(regexp = "[0-9]{3}")
    @Parameter(description = "Of groups that serve this municipality today", example = "853")
    public String municipality;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Most changes in the batch", example = "200")
    public int limit;

    @QueryParam("wait")
    @DefaultValue("0")
    @Min(0)
    @Max(25)
    @Parameter(description = "Seconds to wait for something to happen when there is nothing yet; while many wait, the answer comes at once", example = "20")
    public int wait;

    ChangeQueries.Wanted wanted() {
        return new ChangeQueries.Wanted(type, group, municipality == null ? List.of() : List.of(municipality), null);
    }

    /** What a cursor is good for; kinds mean the same in any order. */
    String bound() {
        return "changes %s %s %s".formatted(new TreeSet<>(type), group, municipality);
    }
}
