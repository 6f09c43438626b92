package fi.yhdyspinta.webhook;

import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Webhooks that the service disabled, and who is to know: the owner, or when they have no rights any more the coordinators of the county. */
@ApplicationScoped
public class DisabledWebhooks {

    private static final int DAYS = 30;
    private static final String DAY = "(w.disabled_at AT TIME ZONE 'Europe/Helsinki')::date";

    private final Jdbi jdbi;
    private final HelsinkiClock clock;

    DisabledWebhooks(Jdbi jdbi, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Somebody who is to know of it. @param personId null for a client */
    public record Recipient(UUID webhookId, UUID personId, String clientId, LocalDate disabledDate) {}

    /** What somebody is told. */
    public record Notice(String description, String reason, LocalDate disabledDate, String email, String language) {}

    /** All of the last 30 days, whether they have been told or not. */
    public List<Recipient> recipients() {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT w.id AS webhook_id, COALESCE(c.person_id, w.person_id) AS person_id, w.client_id, %s AS disabled_date
                FROM webhook w LEFT JOIN coordinator c ON w.disabled_reason = 'OWNER_WITHOUT_RIGHTS' AND c.county_code = w.county_code
                    AND c.period @> :today::date
                LEFT JOIN person p ON p.id = COALESCE(c.person_id, w.person_id)
                WHERE w.status = 'DISABLED' AND w.disabled_at > :since AND (p.email IS NOT NULL OR w.client_id IS NOT NULL)
                    AND (c.person_id IS NOT NULL OR w.client_id IS NOT NULL OR w.disabled_reason <> 'OWNER_WITHOUT_RIGHTS')
                ORDER BY w.id""".formatted(DAY)).bind("today", clock.today())
                .bind("since", HelsinkiClock.startOf(clock.today().minusDays(DAYS))).mapTo(Recipient.class).list());
    }

    /** Empty when it has been resumed or removed since. */
    public Optional<Notice> notice(UUID webhook, UUID person, String client) {
        return jdbi.withHandle(db -> db.createQuery("""
                SELECT w.description, w.disabled_reason AS reason, %s AS disabled_date, COALESCE(i.contact_email, p.email) AS email,
                    COALESCE(p.language, 'fi') AS language
                FROM webhook w LEFT JOIN person p ON p.id = :person LEFT JOIN integration_client i ON i.client_id = :client
                WHERE w.id = :webhook AND w.status = 'DISABLED' AND COALESCE(i.contact_email, p.email) IS NOT NULL""".formatted(DAY))
                .bind("person", person).bind("client", client).bind("webhook", webhook).mapTo(Notice.class).findOne());
    }
}
