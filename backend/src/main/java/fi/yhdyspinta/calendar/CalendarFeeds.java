package fi.yhdyspinta.calendar;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Secret links to calendars. A secret is 32 random bytes; only its SHA-256 is kept, and deleting the row revokes it. */
@ApplicationScoped
class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 5;

    private final Jdbi jdbi;
    private final CalendarQueries calendars;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;
    private final String publicUrl;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(Jdbi jdbi, CalendarQueries calendars, Events events, CurrentCaller caller, HelsinkiClock clock,
            @ConfigProperty(name = "yhdyspinta.public-url") String publicUrl) {
        this.jdbi = jdbi;
        this.calendars = calendars;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    List<CalendarFeedDto> mine() {
        return jdbi.withHandle(db -> db.createQuery("SELECT id, created_at FROM calendar_feed WHERE person_id = :person ORDER BY id")
                .bind("person", caller.get().personId()).mapTo(CalendarFeedDto.class).list());
    }

    @Transactional
    CalendarFeedDto.Link add() {
        var person = caller.get().personId();
        if (person == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "You have no seat yet, and so nothing in a calendar");
        }
        jdbi.useHandle(db -> db.createQuery("SELECT id FROM person WHERE id = :person FOR UPDATE").bind("person", person).mapTo(UUID.class).one());
        if (mine().size() >= MOST) {
            throw ProblemException.of(ProblemType.CONFLICT, "You have %d links: remove one that is not in use".formatted(MOST));
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.now();
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO calendar_feed (person_id, secret_hash, created_at) VALUES (:person, :hash, :now) RETURNING id""")
                .bind("person", person).bind("hash", hash(secret)).bind("now", now.atOffset(ZoneOffset.UTC)).mapTo(UUID.class).one());
        events.append(Event.of("calendar-feed.added", id));
        return new CalendarFeedDto.Link(id, publicUrl + "/api/v1/calendar-feeds/" + secret, now);
    }

    /** @throws ProblemException 404 also for a link of somebody else */
    @Transactional
    void remove(UUID id) {
        var removed = jdbi.withHandle(db -> db.createUpdate("DELETE FROM calendar_feed WHERE id = :id AND person_id = :person")
                .bind("id", id).bind("person", caller.get().personId()).execute());
        if (removed == 0) {
            throw ProblemException.notFound().get();
        }
        events.append(Event.of("calendar-feed.removed", id));
    }

    /** A calendar's reader. */
    public record Reader(UUID id, String language) {}

    /** @throws ProblemException 404 for a secret that is none, or is no longer */
    CalendarQueries.Named read(String secret) {
        var reader = jdbi.withHandle(db -> db.createQuery("""
                SELECT p.id, COALESCE(p.language, 'fi') AS language FROM calendar_feed f JOIN person p ON p.id = f.person_id
                WHERE f.secret_hash = :hash AND p.erased_at IS NULL""").bind("hash", hash(secret)).mapTo(Reader.class).findOne())
                .orElseThrow(ProblemException.notFound());
        return calendars.person(reader.id(), reader.language());
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
