package fi.yhdyspinta.support;

import fi.yhdyspinta.shared.StatementCount;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.LongStream;

/** How many SQL statements the service sends to answer a request. */
@ApplicationScoped
public class Statements {

    private final StatementCount count;
    private final Scheduler jobs;

    Statements(StatementCount count, Scheduler jobs) {
        this.count = count;
        this.jobs = jobs;
    }

    /** Without what is sent but once and then remembered, and without what others send. */
    public long of(Runnable request) {
        jobs.pause();
        try {
            return LongStream.generate(() -> {
                var before = count.sent();
                request.run();
                return count.sent() - before;
            }).limit(3).min().orElseThrow();
        } finally {
            jobs.resume();
        }
    }
}
