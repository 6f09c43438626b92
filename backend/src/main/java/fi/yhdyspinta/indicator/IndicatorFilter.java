package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which indicators are listed; every filter may be absent. */
public class IndicatorFilter extends PageRequest {

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Words of the name in Finnish, Swedish or English, in any form or as a part of a compound, or the id at the source", example = "sijoitetut")
    public String q;

    @QueryParam("theme")
    @Parameter(description = "Any of these themes: codes of /indicator-themes", example = "[\"CHILD_PROTECTION\"]")
    public List<String> theme;

    @QueryParam("source")
    @Parameter(description = "Any of these sources", example = "[\"SOTKANET\"]")
    public List<IndicatorDto.Source> source;

    @QueryParam("group")
    @Parameter(description = "Only this group's own indicators")
    public UUID group;

    @QueryParam("municipality")
    @Parameter(description = "Tell what there is for this municipality, or for the sub-region or county around it", example = "853")
    public String municipality;

    @QueryParam("available")
    @Parameter(description = "With municipality: true for those that have something for it", example = "true")
    public boolean available;

    @QueryParam("switchedOff")
    @Parameter(description = "True for those that are switched off, whose observations are not shown", example = "true")
    public boolean switchedOff;

    /** What a cursor is bound to. */
    String bound() {
        return "indicators %s %s %s %s %s %s %s".formatted(q, theme, source, group, municipality, available, switchedOff);
    }
}
