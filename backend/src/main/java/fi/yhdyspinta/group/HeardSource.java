package fi.yhdyspinta.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Port: whose voice has been heard in groups. */
public interface HeardSource {

    /**
     * Perspectives that were heard.
     *
     * @param inMeetings somebody who brings them came to a closed meeting, also from afar, as a deputy or as a guest
     * @param byHearing they were heard outside meetings
     */
    record Heard(Set<String> inMeetings, Set<String> byHearing) {}

    /**
     * What was heard in the 12 months up to the day, by group; in one statement however many groups. A group that had
     * neither a closed meeting nor a hearing by then is absent.
     *
     * @param on a Helsinki day
     */
    Map<UUID, Heard> heard(Collection<UUID> groupIds, LocalDate on);
}
