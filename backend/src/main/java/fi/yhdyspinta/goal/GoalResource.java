package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalStates.Step;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Single goals over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class GoalResource {

    private final GoalQueries queries;
    private final GoalService goals;
    private final GoalStates states;
    private final Answer answer;

    GoalResource(GoalQueries queries, GoalService goals, GoalStates states, Answer answer) {
        this.queries = queries;
        this.goals = goals;
        this.states = states;
        this.answer = answer;
    }

    @POST
    @Path("/groups/{groupId}/goals")
    @Idempotent
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "createGoal", summary = "Draft a goal of the group")
    @ResponseStatus(201)
    public RestResponse<GoalDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid GoalBody.Write body) {
        var added = goals.add(groupId, body);
        return Created.at("/api/v1/goals/" + added.id(), added);
    }

    @GET
    @Path("/goals/{goalId}")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getGoal", summary = "One goal; a draft only for the group's members and the county's coordinators")
    public RestResponse<GoalDto> goal(@PathParam("goalId") @Parameter(description = "Goal") UUID id) {
        var goal = queries.require(id);
        return answer.of("getGoal", id, goal, Stream.ofNullable(goal.owner()));
    }

    @PUT
    @Path("/goals/{goalId}")
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "replaceGoal", summary = "Change a goal")
    public GoalDto replace(@PathParam("goalId") @Parameter(description = "Goal") UUID id, @NotNull @Valid GoalBody.Write body) {
        return goals.replace(id, body);
    }

    @DELETE
    @Path("/goals/{goalId}")
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "deleteGoal", summary = "Throw a draft away, with its actions; a goal that is agreed is discontinued instead")
    public void remove(@PathParam("goalId") @Parameter(description = "Goal") UUID id) {
        goals.remove(id);
    }

    @POST
    @Path("/goals/{goalId}/agree")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "agreeGoal", summary = "Agree a draft: it needs an owner, a due date and an action with a responsible person and a due date")
    public RestResponse<GoalDto> agree(@PathParam("goalId") @Parameter(description = "Goal") UUID id) {
        return RestResponse.ok(states.take(id, Step.AGREE, null));
    }

    @POST
    @Path("/goals/{goalId}/start")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "startGoal", summary = "Start what was agreed")
    public RestResponse<GoalDto> start(@PathParam("goalId") @Parameter(description = "Goal") UUID id) {
        return RestResponse.ok(states.take(id, Step.START, null));
    }

    @POST
    @Path("/goals/{goalId}/achieve")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "achieveGoal", summary = "Say that a goal in progress is reached")
    public RestResponse<GoalDto> achieve(@PathParam("goalId") @Parameter(description = "Goal") UUID id) {
        return RestResponse.ok(states.take(id, Step.ACHIEVE, null));
    }

    @POST
    @Path("/goals/{goalId}/discontinue")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "discontinueGoal", summary = "Give up a goal, with the reason")
    public RestResponse<GoalDto> discontinue(@PathParam("goalId") @Parameter(description = "Goal") UUID id,
            @NotNull @Valid GoalBody.Reason body) {
        return RestResponse.ok(states.take(id, Step.DISCONTINUE, body.reason()));
    }

    @POST
    @Path("/goals/{goalId}/reopen")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "reopenGoal", summary = "Take up a finished goal again, with the reason")
    public RestResponse<GoalDto> reopen(@PathParam("goalId") @Parameter(description = "Goal") UUID id,
            @NotNull @Valid GoalBody.Reason body) {
        return RestResponse.ok(states.take(id, Step.REOPEN, body.reason()));
    }
}
