package fi.yhdyspinta.privacy;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Makes a person a tombstone: a record without anything personal, which keeps the counts and the history of the seats
 * that it held. Callers have locked the person.
 */
@ApplicationScoped
class Tombstones {

    private final Events events;

    Tombstones(Events events) {
        this.events = events;
    }

    private record EndedSeat(UUID id, UUID groupId, String countyCode) {}

    /** Open seats end on the day; those that would begin later never do. */
    void endSeats(Handle db, UUID person, LocalDate day) {
        cancelFutureSeats(db, person, day);
        db.createQuery("""
                WITH ended AS (UPDATE membership SET valid_to = :day, version = version + 1
                               WHERE person_id = :person AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)
                               RETURNING id, group_id)
                SELECT e.id, e.group_id, g.county_code FROM ended e JOIN lape_group g ON g.id = e.group_id ORDER BY e.id""")
                .bind("person", person).bind("day", day).mapTo(EndedSeat.class).list()
                .forEach(seat -> events.append(Event.of("membership.ended", seat.id()).inGroup(seat.groupId(), seat.countyCode())
                        .changed(List.of("validToDate")).with("validToDate", day.toString())));
        db.createUpdate("DELETE FROM coordinator WHERE person_id = :person AND valid_from > :day")
                .bind("person", person).bind("day", day).execute();
        db.createUpdate("""
                UPDATE coordinator SET valid_to = :day, version = version + 1
                WHERE person_id = :person AND (valid_to IS NULL OR valid_to > :day)""")
                .bind("person", person).bind("day", day).execute();
        db.createUpdate("DELETE FROM administrator WHERE person_id = :person").bind("person", person).execute();
    }

    private void cancelFutureSeats(Handle db, UUID person, LocalDate day) {
        var future = db.createQuery("""
                SELECT m.id, m.group_id, g.county_code FROM membership m JOIN lape_group g ON g.id = m.group_id
                WHERE m.person_id = :person AND m.valid_from > :day ORDER BY m.id""")
                .bind("person", person).bind("day", day).mapTo(EndedSeat.class).list();
        for (var seat : future) {
            db.createUpdate("UPDATE membership SET deputy_for = NULL, version = version + 1 WHERE deputy_for = :id")
                    .bind("id", seat.id()).execute();
            db.createUpdate("DELETE FROM invitation WHERE membership_id = :id").bind("id", seat.id()).execute();
            db.createUpdate("DELETE FROM membership WHERE id = :id").bind("id", seat.id()).execute();
            events.append(Event.of("membership.cancelled", seat.id()).inGroup(seat.groupId(), seat.countyCode()));
        }
    }

    /** Takes away everything personal, wherever it is kept; the account can no longer sign in as this person. */
    void erase(Handle db, UUID person, Instant at) {
        db.createUpdate("""
                UPDATE invitation SET revoked_at = :at
                WHERE membership_id IN (SELECT id FROM membership WHERE person_id = :person)
                    AND accepted_at IS NULL AND revoked_at IS NULL""")
                .bind("person", person).bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).execute();
        db.createUpdate("""
                UPDATE coordinator SET name = NULL, phone = NULL, office_hours_fi = NULL, office_hours_sv = NULL,
                    office_hours_en = NULL WHERE person_id = :person""").bind("person", person).execute();
        db.createUpdate("DELETE FROM calendar_feed WHERE person_id = :person").bind("person", person).execute();
        db.createUpdate("DELETE FROM group_contact WHERE person_id = :person").bind("person", person).execute();
        db.createUpdate("DELETE FROM mail WHERE person_id = :person").bind("person", person).execute();
        db.createUpdate("DELETE FROM mail_preference WHERE person_id = :person").bind("person", person).execute();
        // Stored answers of the last 24 hours may repeat what the person sent.
        db.createUpdate("DELETE FROM idempotent_request WHERE caller = 'person:' || :person").bind("person", person.toString()).execute();
        db.createUpdate("""
                UPDATE person SET name = NULL, email = NULL, phone = NULL, language = NULL, account_subject = NULL,
                    erased_at = :at, version = version + 1 WHERE id = :person""")
                .bind("person", person).bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).execute();
    }

    /** A new record that never was anybody, for one seat of the past. */
    UUID another(Handle db, UUID like, Instant at) {
        return db.createQuery("INSERT INTO person (demo, erased_at) SELECT demo, :at FROM person WHERE id = :like RETURNING id")
                .bind("like", like).bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).mapTo(UUID.class).one();
    }
}
