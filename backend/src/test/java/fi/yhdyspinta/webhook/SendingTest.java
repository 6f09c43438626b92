package fi.yhdyspinta.webhook;

import static fi.yhdyspinta.webhook.WebhookWorld.body;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.MovableClock;
import fi.yhdyspinta.support.TestCaller;
import fi.yhdyspinta.support.TestGroup;
import fi.yhdyspinta.webhook.WebhookWorld.Made;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A group of which something is told, a client that wants to know it, and the receiver that it is sent to. */
abstract class SendingTest extends ApiTest {

    static final String CHANGED = "group.changed";

    @Inject
    WebhookWorld world;

    @Inject
    MovableClock clock;

    Receiver receiver;
    TestGroup group;
    TestCaller client;

    @BeforeEach
    void begin() throws IOException {
        world.begin();
        receiver = new Receiver();
        group = given.aGroup().serving("288");
        client = given.aClient("webhooks:write", "288");
    }

    @AfterEach
    void end() {
        receiver.close();
        clock.setBack();
    }

    Made webhook() {
        return world.webhook(client, body(receiver.url(), null));
    }

    List<String> ids() {
        return receiver.messages().stream().map(Receiver.Message::id).toList();
    }
}
