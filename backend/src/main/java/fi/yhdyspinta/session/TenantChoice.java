package fi.yhdyspinta.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** A bearer token is a matter of the default tenant, everything else of the tenant that holds people's sessions. */
@ApplicationScoped
class TenantChoice implements TenantResolver {

    static final String SESSIONS = "bff";

    /** Never null: null would fall back to the tenant that a cookie names. */
    @Override
    public String resolve(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.AUTHORIZATION) == null ? SESSIONS : OidcUtils.DEFAULT_TENANT_ID;
    }
}
