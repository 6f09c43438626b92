package fi.yhdyspinta.sotkanet;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.LocalizedText;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Fetchings: started, and how far each is. */
@ApplicationScoped
class IndicatorSyncs {

    private static final String SYNC = """
            SELECT s.id, s.started_at, s.finished_at, count(*) FILTER (WHERE i.status = 'WAITING') AS waiting,
                count(*) FILTER (WHERE i.status = 'RUNNING') AS running, count(*) FILTER (WHERE i.status = 'DONE') AS done,
                count(*) FILTER (WHERE i.status = 'UNCHANGED') AS unchanged, count(*) FILTER (WHERE i.status = 'FAILED') AS failed
            FROM indicator_sync s LEFT JOIN indicator_sync_item i ON i.sync_id = s.id
            """;

    private final Jdbi jdbi;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final Cursors cursors;

    IndicatorSyncs(Jdbi jdbi, Events events, CurrentCaller caller, HelsinkiClock clock, Cursors cursors) {
        this.jdbi = jdbi;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** @param indicators null for all that are switched on */
    @Transactional
    IndicatorSyncDto start(List<UUID> indicators) {
        return jdbi.withHandle(db -> {
            var sync = start(db, caller.get().actor(), indicators)
                    .orElseThrow(() -> ProblemException.of(ProblemType.WRONG_STATE, "Another fetching goes on"));
            events.append(Event.of("indicator-sync.started", sync));
            return find(sync).orElseThrow();
        });
    }

    /** Does nothing while another goes on. */
    @Transactional
    void startBySystem() {
        jdbi.useHandle(db -> start(db, "system", null).ifPresent(sync -> events.appendBySystem(Event.of("indicator-sync.started", sync))));
    }

    private Optional<UUID> start(Handle db, String actor, List<UUID> indicators) {
        var id = db.createQuery("""
                INSERT INTO indicator_sync (started_by, started_at) VALUES (:actor, :now)
                ON CONFLICT ((finished_at IS NULL)) WHERE finished_at IS NULL DO NOTHING RETURNING id""")
                .bind("actor", actor).bind("now", clock.now().atOffset(ZoneOffset.UTC)).mapTo(UUID.class).findOne();
        id.ifPresent(sync -> {
            var items = db.createUpdate("""
                    INSERT INTO indicator_sync_item (sync_id, indicator_id)
                    SELECT :sync, id FROM indicator WHERE source = 'SOTKANET' AND switched_on AND (:all OR id = ANY (:wanted::uuid[]))""")
                    .bind("sync", sync).bind("all", indicators == null)
                    .bindArray("wanted", UUID.class, indicators == null ? List.of() : indicators).execute();
            if (items == 0 && indicators != null) {
                throw ProblemException.invalid("/indicatorIds", "no-such-indicator", "must name indicators of Sotkanet that are switched on");
            }
        });
        return id;
    }

    Optional<IndicatorSyncDto> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(SYNC + "WHERE s.id = :id GROUP BY s.id").bind("id", id).map((row, context) -> sync(row)).findOne());
    }

    IndicatorSyncDto.Page page(PageRequest page) {
        var after = cursors.read("indicator-syncs", page.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = jdbi.withHandle(db -> db.createQuery(SYNC + "WHERE :after::uuid IS NULL OR s.id < :after GROUP BY s.id ORDER BY s.id DESC LIMIT :limit")
                .bind("after", after).bind("limit", page.limit + 1).map((row, context) -> sync(row)).list());
        var more = found.size() > page.limit;
        var items = more ? found.subList(0, page.limit) : found;
        return new IndicatorSyncDto.Page(items, more ? cursors.after("indicator-syncs", items.getLast().id().toString()) : null);
    }

    List<IndicatorSyncDto.Item> items(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT s.*, i.external_id, i.name_fi, i.name_sv, i.name_en FROM indicator_sync_item s JOIN indicator i ON i.id = s.indicator_id
                WHERE s.sync_id = :id ORDER BY s.status <> 'FAILED', s.finished_at NULLS LAST, i.number""").bind("id", id)
                .map((row, context) -> new IndicatorSyncDto.Item(row.getObject("indicator_id", UUID.class), row.getString("external_id"),
                        LocalizedText.read(row, "name"), IndicatorSyncDto.Status.valueOf(row.getString("status")), row.getInt("attempts"),
                        row.getString("failure"), row.getInt("rows_read"), row.getInt("rows_added"), row.getInt("rows_changed"),
                        row.getInt("rows_unknown"), instant(row, "finished_at"))).list());
    }

    private static IndicatorSyncDto sync(ResultSet row) throws SQLException {
        return new IndicatorSyncDto(row.getObject("id", UUID.class), instant(row, "started_at"), instant(row, "finished_at"),
                new IndicatorSyncDto.Counts(row.getInt("waiting"), row.getInt("running"), row.getInt("done"), row.getInt("unchanged"), row.getInt("failed")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
