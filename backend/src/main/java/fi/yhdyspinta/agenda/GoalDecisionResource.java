package fi.yhdyspinta.agenda;

import fi.yhdyspinta.goal.GoalQueries;
import fi.yhdyspinta.meeting.DecisionDto;
import fi.yhdyspinta.meeting.DecisionQueries;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions that goals came of, over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class GoalDecisionResource {

    private final GoalQueries goals;
    private final DecisionQueries decisions;

    GoalDecisionResource(GoalQueries goals, DecisionQueries decisions) {
        this.goals = goals;
        this.decisions = decisions;
    }

    @GET
    @Path("/goals/{goalId}/decisions")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listGoalDecisions", summary = "Decisions that the goal or its actions came of, as far as the caller may see them")
    public DecisionDto.Listing ofGoal(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId) {
        goals.require(goalId);
        return decisions.ofGoal(goalId);
    }
}
