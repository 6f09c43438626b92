package fi.yhdyspinta.webhook;

import fi.yhdyspinta.changes.ChangeDto;
import fi.yhdyspinta.changes.EventTypeDto;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes in the contract every message that a webhook may get, from the catalogue of events; OpenAPI 3.0 knows no webhooks. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class WebhookContract implements OASFilter {

    private static final String MESSAGE = "WebhookMessage";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(MESSAGE, message())
                .addParameter("WebhookId", header("webhook-id", "The same in every attempt; handle each id once", "0193a7c2-0000-7000-8000-0000000000e1"))
                .addParameter("WebhookTimestamp", header("webhook-timestamp", "When the attempt was made, in seconds since 1970; refuse what is older than five minutes", "1795342530"))
                .addParameter("WebhookSignature", header("webhook-signature", "Signatures after Standard Webhooks, apart from each other by a blank; one of them must be right",
                        "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="))
                .addResponse("WebhookArrived", OASFactory.createAPIResponse().description("It has arrived; answer before you handle it"))
                .addResponse("WebhookGone", OASFactory.createAPIResponse().description("Nobody is here any more: the webhook is disabled"))
                .addResponse("WebhookLater", OASFactory.createAPIResponse()
                        .description("It is sent again later, with the same webhook-id; 429 and 503 may say when in Retry-After"));
        EventTypeDto.all().forEach(type -> document.addWebhook(type.type(), of(type.type(), type.description(), type.audience(), type.example())));
        var example = EventTypeDto.all().getFirst().example();
        document.addWebhook(DeliveryLog.TEST, of(DeliveryLog.TEST, "A test that the owner of the webhook asked for; it tells of nothing", "The webhook",
                new ChangeDto(example.id(), DeliveryLog.TEST, example.occurredAt(), "webhook", example.objectId(), "/api/v1/webhooks/" + example.objectId(),
                        null, null, List.of(), ChangeDto.Actor.SYSTEM)));
    }

    private static PathItem of(String type, String summary, String audience, ChangeDto example) {
        return OASFactory.createPathItem().POST(OASFactory.createOperation().operationId(operationId(type)).summary(summary).addTag("Webhooks")
                .description("Sent to the webhooks that ask for it. Who is told: " + audience.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + audience.substring(1) + ".")
                .addParameter(OASFactory.createParameter().ref("WebhookId")).addParameter(OASFactory.createParameter().ref("WebhookTimestamp"))
                .addParameter(OASFactory.createParameter().ref("WebhookSignature"))
                .requestBody(OASFactory.createRequestBody().required(true).content(OASFactory.createContent().addMediaType("application/json",
                        OASFactory.createMediaType().schema(OASFactory.createSchema().ref(MESSAGE)).example(json(example)))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("2XX", OASFactory.createAPIResponse().ref("WebhookArrived"))
                        .addAPIResponse("410", OASFactory.createAPIResponse().ref("WebhookGone"))
                        .addAPIResponse("default", OASFactory.createAPIResponse().ref("WebhookLater"))));
    }

    /** {@code goal.status-changed} is {@code onGoalStatusChanged}. */
    private static String operationId(String type) {
        var id = new StringBuilder("on");
        for (var word : type.split("[.-]")) {
            id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return id.toString();
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).required(true).description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))).example(example);
    }

    private static Schema message() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT))
                .description("What a webhook is told: the same as /changes tells, and no content. Properties are added; ignore those that you do not know")
                .required(List.of("type", "timestamp", "data"))
                .addProperty("type", OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))
                        .description("Code of /event-types, or webhook.test; new ones may be added").examples(List.of("goal.agreed")))
                .addProperty("timestamp", OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).format("date-time")
                        .description("When it happened").examples(List.of("2026-11-20T09:15:00Z")))
                .addProperty("data", OASFactory.createSchema().addAllOf(OASFactory.createSchema().ref("Change")).description("The change"));
    }

    private static Map<String, Object> json(ChangeDto change) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", change.id().toString());
        data.put("type", change.type());
        data.put("occurredAt", change.occurredAt().toString());
        data.put("objectType", change.objectType());
        data.put("objectId", change.objectId());
        putIfPresent(data, "objectPath", change.objectPath());
        putIfPresent(data, "groupId", change.groupId());
        putIfPresent(data, "countyCode", change.countyCode());
        data.put("changedFields", change.changedFields());
        data.put("actor", change.actor().name());
        var message = new LinkedHashMap<String, Object>();
        message.put("type", change.type());
        message.put("timestamp", change.occurredAt().toString());
        message.put("data", data);
        return message;
    }

    private static void putIfPresent(Map<String, Object> data, String name, Object value) {
        if (value != null) {
            data.put(name, value.toString());
        }
    }
}
