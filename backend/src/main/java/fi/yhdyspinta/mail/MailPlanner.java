package fi.yhdyspinta.mail;

import fi.yhdyspinta.duty.ReminderQueries;
import fi.yhdyspinta.mail.MailPreferencesDto.Digest;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.webhook.DisabledWebhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Plans each message once, however often it runs and on however many replicas: what is planned already stays as it is. */
@ApplicationScoped
class MailPlanner {

    private static final Logger LOG = Logger.getLogger(MailPlanner.class);
    private static final long LOCK = 7_203_411_876L;

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final ReminderQueries reminders;
    private final DisabledWebhooks webhooks;
    private final MailSettings settings;

    MailPlanner(Jdbi jdbi, HelsinkiClock clock, ReminderQueries reminders, DisabledWebhooks webhooks, MailSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.reminders = reminders;
        this.webhooks = webhooks;
        this.settings = settings;
    }

    @Scheduled(cron = "{yhdyspinta.mail.plan-schedule}", timeZone = "Europe/Helsinki", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void plan() {
        if (!settings.inUse()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(this::plan));
        } catch (RuntimeException e) {
            // the next run plans what this one did not
            LOG.warnf("Mail is not planned for now: %s", e.getClass().getSimpleName());
        }
    }

    private void plan(Handle db) {
        if (!db.createQuery("SELECT pg_try_advisory_xact_lock(:lock)").bind("lock", LOCK).mapTo(boolean.class).one()) {
            return;
        }
        var today = clock.today();
        var day = today.getDayOfWeek();
        // who could not be planned for on Monday is planned for on Tuesday
        if (day.compareTo(DayOfWeek.TUESDAY) <= 0) {
            planDigests(db, Digest.WEEKLY, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }
        if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
            planDigests(db, Digest.DAILY, today);
        }
        planReminders(db);
        planNotices(db);
    }

    private void planDigests(Handle db, Digest wanted, LocalDate period) {
        db.createUpdate("""
                INSERT INTO mail (person_id, kind, period_date, next_attempt_at, created_at)
                SELECT p.id, 'DIGEST', :period, :now, :now FROM person p LEFT JOIN mail_preference f ON f.person_id = p.id
                WHERE p.email IS NOT NULL AND COALESCE(f.digest, 'WEEKLY') = :wanted
                    AND EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.period @> :today::date)
                ORDER BY p.id ON CONFLICT DO NOTHING""")
                .bind("period", period).bind("now", clock.now()).bind("wanted", wanted).bind("today", clock.today()).execute();
    }

    private void planNotices(Handle db) {
        var batch = db.prepareBatch("""
                INSERT INTO mail (person_id, client_id, kind, object_id, period_date, next_attempt_at, created_at)
                VALUES (:personId, :clientId, 'WEBHOOK_DISABLED', :webhookId, :disabledDate, :now, :now) ON CONFLICT DO NOTHING""");
        webhooks.recipients().forEach(recipient -> batch.bindMethods(recipient).bind("now", clock.now()).add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void planReminders(Handle db) {
        var batch = db.prepareBatch("""
                INSERT INTO mail (person_id, kind, object_id, period_date, next_attempt_at, created_at)
                SELECT :personId, :section, :objectId, :dueDate, :now, :now
                WHERE NOT EXISTS (SELECT FROM mail_preference f WHERE f.person_id = :personId AND NOT f.reminders)
                ON CONFLICT DO NOTHING""");
        reminders.today().forEach(reminder -> batch.bindMethods(reminder).bind("now", clock.now()).add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
