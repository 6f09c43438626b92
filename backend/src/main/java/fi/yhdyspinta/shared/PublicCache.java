package fi.yhdyspinta.shared;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are the same for everyone and may be kept for a while: reference data. */
public final class PublicCache {

    public static final String CONTROL = "public, max-age=300";

    private PublicCache() {}

    public static <T> RestResponse<T> ok(T body) {
        return RestResponse.ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, CONTROL).build();
    }
}
