package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalList.Where;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists of goals over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class GoalListResource {

    private final GoalList goals;
    private final Answer answer;
    private final CurrentCaller caller;

    GoalListResource(GoalList goals, Answer answer, CurrentCaller caller) {
        this.goals = goals;
        this.answer = answer;
        this.caller = caller;
    }

    @GET
    @Path("/groups/{groupId}/goals")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listGoals", summary = "Goals of a group; drafts only for its members and the county's coordinators")
    public RestResponse<GoalDto.Page> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @BeanParam @Valid GoalFilter filter) {
        var page = page(new Where(groupId, null, null), filter);
        if (page.items().isEmpty()) {
            goals.requireGroup(groupId);
        }
        return named("listGoals", groupId, page);
    }

    @GET
    @Path("/counties/{countyCode}/goals")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listCountyGoals", summary = "Goals of all groups of a county")
    public RestResponse<GoalDto.Page> ofCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @BeanParam @Valid GoalFilter filter) {
        var page = page(new Where(null, countyCode, null), filter);
        if (page.items().isEmpty()) {
            goals.requireCounty(countyCode);
        }
        return named("listCountyGoals", countyCode, page);
    }

    @GET
    @Path("/goals")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listAllGoals", summary = "Goals of all groups of the country")
    public RestResponse<GoalDto.Page> everywhere(
            @QueryParam("municipality") @Parameter(description = "Municipality code: goals of groups that serve it today", example = "853") String municipalityCode,
            @BeanParam @Valid GoalFilter filter) {
        return named("listAllGoals", "-", page(new Where(null, null, municipalityCode), filter));
    }

    private GoalDto.Page page(Where where, GoalFilter filter) {
        if ((filter.owner != null || filter.mine) && caller.get().isAnonymous()) {
            throw ProblemException.invalid(List.of(Problem.Error.inParameter(filter.mine ? "mine" : "owner", "sign-in-needed",
                    "whose goals they are is told to those who have signed in")));
        }
        return goals.page(where, filter);
    }

    private RestResponse<GoalDto.Page> named(String operation, Object of, GoalDto.Page page) {
        return answer.of(operation, of, page, page.items().stream().map(GoalDto.Summary::owner));
    }
}
