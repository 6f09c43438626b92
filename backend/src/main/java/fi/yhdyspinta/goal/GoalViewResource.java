package fi.yhdyspinta.goal;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** From talk to action, the map of goals, contributions, similar goals and adoption over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class GoalViewResource {

    private final GoalQueries queries;
    private final GoalList list;
    private final Concreteness concreteness;
    private final GoalMap map;
    private final SimilarGoals similar;
    private final Adoptions adoptions;
    private final Answer answer;

    GoalViewResource(GoalQueries queries, GoalList list, Concreteness concreteness, GoalMap map, SimilarGoals similar,
            Adoptions adoptions, Answer answer) {
        this.queries = queries;
        this.list = list;
        this.concreteness = concreteness;
        this.map = map;
        this.similar = similar;
        this.adoptions = adoptions;
        this.answer = answer;
    }

    @GET
    @Path("/groups/{groupId}/concreteness")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getConcreteness", summary = "From talk to action: what the unfinished goals of a group lack")
    public ConcretenessDto ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId) {
        return concreteness.ofGroup(groupId);
    }

    @GET
    @Path("/counties/{countyCode}/concreteness")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getCountyConcreteness", summary = "From talk to action: what the unfinished goals of a county's groups lack, also by group")
    public ConcretenessDto.OfCounty ofCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode) {
        return concreteness.ofCounty(countyCode);
    }

    @GET
    @Path("/counties/{countyCode}/goal-map")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getCountyGoalMap", summary = "Where what is done: a county's goals and actions by municipality and theme")
    public GoalMapDto mapOf(@PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode) {
        return map.ofCounty(countyCode);
    }

    @GET
    @Path("/goals/{goalId}/contributions")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "getGoalContributions", summary = "What groups do for a regional goal, and how that goes")
    public RestResponse<ContributionDto> contributions(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId) {
        queries.require(goalId);
        var contributions = ContributionDto.of(list.contributionsTo(goalId));
        return answer.of("getGoalContributions", goalId, contributions, contributions.items().stream().map(GoalDto.Summary::owner));
    }

    @GET
    @Path("/goals/{goalId}/similar")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listSimilarGoals", summary = "Goals of other groups that pursue the same, the most alike first")
    public RestResponse<SimilarDto.Listing> similar(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId) {
        var found = similar.to(queries.require(goalId));
        return answer.of("listSimilarGoals", goalId, found, found.items().stream().map(s -> s.goal().owner()));
    }

    @POST
    @Path("/goals/similar")
    @Idempotent
    @Access(value = Right.SIGNED_IN, scope = "goals:read")
    @Operation(operationId = "searchSimilarGoals", summary = "Goals that pursue the same as one that is being written; nothing is kept")
    public RestResponse<SimilarDto.Listing> similarTo(@NotNull @Valid SimilarDto.Search body) {
        var found = similar.to(body);
        return answer.of("searchSimilarGoals", "-", found, found.items().stream().map(s -> s.goal().owner()));
    }

    @GET
    @Path("/goals/{goalId}/adoptions")
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listGoalAdoptions", summary = "Goals that were adopted from this one")
    public SimilarDto.Refs adoptions(@PathParam("goalId") @Parameter(description = "Goal") UUID goalId) {
        queries.require(goalId);
        return similar.adoptionsOf(goalId);
    }

    @POST
    @Path("/groups/{groupId}/adoptions")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "adoptGoal", summary = "Make a goal of another group a draft of one's own, with its actions")
    @ResponseStatus(201)
    public RestResponse<GoalDto> adopt(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid SimilarDto.Adoption body) {
        var adopted = adoptions.adopt(groupId, body.goalId());
        return Created.at("/api/v1/goals/" + adopted.id(), adopted);
    }
}
