package fi.yhdyspinta.member;

import fi.yhdyspinta.member.MembershipBody.Seat;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The rows of seats. Whoever changes one holds the lock of its group, so the rules of a group never race. */
@ApplicationScoped
class Seats {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final Jdbi jdbi;

    Seats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A group whose seats nobody else changes until the transaction ends. */
    public record LockedGroup(UUID id, String kind, String countyCode, boolean demo) {}

    /** Who sits in a seat, and whether a guardian must and did consent: what a new seat takes over from the old. */
    public record Sitter(UUID personId, boolean nameHidden, boolean guardianConsentNeeded, LocalDate guardianConsentDate) {}

    /** @throws ProblemException 404, or 409 for a group whose seats are derived */
    LockedGroup lock(UUID groupId) {
        var group = jdbi.withHandle(db -> db.createQuery("""
                SELECT id, kind, county_code, demo FROM lape_group WHERE id = :id FOR NO KEY UPDATE""")
                .bind("id", groupId).mapTo(LockedGroup.class).findOne()).orElseThrow(ProblemException.notFound());
        if (group.kind().equals("CHAIR_NETWORK")) {
            throw ProblemException.of(ProblemType.CONFLICT,
                    "The members of a chair network are the chairs of the county's municipal groups: change their seats there");
        }
        return group;
    }

