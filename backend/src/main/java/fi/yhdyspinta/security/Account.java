package fi.yhdyspinta.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a verified token says: the identity provider's subject, never rights. */
public record Account(String subject, String name, String verifiedEmail, String clientId, Set<String> scopes) {

    /** A token of a service account carries {@code client_id}; a person's token does not. */
    static Account of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Account(identity.getPrincipal().getName(), identity.getPrincipal().getName(), null, null, Set.of());
        }
        var scope = token.<String>getClaim("scope");
        return new Account(token.getSubject(), token.getClaim("name"),
                Boolean.TRUE.equals(token.<Boolean>getClaim("email_verified")) ? lowerCase(token.getClaim("email")) : null,
                token.getClaim("client_id"), scope == null ? Set.of() : Set.of(scope.split(" ")));
    }

    /** The same with no more than these scopes. */
    public Account within(Set<String> allowed) {
        return new Account(subject, name, verifiedEmail, clientId,
                scopes.stream().filter(allowed::contains).collect(Collectors.toUnmodifiableSet()));
    }

    private static String lowerCase(String email) {
        return email == null ? null : email.toLowerCase(java.util.Locale.ROOT);
    }
}
