package fi.yhdyspinta.coverage;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coverage of one group over HTTP. */
@Path("/api/v1")
@Tag(name = "Coverage")
class GroupCoverageResource {

    private static final int MOST_YEARS = 10;

    private final CoverageService coverage;
    private final CoverageDays days;

    GroupCoverageResource(CoverageService coverage, CoverageDays days) {
        this.coverage = coverage;
        this.days = days;
    }

    @GET
    @Path("/groups/{groupId}/coverage")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroupCoverage", summary = "Who is at the table of a group on any day, past or future")
    public GroupCoverageDto coverage(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("on") @Parameter(description = "Helsinki day; today when absent", example = "2026-12-01") LocalDate on) {
        return coverage.coverage(groupId, days.on(on));
    }

    @GET
    @Path("/groups/{groupId}/coverage/history")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroupCoverageHistory", summary = "How a group's coverage has changed, and will as far as is known")
    public CoverageHistoryDto history(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("from") @Parameter(description = "First day; a year before the last when absent", example = "2025-12-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day, at most 10 years later; today when absent", example = "2026-12-01") LocalDate to,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) @Parameter(description = "On how many days to look for a change at most; the latest are kept", example = "50") int limit) {
        var range = days.range(from, to, MOST_YEARS);
        return coverage.history(groupId, range.from(), range.to(), limit);
    }
}