    LockedGroup lockGroupOf(UUID seatId) {
        var group = lock(jdbi.withHandle(db -> db.createQuery("SELECT group_id FROM membership WHERE id = :id")
                .bind("id", seatId).mapTo(UUID.class).findOne()).orElseThrow(ProblemException.notFound()));
        // Merging organisations and erasure change a seat without the lock of its group.
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM membership WHERE id = :id FOR UPDATE").bind("id", seatId)
                .mapTo(UUID.class).findOne());
        return group;
    }

    Sitter sitter(UUID seatId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT person_id, name_hidden, guardian_consent_needed, guardian_consent_date FROM membership WHERE id = :id""")
                .bind("id", seatId).mapTo(Sitter.class).one());
    }

    UUID begin(LockedGroup group, Sitter sitter, Seat seat, UUID organisationId) {
        return refusingOverlap(db -> {
            var id = db.createQuery("""
                    INSERT INTO membership (group_id, person_id, role, deputy_for, organisation_id, valid_from, valid_to,
                        name_hidden, guardian_consent_needed, guardian_consent_date, demo)
                    VALUES (:group.id, :sitter.personId, :seat.role, :seat.deputyForId, :organisation, :seat.from, :seat.to,
                        :sitter.nameHidden, :sitter.guardianConsentNeeded, :sitter.guardianConsentDate, :group.demo)
                    RETURNING id""")
                    .bindMethods("group", group).bindMethods("sitter", sitter).bindMethods("seat", seat)
                    .bind("organisation", organisationId).mapTo(UUID.class).one();
            addPerspectives(db, id, seat.perspectiveCodes());
            return id;
        });
    }

    /** The same person goes on with the same organisation and perspectives in a new seat; deputies follow. */
    UUID goOn(UUID seatId, Role role, LocalDate from, LocalDate to) {
        return refusingOverlap(db -> {
            var id = db.createQuery("""
                    INSERT INTO membership (group_id, person_id, role, deputy_for, organisation_id, valid_from, valid_to,
                        name_hidden, guardian_consent_needed, guardian_consent_date, demo)
                    SELECT group_id, person_id, :role, CASE WHEN :role = 'DEPUTY' THEN deputy_for END, organisation_id,
                        :from::date, :to::date, name_hidden, guardian_consent_needed, guardian_consent_date, demo
                    FROM membership WHERE id = :old RETURNING id""")
                    .bind("role", role).bind("from", from).bind("to", to).bind("old", seatId).mapTo(UUID.class).one();
            db.createUpdate("""
                    INSERT INTO membership_perspective SELECT :id, perspective_code FROM membership_perspective
                    WHERE membership_id = :old""")
                    .bind("id", id).bind("old", seatId).execute();
            return id;
        });
    }

    /** Deputies who go on beyond the day stand in for the new seat instead of the old. */
    void deputiesFollow(UUID oldSeat, UUID newSeat, LocalDate from) {
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE membership SET deputy_for = :new, version = version + 1
                WHERE deputy_for = :old AND id <> :new AND (valid_to IS NULL OR valid_to >= :from)""")
                .bind("new", newSeat).bind("old", oldSeat).bind("from", from).execute());
    }

    void correct(UUID id, Seat seat, UUID organisationId, boolean nameHidden) {
        refusingOverlap(db -> {
            db.createUpdate("""
                    UPDATE membership SET role = :role, deputy_for = :deputyForId, organisation_id = :organisation,
                        valid_from = :from, valid_to = :to, name_hidden = :hidden,
                        guardian_consent_needed = :guardianConsentNeeded, guardian_consent_date = :guardianConsentDate,
                        version = version + 1 WHERE id = :id""")
                    .bindMethods(seat).bind("id", id).bind("organisation", organisationId).bind("hidden", nameHidden).execute();
            db.createUpdate("DELETE FROM membership_perspective WHERE membership_id = :id").bind("id", id).execute();
            addPerspectives(db, id, seat.perspectiveCodes());
            return id;
        });
    }

    void standsInFor(UUID deputySeat, UUID principalSeat) {
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET deputy_for = :principal WHERE id = :id")
                .bind("id", deputySeat).bind("principal", principalSeat).execute());
    }

    void end(UUID id, LocalDate lastDate) {
        jdbi.useHandle(db -> db.createUpdate("UPDATE membership SET valid_to = :last, version = version + 1 WHERE id = :id")
                .bind("id", id).bind("last", lastDate).execute());
    }

    void makeChair(UUID id) {
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE membership SET role = 'CHAIR', deputy_for = NULL, version = version + 1 WHERE id = :id""")
                .bind("id", id).execute());
    }

    /** All seats in the group become another person's: they were the same human being all along. */
    void move(UUID groupId, UUID fromPerson, UUID toPerson) {
        refusingOverlap(db -> db.createUpdate("""
                UPDATE membership SET person_id = :to, version = version + 1 WHERE group_id = :group AND person_id = :from""")
                .bind("group", groupId).bind("from", fromPerson).bind("to", toPerson).execute());
    }

    /** Takes back a seat that has not begun. */
    void cancel(UUID id) {
        jdbi.useHandle(db -> {
            db.createUpdate("DELETE FROM invitation WHERE membership_id = :id").bind("id", id).execute();
            db.createUpdate("DELETE FROM membership WHERE id = :id").bind("id", id).execute();
        });
    }

    boolean hasDeputies(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("SELECT EXISTS (SELECT FROM membership WHERE deputy_for = :id)")
                .bind("id", id).mapTo(boolean.class).one());
    }

    /** Whether somebody else than the seat's person chairs on the day. */
    boolean isChaired(UUID groupId, LocalDate day, UUID otherThan) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM membership WHERE group_id = :group AND role = 'CHAIR'
                    AND period @> :day::date AND id IS DISTINCT FROM :other::uuid)""")
                .bind("group", groupId).bind("day", day).bind("other", otherThan).mapTo(boolean.class).one());
    }

    private static void addPerspectives(Handle db, UUID id, List<String> codes) {
        db.createUpdate("INSERT INTO membership_perspective SELECT :id, unnest(:codes)")
                .bind("id", id).bindArray("codes", String.class, codes).execute();
    }

    /** The database refuses two seats of a person in a group at a time; here that refusal gets its words. */
    private <T> T refusingOverlap(Function<Handle, T> change) {
        try {
            return jdbi.withHandle(change::apply);
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                throw ProblemException.of(ProblemType.SEAT_OVERLAPS,
                        "End the person's other seat in the group first, or choose days that do not overlap with it");
            }
            throw e;
        }
    }
}
