package fi.yhdyspinta.sandbox;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says of every answer that it is a sandbox's, and lets requests wait while the data goes back to its beginning: each
 * happens wholly before or wholly after it.
 */
@ApplicationScoped
class SandboxGate {

    static final String HEADER = "Yhdyspinta-Sandbox";

    private static final int BEFORE_ALL_ELSE = 1001;
    /** A request that takes longer goes on beside it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Waits for what is new, by reads that each see a whole: nobody waits for it. */
    private static final String LONG_POLL = "/api/v1/changes";

    private final boolean on;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int inside;
    private boolean closed;

    SandboxGate(@ConfigProperty(name = "yhdyspinta.sandbox") boolean on) {
        this.on = on;
    }

    void register(@Observes Filters filters) {
        if (on) {
            filters.register(this::pass, BEFORE_ALL_ELSE);
        }
    }

    private void pass(RoutingContext context) {
        context.response().putHeader(HEADER, "true");
        var path = String.valueOf(context.request().path());
        if (path.startsWith("/q/")) {
            context.next();
        } else if (!context.response().closed()) {
            enter(context, !path.equals(LONG_POLL), Vertx.currentContext());
        }
    }

    private void enter(RoutingContext context, boolean counted, Context loop) {
        lock.lock();
        try {
            if (closed) {
                waiting.add(() -> loop.runOnContext(now -> pass(context)));
                return;
            }
            inside += counted ? 1 : 0;
        } finally {
            lock.unlock();
        }
        if (counted) {
            context.addEndHandler(end -> leave());
        }
        context.next();
    }

    private void leave() {
        lock.lock();
        try {
            inside--;
            empty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Does something while no request is under way, unless one takes very long; those that come meanwhile wait. */
    void whileClosed(Runnable action) {
        close();
        try {
            action.run();
        } finally {
            open();
        }
    }

    private void close() {
        lock.lock();
        try {
            closed = true;
            var left = PATIENCE.toNanos();
            while (inside > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void open() {
        lock.lock();
        try {
            closed = false;
            waiting.forEach(Runnable::run);
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }
}
