package fi.yhdyspinta.choice;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Indicators of goals over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class GoalIndicatorResource {

    private final GoalIndicators indicators;

    GoalIndicatorResource(GoalIndicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @Path("/goals/{goalId}/indicators")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listGoalIndicators", summary = "Indicators that a goal is to move")
    public GoalIndicatorDto.Listing indicators(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId) {
        return indicators.of(goalId);
    }

    @PUT
    @Path("/goals/{goalId}/indicators")
    @Access(value = Right.LEAD, scope = "goals:write")
    @Operation(operationId = "replaceGoalIndicators", summary = "Say which indicators a goal is to move: all of them")
    public GoalIndicatorDto.Listing replace(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId,
            @NotNull @Valid GoalIndicatorDto.Write body) {
        return indicators.replace(goalId, body);
    }
}
