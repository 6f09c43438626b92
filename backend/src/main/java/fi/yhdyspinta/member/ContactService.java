package fi.yhdyspinta.member;

import fi.yhdyspinta.member.People.Known;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Contact data, apart from the seats: who may read it is few, and every read is logged by the resource. */
@ApplicationScoped
class ContactService {

    private static final String CONTACT = """
            SELECT m.id AS membership_id, COALESCE(c.name, p.name) AS person_name,
                CASE WHEN c.person_id IS NULL THEN p.email ELSE c.email END AS email,
                CASE WHEN c.person_id IS NULL THEN p.phone ELSE c.phone END AS phone,
                CASE WHEN c.person_id IS NULL THEN p.language ELSE c.language END AS language
            """;

    private final Jdbi jdbi;
    private final Seats seats;
    private final People people;
    private final SeatEvents events;
    private final EntityTags tags;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    ContactService(Jdbi jdbi, Seats seats, People people, SeatEvents events, EntityTags tags, CurrentCaller caller,
            HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.seats = seats;
        this.people = people;
        this.events = events;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** One contact for each person who has or will have a seat and has not been erased. */
    List<ContactDto> ofGroup(UUID groupId) {
        return jdbi.withHandle(db -> {
            var source = MembershipQueries.source(MembershipQueries.isChairNetwork(db, groupId));
            return db.createQuery("""
                    SELECT membership_id, person_name, email, phone, language FROM (
                        SELECT DISTINCT ON (m.group_id, m.person_id) s.* FROM (%s %s WHERE %s AND %s
                            AND p.erased_at IS NULL AND (m.valid_to IS NULL OR m.valid_to >= :today::date)
                            AND :on::date IS NULL) s JOIN membership m ON m.id = s.membership_id
                        ORDER BY m.group_id, m.person_id, m.valid_from) contact
                    ORDER BY person_name COLLATE "fi-x-icu", membership_id"""
                    .formatted(CONTACT, MembershipQueries.SEATS, source, MembershipQueries.MAY_SEE))
                    .bind("group", groupId).bind("today", clock.today()).bind("on", (java.time.LocalDate) null)
                    .bind("led", led(caller.get())).mapTo(ContactDto.class).list();
        });
    }

    ContactDto ofSeat(UUID seatId) {
        return jdbi.withHandle(db -> db.createQuery(CONTACT + MembershipQueries.SEATS + " WHERE m.id = :id AND " + MembershipQueries.MAY_SEE)
                .bind("id", seatId).bind("led", led(caller.get())).mapTo(ContactDto.class).findOne())
                .orElseThrow(ProblemException.notFound());
    }

    @Transactional
    ContactDto correct(UUID seatId, ContactDto.Write body) {
        var group = seats.lockGroupOf(seatId);
        var before = ofSeat(seatId);
        tags.requireMatch(before);
        var person = seats.sitter(seatId).personId();
        var standing = people.standing(group, person);
        if (standing.erased() || standing.isOwn()) {
            throw ProblemException.of(ProblemType.CONTACT_KEPT_BY_PERSON, standing.erased()
                    ? "The person has been erased" : "The person has joined and changes their contact data under their own data");
        }
        var known = new Known(before.personName(), body.email(), body.phone(), body.language());
        if (known.email() == null || known.email().equalsIgnoreCase(before.email())
                || standing.belongsToGroup() && people.isFree(known.email())) {
            people.correct(group, person, standing, known);
        } else {
            seatWhoeverOwnsTheEmail(group, person, known);
        }
        var after = ofSeat(seatId);
        var changed = changed(before, after);
        if (changed.length > 0) {
            events.happened("membership.contact-changed", group, seatId, changed);
        }
        return after;
    }

    /** The e-mail says who a person is: another e-mail means that somebody else was meant all along. */
    private void seatWhoeverOwnsTheEmail(LockedGroup group, UUID person, Known known) {
        var owner = people.toSeat(group, known);
        if (!owner.equals(person)) {
            seats.move(group.id(), person, owner);
            people.forgetIfUnused(group.id(), person);
        }
    }

    private static UUID[] led(Caller caller) {
        return caller.ledGroups().toArray(UUID[]::new);
    }

    private static String[] changed(ContactDto before, ContactDto after) {
        var changed = new ArrayList<String>();
        if (!Objects.equals(before.email(), after.email())) {
            changed.add("email");
        }
        if (!Objects.equals(before.phone(), after.phone())) {
            changed.add("phone");
        }
        if (!Objects.equals(before.language(), after.language())) {
            changed.add("language");
        }
        return changed.toArray(String[]::new);
    }
}
