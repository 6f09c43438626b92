package fi.yhdyspinta.sandbox;

import fi.yhdyspinta.event.EventSequencer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Whether this installation is a sandbox; keeps its beginning and goes back to it. */
@ApplicationScoped
public class Sandbox {

    /** Any client may write here: the place of Turku, which the examples are about, among invented groups and people. */
    public static final String MUNICIPALITY = "853";

    private static final Logger LOG = Logger.getLogger(Sandbox.class);
    private static final String RESET = "sandbox-reset";
    private static final int TRIES = 10;
    private static final int AFTER_SEEDING = 3000;

    private final boolean on;
    private final Jdbi jdbi;
    private final EventSequencer sequencer;
    private final SandboxGate gate;
    private final Scheduler scheduler;
    private volatile boolean begun;

    Sandbox(@ConfigProperty(name = "yhdyspinta.sandbox") boolean on, Jdbi jdbi, EventSequencer sequencer, SandboxGate gate, Scheduler scheduler) {
        this.on = on;
        this.jdbi = jdbi;
        this.sequencer = sequencer;
        this.gate = gate;
        this.scheduler = scheduler;
    }

    public boolean isOn() {
        return on;
    }

    /** When it goes back to its beginning; empty where it never does. */
    public Optional<Instant> nextReset() {
        return Optional.ofNullable(scheduler.getScheduledJob(RESET)).map(io.quarkus.scheduler.Trigger::getNextFireTime);
    }

    void onStart(@Observes @Priority(AFTER_SEEDING) StartupEvent start) {
        if (!on) {
            return;
        }
        // the feed of changes has a beginning too
        while (isNumbering()) {
            sequencer.numberCommittedEvents();
        }
        QuarkusTransaction.requiringNew().timeout(120).run(() -> jdbi.useHandle(Beginning::keep));
        begun = true;
    }

    private boolean isNumbering() {
        return jdbi.withHandle(db -> db.createQuery("SELECT EXISTS (SELECT FROM event_waiting)").mapTo(boolean.class).one());
    }

    @Scheduled(identity = RESET, cron = "{yhdyspinta.sandbox.reset-schedule}", timeZone = "Europe/Helsinki",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reset() {
        if (!begun) {
            return;
        }
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var began = System.nanoTime();
            try {
                gate.whileClosed(() -> QuarkusTransaction.requiringNew().timeout(120).run(() -> jdbi.useHandle(Beginning::restore)));
                jdbi.useHandle(Beginning::measure);
                LOG.infof("The sandbox is as it was in the beginning, after %d ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
                return;
            } catch (RuntimeException e) {
                LOG.warnf("The sandbox was not reset, attempt %d of %d: %s", attempt, TRIES, e.getMessage());
            }
        }
    }
}
