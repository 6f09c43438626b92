package fi.yhdyspinta.countyevent;

import fi.yhdyspinta.countyevent.CountyEventDto.Group;
import fi.yhdyspinta.countyevent.CountyEventDto.Kind;
import fi.yhdyspinta.countyevent.CountyEventDto.Status;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Events of a county as the caller may see them; a page is one statement. */
@ApplicationScoped
public class CountyEventQueries {

    private static final String GROUPS = """
            LEFT JOIN LATERAL (SELECT array_agg(g.id ORDER BY g.name COLLATE "fi-x-icu", g.id) AS ids,
                    array_agg(g.name ORDER BY g.name COLLATE "fi-x-icu", g.id) AS names FROM %s) %s ON true
            """;

    private static final String EVENTS = """
            SELECT e.id, e.county_code, e.kind, e.title, e.description, e.start_at, e.end_at, e.place, e.remote_link, e.public, e.language,
                e.places, e.status, e.cancel_reason, e.demo, chosen.ids AS chosen_ids, chosen.names AS chosen_names,
                own_group.ids AS own_ids, own_group.names AS own_names, mine.group_id AS mine_group, mine.created_at AS mine_at,
                COALESCE((SELECT count(*) FROM county_event_participant p WHERE p.county_event_id = e.id) >= e.places, false) AS filled,
                %s AS insider
            FROM county_event e
            """.formatted(CountyEventSight.INSIDER)
            + GROUPS.formatted("county_event_group x JOIN lape_group g ON g.id = x.group_id WHERE x.county_event_id = e.id", "chosen")
            + GROUPS.formatted("""
                    county_event_open_to o JOIN lape_group g ON g.id = o.group_id
                    WHERE o.county_event_id = e.id AND o.group_id = ANY (:own) AND EXISTS (SELECT FROM membership s
                        WHERE s.person_id = :person AND s.group_id = o.group_id
                            AND s.period @> (e.start_at AT TIME ZONE 'Europe/Helsinki')::date)""", "own_group")
            + """
            LEFT JOIN county_event_participant mine ON mine.county_event_id = e.id AND mine.person_id = :person
            WHERE\s""" + CountyEventSight.VISIBLE;

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final CurrentCaller caller;
    private final Cursors cursors;

    CountyEventQueries(Jdbi jdbi, HelsinkiClock clock, CurrentCaller caller, Cursors cursors) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** @throws ProblemException 404 for a county that there is not */
    CountyEventDto.Page page(String county, CountyEventFilter filter) {
        var bound = "county events %s %s %s".formatted(county, filter.from, filter.to);
        var after = cursors.read(bound, filter.cursor);
        var sql = EVENTS + " AND e.county_code = :county" + (filter.from == null ? "" : " AND e.end_at >= :from")
                + (filter.to == null ? "" : " AND e.start_at < :to")
                + (after.isEmpty() ? "" : " AND (e.start_at, e.id) > (:afterAt, :afterId)") + " ORDER BY e.start_at, e.id LIMIT :limit";
        var found = jdbi.withHandle(db -> CountyEventSight.bind(db.createQuery(sql), caller.get()).bind("county", county)
                .bind("from", HelsinkiClock.startOf(filter.from))
                .bind("to", filter.to == null ? null : HelsinkiClock.startOf(filter.to.plusDays(1)))
                .bind("afterAt", after.map(key -> OffsetDateTime.parse(key.getFirst())).orElse(null))
                .bind("afterId", after.map(key -> UUID.fromString(key.get(1))).orElse(null))
                .bind("limit", filter.limit + 1).map((row, context) -> event(row)).list());
        if (found.isEmpty()) {
            requireCounty(county);
        }
        var more = found.size() > filter.limit;
        var items = more ? found.subList(0, filter.limit) : found;
        return new CountyEventDto.Page(items, more ? cursors.after(bound, items.getLast().startAt().toString(),
                items.getLast().id().toString()) : null);
    }

    /** @throws ProblemException 404 also for an event that the caller may not know */
    public CountyEventDto require(UUID id) {
        return jdbi.withHandle(db -> CountyEventSight.bind(db.createQuery(EVENTS + " AND e.id = :id"), caller.get()).bind("id", id)
                .map((row, context) -> event(row)).findOne()).orElseThrow(ProblemException.notFound());
    }

    /** The event with its row locked until the transaction ends. */
    CountyEventDto lock(UUID id) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM county_event WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne());
        return require(id);
    }

    /** Who comes; hidden names stay with those who lead the group. */
    CountyEventDto.Participants participants(UUID id) {
        return new CountyEventDto.Participants(jdbi.withHandle(db -> db.createQuery("""
                SELECT CASE WHEN NOT s.name_hidden THEN COALESCE(typed.name, p.name) END AS person_name, s.name_hidden, u.group_id,
                    g.name AS group_name, u.created_at AS signed_up_at
                FROM county_event_participant u JOIN membership s ON s.id = u.membership_id JOIN person p ON p.id = s.person_id
                JOIN lape_group g ON g.id = u.group_id
                LEFT JOIN group_contact typed ON typed.group_id = u.group_id AND typed.person_id = s.person_id
                WHERE u.county_event_id = :id
                ORDER BY g.name COLLATE "fi-x-icu", g.id, s.name_hidden,
                    CASE WHEN NOT s.name_hidden THEN COALESCE(typed.name, p.name) END COLLATE "fi-x-icu", u.created_at""")
                .bind("id", id).mapTo(CountyEventDto.Participant.class).list()));
    }

    private void requireCounty(String code) {
        if (!jdbi.withHandle(db -> db.createQuery("SELECT EXISTS (SELECT FROM county WHERE code = :code)").bind("code", code)
                .mapTo(boolean.class).one())) {
            throw ProblemException.notFound().get();
        }
    }

    private CountyEventDto event(ResultSet row) throws SQLException {
        var county = row.getString("county_code");
        var insider = row.getBoolean("insider");
        var mine = row.getObject("mine_group", UUID.class);
        var own = groups(row, "own");
        return new CountyEventDto(row.getObject("id", UUID.class), county, Kind.valueOf(row.getString("kind")), row.getString("title"),
                row.getString("description"), instant(row, "start_at"), instant(row, "end_at"), CountyEventDto.TIME_ZONE, row.getString("place"),
                insider ? row.getString("remote_link") : null, row.getBoolean("public"), row.getString("language"), groups(row, "chosen"),
                row.getObject("places", Integer.class), row.getBoolean("filled"), Status.valueOf(row.getString("status")),
                insider ? row.getString("cancel_reason") : null, row.getBoolean("demo"),
                mine == null ? null : new CountyEventDto.SignUp(mine, instant(row, "mine_at")), own,
                permissions(row, caller.get(), county, mine != null || own.isEmpty()));
    }

    private CountyEventDto.Permissions permissions(ResultSet row, Caller reader, String county, boolean comesOrCannot) throws SQLException {
        var coordinates = reader.coordinates(county);
        var planned = Status.valueOf(row.getString("status")) == Status.PLANNED;
        return new CountyEventDto.Permissions(coordinates && planned,
                planned && !comesOrCannot && !row.getBoolean("filled") && instant(row, "end_at").isAfter(clock.now()), coordinates);
    }

    private static List<Group> groups(ResultSet row, String which) throws SQLException {
        var ids = row.getArray(which + "_ids");
        if (ids == null) {
            return List.of();
        }
        var id = (UUID[]) ids.getArray();
        var name = (String[]) row.getArray(which + "_names").getArray();
        return IntStream.range(0, id.length).mapToObj(i -> new Group(id[i], name[i])).toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
