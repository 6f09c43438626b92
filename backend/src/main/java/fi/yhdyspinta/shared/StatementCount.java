package fi.yhdyspinta.shared;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Counts the SQL statements that the service has sent to answer requests, so that a test can hold a request to its
 * budget and an operator can see it as a metric. What it does on its own from time to time is not counted.
 */
@ApplicationScoped
public class StatementCount implements SqlLogger {

    private final AtomicLong sent = new AtomicLong();

    StatementCount(MeterRegistry metrics) {
        FunctionCounter.builder("yhdyspinta.sql.statements", sent, AtomicLong::get)
                .description("SQL statements sent to answer requests").register(metrics);
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        var container = Arc.container();
        if (container.requestContext().isActive() && container.select(CurrentVertxRequest.class).get().getCurrent() != null) {
            sent.incrementAndGet();
        }
    }

    public long sent() {
        return sent.get();
    }
}
