package fi.yhdyspinta.choice;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Choices of indicators and their targets over HTTP. */
@Path("/api/v1")
@Tag(name = "Indicators")
class ChoiceResource {

    private final ChoiceQueries queries;
    private final ChoiceService choices;
    private final TargetService targets;
    private final Scorecard scorecard;

    ChoiceResource(ChoiceQueries queries, ChoiceService choices, TargetService targets, Scorecard scorecard) {
        this.queries = queries;
        this.choices = choices;
        this.targets = targets;
        this.scorecard = scorecard;
    }

    @GET
    @Path("/groups/{groupId}/indicator-choices")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "listIndicatorChoices", summary = "Indicators that a group follows and those it deliberately leaves out, with the reasons")
    public ChoiceDto.Page ofGroup(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("kind") @Parameter(description = "Only what is followed, or only what is left out", example = "CHOSEN") ChoiceDto.Kind kind,
            @QueryParam("ended") @Parameter(description = "true: those that hold no more; otherwise those that do", example = "true") boolean ended,
            @BeanParam @Valid PageRequest page) {
        return queries.page(groupId, kind, ended, page);
    }

    @POST
    @Path("/groups/{groupId}/indicator-choices")
    @Idempotent
    @Access(Right.LEAD)
    @Operation(operationId = "createIndicatorChoice", summary = "Follow an indicator or leave it out, with the reason")
    @ResponseStatus(201)
    public RestResponse<ChoiceDto> add(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @NotNull @Valid ChoiceBody.Create body) {
        var added = choices.add(groupId, body);
        return Created.at("/api/v1/indicator-choices/" + added.id(), added);
    }

    @GET
    @Path("/indicator-choices/{choiceId}")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getIndicatorChoice", summary = "One choice of a group")
    public ChoiceDto choice(@PathParam("choiceId") @Parameter(description = "Choice") UUID id) {
        return queries.require(id);
    }

    @PUT
    @Path("/indicator-choices/{choiceId}")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceIndicatorChoice", summary = "Change the reason, the story behind the numbers, who can help and what to do next")
    public ChoiceDto replace(@PathParam("choiceId") @Parameter(description = "Choice") UUID id, @NotNull @Valid ChoiceBody.Write body) {
        return choices.replace(id, body);
    }

    @DELETE
    @Path("/indicator-choices/{choiceId}")
    @Access(Right.LEAD)
    @Operation(operationId = "endIndicatorChoice", summary = "End a choice; one that was made today is taken back whole")
    public void end(@PathParam("choiceId") @Parameter(description = "Choice") UUID id) {
        choices.end(id);
    }

    @PUT
    @Path("/indicator-choices/{choiceId}/target")
    @Access(Right.LEAD)
    @Operation(operationId = "replaceIndicatorTarget", summary = "Say where the group wants to get with what it follows")
    public ChoiceDto setTarget(@PathParam("choiceId") @Parameter(description = "Choice") UUID id, @NotNull @Valid ChoiceBody.Target body) {
        return targets.set(id, body);
    }

    @DELETE
    @Path("/indicator-choices/{choiceId}/target")
    @Access(Right.LEAD)
    @Operation(operationId = "deleteIndicatorTarget", summary = "Take the target away")
    public ChoiceDto removeTarget(@PathParam("choiceId") @Parameter(description = "Choice") UUID id) {
        return targets.remove(id);
    }

    @GET
    @Path("/indicators/{indicatorId}/uses")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "listIndicatorUses", summary = "Groups that follow an indicator, why, and where they want to get; its goals are at /goals?indicator=")
    public ChoiceDto.UserPage uses(@PathParam("indicatorId") @Parameter(description = "Indicator") UUID indicatorId, @BeanParam @Valid PageRequest page) {
        return queries.users(indicatorId, page);
    }

    @GET
    @Path("/groups/{groupId}/scorecard")
    @Access(value = Right.PUBLIC, scope = "indicators:read")
    @Operation(operationId = "getGroupScorecard", summary = "What a group follows and how it stands, what to talk about first, and what it leaves out")
    public ScorecardDto scorecard(@PathParam("groupId") @Parameter(description = "Group") UUID groupId,
            @QueryParam("municipality") @Pattern(regexp = "[0-9]{3}") @Parameter(description = "One of the municipalities that the group serves; otherwise the largest, or its county", example = "853") String municipality) {
        return scorecard.of(groupId, municipality);
    }
}
