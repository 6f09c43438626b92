package fi.yhdyspinta.hearing;

import fi.yhdyspinta.group.HeardSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Whose voice was heard: at the table of closed meetings, and in hearings. */
@ApplicationScoped
class HeardInGroups implements HeardSource {

    /** A meeting that is opened before its time is held on the day on which it is opened. */
    private static final String HEARD = """
            WITH held AS (SELECT m.id, m.group_id, (LEAST(m.start_at, m.opened_at) AT TIME ZONE 'Europe/Helsinki')::date AS day
                FROM meeting m WHERE m.group_id = ANY (:groups) AND m.status = 'CLOSED')
            SELECT g.id AS group_id,
                ARRAY(SELECT DISTINCT v.perspective_code FROM held JOIN voice_at_meeting v ON v.meeting_id = held.id
                    WHERE held.group_id = g.id AND held.day > :after::date AND held.day <= :on::date) AS in_meetings,
                ARRAY(SELECT DISTINCT hp.perspective_code FROM hearing h JOIN hearing_perspective hp ON hp.hearing_id = h.id
                    WHERE h.group_id = g.id AND h.held_date > :after AND h.held_date <= :on) AS by_hearing
            FROM unnest(:groups) AS g(id)
            WHERE EXISTS (SELECT FROM held WHERE held.group_id = g.id AND held.day <= :on)
                OR EXISTS (SELECT FROM hearing h WHERE h.group_id = g.id AND h.held_date <= :on)""";

    private final Jdbi jdbi;

    HeardInGroups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<UUID, Heard> heard(Collection<UUID> groupIds, LocalDate on) {
        return jdbi.withHandle(db -> db.createQuery(HEARD).bindArray("groups", UUID.class, groupIds)
                .bind("on", on).bind("after", on.minusMonths(12))
                .map((row, context) -> Map.entry(row.getObject("group_id", UUID.class),
                        new Heard(codes(row.getArray("in_meetings")), codes(row.getArray("by_hearing")))))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<String> codes(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
