package fi.yhdyspinta.mail;

import fi.yhdyspinta.mail.Mails.Claimed;
import fi.yhdyspinta.mail.Mails.Failure;
import fi.yhdyspinta.mail.Mails.Status;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Sends what waits, a few messages at once, on every replica. A message has the same Message-ID each time: if
 * a replica dies after the mail server took it and before that is written down, the copy can be told from a new one.
 */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    /** Shorter than the first pause between attempts: nobody else tries while this may still succeed. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private final Mails mails;
    private final MailComposer composer;
    private final ReactiveMailer mailer;
    private final MailSettings settings;
    private final ManagedExecutor threads;
    private final int atOnce;
    private final Vertx vertx;
    private volatile Context loop;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean stopping;

    MailSender(Mails mails, MailComposer composer, ReactiveMailer mailer, MailSettings settings, ManagedExecutor threads,
            Vertx vertx, @ConfigProperty(name = "yhdyspinta.mail.at-once") int atOnce) {
        this.mails = mails;
        this.composer = composer;
        this.mailer = mailer;
        this.settings = settings;
        this.threads = threads;
        this.vertx = vertx;
        this.atOnce = atOnce;
    }

    void start(@Observes StartupEvent start) {
        loop = vertx.getOrCreateContext();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(every = "{yhdyspinta.mail.send-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        if (settings.inUse()) {
            var senders = IntStream.range(0, atOnce).mapToObj(n -> threads.runAsync(this::sendAll)).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(senders).join();
        }
    }

    private void sendAll() {
        try {
            var goOn = true;
            while (goOn && !stopping) {
                goOn = sendNext();
            }
        } catch (RuntimeException e) {
            tellOnce(e.getClass().getSimpleName());
        }
    }

    /** @return whether to go on: not when nothing waits, nor when nobody answers, since the others would fail as well */
    private boolean sendNext() {
        var claimed = QuarkusTransaction.requiringNew().call(mails::claim);
        if (claimed.isEmpty()) {
            return false;
        }
        var mail = claimed.get();
        if (mail.attempts() > Mails.ATTEMPTS) {
            QuarkusTransaction.requiringNew().run(() -> mails.failed(mail, Failure.INTERRUPTED, true));
            return true;
        }
        try {
            var composed = QuarkusTransaction.requiringNew().call(() -> composer.compose(mail));
            composed.ifPresent(this::deliver);
            QuarkusTransaction.requiringNew().run(() -> mails.done(mail, composed.isPresent() ? Status.SENT : Status.NOT_NEEDED));
            failing.set(false);
            return true;
        } catch (NotDelivered e) {
            QuarkusTransaction.requiringNew().run(() -> mails.failed(mail, e.failure, e.forGood));
            tellOnce(e.failure.name());
            return e.failure == Failure.RECIPIENT_REFUSED || e.failure == Failure.MESSAGE_REFUSED;
        }
    }

    private void deliver(Mail mail) {
        try {
            // One event loop opens all connections: on another thread the greeting of the server may come before somebody listens.
            Uni.createFrom().<Void>emitter(sent -> loop.runOnContext(now ->
                    Uni.createFrom().deferred(() -> mailer.send(mail)).subscribe().with(sent::complete, sent::fail))).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw whyNot(e);
        }
    }

    /** Told when it begins and not for each message; never in the server's words, which may repeat an address. */
    private void tellOnce(String why) {
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("Mail is not sent for now: %s", why);
        }
    }

    private static NotDelivered whyNot(RuntimeException e) {
        if (e instanceof IllegalArgumentException) {
            return new NotDelivered(Failure.RECIPIENT_REFUSED, true);
        }
        var cause = e.getCause() == null ? e : e.getCause();
        if (!(cause instanceof SMTPException refusal)) {
            return new NotDelivered(Failure.SERVER_NOT_REACHED, false);
        }
        if (SIGN_IN.contains(refusal.getReplyCode())) {
            return new NotDelivered(Failure.SIGN_IN_REFUSED, false);
        }
        return refusal.getMessage().startsWith("recipient address") ? new NotDelivered(Failure.RECIPIENT_REFUSED, refusal.isPermanent())
                : new NotDelivered(Failure.MESSAGE_REFUSED, false);
    }

    /** Why a message did not go, without the words of the server. */
    private static final class NotDelivered extends RuntimeException {

        private final Failure failure;
        private final boolean forGood;

        NotDelivered(Failure failure, boolean forGood) {
            super(failure.name(), null, false, false);
            this.failure = failure;
            this.forGood = forGood;
        }
    }
}
