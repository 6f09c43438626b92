package fi.yhdyspinta.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.yhdyspinta.sandbox.Sandbox;
import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Fills an empty service with demo data at its start, once, whichever replica is first; only in demo mode and in a sandbox. */
@ApplicationScoped
class DemoSeeder {

    private static final long LOCK = 5_110_853_202_405L;
    private static final PropertyNamingStrategies.NamingBase COLUMN = (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE;
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).propertyNamingStrategy(COLUMN).build();

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final boolean wanted;

    DemoSeeder(Jdbi jdbi, HelsinkiClock clock, Sandbox sandbox, @ConfigProperty(name = "yhdyspinta.demo") boolean demo) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.wanted = demo || sandbox.isOn();
    }

    void onStart(@Observes StartupEvent start) {
        if (!wanted) {
            return;
        }
        var began = System.nanoTime();
        var seeded = QuarkusTransaction.requiringNew().timeout(120)
                .call(() -> jdbi.withHandle(db -> seedIfEmpty(db, clock.today())));
        if (seeded) {
            Log.infof("Demo data written in %d ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
    }

    /** Needs a transaction: the lock is held to its end, so that a second replica waits and then finds groups. */
    static boolean seedIfEmpty(Handle db, LocalDate today) {
        db.createQuery("SELECT true FROM pg_advisory_xact_lock(:lock)").bind("lock", LOCK).mapTo(boolean.class).one();
        if (db.createQuery("SELECT EXISTS (SELECT FROM lape_group)").mapTo(boolean.class).one()) {
            return false;
        }
        var made = DemoData.on(today);
        var tables = made.byTable();
        tables.forEach((table, rows) -> insert(db, table, rows));
        GoalCourses.write(db, made);
        MeetingCourses.write(db, made);
        CountyChoices.write(db, new DemoCalendar(today));
        CountyGatherings.write(db, new DemoCalendar(today));
        DemoIndicators.write(db, today);
        DemoChoices.write(db, today);
        // The first pages are read before the database would look at its new rows by itself.
        db.execute("ANALYZE " + String.join(", ", tables.keySet()));
        return true;
    }

    /** One statement for each table, however many rows. */
    static void insert(Handle db, String table, List<? extends Record> rows) {
        var columns = Arrays.stream(rows.getFirst().getClass().getRecordComponents()).map(RecordComponent::getName)
                .map(COLUMN::translate).collect(Collectors.joining(", "));
        db.createUpdate("INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_recordset(NULL::%1$s, :rows::jsonb)"
                .formatted(table, columns)).bind("rows", json(rows)).execute();
    }

    static String json(List<? extends Record> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
