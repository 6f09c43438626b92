package fi.yhdyspinta.shared;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a successful POST: 201 with the place and the body of what was made. */
public final class Created {

    private Created() {}

    public static <T> RestResponse<T> at(String path, T body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                .header(HttpHeaders.LOCATION, path).build();
    }
}
