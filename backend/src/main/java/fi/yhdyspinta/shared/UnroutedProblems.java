package fi.yhdyspinta.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what fails before it reaches a resource: an address that is none, a service that is overrun. */
@ApplicationScoped
class UnroutedProblems {

    private final ObjectMapper json;
    private final String version;

    UnroutedProblems(ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.json = json;
        this.version = version;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(this::tell);
        // an address that cannot be read, such as a broken escape, reaches no route
        router.errorHandler(400, context -> {
            if (!context.response().headWritten()) {
                answer(context, ProblemType.INVALID_REQUEST);
            }
        });
    }

    private void tell(RoutingContext context) {
        var type = context.failure() instanceof RejectedExecutionException ? ProblemType.UNAVAILABLE
                : context.statusCode() == 400 ? ProblemType.INVALID_REQUEST : null;
        if (type == null || context.response().headWritten()) {
            context.next();
            return;
        }
        answer(context, type);
    }

    private void answer(RoutingContext context, ProblemType type) {
        var problem = new Problem(type.address(), type.title, type.status, null, type.code(),
                Span.current().getSpanContext().getTraceId(), null, null);
        var response = context.response().setStatusCode(type.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json").putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff").putHeader("API-Version", version);
        if (type == ProblemType.UNAVAILABLE) {
            response.putHeader("Retry-After", "2");
        }
        try {
            response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
