package fi.yhdyspinta.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;

/** How a caller stands with a policy after a request. */
record Standing(Policy policy, boolean allowed, long remaining, long secondsToNext, long secondsToFull) {

    static Standing of(Policy policy, ConsumptionProbe probe) {
        return new Standing(policy, probe.isConsumed(), probe.getRemainingTokens(),
                roundedUp(probe.getNanosToWaitForRefill()), roundedUp(probe.getNanosToWaitForReset()));
    }

    private static long roundedUp(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    /** One member of the header RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers). */
    String policyHeader() {
        return "\"%s\";q=%d;w=%d".formatted(policy.name(), policy.requests(), Policy.WINDOW.toSeconds());
    }

    /** One member of the header RateLimit. */
    String header() {
        return "\"%s\";r=%d;t=%d".formatted(policy.name(), remaining, secondsToFull);
    }
}
