package fi.yhdyspinta.privacy;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The caller's own contact data. */
@ApplicationScoped
class ContactService {

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final EntityTags tags;
    private final Events events;

    ContactService(Jdbi jdbi, CurrentCaller caller, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.tags = tags;
        this.events = events;
    }

    /** @throws ProblemException 404 when nothing is kept of the caller */
    ContactDto mine() {
        return jdbi.withHandle(db -> db.createQuery("SELECT name, email, phone, language FROM person WHERE id = :id")
                .bind("id", me()).mapTo(ContactDto.class).one());
    }

    @Transactional
    ContactDto replace(ContactDto.Write contact) {
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM person WHERE id = :id FOR UPDATE").bind("id", me())
                .mapTo(UUID.class).findOne());
        tags.requireMatch(mine());
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE person SET name = trim(:name), phone = :phone, language = :language, version = version + 1 WHERE id = :id""")
                .bindMethods(contact).bind("id", me()).execute());
        events.append(Event.of("person.contact-changed", me()).changed(List.of("name", "phone", "language")));
        return mine();
    }

    private UUID me() {
        var person = caller.get().personId();
        if (person == null) {
            throw ProblemException.notFound().get();
        }
        return person;
    }
}
