package fi.yhdyspinta.member;

import fi.yhdyspinta.member.People.Known;
import fi.yhdyspinta.member.Seats.LockedGroup;
import fi.yhdyspinta.security.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Ties the account of whoever opens an invitation to a person, once. */
@ApplicationScoped
class Accounts {

    private final Jdbi jdbi;
    private final People people;

    Accounts(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /** The person of the account, null for none; nobody else links the account by a link until the transaction ends. */
    UUID lock(Account account) {
        return jdbi.withHandle(db -> {
            db.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('account ' || :subject, 0))")
                    .bind("subject", account.subject()).mapTo(String.class).one();
            return db.createQuery("SELECT id FROM person WHERE account_subject = :subject")
                    .bind("subject", account.subject()).mapTo(UUID.class).findOne().orElse(null);
        });
    }

    /** A person without an e-mail gets the verified one of the account, unless somebody else has it. */
    void link(UUID personId, Account account) {
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE person SET account_subject = :subject, version = version + 1,
                    email = COALESCE(email, (SELECT lower(:email) WHERE NOT EXISTS (
                        SELECT FROM person o WHERE o.email = lower(:email))))
                WHERE id = :id""")
                .bind("id", personId).bind("subject", account.subject()).bind("email", account.verifiedEmail()).execute());
    }

    /** For an account that opens a link whose person has more than this group's seats: it gets the seats alone. */
    UUID newPerson(LockedGroup group, Account account, Known shown) {
        var name = account.name() == null || account.name().isBlank() ? shown.name() : account.name();
        var person = people.add(group, new Known(name, account.verifiedEmail(), null, shown.language()))
                .orElseGet(() -> people.add(group, new Known(name, null, null, shown.language())).orElseThrow());
        link(person, account);
        return person;
    }
}
