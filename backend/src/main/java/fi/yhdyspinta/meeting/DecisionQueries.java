package fi.yhdyspinta.meeting;

import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Decisions as callers may see them: public ones everyone, those of closed meetings who has signed in, the rest insiders. */
@ApplicationScoped
public class DecisionQueries {

    public static final String VISIBLE = "(d.public OR %s OR m.status = 'CLOSED' AND %s)"
            .formatted(MeetingSight.INSIDER, MeetingSight.SEES_CLOSED);

    /** Another decision of the same group, if the caller may know of it. */
    private static final String OTHER = """
            (SELECT o.id FROM decision o JOIN meeting om ON om.id = o.meeting_id
                WHERE o.%1$s AND (o.public OR %2$s OR om.status = 'CLOSED' AND %3$s))""";

    /** A draft is for insiders. */
    private static final String RESULTS = """
            ARRAY(SELECT r.%1$s FROM decision_result r LEFT JOIN action a ON a.id = r.action_id
                JOIN goal g ON g.id = COALESCE(r.goal_id, a.goal_id)
                WHERE r.decision_id = d.id AND r.%1$s IS NOT NULL AND (g.status <> 'DRAFT' OR %2$s) ORDER BY r.%1$s)""";

    private static final String HEARD = """
            ARRAY(SELECT dp.perspective_code FROM decision_perspective dp JOIN perspective v ON v.code = dp.perspective_code
                WHERE dp.decision_id = d.id AND dp.heard = '%s' ORDER BY v.position, v.code)""";

    static final String DECISION = "SELECT d.*, gr.name AS group_name, m.start_at, m.language, m.status AS meeting_status, "
            + "(m.start_at AT TIME ZONE 'Europe/Helsinki')::date AS decided_date, "
            + OTHER.formatted("id = d.supersedes_id", MeetingSight.INSIDER, MeetingSight.SEES_CLOSED) + " AS told_supersedes_id, "
            + OTHER.formatted("supersedes_id = d.id", MeetingSight.INSIDER, MeetingSight.SEES_CLOSED) + " AS superseded_by_id, "
            + HEARD.formatted("PRESENT") + " AS present, " + HEARD.formatted("OTHERWISE") + " AS otherwise, "
            + RESULTS.formatted("goal_id", MeetingSight.INSIDER) + " AS goal_ids, "
            + RESULTS.formatted("action_id", MeetingSight.INSIDER) + " AS action_ids "
            + """
            FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN lape_group gr ON gr.id = d.group_id
            WHERE %s AND\s""".formatted(VISIBLE);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;

    DecisionQueries(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    /** @throws ProblemException 404 also for a decision that the caller may not know of */
    DecisionDto require(UUID id) {
        return find("d.id = :id", query -> query.bind("id", id)).stream().findFirst().orElseThrow(ProblemException.notFound());
    }

    /** Those of a meeting, in the order of its agenda; none of a meeting whose decisions the caller may not see. */
    DecisionDto.Listing ofMeeting(UUID meetingId) {
        return new DecisionDto.Listing(find("""
                d.meeting_id = :meeting ORDER BY (SELECT i.position FROM agenda_item i WHERE i.id = d.agenda_item_id), d.id""",
                query -> query.bind("meeting", meetingId)));
    }

    /** Those that a goal, or one of its actions, came of. The goal is known to the caller. */
    public DecisionDto.Listing ofGoal(UUID goalId) {
        return new DecisionDto.Listing(find("""
                d.id IN (SELECT r.decision_id FROM decision_result r WHERE r.goal_id = :goal
                    OR r.action_id IN (SELECT a.id FROM action a WHERE a.goal_id = :goal)) ORDER BY m.start_at, d.id""",
                query -> query.bind("goal", goalId)));
    }

    private List<DecisionDto> find(String condition, Consumer<Query> bindings) {
        return rows(condition, bindings).stream().map(Row::decision).toList();
    }

    /** A decision with what a list of them is ordered by. */
    record Row(OffsetDateTime startAt, DecisionDto decision) {}

    List<Row> rows(String condition, Consumer<Query> bindings) {
        return jdbi.withHandle(db -> {
            var query = MeetingSight.bind(db.createQuery(DECISION + condition), caller.get(), clock.today());
            bindings.accept(query);
            return query.map((row, context) -> new Row(row.getObject("start_at", OffsetDateTime.class), decision(row, caller.get()))).list();
        });
    }

    private static DecisionDto decision(ResultSet row, Caller caller) throws SQLException {
        var closed = row.getString("meeting_status").equals(MeetingDto.Status.CLOSED.name());
        var leads = caller.leads(row.getObject("group_id", UUID.class));
        return new DecisionDto(row.getObject("id", UUID.class), row.getObject("group_id", UUID.class), row.getString("group_name"),
                row.getObject("meeting_id", UUID.class), row.getObject("agenda_item_id", UUID.class),
                row.getObject("decided_date", LocalDate.class), row.getString("language"), row.getString("text"),
                row.getString("child_impact"), row.getString("no_child_impact_reason"), codes(row, "present"), codes(row, "otherwise"),
                row.getString("heard_otherwise_note"), row.getObject("review_date", LocalDate.class),
                row.getObject("told_supersedes_id", UUID.class), row.getObject("superseded_by_id", UUID.class),
                row.getBoolean("public"), closed, AgendaQueries.ids(row, "goal_ids"), AgendaQueries.ids(row, "action_ids"),
                new DecisionDto.Permissions(leads && !closed, leads && closed));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
