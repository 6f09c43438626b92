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
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/** Brings observations to the database: all or none, what is known already is not written, what was known before is kept. */
@ApplicationScoped
public class ObservationImport {

    private static final String STAGING = """
            CREATE TEMPORARY TABLE staged_observation (year smallint, area_number smallint, sex observation_sex,
                status observation_status, value double precision, absolute_count bigint) ON COMMIT DROP""";

    private static final String COPY = "COPY staged_observation FROM STDIN";

    private static final String WITHDRAWN = """
            INSERT INTO staged_observation (year, area_number, sex, status)
            SELECT o.year, o.area_number, o.sex, 'MISSING' FROM observation o
            WHERE o.indicator_number = :indicator AND o.status <> 'MISSING' AND NOT EXISTS (SELECT FROM staged_observation s
                WHERE s.year = o.year AND s.area_number = o.area_number AND s.sex = o.sex)""";

    /** What is known already is left out before the INSERT, which would lock, and so write, each row that it meets. */
    private static final String PUT = """
            WITH put AS (
                INSERT INTO observation AS o (indicator_number, year, area_number, sex, status, value, absolute_count, import_number)
                SELECT :indicator, s.year, s.area_number, s.sex, s.status, s.value, s.absolute_count, :import
                FROM staged_observation s
                LEFT JOIN observation known ON known.indicator_number = :indicator AND known.year = s.year AND known.sex = s.sex
                    AND known.area_number = s.area_number
                WHERE known.indicator_number IS NULL
                    OR (known.status, known.value, known.absolute_count) IS DISTINCT FROM (s.status, s.value, s.absolute_count)
                ON CONFLICT (indicator_number, year, sex, area_number) DO UPDATE SET status = EXCLUDED.status, value = EXCLUDED.value,
                    absolute_count = EXCLUDED.absolute_count, import_number = EXCLUDED.import_number
                RETURNING old.indicator_number IS NULL AS added, old.year, old.area_number, old.sex, old.status, old.value,
                    old.absolute_count, old.import_number, old.guarded),
            kept AS (
                INSERT INTO observation_history (indicator_number, year, area_number, sex, status, value, absolute_count, import_number,
                    replaced_by_number, guarded)
                SELECT :indicator, year, area_number, sex, status, value, absolute_count, import_number, :import, guarded
                FROM put WHERE NOT added)
            SELECT count(*) FILTER (WHERE added) AS added, count(*) FILTER (WHERE NOT added) AS changed FROM put""";

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

    private record Written(int added, int changed) {}

    private record Owner(int number, java.util.UUID id, java.util.UUID groupId, String countyCode) {}

    /** What the caller sends. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ObservationImportDto bring(int indicator, StagedObservations staged) {
        return bring(indicator, staged, false);
    }

    /** All that a source tells of the indicator: what it does not tell any more is missing; invented values go. In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObservationImportDto renewBySystem(int indicator, StagedObservations staged) {
        jdbi.useHandle(db -> {
            lock(db, indicator);
            db.createUpdate("""
                    DELETE FROM observation WHERE indicator_number = :indicator
                    AND EXISTS (SELECT FROM indicator i WHERE i.number = :indicator AND i.synthetic)""").bind("indicator", indicator).execute();
        });
        return bring(indicator, staged, true);
    }

    private ObservationImportDto bring(int indicator, StagedObservations staged, boolean whole) {
        return jdbi.withHandle(db -> {
            lock(db, indicator);
            db.execute(STAGING);
            copy(db, staged);
            if (whole) {
                db.createUpdate(WITHDRAWN).bind("indicator", indicator).execute();
            }
            var number = db.createQuery("SELECT nextval(pg_get_serial_sequence('observation_import', 'number'))").mapTo(int.class).one();
            var written = db.createQuery(PUT).bind("indicator", indicator).bind("import", number).mapTo(Written.class).one();
            if (written.added() + written.changed() > 0) {
                note(db, indicator, number, staged.count(), written, whole);
            }
            // In one transaction several indicators may be brought one after the other.
            db.execute("DROP TABLE staged_observation");
            return new ObservationImportDto(staged.count(), written.added(), written.changed(),
                    Math.max(0, staged.count() - written.added() - written.changed()));
        });
    }

    /** One import of an indicator at a time; a lock on its row would be a write. */
    private static void lock(Handle db, int indicator) {
        db.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:place, :indicator)) locked").bind("place", 7_203)
                .bind("indicator", indicator).mapTo(int.class).one();
    }

    private static void copy(Handle db, StagedObservations staged) {
        try (var rows = Files.newInputStream(staged.file())) {
            db.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows, 1 << 16);
            db.execute("ANALYZE staged_observation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(Handle db, int indicator, int number, int read, Written written, boolean bySystem) {
        db.createUpdate("""
                INSERT INTO observation_import (number, indicator_number, actor, imported_at, rows_read, rows_added, rows_changed)
                OVERRIDING SYSTEM VALUE VALUES (:number, :indicator, :actor, :at, :read, :added, :changed)""")
                .bind("number", number).bind("indicator", indicator).bind("actor", bySystem ? "system" : caller.get().actor())
                .bind("at", clock.now().atOffset(ZoneOffset.UTC)).bind("read", read).bind("added", written.added()).bind("changed", written.changed()).execute();
        db.createQuery("SELECT guard_small_counts(:indicator)").bind("indicator", indicator).mapTo(int.class).one();
        var owner = db.createQuery("""
                UPDATE indicator i SET observations_version = observations_version + 1,
                    updated_date = CASE WHEN source = 'SOTKANET' THEN updated_date ELSE :today END
                WHERE number = :indicator
                RETURNING number, id, group_id, COALESCE(county_code, (SELECT g.county_code FROM lape_group g WHERE g.id = group_id))::text AS county_code""")
                .bind("indicator", indicator).bind("today", clock.today()).mapTo(Owner.class).one();
        var event = Event.of("indicator.observations-changed", owner.id()).inGroup(owner.groupId(), owner.countyCode())
                .changed(java.util.List.of("observations")).with("added", written.added()).with("changed", written.changed());
        if (bySystem) {
            events.appendBySystem(event);
        } else {
            events.append(event);
        }
    }
}
