package fi.yhdyspinta.member;

import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which seats of a group are listed, and how a spreadsheet wants them. */
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

    @QueryParam("dialect")
    @DefaultValue("excel-fi")
    @Pattern(regexp = "excel-fi|rfc4180")
    @Parameter(description = "With text/csv: excel-fi for spreadsheets, rfc4180 for machines (codes, ISO dates)", example = "excel-fi")
    public String dialect;

    @QueryParam("language")
    @DefaultValue("fi")
    @Pattern(regexp = "fi|sv|en")
    @Parameter(description = "With text/csv in excel-fi: language of headings and words", example = "fi")
    public String language;

    /** Whether the answer tells of today, so that hidden voices of today may be counted in. */
    boolean isOfToday(LocalDate today) {
        return on == null ? when == null || when == When.CURRENT : on.equals(today);
    }

    /** What a cursor is bound to. */
    String bound(UUID groupId) {
        return "memberships of %s %s %s".formatted(groupId, when, on);
    }
}
