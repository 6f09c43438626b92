package fi.yhdyspinta.shared;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that hold personal data: no cache keeps them, not even the reader's own. */
public final class NoStore {

    private NoStore() {}

    public static <T> RestResponse<T> ok(T body) {
        return of(RestResponse.ok(body));
    }

    public static <T> RestResponse<T> of(RestResponse<T> answer) {
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }
}
