package fi.yhdyspinta.mail;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.mail.MailPreferencesDto.Digest;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What mail each person wants: chosen when signed in, or stopped by the link that every message carries. */
@ApplicationScoped
class MailPreferences {

    /** What the signature of a link is bound to. The link is nowhere kept: whoever has the service's secret can check it. */
    private static final String LINK = "mail-unsubscription";
    private static final String DIGEST = "DIGEST";
    private static final String REMINDERS = "REMINDERS";

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final EntityTags tags;
    private final Events events;
    private final Cursors signatures;
    private final MailSettings settings;

    MailPreferences(Jdbi jdbi, CurrentCaller caller, EntityTags tags, Events events, Cursors signatures, MailSettings settings) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.tags = tags;
        this.events = events;
        this.signatures = signatures;
        this.settings = settings;
    }

    private record Stored(Digest digest, boolean reminders) {}

    /** @throws ProblemException 404 when nothing is kept of the caller */
    MailPreferencesDto mine() {
        return of(me());
    }

    /** Who has not chosen is written once a week and reminded. */
    MailPreferencesDto of(UUID person) {
        var stored = jdbi.withHandle(db -> db.createQuery("SELECT digest, reminders FROM mail_preference WHERE person_id = :person")
                .bind("person", person).mapTo(Stored.class).findOne()).orElse(new Stored(Digest.WEEKLY, true));
        return new MailPreferencesDto(stored.digest(), stored.reminders(), settings.inUse());
    }

    @Transactional
    MailPreferencesDto replace(MailPreferencesDto.Write wanted) {
        lock(me());
        tags.requireMatch(mine());
        store(me(), wanted.digest(), wanted.reminders());
        return mine();
    }

    /** The secret of the link that stops messages of this kind for this person. */
    String linkOf(UUID person, Mails.Kind kind) {
        return signatures.after(LINK, person.toString(), kind == Mails.Kind.DIGEST ? DIGEST : REMINDERS);
    }

    /** @throws ProblemException 404 for a link that is not ours, or of somebody of whom nothing is kept any more */
    @Transactional
    void stop(String link) {
        var of = read(link);
        var person = UUID.fromString(of.getFirst());
        if (!lock(person)) {
            throw ProblemException.notFound().get();
        }
        var before = of(person);
        var digest = of.getLast().equals(DIGEST) ? Digest.NONE : before.digest();
        store(person, digest, before.reminders() && !of.getLast().equals(REMINDERS));
    }

    private List<String> read(String link) {
        try {
            return signatures.read(LINK, link).orElseThrow(ProblemException.notFound());
        } catch (ProblemException e) {
            throw ProblemException.notFound().get();
        }
    }

    private boolean lock(UUID person) {
        return jdbi.withHandle(db -> db.createQuery("SELECT id FROM person WHERE id = :id AND erased_at IS NULL FOR UPDATE")
                .bind("id", person).mapTo(UUID.class).findOne()).isPresent();
    }

    private void store(UUID person, Digest digest, boolean reminders) {
        jdbi.useHandle(db -> db.createUpdate("""
                INSERT INTO mail_preference (person_id, digest, reminders) VALUES (:person, :digest, :reminders)
                ON CONFLICT (person_id) DO UPDATE SET digest = :digest, reminders = :reminders, version = mail_preference.version + 1""")
                .bind("person", person).bind("digest", digest).bind("reminders", reminders).execute());
        events.append(Event.of("person.mail-preferences-changed", person).changed(List.of("digest", "reminders")));
    }

    private UUID me() {
        var person = caller.get().personId();
        if (person == null) {
            throw ProblemException.notFound().get();
        }
        return person;
    }
}
