package fi.yhdyspinta.session;

import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Decides what a request proves before OpenID Connect is asked. Only the sign-in path may send a browser to the identity
 * provider; a session that is damaged, foreign or over makes the caller anonymous, so that public pages keep working; a
 * token that does not verify is refused everywhere.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

    /** Where the app shows that signing in did not succeed. */
    static final String FAILED = "/?signin=failed";

    /** A call of a program is told within three seconds that the identity provider does not answer. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);
    /** Somebody who signs in would rather wait than begin anew. */
    private static final Duration PATIENCE_OF_SIGN_IN = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(SignInMechanism.class);

    private final OidcAuthenticationMechanism openId;
    private final VerifiedTokens tokens;
    private final boolean sandbox;

    SignInMechanism(OidcAuthenticationMechanism openId, VerifiedTokens tokens, @ConfigProperty(name = "yhdyspinta.sandbox") boolean sandbox) {
        this.openId = openId;
        this.tokens = tokens;
        this.sandbox = sandbox;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var token = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (token != null) {
            var known = tokens.find(token);
            return known != null ? Uni.createFrom().item(known) : token(context, providers).invoke(identity -> tokens.remember(token, identity));
        }
        if (sandbox) {
            // nobody signs in here; a session of the service beside it on the same host is not ours to look at
            return Uni.createFrom().nullItem();
        }
        return switch (context.normalizedPath()) {
            case SessionResource.LOGIN -> signIn(context, providers);
            case SessionResource.CALLBACK -> comeBack(context, providers);
            default -> session(context, providers);
        };
    }

    private Uni<SecurityIdentity> token(RoutingContext context, IdentityProviderManager providers) {
        return openId.authenticate(context, providers)
                .ifNoItem().after(PATIENCE).fail()
                .onItem().ifNull().failWith(AuthenticationFailedException::new)
                .onFailure(IdentityProvider::isOutOfReach).transform(SignInMechanism::unavailable);
    }

    private Uni<SecurityIdentity> session(RoutingContext context, IdentityProviderManager providers) {
        if (!SessionCookies.arePresent(context)) {
            return Uni.createFrom().nullItem();
        }
        return openId.authenticate(context, providers).ifNoItem().after(PATIENCE).fail().onFailure().recoverWithUni(failure -> {
            if (IdentityProvider.isOutOfReach(failure)) {
                return Uni.createFrom().failure(unavailable(failure));
            }
            SessionCookies.forget(context);
            return Uni.createFrom().nullItem();
        });
    }

    /** Goes on with a living session, else to the identity provider and, afterwards, back to this same address. */
    private Uni<SecurityIdentity> signIn(RoutingContext context, IdentityProviderManager providers) {
        return session(context, providers)
                .onItem().ifNull().switchTo(() -> openId.getChallenge(context).ifNoItem().after(PATIENCE_OF_SIGN_IN).fail()
                        .onItem().transform(challenge -> {
                            throw new AuthenticationRedirectException(challenge.getHeaders().get(HttpHeaders.LOCATION).toString());
                        }))
                .onFailure(failure -> !(failure instanceof AuthenticationRedirectException))
                .transform(SignInMechanism::signInFailed);
    }

    private Uni<SecurityIdentity> comeBack(RoutingContext context, IdentityProviderManager providers) {
        return openId.authenticate(context, providers)
                .ifNoItem().after(PATIENCE_OF_SIGN_IN).fail()
                .onItem().ifNull().failWith(AuthenticationFailedException::new)
                .onFailure(failure -> !(failure instanceof AuthenticationRedirectException))
                .transform(SignInMechanism::signInFailed);
    }

    private static Throwable signInFailed(Throwable failure) {
        LOG.infof("A sign-in failed: %s", failure.getClass().getSimpleName());
        return new AuthenticationRedirectException(FAILED);
    }

    private static Throwable unavailable(Throwable failure) {
        LOG.warnf("The identity provider cannot be reached: %s", failure.getClass().getSimpleName());
        return ProblemException.of(ProblemType.UNAVAILABLE, "The identity provider cannot be reached; what is public can be read without signing in");
    }

    /** A challenge never redirects: whoever may be sent to the identity provider has been sent above. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return openId.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return openId.getCredentialTransport(context);
    }
}
