package fi.yhdyspinta.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Does something for real and takes it back: the surest way to show beforehand what it would do. */
public final class DryRun {

    private DryRun() {}

    private static final class TakeBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What the work answers; everything that it wrote is rolled back. */
    public static <T> T of(Supplier<T> work) {
        var answer = new AtomicReference<T>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                answer.set(work.get());
                throw new TakeBack();
            });
        } catch (TakeBack done) {
            return answer.get();
        }
        throw new IllegalStateException("The work was not taken back");
    }
}
