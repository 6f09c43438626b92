package fi.yhdyspinta.wording;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Plainer words, read and written. */
@ApplicationScoped
class PlainWordService {

    private static final String WORD = "SELECT id, language, jargon, plain, why FROM plain_word ";

    private final Jdbi jdbi;
    private final EntityTags tags;
    private final Events events;

    PlainWordService(Jdbi jdbi, EntityTags tags, Events events) {
        this.jdbi = jdbi;
        this.tags = tags;
        this.events = events;
    }

    List<PlainWordDto> words() {
        return jdbi.withHandle(db -> db.createQuery(WORD + "ORDER BY language, jargon COLLATE \"fi-x-icu\"")
                .mapTo(PlainWordDto.class).list());
    }

    Optional<PlainWordDto> word(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(WORD + "WHERE id = :id").bind("id", id).mapTo(PlainWordDto.class).findOne());
    }

    @Transactional
    PlainWordDto add(PlainWordDto.Write write) {
        refuseTwice(null, write);
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO plain_word (language, jargon, plain, why) VALUES (:language, :jargon, :plain, :why) RETURNING id""")
                .bindMethods(write).mapTo(UUID.class).one());
        events.append(Event.of("plain-word.added", id).with("name", write.jargon()));
        return word(id).orElseThrow();
    }

    @Transactional
    PlainWordDto replace(UUID id, PlainWordDto.Write write) {
        var before = lock(id);
        refuseTwice(id, write);
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE plain_word SET language = :language, jargon = :jargon, plain = :plain, why = :why, version = version + 1
                WHERE id = :id""")
                .bindMethods(write).bind("id", id).execute());
        var changed = new ArrayList<String>();
        note(changed, "language", before.language(), write.language());
        note(changed, "jargon", before.jargon(), write.jargon());
        note(changed, "plain", before.plain(), write.plain());
        note(changed, "why", before.why(), write.why());
        if (!changed.isEmpty()) {
            events.append(Event.of("plain-word.changed", id).changed(changed).with("name", write.jargon()));
        }
        return word(id).orElseThrow();
    }

    @Transactional
    void remove(UUID id) {
        var word = lock(id);
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM plain_word WHERE id = :id").bind("id", id).execute());
        events.append(Event.of("plain-word.removed", id).with("name", word.jargon()));
    }

    private PlainWordDto lock(UUID id) {
        var word = jdbi.withHandle(db -> db.createQuery(WORD + "WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(PlainWordDto.class).findOne()).orElseThrow(ProblemException.notFound());
        tags.requireMatch(word);
        return word;
    }

    private void refuseTwice(UUID id, PlainWordDto.Write write) {
        var taken = jdbi.withHandle(db -> db.createQuery("""
                SELECT EXISTS (SELECT FROM plain_word WHERE language = :language AND lower(jargon) = lower(:jargon)
                    AND id IS DISTINCT FROM :id)""")
                .bindMethods(write).bind("id", id).mapTo(boolean.class).one());
        if (taken) {
            throw ProblemException.of(ProblemType.CONFLICT, "The word is in the list already",
                    List.of(Problem.Error.at("/jargon", "word-taken", "the word is in the list of the language already")));
        }
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
