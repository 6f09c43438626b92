package fi.yhdyspinta.group;

import fi.yhdyspinta.perspective.GroupKind;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which groups are listed; every filter may be absent. */
public class GroupFilter extends PageRequest {

    @QueryParam("county")
    @Parameter(description = "County code", example = "05")
    public String county;

    @QueryParam("region")
    @Parameter(description = "Region code: groups that serve it, and the county-level groups there", example = "02")
    public String region;

    @QueryParam("municipality")
    @Parameter(description = "Municipality code: groups that serve it today", example = "853")
    public String municipality;

    @QueryParam("kind")
    @Parameter(description = "Kind of group")
    public GroupKind kind;

    @QueryParam("status")
    @Parameter(description = "Status today")
    public GroupDto.Status status;

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Part of the name, or of the name of a municipality that it serves", example = "tur")
    public String q;

    /** What a cursor is bound to. */
    String bound() {
        return "groups %s %s %s %s %s %s".formatted(county, region, municipality, kind, status, q);
    }
}
