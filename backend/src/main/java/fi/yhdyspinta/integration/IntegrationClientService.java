package fi.yhdyspinta.integration;

import fi.yhdyspinta.event.Event;
import fi.yhdyspinta.event.Events;
import fi.yhdyspinta.shared.EntityTags;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Integration clients, written by the administrator. Rights are read anew with every request of a client. */
@ApplicationScoped
class IntegrationClientService {

    private static final List<String> FIELDS = List.of("name", "contactEmail", "municipalityCodes", "active", "scopes", "expiresDate", "requestLimit");

    private final Jdbi jdbi;
    private final IntegrationClientQueries queries;
    private final KeycloakClients keycloak;
    private final EntityTags tags;
    private final Events events;
    private final HelsinkiClock clock;

    IntegrationClientService(Jdbi jdbi, IntegrationClientQueries queries, KeycloakClients keycloak, EntityTags tags, Events events,
            HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.keycloak = keycloak;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The identity provider is asked last: when it refuses nothing is kept here, and what it has made although we did not
     * hear of it is refused here and taken up by the next attempt.
     */
    @Transactional
    IntegrationClientDto add(IntegrationClientDto.Create client) {
        return jdbi.withHandle(db -> {
            var wanted = client.write();
            refuse(mistakes(db, wanted, List.of()));
            if (wanted.scopes() != null) {
                keycloak.requireAccount();
            }
            var added = bind(db, """
                    INSERT INTO integration_client (client_id, name, contact_email, active, scopes, expires_date, request_limit)
                    VALUES (:id, :name, :contactEmail, :active, :scopes, :expiresDate, :requestLimit) ON CONFLICT DO NOTHING""", client.clientId(), wanted);
            if (added == 0) {
                var detail = "A client with this id is registered already";
                throw ProblemException.of(ProblemType.CONFLICT, detail, List.of(Problem.Error.at("/clientId", "id-taken", detail)));
            }
            var made = actFor(db, "integration-client.added", client.clientId(), wanted);
            if (wanted.scopes() != null) {
                keycloak.put(new KeycloakClients.Wanted(client.clientId(), wanted.name(), wanted.active(), Set.copyOf(wanted.scopes())));
            }
            return made;
        });
    }

    /** Acts here at once; the identity provider is told afterwards ({@link ClientSync}), for it may be away when a client must be stopped. */
    @Transactional
    IntegrationClientDto replace(String clientId, IntegrationClientDto.Write wanted) {
        return jdbi.withHandle(db -> {
            var current = locked(db, clientId);
            tags.requireMatch(current);
            var mistakes = mistakes(db, wanted, current.municipalityCodes());
            if ((current.scopes() == null) != (wanted.scopes() == null)) {
                mistakes.add(current.scopes() == null ? Problem.Error.at("/scopes", "not-kept-here", "are kept by the identity provider, where this client was made")
                        : Problem.Error.at("/scopes", "required", "must say what a client that was made here may do"));
            }
            refuse(mistakes);
            bind(db, """
                    UPDATE integration_client SET name = :name, contact_email = :contactEmail, active = :active, scopes = :scopes,
                        expires_date = :expiresDate, request_limit = :requestLimit, pending = :scopes::text[] IS NOT NULL, expiry_told = false, version = version + 1
                    WHERE client_id = :id""", clientId, wanted);
            return actFor(db, "integration-client.changed", clientId, wanted);
        });
    }

    /** What the secret was before is worth nothing any more. */
    @Transactional
    IntegrationClientDto.Secret newSecret(String clientId) {
        var client = jdbi.withHandle(db -> locked(db, clientId));
        if (client.scopes() == null) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "The secret of this client is kept by the identity provider, where it was made");
        }
        events.append(Event.of("integration-client.secret-changed", clientId));
        return keycloak.newSecret(clientId);
    }

    private IntegrationClientDto locked(Handle db, String clientId) {
        db.createQuery("SELECT client_id FROM integration_client WHERE client_id = :id FOR UPDATE").bind("id", clientId).mapTo(String.class).findOne();
        return queries.find(clientId).orElseThrow(ProblemException.notFound());
    }

    private static int bind(Handle db, String statement, String clientId, IntegrationClientDto.Write wanted) {
        var update = db.createUpdate(statement).bind("id", clientId).bind("name", wanted.name()).bind("contactEmail", wanted.contactEmail())
                .bind("active", wanted.active()).bind("expiresDate", wanted.expiresDate()).bind("requestLimit", wanted.requestLimit());
        return (wanted.scopes() == null ? update.bindNull("scopes", java.sql.Types.ARRAY)
                : update.bindArray("scopes", String.class, wanted.scopes().stream().distinct().sorted().toList())).execute();
    }

    private IntegrationClientDto actFor(Handle db, String event, String clientId, IntegrationClientDto.Write wanted) {
        db.createUpdate("DELETE FROM integration_client_municipality WHERE client_id = :id").bind("id", clientId).execute();
        db.createUpdate("""
                INSERT INTO integration_client_municipality (client_id, municipality_code)
                SELECT DISTINCT :id, code FROM unnest(:codes::text[]) AS code""")
                .bind("id", clientId).bindArray("codes", String.class, wanted.municipalityCodes()).execute();
        events.append(Event.of(event, clientId).changed(FIELDS).with("municipalityCodes", wanted.municipalityCodes())
                .with("active", wanted.active()).with("scopes", wanted.scopes()));
        return queries.find(clientId).orElseThrow();
    }

    /** @param kept municipalities that the client has already: one that has ended since may stay */
    private List<Problem.Error> mistakes(Handle db, IntegrationClientDto.Write wanted, List<String> kept) {
        var allowed = new HashSet<>(db.createQuery("""
                SELECT code FROM municipality WHERE code = ANY (:codes::text[])
                    AND (valid_to IS NULL OR valid_to >= :today OR code = ANY (:kept::text[]))""")
                .bindArray("codes", String.class, wanted.municipalityCodes()).bindArray("kept", String.class, kept)
                .bind("today", clock.today()).mapTo(String.class).list());
        var errors = new ArrayList<Problem.Error>();
        for (var i = 0; i < wanted.municipalityCodes().size(); i++) {
            if (!allowed.contains(wanted.municipalityCodes().get(i))) {
                errors.add(Problem.Error.at("/municipalityCodes/" + i, "no-such-municipality", "must be a municipality of today"));
            }
        }
        for (var i = 0; wanted.scopes() != null && i < wanted.scopes().size(); i++) {
            if (!ClientScope.ALL.contains(wanted.scopes().get(i))) {
                errors.add(Problem.Error.at("/scopes/" + i, "no-such-scope", "must be one of " + String.join(", ", ClientScope.ALL)));
            }
        }
        return errors;
    }

    private static void refuse(List<Problem.Error> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
    }
}
