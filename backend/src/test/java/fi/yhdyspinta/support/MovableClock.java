package fi.yhdyspinta.support;

import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** The service's clock in tests: the real one, unless a test moves it, which also sets it back. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends HelsinkiClock {

    private volatile Clock clock = Clock.systemUTC();

    @Override
    protected Clock clock() {
        return clock;
    }

    /** It is this day now, at the same time of day in Helsinki, in summer time too. */
    public void moveTo(LocalDate day) {
        moveTo(ZonedDateTime.now(HELSINKI).with(day).toInstant());
    }

    /** It is this moment now; time goes on from there. */
    public void moveTo(Instant moment) {
        clock = Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), moment));
    }

    public void setBack() {
        clock = Clock.systemUTC();
    }
}
