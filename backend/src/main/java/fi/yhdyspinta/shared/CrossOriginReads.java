package fi.yhdyspinta.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Any page of any site may read what anyone may read: CORS with {@code *}, without credentials, for GET and HEAD. Changes
 * and tokens are no matter of other sites. The CORS filter of the framework cannot tell the two apart: with {@code *} it
 * would let other sites send changes too, or refuse those of our own app.
 */
@ApplicationScoped
class CrossOriginReads {

    private static final int BEFORE_ALL_ELSE = 1000;

    void register(@Observes Filters filters) {
        filters.register(CrossOriginReads::allow, BEFORE_ALL_ELSE);
    }

    private static void allow(RoutingContext context) {
        var request = context.request();
        var headers = context.response().headers();
        var method = request.method();
        if (request.getHeader(HttpHeaders.ORIGIN) == null || !isOpen(request.path())) {
            context.next();
        } else if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                    "ETag, Location, Link, API-Version, RateLimit, RateLimit-Policy, Retry-After");
            context.next();
        } else if (method.equals(HttpMethod.OPTIONS) && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, If-None-Match");
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            context.response().setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    private static boolean isOpen(String path) {
        return path != null && (path.startsWith("/api/") || path.startsWith("/problems/"));
    }
}
