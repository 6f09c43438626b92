package fi.yhdyspinta.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the SQL statements that the service has sent, so that a test can hold a request to its budget. */
@ApplicationScoped
public class StatementCount implements SqlLogger {

    private final AtomicLong sent = new AtomicLong();

    @Override
    public void logBeforeExecution(StatementContext context) {
        sent.incrementAndGet();
    }

    public long sent() {
        return sent.get();
    }
}
