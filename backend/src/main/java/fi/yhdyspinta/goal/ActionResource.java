package fi.yhdyspinta.goal;

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

/** Actions over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class ActionResource {

    private final GoalQueries goals;
    private final ActionQueries queries;
    private final ActionService actions;
    private final ActionStates states;
    private final Answer answer;

    ActionResource(GoalQueries goals, ActionQueries queries, ActionService actions, ActionStates states, Answer answer) {
        this.goals = goals;
        this.queries = queries;
        this.actions = actions;
        this.states = states;
        this.answer = answer;
    }

    @GET
    @Path("/goals/{goalId}/actions")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listActions", summary = "What is done for a goal, in its order")
    public RestResponse<ActionDto.Listing> ofGoal(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId) {
        var list = queries.ofGoal(goalId);
        if (list.items().isEmpty()) {
            goals.require(goalId);
        }
        return answer.of("listActions", goalId, list, list.items().stream().map(ActionDto::responsible));
    }

    @POST
    @Path("/goals/{goalId}/actions")
    @Idempotent
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "createAction", summary = "Add an action to a goal that is not finished")
    @ResponseStatus(201)
    public RestResponse<ActionDto> add(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId,
            @NotNull @Valid ActionDto.Write body) {
        var added = actions.add(goalId, body);
        return Created.at("/api/v1/actions/" + added.id(), added);
    }

    @PUT
    @Path("/goals/{goalId}/action-order")
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "orderActions", summary = "Put the actions of a goal in order; If-Match is the tag of the list of actions")
    public ActionDto.Listing order(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId,
            @NotNull @Valid ActionDto.Order body) {
        return actions.order(goalId, body);
    }

    @GET
    @Path("/actions/{actionId}")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getAction", summary = "One action")
    public RestResponse<ActionDto> action(@PathParam("actionId") @Parameter(description = "Action") UUID id) {
        var action = queries.require(id);
        return answer.of("getAction", id, action, Stream.ofNullable(action.responsible()));
    }

    @PUT
    @Path("/actions/{actionId}")
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "replaceAction", summary = "Change an action")
    public ActionDto replace(@PathParam("actionId") @Parameter(description = "Action") UUID id, @NotNull @Valid ActionDto.Write body) {
        return actions.replace(id, body);
    }

    @DELETE
    @Path("/actions/{actionId}")
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "deleteAction", summary = "Take an action out of a draft; one of an agreed goal is cancelled instead")
    public void remove(@PathParam("actionId") @Parameter(description = "Action") UUID id) {
        actions.remove(id);
    }

    @POST
    @Path("/actions/{actionId}/status")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.MEMBER)
    @Operation(operationId = "changeActionStatus", summary = "Say how far an action is: those who lead the group, and whoever does it")
    public RestResponse<ActionDto> change(@PathParam("actionId") @Parameter(description = "Action") UUID id,
            @NotNull @Valid ActionDto.StatusChange body) {
        return RestResponse.ok(states.change(id, body));
    }
}
