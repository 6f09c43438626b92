package fi.yhdyspinta.feedback;

import fi.yhdyspinta.event.AccessLog;
import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Feedback over HTTP. */
@Path("/api/v1/feedback")
@Tag(name = "Feedback")
class FeedbackResource {

    private final FeedbackService feedback;
    private final AccessLog accessLog;

    FeedbackResource(FeedbackService feedback, AccessLog accessLog) {
        this.feedback = feedback;
        this.accessLog = accessLog;
    }

    @POST
    @Idempotent
    @Access(Right.PUBLIC)
    @Operation(operationId = "createFeedback", summary = "Say something of the service or its accessibility, also without signing in")
    @ResponseStatus(201)
    public RestResponse<FeedbackDto.Receipt> receive(@NotNull @Valid FeedbackDto.Create body) {
        var receipt = feedback.receive(body);
        return Created.at("/api/v1/feedback/" + receipt.id(), receipt);
    }

    @GET
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "listFeedback", summary = "Feedback, the oldest first")
    public RestResponse<FeedbackDto.Page> list(
            @QueryParam("answered") @Parameter(description = "true: only answered; false: only what waits for an answer", example = "false") Boolean answered,
            @BeanParam @Valid PageRequest page) {
        var found = feedback.page(answered, page);
        accessLog.read("listFeedback", "feedback", found.items().size());
        return NoStore.ok(found);
    }

    @GET
    @Path("/{feedbackId}")
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "getFeedback", summary = "One feedback")
    public RestResponse<FeedbackDto> one(@PathParam("feedbackId") @Parameter(description = "Feedback") UUID id) {
        var found = feedback.find(id).orElseThrow(ProblemException.notFound());
        accessLog.read("getFeedback", id, 1);
        return NoStore.ok(found);
    }

    @POST
    @Path("/{feedbackId}/answer")
    @Idempotent
    @RequiresIfMatch
    @Access(Right.ADMINISTRATOR)
    @Operation(operationId = "answerFeedback", summary = "Write down what was answered")
    public RestResponse<FeedbackDto> answer(@PathParam("feedbackId") @Parameter(description = "Feedback") UUID id,
            @NotNull @Valid FeedbackDto.Answer body) {
        return NoStore.ok(feedback.answer(id, body));
    }
}
