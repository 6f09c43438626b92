package fi.yhdyspinta.meeting;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.RequiresIfMatch;
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

/** Proposals for agendas over HTTP. */
@Path("/api/v1")
@Tag(name = "Meetings")
class AgendaProposalResource {

    private final AgendaProposals proposals;
    private final AccessLog accessLog;

    AgendaProposalResource(AgendaProposals proposals, AccessLog accessLog) {
        this.proposals = proposals;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/groups/{groupId}/agenda-proposals")
    @Access(Right.INSIDER)
    @Operation(operationId = "listAgendaProposals", summary = "What members have proposed for agendas and what became of it, newest first")
    public RestResponse<AgendaProposalDto.Page> ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @BeanParam @Valid PageRequest page) {
        var found = proposals.ofGroup(groupId, page);
        return accessLog.answer("listAgendaProposals", groupId, found, found.items().stream().map(AgendaProposalDto::proposerName).toList());
    }

    @POST
    @Path("/groups/{groupId}/agenda-proposals")
    @Idempotent
    @Access(Right.MEMBER)
    @Operation(operationId = "createAgendaProposal", summary = "Propose a matter for an agenda of one's group")
    @ResponseStatus(201)
    public RestResponse<AgendaProposalDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid AgendaProposalDto.Write body) {
        var added = proposals.add(groupId, body);
        return Created.at("/api/v1/agenda-proposals/" + added.id(), added);
    }

    @GET
    @Path("/agenda-proposals/{agendaProposalId}")
    @Access(Right.INSIDER)
    @Operation(operationId = "getAgendaProposal", summary = "One proposal and what became of it")
    public RestResponse<AgendaProposalDto> proposal(@PathParam("agendaProposalId") @Parameter(description = "Proposal") UUID id) {
        var proposal = proposals.require(id);
        return accessLog.answer("getAgendaProposal", id, proposal, Collections.singletonList(proposal.proposerName()));
    }

    @POST
    @Path("/agenda-proposals/{agendaProposalId}/decline")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.LEAD)
    @Operation(operationId = "declineAgendaProposal", summary = "Say why a proposal that waits comes on no agenda")
    public RestResponse<AgendaProposalDto> decline(@PathParam("agendaProposalId") @Parameter(description = "Proposal") UUID id,
            @NotNull @Valid MeetingBody.Reason body) {
        return RestResponse.ok(proposals.decline(id, body.reason()));
    }

    @POST
    @Path("/agenda-proposals/{agendaProposalId}/withdraw")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.MEMBER)
    @Operation(operationId = "withdrawAgendaProposal", summary = "Take one's own proposal back while it waits")
    public RestResponse<AgendaProposalDto> withdraw(@PathParam("agendaProposalId") @Parameter(description = "Proposal") UUID id) {
        return RestResponse.ok(proposals.withdraw(id));
    }
}
