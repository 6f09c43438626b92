package fi.yhdyspinta.session;

import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Bearer tokens whose signature and claims have just been checked: a program that asks a hundred times in a row is checked once.
 * What a token may do is not kept here; that is looked up for each request (docs/decisions/0051).
 */
@ApplicationScoped
class VerifiedTokens {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final Map<String, Verified> verified = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    });

    private final HelsinkiClock clock;

    VerifiedTokens(HelsinkiClock clock) {
        this.clock = clock;
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** @return null when it has to be checked */
    SecurityIdentity find(String token) {
        var found = verified.get(token);
        return found == null || clock.now().isAfter(found.until()) ? null : found.identity();
    }

    /** Keeps who it is, without the request that it came with. */
    void remember(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims) {
            var now = clock.now();
            var end = Instant.ofEpochSecond(claims.getExpirationTime());
            verified.put(token, new Verified(QuarkusSecurityIdentity.builder().setPrincipal(claims).build(),
                    end.isBefore(now.plus(KEPT)) ? end : now.plus(KEPT)));
        }
    }
}
