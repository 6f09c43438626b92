package fi.yhdyspinta.session;

import fi.yhdyspinta.shared.ProblemException;
import fi.yhdyspinta.shared.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A change that rests on a session cookie must come from our own app: another site cannot set the header, and a browser
 * tells where a request comes from. A bearer token is no matter of a browser and needs neither.
 */
class CrossSiteCheck {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @ServerRequestFilter(priority = 1900)
    void check(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || request.getCookies().keySet().stream().noneMatch(SessionCookies::isOne)) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (request.getHeaderString("X-CSRF") == null || site != null && !OWN_SITE.contains(site)) {
            throw ProblemException.of(ProblemType.FORBIDDEN,
                    "A change in a session must come from the app itself and carry the header X-CSRF");
        }
    }
}
