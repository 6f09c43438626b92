package fi.yhdyspinta.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** What has been told of a goal and what has happened to it, newest first, with the names that the caller may read. */
@ApplicationScoped
class GoalHistory {

    /**
     * The name of the person {@code author}, who did something in the group {@code g.group_id} at the time: not of a
     * hidden voice, unless the caller leads the group, and of long ago only while they still have to do with it.
     */
    private static final String NAME = """
            CASE WHEN (g.group_id = ANY (:led) OR NOT EXISTS (SELECT FROM membership h
                    WHERE h.group_id = g.group_id AND h.person_id = author.id AND h.name_hidden))
                AND (%s >= :keptFrom OR EXISTS (SELECT FROM membership k WHERE k.group_id = g.group_id
                    AND k.person_id = author.id AND (k.valid_to IS NULL OR k.valid_to >= :keptFromDay)))
                THEN author.name END""";

    private static final String UPDATES = "SELECT u.*, " + NAME.formatted("u.created_at") + """
             AS author_name
            FROM progress_update u JOIN goal g ON g.id = u.goal_id JOIN person author ON author.id = u.person_id
            WHERE %s""";

    private static final String EVENTS = "SELECT e.*, e.non_personal_data::text AS data, COALESCE(client.name, "
            + NAME.formatted("e.occurred_at") + """
            ) AS actor_name
            FROM event e JOIN goal g ON g.id = :goal
            LEFT JOIN person author ON author.id = CASE WHEN e.actor LIKE 'person:%' THEN substr(e.actor, 8)::uuid END
            LEFT JOIN integration_client client ON 'client:' || client.client_id = e.actor
            WHERE e.non_personal_data ->> 'goalId' = :goalText AND (:after::uuid IS NULL OR e.id < :after)
            ORDER BY e.id DESC LIMIT :limit""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final int yearsKept;

    GoalHistory(Jdbi jdbi, ObjectMapper json, Cursors cursors, CurrentCaller caller, HelsinkiClock clock,
            @ConfigProperty(name = "yhdyspinta.retention.years") int yearsKept) {
        this.jdbi = jdbi;
        this.json = json;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
        this.yearsKept = yearsKept;
    }

    ProgressDto.Page updates(UUID goalId, PageRequest page) {
        var bound = "updates of " + goalId;
        var after = cursors.read(bound, page.cursor);
        var found = jdbi.withHandle(db -> bind(db.createQuery(UPDATES.formatted("""
                        u.goal_id = :goal AND (:afterId::uuid IS NULL OR (u.update_date, u.id) < (:afterDate::date, :afterId))
                        ORDER BY u.update_date DESC, u.id DESC LIMIT :limit""")), page)
                .bind("goal", goalId)
                .bind("afterDate", after.map(List::getFirst).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null))
                .map((row, context) -> update(row)).list());
        if (found.size() <= page.limit) {
            return new ProgressDto.Page(found, null);
        }
        var items = found.subList(0, page.limit);
        return new ProgressDto.Page(items, cursors.after(bound, items.getLast().updateDate().toString(), items.getLast().id().toString()));
    }

    Optional<ProgressDto> update(UUID id) {
        return jdbi.withHandle(db -> bind(db.createQuery(UPDATES.formatted("u.id = :id")), null).bind("id", id)
                .map((row, context) -> update(row)).findOne());
    }

    GoalEventDto.Page events(UUID goalId, PageRequest page) {
        var bound = "events of goal " + goalId;
        var after = cursors.read(bound, page.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = jdbi.withHandle(db -> bind(db.createQuery(EVENTS), page).bind("goal", goalId)
                .bind("goalText", goalId.toString()).bind("after", after).map((row, context) -> event(row)).list());
        if (found.size() <= page.limit) {
            return new GoalEventDto.Page(found, null);
        }
        var items = found.subList(0, page.limit);
        return new GoalEventDto.Page(items, cursors.after(bound, items.getLast().id().toString()));
    }

    private Query bind(Query query, PageRequest page) {
        var keptFrom = clock.today().minusYears(yearsKept);
        return query.configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("led", caller.get().ledGroups().toArray(UUID[]::new)).bind("keptFromDay", keptFrom)
                .bind("keptFrom", keptFrom.atStartOfDay(HelsinkiClock.HELSINKI).toOffsetDateTime())
                .bind("limit", page == null ? 1 : page.limit + 1);
    }

    private static ProgressDto update(ResultSet row) throws SQLException {
        return new ProgressDto(GoalRow.uuid(row, "id"), GoalRow.uuid(row, "goal_id"), GoalRow.day(row, "update_date"),
                row.getString("author_name"), GoalDto.Health.valueOf(row.getString("health")), row.getString("text"),
                GoalRow.instant(row, "created_at"));
    }

    private GoalEventDto event(ResultSet row) throws SQLException {
        return new GoalEventDto(GoalRow.uuid(row, "id"), GoalRow.instant(row, "occurred_at"), row.getString("actor_name"),
                row.getString("type"), row.getString("object_type"), row.getString("object_id"),
                GoalRow.strings(row, "changed_fields"), values(row.getString("data")));
    }

    private Map<String, Object> values(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
