package fi.yhdyspinta.member;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which seats of a group are listed. */
public class MembershipFilter extends PageRequest {

    /** Seats by where today stands in their period. */
    @Schema(name = "MembershipWhen")
    public enum When { CURRENT, FUTURE, ENDED, ALL }

    @QueryParam("when")
    @Parameter(description = "Current seats unless told otherwise; not together with on")
    public When when;

    @QueryParam("on")
    @Parameter(description = "Seats valid on this Helsinki day", example = "2027-01-01")
    public LocalDate on;

    /** Whether the answer tells of today, so that hidden voices of today may be counted in. */
    boolean isOfToday(LocalDate today) {
        return on == null ? when == null || when == When.CURRENT : on.equals(today);
    }

    /** What a cursor is bound to. */
    String bound(UUID groupId) {
        return "memberships of %s %s %s".formatted(groupId, when, on);
    }
}
