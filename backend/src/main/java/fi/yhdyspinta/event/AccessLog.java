package fi.yhdyspinta.event;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.NoStore;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/** Who read whose personal data: kept apart from the events, with its own retention. */
@ApplicationScoped
public class AccessLog {

    private final Jdbi jdbi;
    private final CurrentCaller caller;

    AccessLog(Jdbi jdbi, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** @param records how many people's data the answer holds; none is not logged */
    public void read(String operation, Object objectId, int records) {
        if (records == 0) {
            return;
        }
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO access_log (actor, operation, object_id, records, trace_id)
                VALUES (:actor, :operation, :objectId, :records, :traceId)""")
                .bind("actor", caller.get().actor())
                .bind("operation", operation)
                .bind("objectId", String.valueOf(objectId))
                .bind("records", records)
                .bind("traceId", Span.current().getSpanContext().getTraceId())
                .execute());
    }

    /**
     * The answer of a read: one that names people is logged, and no cache keeps it.
     *
     * @param names of the people in the answer; null for those whose name is not told
     */
    public <T> RestResponse<T> answer(String operation, Object objectId, T body, Collection<String> names) {
        return guarded(operation, objectId, RestResponse.ok(body), names);
    }

    /** The same for an answer that is made already, such as a file. */
    public <T> RestResponse<T> guarded(String operation, Object objectId, RestResponse<T> answer, Collection<String> names) {
        var named = (int) names.stream().filter(Objects::nonNull).distinct().count();
        read(operation, objectId, named);
        return named == 0 ? answer : NoStore.of(answer);
    }
}
