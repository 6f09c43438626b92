package fi.yhdyspinta.webhook;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.PageRequest;
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

/** What was sent to webhooks, over HTTP. */
@Path("/api/v1")
@Tag(name = "Webhooks")
class WebhookDeliveryResource {

    private final DeliveryLog log;

    WebhookDeliveryResource(DeliveryLog log) {
        this.log = log;
    }

    @GET
    @Path("/webhooks/{webhookId}/deliveries")
    @Access(value = Right.OFFICIAL, scope = WebhookResource.SCOPE)
    @Operation(operationId = "listWebhookDeliveries", summary = "What was sent and what waits, the newest first")
    public RestResponse<WebhookDeliveryDto.Page> list(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id,
            @QueryParam("status") @Parameter(description = "Only those that are WAITING, DELIVERED, FAILED or NOT_NEEDED", example = "FAILED") WebhookDeliveryDto.Status status,
            @BeanParam @Valid PageRequest page) {
        return NoStore.ok(log.page(id, status, page));
    }

    @GET
    @Path("/webhook-deliveries/{webhookDeliveryId}")
    @Access(value = Right.OFFICIAL, scope = WebhookResource.SCOPE)
    @Operation(operationId = "getWebhookDelivery", summary = "One delivery: the message, and what was sent and answered in each attempt")
    public RestResponse<WebhookDeliveryDto.Detail> one(@PathParam("webhookDeliveryId") @Parameter(description = "Delivery") UUID id) {
        return NoStore.ok(log.detail(id));
    }

    @POST
    @Path("/webhook-deliveries/{webhookDeliveryId}/redeliver")
    @Idempotent
    @Access(value = Right.OFFICIAL, scope = WebhookResource.SCOPE)
    @Operation(operationId = "redeliverWebhookDelivery", summary = "Send the message again, or at once if it waits; with the same webhook-id")
    public RestResponse<WebhookDeliveryDto> redeliver(@PathParam("webhookDeliveryId") @Parameter(description = "Delivery") UUID id) {
        return NoStore.ok(log.redeliver(id));
    }

    @POST
    @Path("/webhooks/{webhookId}/redeliveries")
    @Idempotent
    @Access(value = Right.OFFICIAL, scope = WebhookResource.SCOPE)
    @Operation(operationId = "redeliverToWebhook", summary = "Send again all that was made for the webhook of what happened in a time; in order")
    public RestResponse<WebhookDeliveryDto.Redelivered> redeliverRange(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id,
            @NotNull @Valid WebhookDeliveryDto.Range body) {
        return NoStore.ok(new WebhookDeliveryDto.Redelivered(log.redeliver(id, body)));
    }

    @POST
    @Path("/webhooks/{webhookId}/test-event")
    @Idempotent
    @Access(value = Right.OFFICIAL, scope = WebhookResource.SCOPE)
    @Operation(operationId = "testWebhook", summary = "Send a message of type webhook.test, once; also while it is paused or disabled")
    @ResponseStatus(201)
    public RestResponse<WebhookDeliveryDto> test(@PathParam("webhookId") @Parameter(description = "Webhook") UUID id) {
        var made = log.test(id);
        return NoStore.of(Created.at("/api/v1/webhook-deliveries/" + made.id(), made));
    }
}
