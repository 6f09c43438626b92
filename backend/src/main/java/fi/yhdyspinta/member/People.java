package fi.yhdyspinta.member;

import fi.yhdyspinta.member.Seats.LockedGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds or makes the one record of a person. Whoever types an e-mail must not learn whether it was known, nor anything
 * about its owner: a person found by e-mail gets a {@code group_contact} with what was typed, and the group sees that
 * and never the person's own record, until the person takes the seat.
 */
@ApplicationScoped
class People {

    private final Jdbi jdbi;

    People(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a chair knows of a person. E-mail and telephone may be missing. */
    public record Known(String name, String email, String phone, String language) {

        public Known {
            name = name == null ? null : name.strip();
            email = orNull(email);
            phone = orNull(phone);
        }

        private static String orNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** How a person stands towards a group. */
    record Standing(boolean hasAccount, boolean typed, boolean elsewhere, boolean erased) {

        /** The group made the record and nobody else uses it: its chair may change it. */
        boolean belongsToGroup() {
            return !hasAccount && !typed && !elsewhere && !erased;
        }

        /** The person has joined: name and contact data are their own. */
        boolean isOwn() {
            return hasAccount && !typed;
        }
    }

    /** The record of the person to be seated, new unless the e-mail is known. */
    UUID toSeat(LockedGroup group, Known known) {
        return add(group, known).orElseGet(() -> {
            var person = byEmail(known.email());
            if (!isKnownTo(group, person)) {
                keepTyped(group, person, known);
            }
            return person;
        });
    }

    Standing standing(LockedGroup group, UUID personId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT p.account_subject IS NOT NULL AS has_account, p.erased_at IS NOT NULL AS erased,
                    EXISTS (SELECT FROM group_contact c WHERE c.person_id = p.id AND c.group_id = :group) AS typed,
                    EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.group_id <> :group)
                        OR EXISTS (SELECT FROM coordinator c WHERE c.person_id = p.id)
                        OR EXISTS (SELECT FROM administrator a WHERE a.person_id = p.id) AS elsewhere
                FROM person p WHERE p.id = :person FOR UPDATE OF p""")
                .bind("group", group.id()).bind("person", personId).mapTo(Standing.class).one());
    }

    /** What the group sees of the person. */
    Known shown(LockedGroup group, UUID personId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT COALESCE(c.name, p.name) AS name,
                    CASE WHEN c.person_id IS NULL THEN p.email ELSE c.email END AS email,
                    CASE WHEN c.person_id IS NULL THEN p.phone ELSE c.phone END AS phone,
                    CASE WHEN c.person_id IS NULL THEN p.language ELSE c.language END AS language
                FROM person p LEFT JOIN group_contact c ON c.person_id = p.id AND c.group_id = :group
                WHERE p.id = :person""")
                .bind("group", group.id()).bind("person", personId).mapTo(Known.class).one());
    }

    /** Writes what a chair corrects: into the record while it is the group's, beside it when it is anyone else's too. */
    void correct(LockedGroup group, UUID personId, Standing standing, Known known) {
        if (standing.belongsToGroup()) {
            jdbi.useHandle(db -> db.createUpdate("""
                    UPDATE person SET name = :name, email = lower(:email), phone = :phone, language = :language,
                        version = version + 1 WHERE id = :id""")
                    .bindMethods(known).bind("id", personId).execute());
        } else {
            keepTyped(group, personId, known);
        }
    }

    /** The person shows their own name and contact data from now on. */
    void takesSeat(UUID groupId, UUID personId) {
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM group_contact WHERE group_id = :group AND person_id = :person")
                .bind("group", groupId).bind("person", personId).execute());
    }

    /** Nothing is kept of a person whose last seat was moved or taken back before anybody used it. */
    void forgetIfUnused(UUID groupId, UUID personId) {
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    DELETE FROM group_contact c WHERE group_id = :group AND person_id = :person AND NOT EXISTS (
                        SELECT FROM membership m WHERE m.group_id = c.group_id AND m.person_id = c.person_id)""")
                    .bind("group", groupId).bind("person", personId).execute();
            db.createUpdate("""
                    DELETE FROM person p WHERE id = :person AND account_subject IS NULL AND erased_at IS NULL
                        AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = p.id)
                        AND NOT EXISTS (SELECT FROM coordinator c WHERE c.person_id = p.id)
                        AND NOT EXISTS (SELECT FROM administrator a WHERE a.person_id = p.id)
                        AND NOT EXISTS (SELECT FROM erasure_request e WHERE e.person_id = p.id)""")
                    .bind("person", personId).execute();
        });
    }

    /** Empty when the e-mail is known. */
    Optional<UUID> add(LockedGroup group, Known known) {
        return jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO person (name, email, phone, language, demo)
                VALUES (:name, lower(:email), :phone, :language, :demo) ON CONFLICT (email) DO NOTHING RETURNING id""")
                .bindMethods(known).bind("demo", group.demo()).mapTo(UUID.class).findOne());
    }

    boolean isFree(String email) {
        return jdbi.withHandle(db -> db.createQuery("SELECT NOT EXISTS (SELECT FROM person WHERE email = lower(:email))")
                .bind("email", email).mapTo(boolean.class).one());
    }

    private UUID byEmail(String email) {
        return jdbi.withHandle(db -> db.createQuery("SELECT id FROM person WHERE email = lower(:email)")
                .bind("email", email).mapTo(UUID.class).one());
    }

    /** The group has had the person at its table and has seen the record already. */
    private boolean isKnownTo(LockedGroup group, UUID personId) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM membership WHERE group_id = :group AND person_id = :person)
                    AND NOT EXISTS (SELECT FROM group_contact WHERE group_id = :group AND person_id = :person)""")
                .bind("group", group.id()).bind("person", personId).mapTo(boolean.class).one());
    }

    private void keepTyped(LockedGroup group, UUID personId, Known known) {
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO group_contact (group_id, person_id, name, email, phone, language)
                VALUES (:group, :person, :name, lower(:email), :phone, :language)
                ON CONFLICT (group_id, person_id) DO UPDATE SET name = excluded.name, email = excluded.email,
                    phone = excluded.phone, language = excluded.language""")
                .bindMethods(known).bind("group", group.id()).bind("person", personId).execute());
    }
}
