package fi.yhdyspinta.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** Appends to the event table, in the transaction of the change that it tells of. */
@ApplicationScoped
public class Events {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    Events(Jdbi jdbi, ObjectMapper json, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.json = json;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        append(event, caller.get().actor());
    }

    /** For what the service does by itself, such as retention. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendBySystem(Event event) {
        append(event, "system");
    }

    private void append(Event event, String actor) {
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO event (actor, type, object_type, object_id, group_id, county_code, changed_fields, non_personal_data)
                VALUES (:actor, :type, :objectType, :objectId, :groupId, :countyCode, :changedFields, :values::jsonb)""")
                .bind("actor", actor)
                .bind("type", event.type())
                .bind("objectType", event.objectType())
                .bind("objectId", event.objectId())
                .bind("groupId", event.groupId())
                .bind("countyCode", event.countyCode())
                .bindArray("changedFields", String.class, event.changedFields())
                .bind("values", write(event))
                .execute());
    }

    private String write(Event event) {
        try {
            return json.writeValueAsString(event.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
