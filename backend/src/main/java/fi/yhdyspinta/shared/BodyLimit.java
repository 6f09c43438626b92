package fi.yhdyspinta.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No body may be larger than the limit, whether its length is announced or not. */
class BodyLimit {

    private final long usual;
    private final long large;

    BodyLimit(@ConfigProperty(name = "yhdyspinta.max-body-size") long usual,
            @ConfigProperty(name = "yhdyspinta.max-large-body-size") long large) {
        this.usual = usual;
        this.large = large;
    }

    @ServerRequestFilter(priority = 3000)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var most = method != null && method.isAnnotationPresent(LargeBody.class) ? large : usual;
        var announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > most) {
            throw tooLarge(most);
        }
        if (announced == null && hasBody(request)) {
            request.setEntityStream(new Counted(request.getEntityStream(), most));
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        try {
            return request.hasEntity();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(Problem.Error.inParameter(HttpHeaders.CONTENT_TYPE, "not-readable", "is not a media type")));
        }
    }

    private static ProblemException tooLarge(long most) {
        return ProblemException.of(ProblemType.TOO_LARGE, "At most %d bytes are taken".formatted(most));
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long read;

        private Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var some = super.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge(most);
            }
        }
    }
}
