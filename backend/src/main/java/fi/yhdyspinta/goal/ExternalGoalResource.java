package fi.yhdyspinta.goal;

import fi.yhdyspinta.integration.ExternalIds;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Goals by the ids of other systems over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class ExternalGoalResource {

    private final ExternalGoals goals;
    private final Answer answer;

    ExternalGoalResource(ExternalGoals goals, Answer answer) {
        this.goals = goals;
        this.answer = answer;
    }

    @GET
    @Path("/integrations/{system}/goals/{externalId}")
    @Access(value = Right.CLIENT, scope = "goals:read")
    @Operation(operationId = "getExternalGoal", summary = "The goal that another system knows by an id of its own")
    public RestResponse<GoalDto> goal(
            @PathParam("system") @Pattern(regexp = ExternalIds.SYSTEM) @Parameter(description = "The other system, by a name of its own; the first client that writes to it owns it", example = "hyte-plan") String system,
            @PathParam("externalId") @Pattern(regexp = ExternalIds.ID) @Parameter(description = "Id in the other system", example = "2026-14") String externalId) {
        var goal = goals.require(system, externalId);
        return answer.of("getExternalGoal", goal.id(), goal, Stream.ofNullable(goal.owner()));
    }

    @PUT
    @Path("/integrations/{system}/goals/{externalId}")
    @RequiresIfMatch(false)
    @Access(value = Right.CLIENT, scope = "goals:write")
    @Operation(operationId = "replaceExternalGoal", summary = "Draft a goal by the id of another system, or change it; what is told again changes nothing")
    @APIResponse(responseCode = "200", description = "It was there, and is now as told", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalDto.class)))
    @APIResponse(responseCode = "201", description = "It was made, as a draft", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalDto.class)))
    public RestResponse<GoalDto> put(
            @PathParam("system") @Pattern(regexp = ExternalIds.SYSTEM) @Parameter(description = "The other system, by a name of its own; the first client that writes to it owns it", example = "hyte-plan") String system,
            @PathParam("externalId") @Pattern(regexp = ExternalIds.ID) @Parameter(description = "Id in the other system", example = "2026-14") String externalId,
            @NotNull @Valid GoalBody.External body) {
        var put = goals.put(system, externalId, body);
        return put.made() ? Created.at("/api/v1/goals/" + put.object().id(), put.object())
                : answer.of("replaceExternalGoal", put.object().id(), put.object(), Stream.ofNullable(put.object().owner()));
    }
}
