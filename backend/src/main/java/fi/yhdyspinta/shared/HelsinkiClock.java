package fi.yhdyspinta.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What time it is: instants in UTC, days in Europe/Helsinki. */
@ApplicationScoped
public class HelsinkiClock {

    public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    protected Clock clock() {
        return Clock.systemUTC();
    }

    public Instant now() {
        return clock().instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), HELSINKI);
    }

    /** The first moment of a day; null for none. */
    public static OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(HELSINKI).toOffsetDateTime();
    }
}
