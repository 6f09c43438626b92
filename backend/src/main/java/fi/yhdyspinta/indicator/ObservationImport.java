package fi.yhdyspinta.indicator;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/** Brings observations to the database: all or none, what is known already is not written, what was known before is kept. */
@ApplicationScoped
public class ObservationImport {

    /** A million rows are sorted and compared in memory. */
    private static final String STAGING = """
            SET LOCAL work_mem = '64MB';
            CREATE TEMPORARY TABLE staged_observation (indicator_number integer, year smallint, area_number smallint, sex observation_sex,
                status observation_status, value double precision, absolute_count bigint) ON COMMIT DROP;
            CREATE TEMPORARY TABLE staged_import (indicator_number integer PRIMARY KEY, import_number integer, rows_read integer) ON COMMIT DROP""";

    private static final String COPY = "COPY staged_observation FROM STDIN";

    private static final String NUMBER = """
            INSERT INTO staged_import
            SELECT indicator_number, nextval(pg_get_serial_sequence('observation_import', 'number')), rows
            FROM (SELECT indicator_number, count(*) AS rows FROM staged_observation GROUP BY indicator_number ORDER BY indicator_number) told;
            ANALYZE staged_import""";

    private static final String WITHDRAWN = """
            INSERT INTO staged_observation (indicator_number, year, area_number, sex, status)
            SELECT o.indicator_number, o.year, o.area_number, o.sex, 'MISSING' FROM observation o
            WHERE o.indicator_number = :indicator AND o.status <> 'MISSING' AND NOT EXISTS (SELECT FROM staged_observation s
                WHERE s.indicator_number = o.indicator_number AND s.year = o.year AND s.area_number = o.area_number AND s.sex = o.sex)""";

    /**
     * What is known already is left out before the INSERT, which would lock, and so write, each row that it meets. A new value is
     * judged anew; until it comes, one that could once reveal a small count stays guarded.
     */
    private static final String PUT = """
            WITH put AS (
                INSERT INTO observation AS o (indicator_number, year, area_number, sex, status, value, absolute_count, import_number)
                SELECT s.indicator_number, s.year, s.area_number, s.sex, s.status, s.value, s.absolute_count, i.import_number
                FROM staged_observation s JOIN staged_import i USING (indicator_number)
                LEFT JOIN observation known ON known.indicator_number = s.indicator_number AND known.indicator_number = ANY (:indicators)
                    AND known.year = s.year AND known.sex = s.sex AND known.area_number = s.area_number
                WHERE known.indicator_number IS NULL
                    OR (known.status, known.value, known.absolute_count) IS DISTINCT FROM (s.status, s.value, s.absolute_count)
                ON CONFLICT (indicator_number, year, sex, area_number) DO UPDATE SET status = EXCLUDED.status, value = EXCLUDED.value,
                    absolute_count = EXCLUDED.absolute_count, import_number = EXCLUDED.import_number, guarded = false
                RETURNING new.indicator_number, new.import_number AS by_number, old.indicator_number IS NULL AS added, old.year, old.area_number,
                    old.sex, old.status, old.value, old.absolute_count, old.import_number, old.guarded),
            kept AS (
                INSERT INTO observation_history (indicator_number, year, area_number, sex, status, value, absolute_count, import_number,
                    replaced_by_number, guarded)
                SELECT indicator_number, year, area_number, sex, status, value, absolute_count, import_number, by_number, guarded
                FROM put WHERE NOT added),
            written AS (
                SELECT indicator_number, by_number, (count(*) FILTER (WHERE added))::integer AS added,
                    (count(*) FILTER (WHERE NOT added))::integer AS changed
                FROM put GROUP BY indicator_number, by_number),
            noted AS (
                INSERT INTO observation_import (number, indicator_number, actor, imported_at, rows_read, rows_added, rows_changed)
                OVERRIDING SYSTEM VALUE
                SELECT by_number, indicator_number, :actor, :at, rows_read, added, changed FROM written JOIN staged_import USING (indicator_number))
            SELECT indicator_number, added, changed FROM written ORDER BY indicator_number""";

    private static final String NOTE = """
            UPDATE indicator i SET observations_version = observations_version + 1,
                updated_date = CASE WHEN source = 'SOTKANET' THEN updated_date ELSE :today END
            WHERE number = ANY (:indicators)
            RETURNING number, id, group_id, COALESCE(county_code, (SELECT g.county_code FROM lape_group g WHERE g.id = group_id))::text AS county_code""";

