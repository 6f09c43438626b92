package fi.yhdyspinta.member;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.member.MembershipBody.Seat;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which organisation a seat names: a known one of the county by id or by name regardless of case, or a new one. */
@ApplicationScoped
class SeatOrganisations {

    /** A merged organisation stands for the one that it was merged into. */
    private static final String FIND = """
            WITH RECURSIVE o AS (
                SELECT id, merged_into, 0 AS steps FROM organisation
                WHERE county_code = :county AND (id = :id::uuid OR lower(name) = lower(:name::text))
                UNION ALL
                SELECT n.id, n.merged_into, o.steps + 1 FROM organisation n JOIN o ON n.id = o.merged_into)
            SELECT id FROM o WHERE merged_into IS NULL ORDER BY steps LIMIT 1""";

    private final Jdbi jdbi;
    private final Events events;

    SeatOrganisations(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    void check(String county, Seat seat, List<Problem.Error> errors) {
        var name = nameOf(seat);
        if (seat.organisationId() != null && name != null) {
            errors.add(Problem.Error.at("/organisationName", "one-of-two", "give the id of an organisation or its name, not both"));
        } else if (seat.organisationId() != null && find(county, seat).isEmpty()) {
            errors.add(Problem.Error.at("/organisationId", "no-such-organisation", "must be an organisation of the county"));
        } else if (name != null && seat.organisationSector() == null && find(county, seat).isEmpty()) {
            errors.add(Problem.Error.at("/organisationSector", "sector-needed", "The organisation is new: say which sector it belongs to"));
        }
    }

    /** The id of the seat's organisation, added when it is new; null for a seat without one. */
    UUID of(LockedGroup group, Seat seat) {
        if (seat.organisationId() == null && nameOf(seat) == null) {
            return null;
        }
        return find(group.countyCode(), seat).or(() -> add(group, seat)).or(() -> find(group.countyCode(), seat)).orElseThrow();
    }

    private Optional<UUID> find(String county, Seat seat) {
        return jdbi.withHandle(db -> db.createQuery(FIND).bind("county", county).bind("id", seat.organisationId())
                .bind("name", nameOf(seat)).mapTo(UUID.class).findOne());
    }

    /** Empty when somebody else added the same name in this moment. */
    private Optional<UUID> add(LockedGroup group, Seat seat) {
        var added = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO organisation (county_code, name, sector) VALUES (:county, :name, :sector)
                ON CONFLICT DO NOTHING RETURNING id""")
                .bind("county", group.countyCode()).bind("name", nameOf(seat)).bind("sector", seat.organisationSector())
                .mapTo(UUID.class).findOne());
        added.ifPresent(id -> events.append(Event.of("organisation.added", id).inCounty(group.countyCode())
                .with("name", nameOf(seat)).with("sector", seat.organisationSector())));
        return added;
    }

    private static String nameOf(Seat seat) {
        return seat.organisationName() == null || seat.organisationName().isBlank() ? null : seat.organisationName().strip();
    }
}
