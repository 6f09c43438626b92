package fi.yhdyspinta.meeting;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which meetings of a group are listed; every filter may be absent. */
public class MeetingFilter extends PageRequest {

    @QueryParam("from")
    @Parameter(description = "First Helsinki day on which a meeting begins", example = "2026-08-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last Helsinki day on which a meeting begins", example = "2026-12-31")
    public LocalDate to;

    @QueryParam("status")
    @Parameter(description = "Any of these statuses", example = "[\"PLANNED\"]")
    public List<MeetingDto.Status> status;

    /** What a cursor is bound to, besides whose meetings are listed. */
    String bound(Object of) {
        return "meetings %s %s %s %s".formatted(of, from, to, status);
    }
}
