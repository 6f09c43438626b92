package fi.yhdyspinta.feedback;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.Cursors;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.PageRequest;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Feedback comes from anybody and waits until an administrator has answered it. */
@ApplicationScoped
class FeedbackService {

    /** Act on the Provision of Digital Services (306/2019), section 11. */
    private static final int DAYS_TO_ANSWER = 14;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    FeedbackService(Jdbi jdbi, Cursors cursors, EntityTags tags, Events events, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    FeedbackDto.Receipt receive(FeedbackDto.Create feedback) {
        var now = clock.now();
        var id = jdbi.withHandle(db -> db.createQuery("""
                INSERT INTO feedback (text, email, page, language, created_at)
                VALUES (:text, :email, :page, :language, :now) RETURNING id""")
                .bindMethods(feedback).bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).mapTo(UUID.class).one());
        events.append(Event.of("feedback.received", id).with("language", feedback.language()));
        return new FeedbackDto.Receipt(id, now, dueDate(now));
    }

    /** @param answered null for all */
    FeedbackDto.Page page(Boolean answered, PageRequest page) {
        var filter = "feedback " + answered;
        var after = cursors.read(filter, page.cursor);
        var items = jdbi.withHandle(db -> db.createQuery("""
                SELECT * FROM feedback
                WHERE (:answered::boolean IS NULL OR (answered_at IS NOT NULL) = :answered)
                  AND (:at::timestamptz IS NULL OR (created_at, id) > (:at::timestamptz, :id::uuid))
                ORDER BY created_at, id LIMIT :limit""")
                .bind("answered", answered).bind("at", after.map(List::getFirst).orElse(null))
                .bind("id", after.map(List::getLast).orElse(null)).bind("limit", page.limit + 1)
                .map((row, context) -> feedback(row)).list());
        if (items.size() <= page.limit) {
            return new FeedbackDto.Page(items, null);
        }
        var last = items.get(page.limit - 1);
        return new FeedbackDto.Page(items.subList(0, page.limit),
                cursors.after(filter, last.receivedAt().toString(), last.id().toString()));
    }

    Optional<FeedbackDto> find(UUID id) {
        return jdbi.withHandle(db -> db.createQuery("SELECT * FROM feedback WHERE id = :id").bind("id", id)
                .map((row, context) -> feedback(row)).findOne());
    }

    @Transactional
    FeedbackDto answer(UUID id, FeedbackDto.Answer answer) {
        return jdbi.withHandle(db -> {
            db.createQuery("SELECT id FROM feedback WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne();
            var current = find(id).orElseThrow(ProblemException.notFound());
            tags.requireMatch(current);
            if (current.answeredAt() != null) {
                throw ProblemException.of(ProblemType.CONFLICT, "The feedback was answered on " + current.answeredAt());
            }
            db.createUpdate("UPDATE feedback SET answer = :answer, answered_at = :now, version = version + 1 WHERE id = :id")
                    .bind("id", id).bind("answer", answer.answer())
                    .bind("now", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC)).execute();
            events.append(Event.of("feedback.answered", id).changed(List.of("answer")));
            return find(id).orElseThrow();
        });
    }

    private static FeedbackDto feedback(ResultSet row) throws SQLException {
        var receivedAt = instant(row, "created_at");
        return new FeedbackDto(row.getObject("id", UUID.class), row.getString("text"), row.getString("email"),
                row.getString("page"), row.getString("language"), receivedAt, dueDate(receivedAt), row.getString("answer"),
                instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static LocalDate dueDate(Instant receivedAt) {
        return LocalDate.ofInstant(receivedAt, HelsinkiClock.HELSINKI).plusDays(DAYS_TO_ANSWER);
    }
}
