package fi.yhdyspinta.session;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookies that hold a session; a long session is cut into several. */
final class SessionCookies {

    private static final String PATH = "/api";

    private SessionCookies() {}

    static boolean isOne(String name) {
        return name.startsWith(OidcUtils.SESSION_COOKIE_NAME);
    }

    static boolean arePresent(RoutingContext context) {
        return context.request().cookies().stream().map(Cookie::getName).anyMatch(SessionCookies::isOne);
    }

    /** Tells the browser to drop them. */
    static void forget(RoutingContext context) {
        context.request().cookies().stream().map(Cookie::getName).filter(SessionCookies::isOne).distinct().toList()
                .forEach(name -> context.response().addCookie(Cookie.cookie(name, "").setPath(PATH).setHttpOnly(true)
                        .setSecure(context.request().isSSL()).setSameSite(CookieSameSite.LAX).setMaxAge(0)));
    }
}
