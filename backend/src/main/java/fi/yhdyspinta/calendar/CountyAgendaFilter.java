package fi.yhdyspinta.calendar;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a county's calendar is listed; every filter may be absent. */
public class CountyAgendaFilter extends PageRequest {

    @QueryParam("from")
    @Parameter(description = "First Helsinki day: what ends before it is left out", example = "2026-08-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last Helsinki day on which something begins", example = "2026-12-31")
    public LocalDate to;
}
