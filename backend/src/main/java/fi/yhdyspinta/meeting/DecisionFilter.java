package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which decisions are listed; every filter may be absent. */
public class DecisionFilter extends PageRequest {

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Words of the decision, in any form of theirs", example = "perhekeskukset")
    public String q;

    @QueryParam("from")
    @Parameter(description = "Decided on this day or later", example = "2026-01-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Decided on this day or earlier", example = "2026-12-31")
    public LocalDate to;

    @QueryParam("review")
    @Pattern(regexp = "due")
    @Parameter(description = "due: those whose review date has come and that no later decision replaces", example = "due")
    public String review;

    /** What a cursor is bound to. */
    String bound(UUID group) {
        return "decisions %s %s %s %s %s".formatted(group, q, from, to, review);
    }
}
