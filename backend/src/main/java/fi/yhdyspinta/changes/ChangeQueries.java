package fi.yhdyspinta.changes;

import fi.yhdyspinta.changes.ChangeDto.Actor;
import fi.yhdyspinta.changes.EventType.Audience;
import fi.yhdyspinta.countyevent.CountyEventSight;
import fi.yhdyspinta.goal.GoalSight;
import fi.yhdyspinta.meeting.DecisionQueries;
import fi.yhdyspinta.meeting.MeetingSight;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Numbered events as one who asks may know of them, in their order. */
@ApplicationScoped
public class ChangeQueries {

    static final Map<String, EventType> TYPES = EventType.all().stream().collect(Collectors.toMap(EventType::type, Function.identity()));

    /** A deleted object is told of to insiders only: nobody can look any more whether others might see it. */
    private static final String AUDIENCES = """
            (ev.type = ANY (:public)
                OR ev.type = ANY (:ofGoal) AND (%1$s OR g.id IS NULL AND %5$s)
                OR ev.type = ANY (:ofMeeting) AND (%2$s OR m.id IS NULL AND %5$s)
                OR ev.type = ANY (:ofDecision) AND (%3$s OR d.id IS NULL AND %5$s)
                OR ev.type = ANY (:ofCountyEvent) AND %4$s
                OR ev.type = ANY (:ofSeat) AND CASE WHEN COALESCE(s.name_hidden, true) THEN ev.group_id = ANY (:led) ELSE :signedIn OR :membersRead
                    AND EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = ev.group_id AND gm.period @> :today::date
                        AND gm.municipality_code = ANY (:municipalities)) END
                OR ev.type = ANY (:ofInsiders) AND %5$s)""".formatted(GoalSight.VISIBLE, MeetingSight.VISIBLE, DecisionQueries.VISIBLE,
            CountyEventSight.VISIBLE, "(ev.group_id = ANY (:own) OR gr.county_code = ANY (:counties))");

    private static final String CHANGES = """
            SELECT n.number, ev.id, ev.occurred_at, ev.type, ev.object_type, ev.object_id, ev.group_id, ev.county_code, ev.changed_fields,
                split_part(ev.actor, ':', 1) AS actor
            FROM event_number n
            JOIN event ev ON ev.id = n.event_id
            LEFT JOIN lape_group gr ON gr.id = ev.group_id
            LEFT JOIN goal g ON g.id = CASE WHEN ev.type = ANY (:ofGoal) THEN (ev.non_personal_data ->> 'goalId')::uuid END
            LEFT JOIN decision d ON d.id = CASE WHEN ev.type = ANY (:ofDecision) THEN ev.object_id::uuid END
            LEFT JOIN meeting m ON m.id = CASE WHEN ev.type = ANY (:ofMeeting) OR ev.type = ANY (:ofDecision) THEN (ev.non_personal_data ->> 'meetingId')::uuid END
            LEFT JOIN county_event e ON e.id = CASE WHEN ev.type = ANY (:ofCountyEvent) THEN ev.object_id::uuid END
            LEFT JOIN membership s ON s.id = CASE WHEN ev.type = ANY (:ofSeat) THEN ev.object_id::uuid END
            WHERE %s
                AND (:group::uuid IS NULL OR ev.group_id = :group)
                AND (:county::text IS NULL OR ev.county_code = :county)
                AND (:everywhere OR EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = ev.group_id
                    AND gm.period @> :today::date AND gm.municipality_code = ANY (:places)))
                AND (:everyType OR ev.type = ANY (:types)) AND
            """ + AUDIENCES + "\nORDER BY n.number LIMIT :limit";

    private static final String BETWEEN = CHANGES.formatted("n.number > :after AND n.number <= :upTo");
    private static final String AMONG = CHANGES.formatted("n.number = ANY (:numbers)");

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    ChangeQueries(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What of all that one may know of is asked for.
     *
     * @param types any of these; none for all
     * @param group only of this; may be null
     * @param municipalities of groups that serve any of these today; none for all
     * @param county only of this; may be null
     */
    public record Wanted(List<String> types, UUID group, List<String> municipalities, String county) {}

    /** A change and its place in the order. */
    public record Numbered(long number, ChangeDto change) {}

    /** How far the numbers go. @param forgottenNumber up to here nothing is kept */
    public record Bounds(long lastNumber, long forgottenNumber) {}

    /** How far the numbers go now. */
    public Bounds bounds() {
        return jdbi.withHandle(db -> db.createQuery("SELECT last_number, forgotten_number FROM event_feed").mapTo(Bounds.class).one());
    }

    /** At most so many of those after one number and up to another. */
    public List<Numbered> between(Caller who, Wanted wanted, long after, long upTo, int limit) {
        return jdbi.withHandle(db -> bind(db.createQuery(BETWEEN), who, wanted).bind("after", after).bind("upTo", upTo)
                .bind("limit", limit).map((row, context) -> new Numbered(row.getLong("number"), change(row))).list());
    }

    /** Those with these numbers. */
    public List<Numbered> among(Caller who, Wanted wanted, List<Long> numbers) {
        return jdbi.withHandle(db -> bind(db.createQuery(AMONG), who, wanted).bindArray("numbers", Long.class, numbers)
                .bind("limit", numbers.size()).map((row, context) -> new Numbered(row.getLong("number"), change(row))).list());
    }

    static String path(EventType type, String objectId) {
        return type.path().isEmpty() ? null : "/api/v1" + type.path().replace("{id}", objectId);
    }

    private Query bind(Query query, Caller who, Wanted wanted) {
        var today = clock.today();
        CountyEventSight.bind(GoalSight.bind(MeetingSight.bind(query, who, today), who, today), who);
        Map.of("public", Audience.PUBLIC, "ofGoal", Audience.GOAL, "ofMeeting", Audience.MEETING, "ofDecision", Audience.DECISION,
                "ofCountyEvent", Audience.COUNTY_EVENT, "ofSeat", Audience.SEAT, "ofInsiders", Audience.INSIDER)
                .forEach((name, audience) -> query.bindArray(name, String.class, EventType.toldTo(audience)));
        return query.bind("group", wanted.group()).bind("county", wanted.county())
                .bind("everywhere", wanted.municipalities().isEmpty()).bindArray("places", String.class, wanted.municipalities())
                .bind("everyType", wanted.types().isEmpty()).bindArray("types", String.class, wanted.types());
    }

    private static ChangeDto change(ResultSet row) throws SQLException {
        var type = TYPES.get(row.getString("type"));
        var id = row.getString("object_id");
        return new ChangeDto(row.getObject("id", UUID.class), type.type(), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("object_type"), id, path(type, id), row.getObject("group_id", UUID.class), row.getString("county_code"),
                List.of((String[]) row.getArray("changed_fields").getArray()), switch (row.getString("actor")) {
                    case "client" -> Actor.CLIENT;
                    case "system" -> Actor.SYSTEM;
                    default -> Actor.PERSON;
                });
    }
}
