package fi.yhdyspinta.webhook;

import fi.yhdyspinta.changes.EventTypeDto;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.CurrentCaller;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What a webhook may be: whose, of what, and where to. */
@ApplicationScoped
class WebhookRules {

    private final Jdbi jdbi;
    private final AddressGuard guard;
    private final CurrentCaller caller;
    private final int most;

    WebhookRules(Jdbi jdbi, AddressGuard guard, CurrentCaller caller, @ConfigProperty(name = "yhdyspinta.webhook.most") int most) {
        this.jdbi = jdbi;
        this.guard = guard;
        this.caller = caller;
        this.most = most;
    }

    /** @param ofClient municipalities of the client that it belongs to; null for what is no client's */
    void check(WebhookDto.Write wanted, Set<String> ofClient) {
        var errors = new ArrayList<Problem.Error>();
        checkUrl(wanted.url(), errors);
        var types = EventTypeDto.all().stream().map(EventTypeDto::type).collect(Collectors.toSet());
        errors.addAll(unknown("/eventTypes/", wanted.eventTypes(), types, "no-such-event-type", "is no kind of event; see /event-types"));
        if (ofClient != null) {
            errors.addAll(unknown("/municipalityCodes/", wanted.municipalityCodes(), ofClient, "not-your-municipality", "is not a municipality that the client acts for"));
        } else {
            errors.addAll(unknown("/municipalityCodes/", wanted.municipalityCodes(), municipalities(wanted.municipalityCodes()),
                    "no-such-municipality", "must be a municipality"));
        }
        checkCounty(wanted.countyCode(), ofClient != null, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void checkCounty(String county, boolean ofClient, List<Problem.Error> errors) {
        var who = caller.get();
        if (ofClient) {
            if (county != null) {
                errors.add(Problem.Error.at("/countyCode", "not-for-clients", "a client names municipalities, and no county"));
            }
        } else if (county == null ? !who.administrator() : !who.administrator() && !who.coordinates(county)) {
            errors.add(Problem.Error.at("/countyCode", "not-your-county", "must be a county that you coordinate"));
        } else if (county != null && jdbi.withHandle(db -> db.createQuery("SELECT code FROM county WHERE code = :code").bind("code", county)
                .mapTo(String.class).findOne()).isEmpty()) {
            errors.add(Problem.Error.at("/countyCode", "no-such-county", "must be a county"));
        }
    }

    private void checkUrl(String url, List<Problem.Error> errors) {
        try {
            var address = new URI(url);
            var plain = "http".equalsIgnoreCase(address.getScheme());
            if (address.getHost() == null || address.getPort() == 0 || address.getPort() > 65_535 || address.getRawFragment() != null) {
                errors.add(Problem.Error.at("/url", "not-an-address", "must be an address such as https://intranet.example.fi/hooks"));
            } else if (!plain && !"https".equalsIgnoreCase(address.getScheme()) || plain && !guard.mayAllowHttp()) {
                errors.add(Problem.Error.at("/url", "not-encrypted", "must begin with https://"));
            } else if (address.getRawUserInfo() != null) {
                errors.add(Problem.Error.at("/url", "credentials-in-address", "must not hold a user name or a password"));
            } else if (guard.refusesLiteral(address.getHost())) {
                errors.add(Problem.Error.at("/url", "address-refused", "must be an address that everybody can reach"));
            }
        } catch (URISyntaxException e) {
            errors.add(Problem.Error.at("/url", "not-an-address", "must be an address such as https://intranet.example.fi/hooks"));
        }
    }

    private static List<Problem.Error> unknown(String pointer, List<String> wanted, Collection<String> known, String code, String detail) {
        var errors = new ArrayList<Problem.Error>();
        for (var i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                errors.add(Problem.Error.at(pointer + i, code, detail));
            }
        }
        return errors;
    }

    private Set<String> municipalities(List<String> codes) {
        return jdbi.withHandle(db -> db.createQuery("SELECT code FROM municipality WHERE code = ANY (:codes::text[])")
                .bindArray("codes", String.class, codes).mapTo(String.class).set());
    }

    Set<String> municipalitiesOf(String clientId) {
        return jdbi.withHandle(db -> db.createQuery("SELECT municipality_code::text FROM integration_client_municipality WHERE client_id = :id")
                .bind("id", clientId).mapTo(String.class).set());
    }

    void refuseTooMany(Handle db, Caller who, String county) {
        var many = db.createQuery("""
                SELECT count(*) FROM webhook WHERE CASE WHEN :client::text IS NOT NULL THEN client_id = :client
                    ELSE client_id IS NULL AND county_code IS NOT DISTINCT FROM :county::text END""")
                .bind("client", who.isClient() ? who.account().clientId() : null).bind("county", county).mapTo(Integer.class).one();
        if (many >= most) {
            throw ProblemException.of(ProblemType.CONFLICT, "There are %d webhooks already: remove one that is not in use".formatted(many));
        }
    }
}
