package fi.yhdyspinta.shared;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are the same for everyone and may be kept for a while: reference data. */
public final class PublicCache {

    private static final String CONTROL = "public, max-age=300";

    private PublicCache() {}

    public static <T> RestResponse<T> ok(T body) {
        return of(RestResponse.ok(body));
    }

    public static <T> RestResponse<T> of(RestResponse<T> answer) {
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CONTROL);
        return answer;
    }
}
