package fi.yhdyspinta.webhook;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Webhooks over HTTP. */
@Path("/api/v1")
@Tag(name = "Webhooks")
class WebhookResource {

    static final String SCOPE = "webhooks:write";

    private final WebhookService service;
    private final Webhooks webhooks;
    private final CurrentCaller caller;

    WebhookResource(WebhookService service, Webhooks webhooks, CurrentCaller caller) {
        this.service = service;
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @GET
    @Path("/webhooks")
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "listWebhooks", summary = "Webhooks that the caller looks after: a client its own, a coordinator those of their counties")
    public RestResponse<WebhookDto.Page> list(@BeanParam @Valid PageRequest page) {
        return NoStore.ok(webhooks.page(caller.get(), page));
    }

    @POST
    @Path("/webhooks")
    @Idempotent
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "createWebhook", summary = "Be told of changes from now on; the secret is shown this once")
    @ResponseStatus(201)
    public RestResponse<WebhookDto.WithSecret> add(@NotNull @Valid WebhookDto.Write body) {
        var added = service.add(body);
        return NoStore.of(Created.at("/api/v1/webhooks/" + added.webhook().id(), added));
    }

    @GET
    @Path("/webhooks/{webhookId}")
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "getWebhook", summary = "One webhook, without its secret")
    public RestResponse<WebhookDto> one(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id) {
        return NoStore.ok(webhooks.require(id));
    }

    @PUT
    @Path("/webhooks/{webhookId}")
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "replaceWebhook", summary = "Change where messages are sent, or of what; the caller's rights count from now on")
    public RestResponse<WebhookDto> replace(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id, @NotNull @Valid WebhookDto.Write body) {
        return NoStore.ok(service.replace(id, body));
    }

    @DELETE
    @Path("/webhooks/{webhookId}")
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "deleteWebhook", summary = "Remove a webhook and its log; nothing more is sent")
    public void remove(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id) {
        service.remove(id);
    }

    @POST
    @Path("/webhooks/{webhookId}/pause")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "pauseWebhook", summary = "Send nothing until it is resumed")
    public RestResponse<WebhookDto> pause(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id) {
        return NoStore.ok(service.pause(id));
    }

    @POST
    @Path("/webhooks/{webhookId}/resume")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "resumeWebhook", summary = "Go on after a pause, or after the service disabled it; what happened meanwhile is sent")
    public RestResponse<WebhookDto> resume(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id) {
        return NoStore.ok(service.resume(id));
    }

    @POST
    @Path("/webhooks/{webhookId}/rotate-secret")
    @Idempotent
    @RequiresIfMatch
    @Access(value = Right.OFFICIAL, scope = SCOPE)
    @Operation(operationId = "rotateWebhookSecret", summary = "Make a new secret; for 24 hours messages are signed with both")
    public RestResponse<WebhookDto.WithSecret> rotateSecret(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id) {
        return NoStore.ok(service.rotateSecret(id));
    }
}
