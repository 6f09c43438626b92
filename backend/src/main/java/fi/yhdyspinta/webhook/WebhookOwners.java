package fi.yhdyspinta.webhook;

import fi.yhdyspinta.changes.ChangeQueries;
import fi.yhdyspinta.security.Account;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.RightsSource;
import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the owner of a webhook may be told of today. */
@ApplicationScoped
class WebhookOwners {

    private final RightsSource rights;
    private final HelsinkiClock clock;

    WebhookOwners(RightsSource rights, HelsinkiClock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /** Whose a webhook is and what it asks for. */
    record Subscription(UUID id, UUID personId, String clientId, Set<String> clientScopes, String countyCode, List<String> eventTypes,
            List<String> municipalityCodes) {}

    /** Somebody, and what of all that they may know of is asked for. */
    record Reader(Caller who, ChangeQueries.Wanted wanted) {}

    /** Empty when the owner may not be told of anything any more. */
    Optional<Reader> of(Subscription webhook) {
        return webhook.clientId() == null ? ofPerson(webhook) : ofClient(webhook);
    }

    private Optional<Reader> ofPerson(Subscription webhook) {
        return rights.person(webhook.personId(), clock.today())
                .filter(who -> who.administrator() || who.coordinates(webhook.countyCode()))
                .map(who -> new Reader(who, new ChangeQueries.Wanted(webhook.eventTypes(), null, webhook.municipalityCodes(), webhook.countyCode())));
    }

    private Optional<Reader> ofClient(Subscription webhook) {
        var account = new Account(webhook.clientId(), webhook.clientId(), null, webhook.clientId(), webhook.clientScopes());
        return rights.client(account).filter(who -> who.account().scopes().contains(WebhookResource.SCOPE)).flatMap(who -> {
            var own = who.clientMunicipalities().stream()
                    .filter(code -> webhook.municipalityCodes().isEmpty() || webhook.municipalityCodes().contains(code)).sorted().toList();
            return own.isEmpty() ? Optional.empty() : Optional.of(new Reader(who, new ChangeQueries.Wanted(webhook.eventTypes(), null, own, null)));
        });
    }
}
