package fi.yhdyspinta.packaged;

import fi.yhdyspinta.packaged.Subscribers.Manner;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** 10,000 deliveries to 50 subscribers of whom some are slow, failing, hanging or gone, while backends are killed 20 times. */
class DeliveriesBench {

    @Test
    void everythingIsToldInOrderThoughBackendsAreKilledTwentyTimes() throws Exception {
        try (var scene = new DeliveryScene()) {
            scene.subscribe(Manner.PROMPT, 36);
            scene.subscribe(Manner.SLOW, 4);
            scene.subscribe(Manner.FAILING, 4);
            scene.subscribe(Manner.HANGING, 4);
            scene.subscribe(Manner.GONE, 2);
            scene.play(200, Duration.ofMinutes(4), 20, 8);
        }
    }
}
