package fi.yhdyspinta.session;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the service asks of Keycloak besides OpenID Connect: whether it answers, and to end a session. */
@ApplicationScoped
class IdentityProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI realm;
    private final String clientId;
    private final String clientSecret;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    IdentityProvider(@ConfigProperty(name = "yhdyspinta.idp.url") String realm,
            @ConfigProperty(name = "quarkus.oidc.bff.client-id") String clientId,
            @ConfigProperty(name = "yhdyspinta.web-client-secret") Optional<String> clientSecret) {
        this.realm = URI.create(realm.endsWith("/") ? realm : realm + "/");
        this.clientId = clientId;
        this.clientSecret = clientSecret.orElse("");
    }

    boolean answers() {
        return send(HttpRequest.newBuilder(realm.resolve(".well-known/openid-configuration")))
                .filter(status -> status == 200).isPresent();
    }

    /**
     * Ends the session at the identity provider. It is told by the refresh token, from here: through the browser it
     * would take the ID token into an address.
     *
     * @return whether the session is over, also when it already was
     */
    boolean endSession(String refreshToken) {
        var form = Map.of("client_id", clientId, "client_secret", clientSecret, "refresh_token", refreshToken)
                .entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(realm.resolve("protocol/openid-connect/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)))
                .filter(status -> status == 204 || status == 400).isPresent();
    }

    private Optional<Integer> send(HttpRequest.Builder request) {
        try {
            return Optional.of(http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Whether a failed sign-in says something of the identity provider rather than of the caller. An answer that calls
     * the caller's grant invalid is of the caller.
     */
    static boolean isOutOfReach(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException
                    || cause instanceof java.util.concurrent.TimeoutException) {
                return true;
            }
            if (cause instanceof OIDCException refusal) {
                return refusal.getMessage() == null || !refusal.getMessage().contains("invalid_grant");
            }
        }
        return false;
    }
}
