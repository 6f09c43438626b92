package fi.yhdyspinta.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/** How many requests a minute are allowed, under a name that the caller sees. */
record Policy(String name, long requests) {

    static final Duration WINDOW = Duration.ofMinutes(1);

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, WINDOW)).build();
    }
}