    /** Imports of one indicator wait for each other; so many places that a request of thousands of indicators takes no more locks. */
    private static final int PLACES = 256;

    private static final int LONGEST_SECONDS = 600;

    private final Jdbi jdbi;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    ObservationImport(Jdbi jdbi, Events events, CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    private record Written(int indicatorNumber, int added, int changed) {}

    private record Owner(int number, UUID id, UUID groupId, String countyCode) {}

    /** What the caller sends. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public ObservationImportDto bring(StagedObservations staged) {
        return bring(staged.indicators(), staged, false);
    }

    /** From now until the end of the caller's transaction nobody else tells of the indicator. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(int indicator) {
        jdbi.useHandle(db -> lock(db, List.of(indicator)));
    }

    /** What the caller sends, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    ObservationImportDto bringHere(StagedObservations staged) {
        return bring(staged.indicators(), staged, false);
    }

    /** All that a source tells of the indicator: what it does not tell any more is missing; invented values go. In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObservationImportDto renewBySystem(int indicator, StagedObservations staged) {
        jdbi.useHandle(db -> {
            lock(db, List.of(indicator));
            db.createUpdate("""
                    DELETE FROM observation WHERE indicator_number = :indicator
                    AND EXISTS (SELECT FROM indicator i WHERE i.number = :indicator AND i.synthetic)""").bind("indicator", indicator).execute();
        });
        return bring(List.of(indicator), staged, true);
    }

    private ObservationImportDto bring(Collection<Integer> indicators, StagedObservations staged, boolean bySystem) {
        return jdbi.withHandle(db -> patiently(db, () -> {
            lock(db, indicators);
            db.createScript(STAGING).execute();
            copy(db, staged);
            db.createScript(NUMBER).execute();
            if (bySystem) {
                db.createUpdate(WITHDRAWN).bind("indicator", indicators.iterator().next()).execute();
            }
            var written = db.createQuery(PUT).bindArray("indicators", Integer.class, indicators).bind("actor", bySystem ? "system" : caller.get().actor())
                    .bind("at", clock.now().atOffset(ZoneOffset.UTC)).mapTo(Written.class).list();
            note(db, written, bySystem);
            // In one transaction several indicators may be brought one after the other.
            db.createScript("DROP TABLE staged_observation; DROP TABLE staged_import").execute();
            var added = written.stream().mapToInt(Written::added).sum();
            var changed = written.stream().mapToInt(Written::changed).sum();
            return new ObservationImportDto(staged.count(), added, changed, Math.max(0, staged.count() - added - changed));
        }));
    }

    /** A statement over a million rows may be silent for longer than a connection is otherwise believed to be alive. */
    private static <T> T patiently(Handle db, Supplier<T> work) {
        try {
            var connection = db.getConnection();
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_SECONDS * 1_000);
            try {
                return work.get();
            } finally {
                if (!connection.isClosed()) {
                    connection.setNetworkTimeout(Runnable::run, usual);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One import of an indicator at a time; a lock on its row would be a write. */
    private static void lock(Handle db, Collection<Integer> indicators) {
        db.createQuery("SELECT count(pg_advisory_xact_lock(:place, number)) FROM (SELECT DISTINCT n % :places AS number FROM unnest(:indicators) n ORDER BY 1) locked")
                .bind("place", 7_203).bind("places", PLACES).bindArray("indicators", Integer.class, indicators).mapTo(int.class).one();
    }

    private static void copy(Handle db, StagedObservations staged) {
        try {
            db.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, staged.read(), 1 << 16);
            db.execute("ANALYZE staged_observation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(Handle db, List<Written> written, boolean bySystem) {
        if (written.isEmpty()) {
            return;
        }
        var indicators = written.stream().map(Written::indicatorNumber).toList();
        db.createQuery("SELECT guard_small_counts(:indicators)").bindArray("indicators", Integer.class, indicators).mapTo(int.class).one();
        var owners = db.createQuery(NOTE).bindArray("indicators", Integer.class, indicators).bind("today", clock.today()).mapTo(Owner.class)
                .collectToMap(Owner::number, owner -> owner);
        for (var one : written) {
            var owner = owners.get(one.indicatorNumber());
            var event = Event.of("indicator.observations-changed", owner.id()).inGroup(owner.groupId(), owner.countyCode())
                    .changed(List.of("observations")).with("added", one.added()).with("changed", one.changed());
            if (bySystem) {
                events.appendBySystem(event);
            } else {
                events.append(event);
            }
        }
    }
}
