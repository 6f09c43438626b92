package fi.yhdyspinta.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Port: whose voice has been heard in groups. Meetings answer it once there are any; until then nothing is told. */
public interface HeardSource {

    /**
     * The perspectives heard in the 12 months up to the day, by group; in one statement however many groups.
     *
     * @param on a Helsinki day
     */
    Map<UUID, Set<String>> heard(Collection<UUID> groupIds, LocalDate on);
}
