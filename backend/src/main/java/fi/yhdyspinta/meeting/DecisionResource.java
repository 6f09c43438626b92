package fi.yhdyspinta.meeting;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.Csv;
import fi.yhdyspinta.shared.ListTables;
import fi.yhdyspinta.shared.ListTables.Codes;
import fi.yhdyspinta.shared.ListTables.Column;
import fi.yhdyspinta.shared.TableFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Decisions over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings")
class DecisionResource {

    private static final List<Column<DecisionDto>> COLUMNS = List.of(
            new Column<>("groupName", DecisionDto::groupName),
            new Column<>("decidedDate", DecisionDto::decidedDate),
            new Column<>("text", DecisionDto::text),
            new Column<>("childImpact", DecisionDto::childImpact),
            new Column<>("noChildImpactReason", DecisionDto::noChildImpactReason),
            new Column<>("presentPerspectiveCodes", DecisionDto::presentPerspectiveCodes, Codes.PERSPECTIVE),
            new Column<>("heardOtherwisePerspectiveCodes", DecisionDto::heardOtherwisePerspectiveCodes, Codes.PERSPECTIVE),
            new Column<>("heardOtherwiseNote", DecisionDto::heardOtherwiseNote),
            new Column<>("reviewDate", DecisionDto::reviewDate),
            new Column<>("supersededById", DecisionDto::supersededById),
            new Column<>("public", DecisionDto::isPublic),
            new Column<>("id", DecisionDto::id));

    private final Meetings meetings;
    private final DecisionQueries queries;
    private final DecisionList list;
    private final ListTables tables;
    private final DecisionService decisions;

    DecisionResource(Meetings meetings, DecisionQueries queries, DecisionList list, ListTables tables, DecisionService decisions) {
        this.meetings = meetings;
        this.queries = queries;
        this.list = list;
        this.tables = tables;
        this.decisions = decisions;
    }

    @GET
    @Path("/groups/{groupId}/decisions")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listDecisions", summary = "Decisions of a group that the caller may see, newest first; as text/csv all at once")
    @APIResponse(responseCode = "200", description = "Decisions", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DecisionDto.Page.class)),
            @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING))})
    public RestResponse<?> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @BeanParam @Valid DecisionFilter filter, @BeanParam @Valid TableFormat format) {
        return format.isWanted() ? Csv.file("decisions.csv", tables.csv("decision", COLUMNS, list.whole(groupId, filter), format))
                : RestResponse.ok(list.page(groupId, filter));
    }

    @GET
    @Path("/meetings/{meetingId}/decisions")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listMeetingDecisions", summary = "Decisions of a meeting that the caller may see, whole")
    public DecisionDto.Listing ofMeeting(@PathParam("meetingId") @Parameter(description = "Meeting") UUID meetingId) {
        var found = queries.ofMeeting(meetingId);
        if (found.items().isEmpty()) {
            meetings.require(meetingId);
        }
        return found;
    }

    @POST
    @Path("/agenda-items/{agendaItemId}/decisions")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createDecision", summary = "Write down what is decided of a matter, while the meeting is open")
    @ResponseStatus(201)
    public RestResponse<DecisionDto> add(@PathParam("agendaItemId") @Parameter(description = "Agenda item") UUID agendaItemId,
            @NotNull @Valid DecisionBody.Write body) {
        var added = decisions.add(agendaItemId, body);
        return Created.at("/api/v1/decisions/" + added.id(), added);
    }

    @GET
    @Path("/decisions/{decisionId}")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getDecision", summary = "One decision: a public one for everyone, one of a closed meeting for who has signed in")
    public DecisionDto decision(@PathParam("decisionId") @Parameter(description = "Decision") UUID id) {
        return queries.require(id);
    }

    @PUT
    @Path("/decisions/{decisionId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceDecision", summary = "Change a decision while its meeting is open; later it is replaced by another")
    public DecisionDto replace(@PathParam("decisionId") @Parameter(description = "Decision") UUID id,
            @NotNull @Valid DecisionBody.Write body) {
        return decisions.replace(id, body);
    }

    @DELETE
    @Path("/decisions/{decisionId}")
    @Access(Right.LEAD)
    @Operation(operationId = "deleteDecision", summary = "Take a decision back while its meeting is open")
    public void remove(@PathParam("decisionId") @Parameter(description = "Decision") UUID id) {
        decisions.remove(id);
    }

    @PUT
    @Path("/decisions/{decisionId}/publicity")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceDecisionPublicity", summary = "Say who may read a decision of a closed meeting")
    public DecisionDto publish(@PathParam("decisionId") @Parameter(description = "Decision") UUID id,
            @NotNull @Valid DecisionBody.Publicity body) {
        return decisions.publish(id, body.isPublic());
    }

    @POST
    @Path("/decisions/{decisionId}/results")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "addDecisionResult", summary = "Name a goal or an action that came of a decision, also afterwards")
    @ResponseStatus(201)
    public RestResponse<DecisionDto> addResult(@PathParam("decisionId") @Parameter(description = "Decision") UUID id,
            @NotNull @Valid DecisionBody.Result body) {
        return Created.at("/api/v1/decisions/" + id, decisions.addResult(id, body));
    }

    @POST
    @Path("/decisions/{decisionId}/result-removals")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "removeDecisionResult", summary = "Take back that a goal or an action came of a decision, when it was named by mistake")
    public RestResponse<DecisionDto> removeResult(@PathParam("decisionId") @Parameter(description = "Decision") UUID id,
            @NotNull @Valid DecisionBody.Result body) {
        return RestResponse.ok(decisions.removeResult(id, body));
    }
}
