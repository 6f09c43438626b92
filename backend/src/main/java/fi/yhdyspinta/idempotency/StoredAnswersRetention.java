package fi.yhdyspinta.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Stored answers may hold personal data: they are forgotten after 24 hours. */
@ApplicationScoped
class StoredAnswersRetention {

    private final Jdbi jdbi;

    StoredAnswersRetention(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        jdbi.useHandle(db -> db.execute("DELETE FROM idempotent_request WHERE created_at < now() - interval '24 hours'"));
    }
}
