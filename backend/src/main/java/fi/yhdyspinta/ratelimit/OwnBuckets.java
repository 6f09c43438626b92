package fi.yhdyspinta.ratelimit;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this replica counts for itself, without asking the database. Holds the most recent callers only. */
@ApplicationScoped
class OwnBuckets {

    private static final int MOST = 20_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    });

    Standing take(Policy policy, String key) {
        var bucket = buckets.computeIfAbsent(policy.name() + ' ' + key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(policy.requests()).refillGreedy(policy.requests(), Policy.WINDOW)).build());
        return Standing.of(policy, bucket.tryConsumeAndReturnRemaining(1));
    }
}
