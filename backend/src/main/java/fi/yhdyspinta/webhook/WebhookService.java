package fi.yhdyspinta.webhook;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import fi.yhdyspinta.webhook.WebhookDto.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Webhooks as their owners make and change them. */
@ApplicationScoped
class WebhookService {

    private static final List<String> FIELDS = List.of("url", "description", "eventTypes", "countyCode", "municipalityCodes");
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Webhooks webhooks;
    private final WebhookRules rules;
    private final WebhookSecrets secrets;
    private final EntityTags tags;
    private final Events events;
    private final CurrentCaller caller;
    private final HelsinkiClock clock;

    WebhookService(Jdbi jdbi, Webhooks webhooks, WebhookRules rules, WebhookSecrets secrets, EntityTags tags, Events events,
            CurrentCaller caller, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.webhooks = webhooks;
        this.rules = rules;
        this.secrets = secrets;
        this.tags = tags;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    WebhookDto.WithSecret add(WebhookDto.Write wanted) {
        var who = caller.get();
        rules.check(wanted, who.isClient() ? who.clientMunicipalities() : null);
        var secret = secrets.make();
        var id = jdbi.withHandle(db -> {
            rules.refuseTooMany(db, who, wanted.countyCode());
            var added = db.createQuery("""
                    INSERT INTO webhook (person_id, client_id, client_scopes, county_code, url, description, event_types, sealed_secret, last_number, created_at)
                    SELECT :person::uuid, :client, :scopes, :countyCode, :url, :description, :types, :sealed, f.last_number, :now FROM event_feed f RETURNING id""")
                    .bind("person", who.isClient() ? null : who.personId()).bind("client", who.isClient() ? who.account().clientId() : null)
                    .bindArray("scopes", String.class, List.copyOf(scopes(who))).bindMethods(wanted).bindArray("types", String.class, wanted.eventTypes())
                    .bind("sealed", secrets.seal(secret)).bind("now", clock.now()).mapTo(UUID.class).one();
            ofMunicipalities(db, added, wanted);
            return added;
        });
        events.append(Event.of("webhook.added", id).inCounty(wanted.countyCode()).changed(FIELDS));
        return new WebhookDto.WithSecret(webhooks.require(id), secret);
    }

    /** Whoever changes where messages go is the owner from then on: nobody is sent what another may see. */
    @Transactional
    WebhookDto replace(UUID id, WebhookDto.Write wanted) {
        var current = webhooks.lock(id);
        tags.requireMatch(current);
        rules.check(wanted, current.clientId() == null ? null : rules.municipalitiesOf(current.clientId()));
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    UPDATE webhook SET county_code = :countyCode, url = :url, description = :description, event_types = :types, version = version + 1
                    WHERE id = :id""").bind("id", id).bindMethods(wanted).bindArray("types", String.class, wanted.eventTypes()).execute();
            own(db, id);
            ofMunicipalities(db, id, wanted);
        });
        events.append(Event.of("webhook.changed", id).inCounty(wanted.countyCode()).changed(FIELDS));
        return webhooks.require(id);
    }

    @Transactional
    void remove(UUID id) {
        var current = webhooks.lock(id);
        tags.requireMatch(current);
        jdbi.useHandle(db -> db.createUpdate("DELETE FROM webhook WHERE id = :id").bind("id", id).execute());
        events.append(Event.of("webhook.removed", id).inCounty(current.countyCode()));
    }

    @Transactional
    WebhookDto pause(UUID id) {
        var current = webhooks.lock(id);
        tags.requireMatch(current);
        if (current.status() != Status.ACTIVE) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "Only a webhook that is ACTIVE is paused; this one is " + current.status());
        }
        jdbi.useHandle(db -> db.createUpdate("UPDATE webhook SET status = 'PAUSED', version = version + 1 WHERE id = :id").bind("id", id).execute());
        events.append(Event.of("webhook.paused", id).inCounty(current.countyCode()));
        return webhooks.require(id);
    }

    /** Goes on where it stopped: what happened meanwhile is sent now. */
    @Transactional
    WebhookDto resume(UUID id) {
        var current = webhooks.lock(id);
        tags.requireMatch(current);
        if (current.status() == Status.ACTIVE) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The webhook is ACTIVE already");
        }
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    UPDATE webhook SET status = 'ACTIVE', disabled_reason = NULL, disabled_at = NULL, failures = 0, failing_since_at = NULL,
                        not_before_at = NULL, version = version + 1 WHERE id = :id""").bind("id", id).execute();
            own(db, id);
        });
        events.append(Event.of("webhook.resumed", id).inCounty(current.countyCode()));
        return webhooks.require(id);
    }

    /** From now on messages are signed with a new secret, and for a day with the former one too. */
    @Transactional
    WebhookDto.WithSecret rotateSecret(UUID id) {
        var current = webhooks.lock(id);
        tags.requireMatch(current);
        var secret = secrets.make();
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE webhook SET previous_sealed_secret = sealed_secret, previous_secret_until_at = :until, sealed_secret = :sealed,
                    version = version + 1 WHERE id = :id""")
                .bind("until", clock.now().plus(BOTH_SECRETS)).bind("sealed", secrets.seal(secret)).bind("id", id).execute());
        events.append(Event.of("webhook.secret-rotated", id).inCounty(current.countyCode()));
        return new WebhookDto.WithSecret(webhooks.require(id), secret);
    }

    /** The caller becomes the owner, except of what is a client's; a client's scopes are kept as its token has them now. */
    private void own(Handle db, UUID id) {
        var who = caller.get();
        if (who.isClient()) {
            db.createUpdate("UPDATE webhook SET client_scopes = :scopes WHERE id = :id")
                    .bindArray("scopes", String.class, List.copyOf(scopes(who))).bind("id", id).execute();
        } else {
            db.createUpdate("UPDATE webhook SET person_id = :person WHERE id = :id AND client_id IS NULL")
                    .bind("person", who.personId()).bind("id", id).execute();
        }
    }

    private static Set<String> scopes(Caller who) {
        return who.isClient() ? who.account().scopes() : Set.of();
    }

    private static void ofMunicipalities(Handle db, UUID id, WebhookDto.Write wanted) {
        db.createUpdate("DELETE FROM webhook_municipality WHERE webhook_id = :id").bind("id", id).execute();
        db.createUpdate("INSERT INTO webhook_municipality (webhook_id, municipality_code) SELECT DISTINCT :id, code FROM unnest(:codes::text[]) AS code")
                .bind("id", id).bindArray("codes", String.class, wanted.municipalityCodes()).execute();
    }
}
