package fi.yhdyspinta.group;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.statement.Query;

/**
 * The name of whoever did something in a group, for every history: not of a hidden voice, unless the caller leads the
 * group, and of somebody who did it longer ago than seats are kept only while they still have to do with the group.
 */
@ApplicationScoped
public class ActorName {

    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final int yearsKept;

    ActorName(CurrentCaller caller, HelsinkiClock clock, @ConfigProperty(name = "yhdyspinta.retention.years") int yearsKept) {
        this.caller = caller;
        this.clock = clock;
        this.yearsKept = yearsKept;
    }

    /**
     * The name in SQL, null when it is not told; the statement is then given to {@link #bind}.
     *
     * @param person alias of the row of {@code person}; the others are SQL expressions for the group, its county and when
     */
    public static String sql(String person, String group, String county, String at) {
        return """
                CASE WHEN (%2$s = ANY (:led) OR NOT EXISTS (SELECT FROM membership h
                        WHERE h.group_id = %2$s AND h.person_id = %1$s.id AND h.name_hidden))
                    AND (%4$s >= :keptFrom
                        OR EXISTS (SELECT FROM membership k WHERE k.group_id = %2$s AND k.person_id = %1$s.id
                            AND (k.valid_to IS NULL OR k.valid_to >= :keptFromDay))
                        OR EXISTS (SELECT FROM coordinator k WHERE k.county_code = %3$s AND k.person_id = %1$s.id
                            AND (k.valid_to IS NULL OR k.valid_to >= :keptFromDay)))
                    THEN %1$s.name END""".formatted(person, group, county, at);
    }

    public Query bind(Query query) {
        var keptFrom = clock.today().minusYears(yearsKept);
        return query.bind("led", caller.get().ledGroups().toArray(UUID[]::new)).bind("keptFromDay", keptFrom)
                .bind("keptFrom", keptFrom.atStartOfDay(HelsinkiClock.HELSINKI).toOffsetDateTime());
    }
}
