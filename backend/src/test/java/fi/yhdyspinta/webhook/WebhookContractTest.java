package fi.yhdyspinta.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.yhdyspinta.changes.EventTypeDto;
import fi.yhdyspinta.support.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract describes every message that a webhook may get, with an example that is one. */
class WebhookContractTest {

    private final Contract contract = Contract.committed();

    @Test
    void everyKindOfEventIsDescribedWithAnExampleThatKeepsToItsSchema() {
        var described = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        for (var webhook : contract.document().path("webhooks").properties()) {
            described.add(webhook.getKey());
            var content = webhook.getValue().path("post").path("requestBody").path("content").path("application/json");
            var example = content.path("example");
            contract.mistakes(contract.resolve(content.path("schema")), example).forEach(mistake -> wrong.add(webhook.getKey() + ": " + mistake));
            assertEquals(List.of(webhook.getKey(), webhook.getKey()), List.of(example.path("type").asText(), example.path("data").path("type").asText()));
        }
        var known = new TreeSet<>(EventTypeDto.all().stream().map(EventTypeDto::type).toList());
        known.add(DeliveryLog.TEST);
        assertEquals(known, described);
        assertEquals(List.of(), wrong);
        var empty = contract.mistakes(contract.document().at("/components/schemas/WebhookMessage"), JsonNodeFactory.instance.objectNode());
        assertEquals(3, empty.size(), "the schema asks for something");
    }
}
