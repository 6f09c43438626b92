package fi.yhdyspinta.countyevent;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events of a county are listed; every filter may be absent. */
public class CountyEventFilter extends PageRequest {

    @QueryParam("from")
    @Parameter(description = "First Helsinki day: what ends before it is left out", example = "2026-08-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last Helsinki day on which an event begins", example = "2026-12-31")
    public LocalDate to;
}
