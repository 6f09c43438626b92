package fi.yhdyspinta.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is wanted. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Most items on the page", example = "50")
    public int limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before; absent for the first page", example = "b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5")
    public String cursor;
}
