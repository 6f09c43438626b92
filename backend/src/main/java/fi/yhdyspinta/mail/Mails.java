package fi.yhdyspinta.mail;

import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/**
 * The rows of messages. A replica that is about to send one writes down first that it tries, and when others may try: so
 * a replica that dies leaves its message to the others, and nothing is tried more often than it may.
 */
@ApplicationScoped
class Mails {

    /** With pauses of 1, 4, 16 and 64 minutes, 4 and 6 hours: given up within a day. */
    static final int ATTEMPTS = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Jdbi jdbi;
    private final HelsinkiClock clock;
    private final Duration firstPause;

    Mails(Jdbi jdbi, HelsinkiClock clock, @ConfigProperty(name = "yhdyspinta.mail.retry-after") Duration firstPause) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /** What a message is about. */
    @Schema(name = "MailKind")
    enum Kind {
        DIGEST, DUE_SOON, LATE, WEBHOOK_DISABLED
    }

    /** What became of a message. */
    @Schema(name = "MailStatus")
    enum Status {
        WAITING, SENT, NOT_NEEDED, FAILED
    }

    /** Why a message did not go; never in the words of the mail server, which may repeat the address. */
    @Schema(name = "MailFailure")
    enum Failure {
        SERVER_NOT_REACHED, SIGN_IN_REFUSED, RECIPIENT_REFUSED, MESSAGE_REFUSED, INTERRUPTED, OTHER
    }

    /** A message that this replica tries to send now. @param personId null when it goes to the contact of a client */
    record Claimed(UUID id, UUID personId, String clientId, Kind kind, UUID objectId, LocalDate periodDate, int attempts) {

        boolean isLastAttempt() {
            return attempts >= ATTEMPTS;
        }
    }

    /** The message that has waited longest, unless another replica is at it. */
    Optional<Claimed> claim() {
        return jdbi.withHandle(db -> db.createQuery("""
                UPDATE mail SET attempts = attempts + 1, version = version + 1,
                    next_attempt_at = :now::timestamptz + make_interval(secs => LEAST(:pause * power(4, attempts), :longest))
                WHERE id = (SELECT id FROM mail WHERE status = 'WAITING' AND next_attempt_at <= :now
                    ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, person_id, client_id, kind, object_id, period_date, attempts""")
                .bind("now", clock.now()).bind("pause", firstPause.toMillis() / 1000.0).bind("longest", (double) LONGEST_PAUSE.toSeconds())
                .mapTo(Claimed.class).findOne());
    }

    /** It was sent, or there was nothing to tell. */
    void done(Claimed mail, Status status) {
        settle(mail, status, null);
    }

    /** It did not go: it waits for its next attempt, or is given up. */
    void failed(Claimed mail, Failure failure, boolean forGood) {
        settle(mail, forGood || mail.isLastAttempt() ? Status.FAILED : Status.WAITING, failure);
    }

    private void settle(Claimed mail, Status status, Failure failure) {
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE mail SET status = :status, failure = :failure, version = version + 1,
                    done_at = CASE WHEN :status <> 'WAITING' THEN :now::timestamptz END
                WHERE id = :id AND status = 'WAITING' AND attempts = :attempts""")
                .bind("status", status).bind("failure", failure).bind("now", clock.now()).bind("id", mail.id())
                .bind("attempts", mail.attempts()).execute());
    }
}
