package fi.yhdyspinta.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer carries: version, security headers, caching, entity tag; and 304 when the reader has it. */
class ResponseHeaders {

    private static final MediaType CSV = MediaType.valueOf(Csv.TYPE);

    private final ObjectMapper json;
    private final String version;

    ResponseHeaders(ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.json = json;
        this.version = version;
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        var headers = response.getHeaders();
        headers.putSingle("API-Version", version);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Strict-Transport-Security", "max-age=31536000");
        headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.putSingle("Referrer-Policy", "no-referrer");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (headers.getFirst(HttpHeaders.CACHE_CONTROL).toString().startsWith("private")) {
            headers.add(HttpHeaders.VARY, "Authorization, Cookie");
        }
        if (response.getEntity() instanceof Paged page && page.nextCursor() != null) {
            var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor()).build();
            headers.putSingle(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        var told = response.getStatus() == 200 || response.getStatus() == 201;
        var type = response.getMediaType();
        if (told && response.getEntity() != null && type != null && (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                || CSV.isCompatible(type) || response.getEntity() instanceof byte[])) {
            write(request, response);
        }
    }

    /** Whole, so that its length is told; and with a tag, unless somebody who knew it without writing the answer has set it. */
    private void write(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        var body = switch (response.getEntity()) {
            case String text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case byte[] file -> file;
            case WrittenJson written -> written.json();
            case Object object -> json.writeValueAsBytes(object);
        };
        var headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.ETAG)) {
            headers.putSingle(HttpHeaders.ETAG, EntityTags.of(body));
        }
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (request.getMethod().equals("GET") && known != null && EntityTags.matches(known, headers.getFirst(HttpHeaders.ETAG).toString())) {
            response.setStatus(304);
            response.setEntity(null);
        } else if (!(response.getEntity() instanceof String)) {
            var file = response.getEntity() instanceof byte[];
            response.setEntity(body, null, file ? response.getMediaType() : MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
