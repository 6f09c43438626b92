package fi.yhdyspinta.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.group.ActorName;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What has been told of a goal and what has happened to it, newest first, with the names that the caller may read. */
@ApplicationScoped
class GoalHistory {

    private static String name(String at) {
        return ActorName.sql("author", "g.group_id", "(SELECT gr.county_code FROM lape_group gr WHERE gr.id = g.group_id)", at);
    }

    private static final String UPDATES = "SELECT u.*, " + name("u.created_at") + """
             AS author_name
            FROM progress_update u JOIN goal g ON g.id = u.goal_id JOIN person author ON author.id = u.person_id
            WHERE %s""";

    private static final String EVENTS = "SELECT e.*, e.non_personal_data::text AS data, COALESCE(client.name, "
            + name("e.occurred_at") + """
            ) AS actor_name
            FROM event e JOIN goal g ON g.id = :goal
            LEFT JOIN person author ON author.id = CASE WHEN e.actor LIKE 'person:%' THEN substr(e.actor, 8)::uuid END
            LEFT JOIN integration_client client ON 'client:' || client.client_id = e.actor
            WHERE e.non_personal_data ->> 'goalId' = :goalText AND (:after::uuid IS NULL OR e.id < :after)
            ORDER BY e.id DESC LIMIT :limit""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Cursors cursors;
    private final ActorName actorName;

    GoalHistory(Jdbi jdbi, ObjectMapper json, Cursors cursors, ActorName actorName) {
        this.jdbi = jdbi;
        this.json = json;
        this.cursors = cursors;
        this.actorName = actorName;
    }

    ProgressDto.Page updates(UUID goalId, PageRequest page) {
        var bound = "updates of " + goalId;
        var after = cursors.read(bound, page.cursor);
        var found = jdbi.withHandle(db -> actorName.bind(db.createQuery(UPDATES.formatted("""
                        u.goal_id = :goal AND (:afterId::uuid IS NULL OR (u.update_date, u.id) < (:afterDate::date, :afterId))
                        ORDER BY u.update_date DESC, u.id DESC LIMIT :limit""")))
                .bind("goal", goalId).bind("limit", page.limit + 1)
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
        return jdbi.withHandle(db -> actorName.bind(db.createQuery(UPDATES.formatted("u.id = :id"))).bind("id", id)
                .map((row, context) -> update(row)).findOne());
    }

    GoalEventDto.Page events(UUID goalId, PageRequest page) {
        var bound = "events of goal " + goalId;
        var after = cursors.read(bound, page.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = jdbi.withHandle(db -> actorName.bind(db.createQuery(EVENTS)).bind("goal", goalId).bind("limit", page.limit + 1)
                .bind("goalText", goalId.toString()).bind("after", after).map((row, context) -> event(row)).list());
        if (found.size() <= page.limit) {
            return new GoalEventDto.Page(found, null);
        }
        var items = found.subList(0, page.limit);
        return new GoalEventDto.Page(items, cursors.after(bound, items.getLast().id().toString()));
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
