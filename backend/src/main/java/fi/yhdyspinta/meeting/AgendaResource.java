package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.AccessLog;
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
import java.util.Collections;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Agendas over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings")
class AgendaResource {

    private final AgendaQueries queries;
    private final AgendaService agenda;
    private final AccessLog accessLog;

    AgendaResource(AgendaQueries queries, AgendaService agenda, AccessLog accessLog) {
        this.queries = queries;
        this.agenda = agenda;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/meetings/{meetingId}/agenda")
    @Access(Right.INSIDER)
    @Operation(operationId = "getAgenda", summary = "What a meeting talks of, whole and in order")
    public RestResponse<AgendaDto> ofMeeting(@PathParam("meetingId") @Parameter(description = "Meeting") UUID meetingId) {
        var whole = queries.ofMeeting(meetingId);
        return accessLog.answer("getAgenda", meetingId, whole, whole.items().stream().map(AgendaDto.Item::proposerName).toList());
    }

    @POST
    @Path("/meetings/{meetingId}/agenda-items")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createAgendaItem", summary = "Add a matter to the agenda of a meeting that is not over")
    @ResponseStatus(201)
    public RestResponse<AgendaDto.Item> add(@PathParam("meetingId") @Parameter(description = "Meeting") UUID meetingId,
            @NotNull @Valid AgendaDto.Write body) {
        var added = agenda.add(meetingId, body);
        return Created.at("/api/v1/agenda-items/" + added.id(), added);
    }

    @PUT
    @Path("/meetings/{meetingId}/agenda-order")
    @Access(Right.LEAD)
    @Operation(operationId = "orderAgenda", summary = "Put an agenda in order; If-Match is the tag of the agenda")
    public AgendaDto order(@PathParam("meetingId") @Parameter(description = "Meeting") UUID meetingId,
            @NotNull @Valid AgendaDto.Order body) {
        return agenda.order(meetingId, body);
    }

    @GET
    @Path("/agenda-items/{agendaItemId}")
    @Access(Right.INSIDER)
    @Operation(operationId = "getAgendaItem", summary = "One matter of an agenda")
    public RestResponse<AgendaDto.Item> item(@PathParam("agendaItemId") @Parameter(description = "Agenda item") UUID id) {
        var item = queries.require(id);
        return accessLog.answer("getAgendaItem", id, item, Collections.singletonList(item.proposerName()));
    }

    @PUT
    @Path("/agenda-items/{agendaItemId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceAgendaItem", summary = "Change a matter of an agenda; where it came from stays")
    public AgendaDto.Item replace(@PathParam("agendaItemId") @Parameter(description = "Agenda item") UUID id,
            @NotNull @Valid AgendaDto.Write body) {
        return agenda.replace(id, body);
    }

    @DELETE
    @Path("/agenda-items/{agendaItemId}")
    @Access(Right.LEAD)
    @Operation(operationId = "deleteAgendaItem", summary = "Take a matter off the agenda while the meeting is planned; later it is dropped instead")
    public void remove(@PathParam("agendaItemId") @Parameter(description = "Agenda item") UUID id) {
        agenda.remove(id);
    }

    @PUT
    @Path("/agenda-items/{agendaItemId}/notes")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceAgendaNotes", summary = "Write down what is said of a matter, while the meeting is open")
    public AgendaDto.Item note(@PathParam("agendaItemId") @Parameter(description = "Agenda item") UUID id,
            @NotNull @Valid AgendaDto.Notes body) {
        return agenda.note(id, body);
    }

    @POST
    @Path("/agenda-items/{agendaItemId}/outcome")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "settleAgendaItem", summary = "Say what became of a matter, while the meeting is open")
    public RestResponse<AgendaDto.Item> settle(@PathParam("agendaItemId") @Parameter(description = "Agenda item") UUID id,
            @NotNull @Valid AgendaDto.OutcomeWrite body) {
        return RestResponse.ok(agenda.settle(id, body.outcome()));
    }
}
