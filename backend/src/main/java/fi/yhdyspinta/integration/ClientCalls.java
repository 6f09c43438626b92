package fi.yhdyspinta.integration;

import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts the calls of each client by day. Gathered in memory and written together every few seconds and when the service
 * stops, so that a call costs no statement; a replica that is killed forgets its last seconds.
 */
@ApplicationScoped
class ClientCalls {

    private static final Logger LOG = Logger.getLogger(ClientCalls.class);

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final ConcurrentMap<Day, Count> gathered = new ConcurrentHashMap<>();

    ClientCalls(Jdbi jdbi, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    private record Day(String clientId, LocalDate date) {}

    private record Count(long calls, long failed, Instant last) {

        Count and(Count more) {
            return new Count(calls + more.calls, failed + more.failed, last.isAfter(more.last) ? last : more.last);
        }
    }

    @ServerResponseFilter
    void count(ContainerResponseContext response) {
        var who = caller.account();
        if (who != null && who.clientId() != null) {
            gathered.merge(new Day(who.clientId(), clock.today()), new Count(1, response.getStatus() >= 400 ? 1 : 0, clock.now()), Count::and);
        }
    }

    @Scheduled(every = "{yhdyspinta.client-calls.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        var days = new ArrayList<Day>();
        var counts = new ArrayList<Count>();
        for (var day : gathered.keySet()) {
            days.add(day);
            counts.add(gathered.remove(day));
        }
        if (days.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> write(days, counts));
        } catch (RuntimeException e) {
            LOG.warnf("Calls of clients are written later: %s", e.getClass().getSimpleName());
            for (var i = 0; i < days.size(); i++) {
                gathered.merge(days.get(i), counts.get(i), Count::and);
            }
        }
    }

    void beforeTheEnd(@Observes ShutdownEvent end) {
        write();
    }

    private void write(ArrayList<Day> days, ArrayList<Count> counts) {
        // in one order, so that replicas never wait for each other crosswise
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO integration_client_call AS known (client_id, call_date, calls, failed, last_call_at)
                SELECT * FROM unnest(:clients::text[], :dates::date[], :calls::bigint[], :failed::bigint[], :last::timestamptz[]) ORDER BY 1, 2
                ON CONFLICT (client_id, call_date) DO UPDATE SET calls = known.calls + excluded.calls, failed = known.failed + excluded.failed,
                    last_call_at = greatest(known.last_call_at, excluded.last_call_at)""")
                .bindArray("clients", String.class, days.stream().map(Day::clientId).toList())
                .bindArray("dates", String.class, days.stream().map(day -> day.date().toString()).toList())
                .bindArray("calls", Long.class, counts.stream().map(Count::calls).toList())
                .bindArray("failed", Long.class, counts.stream().map(Count::failed).toList())
                .bindArray("last", String.class, counts.stream().map(count -> count.last().atOffset(ZoneOffset.UTC).toString()).toList())
                .execute());
    }
}
