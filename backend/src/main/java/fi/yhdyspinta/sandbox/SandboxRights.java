package fi.yhdyspinta.sandbox;

import fi.yhdyspinta.integration.ClientScope;
import fi.yhdyspinta.security.Account;
import fi.yhdyspinta.security.Caller;
import fi.yhdyspinta.security.RightsSource;
import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * In a sandbox any client to which the identity provider gives a token for this interface may do all that a client can, for
 * one municipality; nobody has to register it. Nobody signs in.
 */
@Decorator
@Priority(1)
class SandboxRights implements RightsSource {

    private static final String CLIENT_ID = "[a-z0-9][a-z0-9-]{1,62}";

    private final RightsSource rights;
    private final Sandbox sandbox;
    private final Jdbi jdbi;

    SandboxRights(@Delegate RightsSource rights, Sandbox sandbox, Jdbi jdbi) {
        this.rights = rights;
        this.sandbox = sandbox;
        this.jdbi = jdbi;
    }

    @Override
    public Caller person(Account account, LocalDate today) {
        if (sandbox.isOn()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "People do not sign in to the sandbox; integration clients and anonymous readers are welcome");
        }
        return rights.person(account, today);
    }

    @Override
    public Optional<Caller> person(UUID personId, LocalDate today) {
        return rights.person(personId, today);
    }

    @Override
    public Optional<Caller> client(Account account) {
        if (!sandbox.isOn()) {
            return rights.client(account);
        }
        var allowed = new Account(account.subject(), account.name(), account.verifiedEmail(), account.clientId(), Set.copyOf(ClientScope.ALL));
        return rights.client(allowed).or(() -> {
            register(account.clientId());
            return rights.client(allowed);
        });
    }

    /** Once for each client; where its id cannot be one of ours it stays unknown. */
    private void register(String clientId) {
        if (!clientId.matches(CLIENT_ID)) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(db -> {
            db.createUpdate("""
                    INSERT INTO integration_client (client_id, name, contact_email) VALUES (:id, :id, :contact) ON CONFLICT DO NOTHING""")
                    .bind("id", clientId).bind("contact", clientId + "@sandbox.yhdyspinta.example").execute();
            db.createUpdate("""
                    INSERT INTO integration_client_municipality (client_id, municipality_code) VALUES (:id, :municipality) ON CONFLICT DO NOTHING""")
                    .bind("id", clientId).bind("municipality", Sandbox.MUNICIPALITY).execute();
        }));
    }
}
