package fi.yhdyspinta.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** How long a token that has been checked is believed. */
class VerifiedTokensTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

    private Instant now = BEGIN;
    private final VerifiedTokens tokens = new VerifiedTokens(new HelsinkiClock() {
        @Override
        protected Clock clock() {
            return Clock.fixed(now, ZoneOffset.UTC);
        }
    });

    private static SecurityIdentity identity(Instant end) {
        var claims = new JwtClaims();
        claims.setSubject("subject");
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        return QuarkusSecurityIdentity.builder().setPrincipal(new DefaultJWTCallerPrincipal(claims)).addAttribute("request", "secret").build();
    }

    @Test
    void itIsBelievedForHalfAMinuteWithoutTheRequestThatItCameWith() {
        tokens.remember("Bearer a", identity(BEGIN.plusSeconds(600)));
        now = BEGIN.plusSeconds(29);
        assertEquals("subject", tokens.find("Bearer a").getPrincipal().getName());
        assertNull(tokens.find("Bearer a").getAttribute("request"));
        assertNull(tokens.find("Bearer b"));
        now = BEGIN.plusSeconds(31);
        assertNull(tokens.find("Bearer a"));
    }

    @Test
    void itIsNotBelievedAfterItsEnd() {
        tokens.remember("Bearer a", identity(BEGIN.plusSeconds(10)));
        now = BEGIN.plusSeconds(9);
        assertNotNull(tokens.find("Bearer a"));
        now = BEGIN.plusSeconds(11);
        assertNull(tokens.find("Bearer a"));
    }

    @Test
    void onlyTheLatestThousandAreKept() {
        IntStream.range(0, 1_001).forEach(n -> tokens.remember("Bearer " + n, identity(BEGIN.plusSeconds(600))));
        assertNull(tokens.find("Bearer 0"));
        assertNotNull(tokens.find("Bearer 1"));
        assertNotNull(tokens.find("Bearer 1000"));
    }
}
