package fi.yhdyspinta.goal;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which goals are listed and in which order; every filter may be absent. */
public class GoalFilter extends PageRequest {

    @QueryParam("status")
    @Parameter(description = "Any of these statuses", example = "[\"AGREED\"]")
    public List<GoalDto.Status> status;

    @QueryParam("theme")
    @Parameter(description = "Any of these themes: codes of /themes", example = "[\"FAMILY_CENTRE\"]")
    public List<String> theme;

    @QueryParam("indicator")
    @Parameter(description = "Goals that are to move this indicator")
    public UUID indicator;

    @QueryParam("owner")
    @Parameter(description = "Membership that owns the goal, as far as the caller may know")
    public UUID owner;

    @QueryParam("mine")
    @Parameter(description = "True for goals that the caller owns or does something for", example = "true")
    public boolean mine;

    @QueryParam("late")
    @Parameter(description = "True for goals that are late", example = "true")
    public boolean late;

    @QueryParam("stale")
    @Parameter(description = "True for goals that nobody has told anything of for more than 120 days", example = "true")
    public boolean stale;

    @QueryParam("missing")
    @Parameter(description = "Goals that lack any of these: owner, dueDate, action, responsible, indicator, update (a fresh one)", example = "[\"owner\"]")
    public List<@Pattern(regexp = "owner|dueDate|action|responsible|indicator|update") String> missing;

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Words of the title or the description, in any form of theirs", example = "perhekeskukset")
    public String q;

    @QueryParam("sort")
    @DefaultValue("dueDate")
    @Pattern(regexp = "dueDate|title|-changedAt")
    @Parameter(description = "dueDate (those without one last), title, or -changedAt (latest change first)", example = "dueDate")
    public String sort;

    /** What a cursor is bound to, besides whose goals are listed. */
    String bound(Object of) {
        return "goals %s %s %s %s %s %s %s %s %s %s %s".formatted(of, status, theme, indicator, owner, mine, late, stale, missing, q, sort);
    }

    /** As the database names them. */
    String[] lacks() {
        return missing.stream().map(m -> m.equals("dueDate") ? "DUE_DATE" : m.toUpperCase(java.util.Locale.ROOT)).toArray(String[]::new);
    }
}
