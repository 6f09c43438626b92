package fi.yhdyspinta.goal;

import fi.yhdyspinta.goal.GoalList.Where;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.ListTables;
import fi.yhdyspinta.shared.ListTables.Codes;
import fi.yhdyspinta.shared.ListTables.Column;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.TableFormat;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists of goals over HTTP. */
@Path("/api/v1")
@Tag(name = "Goals")
class GoalListResource {

    private static final List<Column<GoalDto.Summary>> COLUMNS = List.of(
            new Column<>("groupName", GoalDto.Summary::groupName),
            new Column<>("countyCode", GoalDto.Summary::countyCode, Codes.COUNTY),
            new Column<>("title", GoalDto.Summary::title),
            new Column<>("themeCodes", GoalDto.Summary::themeCodes, Codes.THEME),
            new Column<>("status", GoalDto.Summary::status),
            new Column<>("owner.personName", goal -> goal.owner() == null ? null : goal.owner().personName()),
            new Column<>("startDate", GoalDto.Summary::startDate),
            new Column<>("dueDate", GoalDto.Summary::dueDate),
            new Column<>("late", GoalDto.Summary::late),
            new Column<>("agreedDate", GoalDto.Summary::agreedDate),
            new Column<>("finishedDate", GoalDto.Summary::finishedDate),
            new Column<>("health", GoalDto.Summary::health),
            new Column<>("lastUpdateDate", GoalDto.Summary::lastUpdateDate),
            new Column<>("freshness", GoalDto.Summary::freshness),
            new Column<>("actionCounts.todo", goal -> goal.actionCounts().todo()),
            new Column<>("actionCounts.doing", goal -> goal.actionCounts().doing()),
            new Column<>("actionCounts.done", goal -> goal.actionCounts().done()),
            new Column<>("actionCounts.blocked", goal -> goal.actionCounts().blocked()),
            new Column<>("actionCounts.cancelled", goal -> goal.actionCounts().cancelled()),
            new Column<>("actionCounts.late", goal -> goal.actionCounts().late()),
            new Column<>("estimatedCost", GoalDto.Summary::estimatedCost),
            new Column<>("missing", GoalDto.Summary::missing),
            new Column<>("changedAt", GoalDto.Summary::changedAt),
            new Column<>("demo", GoalDto.Summary::demo),
            new Column<>("id", GoalDto.Summary::id));

    private final GoalList goals;
    private final ListTables tables;
    private final Answer answer;
    private final CurrentCaller caller;

    GoalListResource(GoalList goals, ListTables tables, Answer answer, CurrentCaller caller) {
        this.goals = goals;
        this.tables = tables;
        this.answer = answer;
        this.caller = caller;
    }

    @GET
    @Path("/groups/{groupId}/goals")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listGoals", summary = "Goals of a group; drafts only for its members and the county's coordinators; as text/csv all at once")
    @APIResponse(responseCode = "200", description = "Goals that the caller may see", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalDto.Page.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @BeanParam @Valid GoalFilter filter, @BeanParam @Valid TableFormat format) {
        return list("listGoals", groupId, new Where(groupId, null, null), filter, format, () -> goals.requireGroup(groupId));
    }

    @GET
    @Path("/counties/{countyCode}/goals")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listCountyGoals", summary = "Goals of all groups of a county; as text/csv all at once")
    @APIResponse(responseCode = "200", description = "Goals that the caller may see", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalDto.Page.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> ofCounty(
            @PathParam("countyCode") @Parameter(description = "County code", example = "05") String countyCode,
            @BeanParam @Valid GoalFilter filter, @BeanParam @Valid TableFormat format) {
        return list("listCountyGoals", countyCode, new Where(null, countyCode, null), filter, format, () -> goals.requireCounty(countyCode));
    }

    @GET
    @Path("/goals")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.PUBLIC, scope = "goals:read")
    @Operation(operationId = "listAllGoals", summary = "Goals of all groups of the country; as text/csv all at once")
    @APIResponse(responseCode = "200", description = "Goals that the caller may see", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalDto.Page.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> everywhere(
            @QueryParam("municipality") @Parameter(description = "Municipality code: goals of groups that serve it today", example = "853") String municipalityCode,
            @BeanParam @Valid GoalFilter filter, @BeanParam @Valid TableFormat format) {
        return list("listAllGoals", "-", new Where(null, null, municipalityCode), filter, format, () -> {});
    }

    /** @param requireExisting asked when there is no goal: whether there is anything whose goals they could be */
    private RestResponse<?> list(String operation, Object of, Where where, GoalFilter filter, TableFormat format, Runnable requireExisting) {
        if ((filter.owner != null || filter.mine) && caller.get().isAnonymous()) {
            throw ProblemException.invalid(List.of(Problem.Error.inParameter(filter.mine ? "mine" : "owner", "sign-in-needed",
                    "whose goals they are is told to those who have signed in")));
        }
        var page = format.isWanted() ? new GoalDto.Page(goals.whole(where, filter), null) : goals.page(where, filter);
        if (page.items().isEmpty()) {
            requireExisting.run();
        }
        var owners = page.items().stream().map(GoalDto.Summary::owner);
        return format.isWanted()
                ? answer.file(operation, of, Csv.file("goals.csv", tables.csv("goal", COLUMNS, page.items(), format)), owners)
                : answer.of(operation, of, page, owners);
    }
}
