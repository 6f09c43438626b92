package fi.yhdyspinta.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the event table as the history of one group. */
@ApplicationScoped
class GroupHistory {

    /** A name hidden in the group is shown to those who lead it, also in its history; others read nothing of the seat. */
    private static final String EVENTS = """
            SELECT e.id, e.occurred_at, e.type, e.object_type, e.changed_fields, e.non_personal_data::text AS data,
                e.actor = 'system' AS by_system,
                COALESCE(client.name, %s) AS actor_name,
                CASE WHEN seat.id IS NULL THEN e.non_personal_data ->> 'name'
                     ELSE COALESCE(typed.name, member.name) END AS object_name
            FROM event e
            LEFT JOIN person actor ON actor.id = CASE WHEN e.actor LIKE 'person:%%' THEN substr(e.actor, 8)::uuid END
            LEFT JOIN integration_client client ON 'client:' || client.client_id = e.actor
            LEFT JOIN membership seat ON seat.id = CASE WHEN e.object_type = 'membership' THEN e.object_id::uuid END
            LEFT JOIN person member ON member.id = seat.person_id
            LEFT JOIN group_contact typed ON typed.group_id = seat.group_id AND typed.person_id = seat.person_id
            WHERE e.group_id = :group AND (:leads OR e.object_type <> 'membership' OR NOT COALESCE(seat.name_hidden, true))
              AND (:after::uuid IS NULL OR e.id < :after)
            ORDER BY e.id DESC LIMIT :limit""".formatted(ActorName.sql("actor", "e.group_id", "e.county_code", "e.occurred_at"));

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final ActorName actorName;

    GroupHistory(Jdbi jdbi, ObjectMapper json, Cursors cursors, CurrentCaller caller, ActorName actorName) {
        this.jdbi = jdbi;
        this.json = json;
        this.cursors = cursors;
        this.caller = caller;
        this.actorName = actorName;
    }

    GroupEventDto.Page page(UUID group, PageRequest page) {
        var bound = "events of " + group;
        var after = cursors.read(bound, page.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = jdbi.withHandle(db -> actorName.bind(db.createQuery(EVENTS))
                .bind("group", group).bind("leads", caller.get().leads(group)).bind("after", after)
                .bind("limit", page.limit + 1)
                .map((row, context) -> event(row)).list());
        if (found.size() <= page.limit) {
            return new GroupEventDto.Page(found, null);
        }
        var items = found.subList(0, page.limit);
        return new GroupEventDto.Page(items, cursors.after(bound, items.getLast().id().toString()));
    }

    private GroupEventDto event(ResultSet row) throws SQLException {
        return new GroupEventDto(row.getObject("id", UUID.class), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"), row.getBoolean("by_system"), row.getString("type"), row.getString("object_type"),
                row.getString("object_name"), List.of((String[]) row.getArray("changed_fields").getArray()),
                values(row.getString("data")));
    }

    private Map<String, Object> values(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
