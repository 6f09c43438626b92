package fi.yhdyspinta.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the identity provider answers. Without it the service still serves whoever does not sign in. */
@Readiness
@ApplicationScoped
class IdentityProviderHealth implements HealthCheck {

    private final IdentityProvider identityProvider;

    IdentityProviderHealth(IdentityProvider identityProvider) {
        this.identityProvider = identityProvider;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Identity provider").withData("answers", identityProvider.answers()).up().build();
    }
}
