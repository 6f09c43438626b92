package fi.yhdyspinta.goal;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Collections;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Progress and history over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class ProgressResource {

    private final ProgressService progress;
    private final GoalHistory history;
    private final Answer answer;

    ProgressResource(ProgressService progress, GoalHistory history, Answer answer) {
        this.progress = progress;
        this.history = history;
        this.answer = answer;
    }

    @GET
    @Path("/goals/{goalId}/progress-updates")
    @Access(value = Right.SIGNED_IN, scope = "goals:read")
    @Operation(operationId = "listProgressUpdates", summary = "What has been told of a goal, newest first")
    public RestResponse<ProgressDto.Page> ofGoal(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId,
            @BeanParam @Valid PageRequest page) {
        var updates = history.updates(goalId, page);
        return answer.naming("listProgressUpdates", goalId, updates, updates.items().stream().map(ProgressDto::authorName).toList());
    }

    @POST
    @Path("/goals/{goalId}/progress-updates")
    @Idempotent
    @Access(Right.MEMBER)
    @Operation(operationId = "createProgressUpdate", summary = "Tell how a goal goes: those who lead the group, its owner, and whoever does something for it")
    @ResponseStatus(201)
    public RestResponse<ProgressDto> add(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId,
            @NotNull @Valid ProgressDto.Write body) {
        var added = progress.add(goalId, body);
        return Created.at("/api/v1/progress-updates/" + added.id(), added);
    }

    @GET
    @Path("/progress-updates/{progressUpdateId}")
    @Access(value = Right.SIGNED_IN, scope = "goals:read")
    @Operation(operationId = "getProgressUpdate", summary = "One thing told of a goal")
    public RestResponse<ProgressDto> update(@PathParam("progressUpdateId") @Parameter(description = "Progress update") UUID id) {
        var update = history.update(id).orElseThrow(ProblemException.notFound());
        return answer.naming("getProgressUpdate", id, update, Collections.singletonList(update.authorName()));
    }

    @GET
    @Path("/goals/{goalId}/events")
    @Access(Right.LEAD_OR_COORDINATOR)
    @Operation(operationId = "listGoalEvents", summary = "What has changed in a goal and its actions, by whom and when, newest first")
    public RestResponse<GoalEventDto.Page> events(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId,
            @BeanParam @Valid PageRequest page) {
        var events = history.events(goalId, page);
        return answer.naming("listGoalEvents", goalId, events, events.items().stream().map(GoalEventDto::actorName).toList());
    }
}
