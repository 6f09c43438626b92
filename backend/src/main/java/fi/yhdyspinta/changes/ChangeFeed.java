package fi.yhdyspinta.changes;

import fi.yhdyspinta.changes.ChangeDto.Actor;
import fi.yhdyspinta.changes.EventType.Audience;
import fi.yhdyspinta.countyevent.CountyEventSight;
import fi.yhdyspinta.goal.GoalSight;
import fi.yhdyspinta.meeting.DecisionQueries;
import fi.yhdyspinta.meeting.MeetingSight;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads numbered events in their order; two statements a page, however long the history is. */
@ApplicationScoped
class ChangeFeed {

    /** How far one page looks, so that a rare kind costs no more than a common one: the page may be empty, its cursor goes on. */
    private static final int REACH = 5_000;

    private static final Map<String, EventType> TYPES = EventType.all().stream().collect(Collectors.toMap(EventType::type, Function.identity()));

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
            WHERE n.number > :after AND n.number <= :upTo
                AND (:group::uuid IS NULL OR ev.group_id = :group)
                AND (:municipality::text IS NULL OR EXISTS (SELECT FROM group_municipality gm WHERE gm.group_id = ev.group_id
                    AND gm.period @> :today::date AND gm.municipality_code = :municipality))
                AND (:everyType OR ev.type = ANY (:types)) AND
            """ + AUDIENCES + "\nORDER BY n.number LIMIT :limit";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    ChangeFeed(Jdbi jdbi, Cursors cursors, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param forgottenNumber up to here nothing is kept */
    public record Bounds(long lastNumber, long forgottenNumber) {}

    private record Numbered(long number, ChangeDto change) {}

    /** @throws ProblemException 410 when what comes after the cursor is not kept any more, 400 for a kind that there is not */
    ChangeDto.Batch page(ChangeFilter filter) {
        requireKnown(filter.type);
        var cursor = cursors.read(filter.bound(), filter.cursor);
        var bounds = jdbi.withHandle(db -> db.createQuery("SELECT last_number, forgotten_number FROM event_feed").mapTo(Bounds.class).one());
        if (cursor.isEmpty() && filter.start.equals("latest")) {
            return page(filter, List.of(), bounds.lastNumber, false);
        }
        var after = cursor.map(key -> Long.parseLong(key.getFirst())).orElse(bounds.forgottenNumber);
        if (after < bounds.forgottenNumber) {
            throw ProblemException.of(ProblemType.CURSOR_EXPIRED, "What came after the cursor is not kept any more. Read /changes?start=latest for a new "
                    + "cursor, then everything that you keep a copy of, then go on from the new cursor");
        }
        var upTo = Math.min(bounds.lastNumber, after + REACH);
        var found = jdbi.withHandle(db -> bind(db.createQuery(CHANGES), filter).bind("after", after).bind("upTo", upTo)
                .bind("limit", filter.limit + 1).map((row, context) -> new Numbered(row.getLong("number"), change(row))).list());
        var full = found.size() > filter.limit;
        var items = full ? found.subList(0, filter.limit) : found;
        return page(filter, items, full ? items.getLast().number : upTo, full || upTo < bounds.lastNumber);
    }

    /** Forgets the numbers of what happened before an instant; the events themselves stay, as the history of their groups. */
    int forget(Instant before) {
        return jdbi.inTransaction(db -> {
            var upTo = db.createQuery("""
                    UPDATE event_feed SET forgotten_number = GREATEST(forgotten_number, COALESCE((SELECT min(n.number) - 1 FROM event_number n
                        JOIN event ev ON ev.id = n.event_id WHERE ev.occurred_at >= :before), last_number))
                    RETURNING forgotten_number""").bind("before", before.atOffset(ZoneOffset.UTC)).mapTo(Long.class).one();
            return db.createUpdate("DELETE FROM event_number WHERE number <= :upTo").bind("upTo", upTo).execute();
        });
    }

    static String path(EventType type, String objectId) {
        return type.path().isEmpty() ? null : "/api/v1" + type.path().replace("{id}", objectId);
    }

    private ChangeDto.Batch page(ChangeFilter filter, List<Numbered> items, long reached, boolean more) {
        return new ChangeDto.Batch(items.stream().map(Numbered::change).toList(), cursors.after(filter.bound(), String.valueOf(reached)), more);
    }

    private Query bind(Query query, ChangeFilter filter) {
        Caller who = caller.get();
        var today = clock.today();
        CountyEventSight.bind(GoalSight.bind(MeetingSight.bind(query, who, today), who, today), who);
        Map.of("public", Audience.PUBLIC, "ofGoal", Audience.GOAL, "ofMeeting", Audience.MEETING, "ofDecision", Audience.DECISION,
                "ofCountyEvent", Audience.COUNTY_EVENT, "ofSeat", Audience.SEAT, "ofInsiders", Audience.INSIDER)
                .forEach((name, audience) -> query.bindArray(name, String.class, EventType.toldTo(audience)));
        return query.bind("group", filter.group).bind("municipality", filter.municipality)
                .bind("everyType", filter.type.isEmpty()).bindArray("types", String.class, filter.type);
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

    private static void requireKnown(List<String> types) {
        var errors = new ArrayList<Problem.Error>();
        for (var type : types) {
            if (!TYPES.containsKey(type) || TYPES.get(type).audience() == Audience.NOBODY) {
                errors.add(Problem.Error.inParameter("type", "no-such-event-type", type + " is no kind of event; see /event-types"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
