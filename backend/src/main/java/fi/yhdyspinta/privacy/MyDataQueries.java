package fi.yhdyspinta.privacy;

import fi.yhdyspinta.security.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Gathers what is held of one person, from every table that holds personal data. */
@ApplicationScoped
class MyDataQueries {

    private final Jdbi jdbi;
    private final MyWorkQueries work;
    private final ErasureQueries erasures;

    MyDataQueries(Jdbi jdbi, MyWorkQueries work, ErasureQueries erasures) {
        this.jdbi = jdbi;
        this.work = work;
        this.erasures = erasures;
    }

    /** @param person null when the caller has signed in and nothing is kept of them */
    @Transactional
    MyDataDto of(Account account, UUID person, Instant now) {
        var signIn = new MyDataDto.Account(account.subject(), account.name(), account.verifiedEmail());
        if (person == null) {
            return new MyDataDto(now, signIn, null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null, List.of(),
                    MyWorkDto.NONE, List.of(), List.of(), List.of(), List.of());
        }
        return jdbi.withHandle(db -> new MyDataDto(now, signIn,
                all(db, MyDataDto.Person.class, person, """
                        SELECT id, name, email, phone, language, created_at FROM person WHERE id = :person""").getFirst(),
                seats(db, person),
                all(db, MyDataDto.Noted.class, person, """
                        SELECT group_id, name, email, phone, language FROM group_contact WHERE person_id = :person ORDER BY group_id"""),
                all(db, MyDataDto.Coordination.class, person, """
                        SELECT county_code, name, phone, substitute, valid_from AS valid_from_date, valid_to AS valid_to_date
                        FROM coordinator WHERE person_id = :person ORDER BY valid_from"""),
                administratorSince(db, person),
                all(db, MyDataDto.Invitation.class, person, """
                        SELECT i.membership_id, i.created_at, i.expires_at, i.accepted_at, i.revoked_at
                        FROM invitation i JOIN membership m ON m.id = i.membership_id
                        WHERE m.person_id = :person ORDER BY i.created_at"""),
                all(db, MyDataDto.Attendance.class, person, """
                        SELECT a.meeting_id, m.title, m.start_at, a.answer, a.presence
                        FROM attendance a JOIN membership s ON s.id = a.membership_id JOIN meeting m ON m.id = a.meeting_id
                        WHERE s.person_id = :person ORDER BY m.start_at, m.id"""),
                all(db, MyDataDto.CalendarFeed.class, person, """
                        SELECT id, created_at FROM calendar_feed WHERE person_id = :person ORDER BY id"""),
                all(db, MyDataDto.MailChoice.class, person, "SELECT digest, reminders FROM mail_preference WHERE person_id = :person")
                        .stream().findFirst().orElse(null),
                all(db, MyDataDto.Message.class, person, """
                        SELECT kind, object_id, period_date, status, done_at FROM mail WHERE person_id = :person ORDER BY id"""),
                work.of(db, person),
                all(db, MyDataDto.CountyEventSignUp.class, person, """
                        SELECT u.county_event_id, e.title, u.group_id, u.created_at AS signed_up_at
                        FROM county_event_sign_up u JOIN membership s ON s.id = u.membership_id JOIN county_event e ON e.id = u.county_event_id
                        WHERE s.person_id = :person ORDER BY e.start_at, e.id"""),
                deeds(db, person), reads(db, person), erasures.of(person)));
    }

    private static <T> List<T> all(Handle db, Class<T> type, UUID person, String sql) {
        return db.createQuery(sql).bind("person", person).mapTo(type).list();
    }

    private static List<MyDataDto.Seat> seats(Handle db, UUID person) {
        return db.createQuery("""
                SELECT m.id, m.group_id, g.name AS group_name, m.role, o.name AS organisation_name,
                    ARRAY(SELECT perspective_code FROM membership_perspective p WHERE p.membership_id = m.id ORDER BY 1) AS perspective_codes,
                    m.valid_from AS valid_from_date, m.valid_to AS valid_to_date, m.name_hidden,
                    m.guardian_consent_needed, m.guardian_consent_date, m.created_at
                FROM membership m JOIN lape_group g ON g.id = m.group_id LEFT JOIN organisation o ON o.id = m.organisation_id
                WHERE m.person_id = :person ORDER BY m.valid_from, m.id""")
                .bind("person", person).mapTo(MyDataDto.Seat.class).list();
    }

    private static Instant administratorSince(Handle db, UUID person) {
        return db.createQuery("SELECT granted_at FROM administrator WHERE person_id = :person").bind("person", person)
                .mapTo(OffsetDateTime.class).findOne().map(OffsetDateTime::toInstant).orElse(null);
    }

    private static List<MyDataDto.Deed> deeds(Handle db, UUID person) {
        return db.createQuery("""
                SELECT occurred_at, type, object_id, group_id, changed_fields FROM event
                WHERE actor = 'person:' || :person ORDER BY id""")
                .bind("person", person.toString()).mapTo(MyDataDto.Deed.class).list();
    }

    /**
     * Reads of the person, of a seat of theirs, of a group while they sat there, of a meeting that their seat was asked to,
     * of those who come to an event that they signed up for, or of what they own, do, told or proposed; not the person's own reads.
     */
    private static List<MyDataDto.Read> reads(Handle db, UUID person) {
        return db.createQuery("""
                WITH seat AS (SELECT id, group_id, period, created_at, valid_to FROM membership WHERE person_id = :person),
                held AS (
                    SELECT :person AS id UNION ALL SELECT id FROM seat
                    UNION ALL SELECT m.id FROM seat JOIN meeting m ON m.group_id = seat.group_id
                        AND seat.period @> (m.start_at AT TIME ZONE 'Europe/Helsinki')::date
                    UNION ALL SELECT u.county_event_id FROM county_event_sign_up u WHERE u.membership_id IN (SELECT id FROM seat)
                    UNION ALL SELECT g.id FROM goal g WHERE g.owner_id IN (SELECT id FROM seat)
                    UNION ALL SELECT unnest(ARRAY[a.id, a.goal_id]) FROM action a WHERE a.responsible_id IN (SELECT id FROM seat)
                    UNION ALL SELECT unnest(ARRAY[p.id, p.goal_id]) FROM progress_update p WHERE p.person_id = :person
                    UNION ALL SELECT p.id FROM agenda_proposal p WHERE p.person_id = :person
                    UNION ALL SELECT i.id FROM agenda_item i JOIN agenda_proposal p ON p.id = i.proposal_id WHERE p.person_id = :person)
                SELECT read_at, operation, object_id FROM access_log l
                WHERE actor <> 'person:' || :person::text AND (object_id IN (SELECT id::text FROM held)
                    OR EXISTS (SELECT FROM seat WHERE seat.group_id::text = l.object_id AND seat.created_at <= l.read_at
                        AND (seat.valid_to IS NULL OR seat.valid_to >= (l.read_at AT TIME ZONE 'Europe/Helsinki')::date)))
                ORDER BY read_at""")
                .bind("person", person).mapTo(MyDataDto.Read.class).list();
    }
}
