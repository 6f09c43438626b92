package fi.yhdyspinta.packaged;

import fi.yhdyspinta.packaged.Subscribers.Manner;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody who listens misses a change because a backend was killed; the large one is {@code make bench part=deliveries}. */
class WebhookCrashTest {

    @Test
    void everythingIsToldInOrderThoughBackendsAreKilled() throws Exception {
        try (var scene = new DeliveryScene()) {
            scene.subscribe(Manner.PROMPT, 3);
            scene.subscribe(Manner.SLOW, 1);
            scene.subscribe(Manner.FAILING, 1);
            scene.subscribe(Manner.HANGING, 2);
            scene.subscribe(Manner.GONE, 1);
            scene.play(100, Duration.ofSeconds(12), 2, 2);
        }
    }
}
