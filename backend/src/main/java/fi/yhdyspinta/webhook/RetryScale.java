package fi.yhdyspinta.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long to wait before trying again; with jitter, so that what failed together is not tried together. */
@ApplicationScoped
class RetryScale {

    private static final double JITTER = 0.2;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private final List<Duration> pauses;
    private final Duration disableAfter;

    RetryScale(@ConfigProperty(name = "yhdyspinta.webhook.retry-after") List<Duration> pauses,
            @ConfigProperty(name = "yhdyspinta.webhook.disable-after") Duration disableAfter) {
        this.pauses = List.copyOf(pauses);
        this.disableAfter = disableAfter;
    }

    /** How many attempts there are in all. */
    int attempts() {
        return pauses.size() + 1;
    }

    /** @param wished what the receiver asked for; null when it asked for nothing */
    Instant next(Instant now, int attempts, Duration wished) {
        var pause = pauses.get(Math.min(attempts, pauses.size()) - 1);
        var shaken = (long) (pause.toMillis() * (1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble()));
        return now.plus(longer(Duration.ofMillis(shaken), wished));
    }

    /** Until when a webhook is left alone as a whole, so that what waits for one that is down is not tried one by one. */
    Instant leftAloneUntil(Instant now, int failures, Duration wished) {
        var pause = Duration.ofSeconds(1L << Math.min(failures, 10));
        return now.plus(longer(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause, wished));
    }

    /** Whether one that has failed ever since is to be disabled when a message is given up. */
    boolean isHopeless(Instant now, Instant failingSince) {
        return !failingSince.plus(disableAfter).isAfter(now);
    }

    private static Duration longer(Duration pause, Duration wished) {
        var wish = wished == null ? Duration.ZERO : wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished;
        return wish.compareTo(pause) > 0 ? wish : pause;
    }
}
