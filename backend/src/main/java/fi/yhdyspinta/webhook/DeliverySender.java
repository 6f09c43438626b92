package fi.yhdyspinta.webhook;

import fi.yhdyspinta.changes.ChangeQueries;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.webhook.Deliveries.Claimed;
import fi.yhdyspinta.webhook.Deliveries.Outcome;
import fi.yhdyspinta.webhook.WebhookCall.Answer;
import fi.yhdyspinta.webhook.WebhookDeliveryDto.Failure;
import fi.yhdyspinta.webhook.WebhookDto.DisabledReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Sends what is due, on every replica: many at once, few to each webhook, so that one that does not answer keeps nobody
 * else waiting. What came of a message is written down at once, on another thread than the one that looks for more.
 */
@ApplicationScoped
class DeliverySender {

    private static final Logger LOG = Logger.getLogger(DeliverySender.class);
    private static final long LOOK_EVERY_MS = 200;
    private static final int AT_A_TIME = 50;

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final WebhookOwners owners;
    private final ChangeQueries changes;
    private final WebhookSecrets secrets;
    private final WebhookCall call;
    private final ManagedExecutor threads;
    private final HelsinkiClock clock;
    private final String userAgent;
    private final String apiVersion;
    private final int atOnce;
    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean noting = new AtomicBoolean();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;

    DeliverySender(Deliveries deliveries, Webhooks webhooks, WebhookOwners owners, ChangeQueries changes, WebhookSecrets secrets, WebhookCall call,
            ManagedExecutor threads, HelsinkiClock clock, @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "yhdyspinta.webhook.at-once") int atOnce) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.owners = owners;
        this.changes = changes;
        this.secrets = secrets;
        this.call = call;
        this.threads = threads;
        this.clock = clock;
        this.userAgent = "Yhdyspinta/" + version;
        this.apiVersion = version;
        this.atOnce = atOnce;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    /** Goes on until nothing is due and nothing is under way. */
    @Scheduled(every = "{yhdyspinta.webhook.send-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        try {
            while (!stopping) {
                var claimed = claim();
                claimed.stream().collect(Collectors.groupingBy(Claimed::webhookId)).forEach(this::send);
                if (claimed.isEmpty() && busy.isEmpty()) {
                    return;
                }
                if (claimed.isEmpty() && news.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the next run goes on
            LOG.warnf("Webhooks are not told for now: %s", e.getClass().getSimpleName());
        }
    }

    private List<Claimed> claim() {
        var room = atOnce - busy.values().stream().mapToInt(Integer::intValue).sum();
        var claimed = room <= 0 ? List.<Claimed>of() : QuarkusTransaction.requiringNew().call(() -> deliveries.claim(busy, room));
        claimed.forEach(delivery -> busy.merge(delivery.webhookId(), 1, Integer::sum));
        return claimed;
    }

    /** What the owner may be told of is asked again now: much may have changed since the event. */
    private void send(UUID webhook, List<Claimed> claimed) {
        Set<Long> told;
        try {
            told = QuarkusTransaction.requiringNew().call(() -> stillTold(webhook, claimed));
        } catch (RuntimeException e) {
            // they are sent when their lease ends
            LOG.warnf("%d messages wait: %s", claimed.size(), e.getClass().getSimpleName());
            claimed.forEach(this::free);
            return;
        }
        for (var delivery : claimed) {
            if (delivery.isTest() || told.contains(delivery.number())) {
                send(delivery);
            } else {
                free(delivery);
            }
        }
    }

    private Set<Long> stillTold(UUID webhook, List<Claimed> claimed) {
        var numbers = claimed.stream().map(Claimed::number).filter(number -> number != null).toList();
        var subscription = webhooks.find(webhook);
        if (numbers.isEmpty() || subscription.isEmpty()) {
            return Set.of();
        }
        var reader = owners.of(subscription.get());
        if (reader.isEmpty()) {
            webhooks.disable(webhook, DisabledReason.OWNER_WITHOUT_RIGHTS);
            return Set.of();
        }
        var told = changes.among(reader.get().who(), reader.get().wanted(), numbers).stream().map(ChangeQueries.Numbered::number).collect(Collectors.toSet());
        var silent = claimed.stream().filter(delivery -> !delivery.isTest() && !told.contains(delivery.number())).toList();
        if (!silent.isEmpty()) {
            deliveries.notNeeded(silent);
        }
        return told;
    }

    private void send(Claimed delivery) {
        var now = clock.now();
        var headers = new TreeMap<>(Map.of("content-type", "application/json", "user-agent", userAgent, "api-version", apiVersion,
                "webhook-id", delivery.messageId().toString(), "webhook-timestamp", String.valueOf(now.getEpochSecond())));
        try {
            headers.put("webhook-signature", secrets.signatures(delivery.secrets(), delivery.messageId(), now, delivery.payload()));
            call.send(delivery.url(), headers, delivery.payload()).whenComplete((answer, failure) -> ended(new Outcome(delivery, now, headers,
                    answer != null ? answer : new Answer(null, null, Failure.CONNECTION_LOST, null, 0))));
        } catch (GeneralSecurityException e) {
            ended(new Outcome(delivery, now, headers, new Answer(null, null, Failure.SECRET_LOST, null, 0)));
        }
    }

    private void ended(Outcome outcome) {
        outcomes.add(outcome);
        if (noting.compareAndSet(false, true)) {
            threads.execute(this::note);
        }
    }

    private void note() {
        while (!outcomes.isEmpty()) {
            var some = new ArrayList<Outcome>();
            for (var next = outcomes.poll(); next != null; next = some.size() < AT_A_TIME ? outcomes.poll() : null) {
                some.add(next);
            }
            note(some);
            some.forEach(outcome -> free(outcome.delivery()));
            news.release();
        }
        noting.set(false);
        if (!outcomes.isEmpty() && noting.compareAndSet(false, true)) {
            threads.execute(this::note);
        }
    }

    /** All at once, or one by one when one of them spoils it. What is not written down is sent again when its lease ends, with the same id. */
    private void note(List<Outcome> some) {
        try {
            QuarkusTransaction.requiringNew().run(() -> deliveries.note(some));
        } catch (RuntimeException e) {
            if (some.size() > 1) {
                some.forEach(one -> note(List.of(one)));
            } else {
                LOG.warnf("What became of a message could not be written down: %s", e.getClass().getSimpleName());
            }
        }
    }

    private void free(Claimed delivery) {
        busy.computeIfPresent(delivery.webhookId(), (id, many) -> many == 1 ? null : many - 1);
    }
}
