package fi.yhdyspinta.integration;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings to the identity provider what was changed here: at once, and when it does not answer, again every minute until it
 * does. Nobody waits for it: what is switched off here is refused here.
 */
@ApplicationScoped
class ClientSync {

    private static final Logger LOG = Logger.getLogger(ClientSync.class);

    private final Jdbi jdbi;
    private final KeycloakClients keycloak;
    private final HelsinkiClock clock;

    ClientSync(Jdbi jdbi, KeycloakClients keycloak, HelsinkiClock clock) {
        this.jdbi = jdbi;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    @Scheduled(every = "{yhdyspinta.client-admin.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void bringAll() {
        // one whose last day is over gets no more tokens: others, such as the sandbox, see the token only
        jdbi.useHandle(db -> db.createUpdate("""
                UPDATE integration_client SET pending = true, expiry_told = true
                WHERE scopes IS NOT NULL AND NOT expiry_told AND expires_date < :today""").bind("today", clock.today()).execute());
        jdbi.withHandle(db -> db.createQuery("SELECT client_id FROM integration_client WHERE pending ORDER BY 1").mapTo(String.class).list())
                .forEach(this::bring);
    }

    /** One that another replica brings at this moment is left to it. */
    void bring(String clientId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(db -> db.createQuery("""
                    SELECT client_id, name, active AND (expires_date IS NULL OR expires_date >= :today) AS enabled, scopes
                    FROM integration_client WHERE client_id = :id AND pending FOR UPDATE SKIP LOCKED""")
                    .bind("id", clientId).bind("today", clock.today())
                    .map((row, context) -> new KeycloakClients.Wanted(row.getString("client_id"), row.getString("name"), row.getBoolean("enabled"),
                            Set.of((String[]) row.getArray("scopes").getArray())))
                    .findOne().ifPresent(wanted -> {
                        keycloak.put(wanted);
                        db.createUpdate("UPDATE integration_client SET pending = false WHERE client_id = :id").bind("id", clientId).execute();
                    })));
        } catch (ProblemException e) {
            LOG.warnf("The client %s waits for the identity provider: %s", clientId, e.getMessage());
        }
    }
}
