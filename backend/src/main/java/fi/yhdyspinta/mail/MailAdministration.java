package fi.yhdyspinta.mail;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.mail.Mails.Status;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the administrator sees of messages, and does for those that failed. */
@ApplicationScoped
class MailAdministration {

    private static final String MAIL = """
            SELECT id, kind, period_date, status, attempts, failure, created_at AS planned_at,
                CASE WHEN status = 'WAITING' THEN next_attempt_at END AS next_attempt_at, done_at FROM mail""";

    private static final String WAIT_AGAIN = """
            UPDATE mail SET status = 'WAITING', attempts = 0, next_attempt_at = :now, failure = NULL, done_at = NULL, version = version + 1
            WHERE status = 'FAILED'""";

    private final Jdbi jdbi;
    private final MailSettings settings;
    private final Cursors cursors;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    MailAdministration(Jdbi jdbi, MailSettings settings, Cursors cursors, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.cursors = cursors;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    MailDto.Standing standing() {
        Map<Status, Integer> counts = jdbi.withHandle(db -> db.createQuery("SELECT status, count(*) AS many FROM mail GROUP BY status")
                .reduceRows(new EnumMap<>(Status.class), (found, row) -> {
                    found.put(row.getColumn("status", Status.class), row.getColumn("many", Integer.class));
                    return found;
                }));
        return new MailDto.Standing(settings.inUse(), counts.getOrDefault(Status.WAITING, 0), counts.getOrDefault(Status.SENT, 0),
                counts.getOrDefault(Status.NOT_NEEDED, 0), counts.getOrDefault(Status.FAILED, 0));
    }

    /** @param status null for all */
    MailDto.Page page(Status status, PageRequest page) {
        var filter = "mails " + status;
        var after = cursors.read(filter, page.cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        var conditions = " WHERE true" + (status == null ? "" : " AND status = :status") + (after == null ? "" : " AND id < :after");
        var items = jdbi.withHandle(db -> {
            var query = db.createQuery(MAIL + conditions + " ORDER BY id DESC LIMIT :limit").bind("limit", page.limit + 1);
            if (status != null) {
                query.bind("status", status);
            }
            if (after != null) {
                query.bind("after", after);
            }
            return query.mapTo(MailDto.class).list();
        });
        if (items.size() <= page.limit) {
            return new MailDto.Page(items, null);
        }
        return new MailDto.Page(items.subList(0, page.limit), cursors.after(filter, items.get(page.limit - 1).id().toString()));
    }

    MailDto require(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(MAIL + " WHERE id = :id").bind("id", id).mapTo(MailDto.class).findOne())
                .orElseThrow(ProblemException.notFound());
    }

    @Transactional
    MailDto retry(UUID id) {
        return jdbi.withHandle(db -> {
            db.createQuery("SELECT id FROM mail WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne();
            var current = require(id);
            tags.requireMatch(current);
            if (current.status() != Status.FAILED) {
                throw ProblemException.of(ProblemType.WRONG_STATE, "Only a message that failed is tried again; this one is " + current.status());
            }
            db.createUpdate(WAIT_AGAIN + " AND id = :id").bind("now", clock.now()).bind("id", id).execute();
            events.append(Event.of("mail.retried", id));
            return require(id);
        });
    }

    @Transactional
    int retryAll() {
        var count = jdbi.withHandle(db -> db.createUpdate(WAIT_AGAIN).bind("now", clock.now()).execute());
        events.append(Event.of("mail.retried", "all").with("count", count));
        return count;
    }
}
