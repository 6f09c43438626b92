package fi.yhdyspinta.shared;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are files to keep. */
public final class Attachment {

    private Attachment() {}

    public static <T> RestResponse<T> of(String name, String type, T content) {
        return RestResponse.ResponseBuilder.ok(content).type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
