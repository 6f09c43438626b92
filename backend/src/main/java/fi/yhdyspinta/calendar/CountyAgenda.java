package fi.yhdyspinta.calendar;

import fi.yhdyspinta.countyevent.CountyEventSight;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The calendar of a county as a list: its events, and the public meetings of its groups; one statement a page. */
@ApplicationScoped
class CountyAgenda {

    private static final String ENTRIES = """
            SELECT * FROM (
                SELECT 'COUNTY_EVENT' AS kind, e.id, e.title, e.start_at, e.end_at, e.place, NULL::uuid AS group_id, NULL AS group_name,
                    e.language, e.status = 'CANCELLED' AS cancelled, e.demo
                FROM county_event e WHERE e.county_code = :county AND %s
                UNION ALL
                SELECT 'MEETING', m.id, m.title, m.start_at, m.end_at, m.place, g.id, g.name, m.language, m.status = 'CANCELLED', m.demo
                FROM meeting m JOIN lape_group g ON g.id = m.group_id WHERE g.county_code = :county AND m.public
            ) entry
            WHERE (:from::timestamptz IS NULL OR end_at >= :from) AND (:to::timestamptz IS NULL OR start_at < :to)
                AND (:afterId::uuid IS NULL OR (start_at, id) > (:afterAt::timestamptz, :afterId))
            ORDER BY start_at, id LIMIT :limit""".formatted(CountyEventSight.VISIBLE);

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Cursors cursors;

    CountyAgenda(Jdbi jdbi, CurrentCaller caller, Cursors cursors) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** @throws ProblemException 404 for a county that there is not */
    CountyAgendaDto.Page page(String county, CountyAgendaFilter filter) {
        var bound = "county calendar %s %s %s".formatted(county, filter.from, filter.to);
        var after = cursors.read(bound, filter.cursor);
        var found = jdbi.withHandle(db -> CountyEventSight.bind(db.createQuery(ENTRIES), caller.get()).bind("county", county)
                .bind("from", HelsinkiClock.startOf(filter.from))
                .bind("to", filter.to == null ? null : HelsinkiClock.startOf(filter.to.plusDays(1)))
                .bind("afterAt", after.map(key -> OffsetDateTime.parse(key.getFirst())).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null))
                .bind("limit", filter.limit + 1).mapTo(CountyAgendaDto.class).list());
        if (found.isEmpty() && !jdbi.withHandle(db -> db.createQuery("SELECT EXISTS (SELECT FROM county WHERE code = :code)")
                .bind("code", county).mapTo(boolean.class).one())) {
            throw ProblemException.notFound().get();
        }
        var more = found.size() > filter.limit;
        var items = more ? found.subList(0, filter.limit) : found;
        return new CountyAgendaDto.Page(items, more ? cursors.after(bound, items.getLast().startAt().toString(),
                items.getLast().id().toString()) : null);
    }
}
