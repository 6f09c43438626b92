package fi.yhdyspinta.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns whatever went wrong into a problem (RFC 9457). */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    /** PostgreSQL classes of errors that mean: not there, not now, or rolled back for the sake of another transaction. */
    private static final Set<String> UNAVAILABLE_STATES = Set.of("08", "57", "53", "40");
    /** Unique and exclusion constraints of PostgreSQL: somebody else was faster than our own check. */
    private static final Set<String> CONFLICT_STATES = Set.of("23505", "23P01");
    /** What the database cannot hold: numbers and moments out of its range, and the character NUL in a text. */
    private static final Set<String> UNSTORABLE_STATES = Set.of("22003", "22008", "22021");

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.type, e.getMessage(), e.errors, e.current);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e) {
        return answer(ProblemType.SIGN_IN_REQUIRED, null, null, null);
    }

    /** Says that the token was refused, not why: the reason helps nobody but an attacker (RFC 6750). */
    @ServerExceptionMapper(priority = 1)
    public Response tokenRefused(AuthenticationFailedException e) {
        var refusal = Response.fromResponse(answer(ProblemType.SIGN_IN_REQUIRED, null, null, null));
        return refusal.header(HttpHeaders.WWW_AUTHENTICATE, null)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"").build();
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return answer(ProblemType.FORBIDDEN, null, null, null);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return answer(ProblemType.INVALID_REQUEST, null, errors(e.getConstraintViolations()), null);
    }

    @ServerExceptionMapper
    public Response invalid(JsonProcessingException e) {
        return answer(ProblemType.INVALID_REQUEST, null,
                List.of(Problem.Error.at("", "malformed-json", "The body is not valid JSON")), null);
    }

    /** Valid JSON of the wrong shape. */
    @ServerExceptionMapper
    public Response invalid(MismatchedInputException e) {
        var pointer = e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex())))
                .collect(Collectors.joining());
        return answer(ProblemType.INVALID_REQUEST, null,
                List.of(Problem.Error.at(pointer, "wrong-type", "is not of the type that belongs here")), null);
    }

    /** A property that stands twice; where we could not write an answer, it is our error. */
    @ServerExceptionMapper
    public Response invalid(InvalidDefinitionException e) {
        return e.getProcessor() instanceof JsonGenerator ? unexpected(e) : invalid((JsonProcessingException) e);
    }

    /** What the server below could not read, such as a broken escape in a query. */
    @ServerExceptionMapper
    public Response unreadable(HttpException e) {
        return e.getStatusCode() == 400 ? answer(ProblemType.INVALID_REQUEST, null, null, null) : unexpected(e);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (e.getCause() instanceof MismatchedInputException mismatch) {
            return invalid(mismatch);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return invalid(json);
        }
        var type = switch (status) {
            case 400 -> ProblemType.INVALID_REQUEST;
            case 401 -> ProblemType.SIGN_IN_REQUIRED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> null;
        };
        return type == null ? unexpected(e) : answer(type, null, null, null);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (meansUnavailable(e)) {
            LOG.warnf("Unavailable: %s", e.getClass().getSimpleName());
            return answer(ProblemType.UNAVAILABLE, null, null, null);
        }
        if (meansConflict(e)) {
            return answer(ProblemType.CONFLICT, null, null, null);
        }
        if (hasState(e, state -> state != null && UNSTORABLE_STATES.contains(state))) {
            return answer(ProblemType.INVALID_REQUEST, "A value cannot be stored: a day or number beyond all bounds, or the character NUL", null, null);
        }
        LOG.error("Unexpected error", e);
        return answer(ProblemType.INTERNAL_ERROR, null, null, null);
    }

    /** All violations in a stable order, each with its JSON pointer or parameter. */
    public static List<Problem.Error> errors(Set<? extends ConstraintViolation<?>> violations) {
        var errors = new ArrayList<Problem.Error>();
        for (var violation : violations) {
            errors.add(error(violation));
        }
        errors.sort(Comparator.comparing(Problem.Error::toString));
        return errors;
    }

    private static Problem.Error error(ConstraintViolation<?> violation) {
        var path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        var code = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        var pointer = new StringBuilder();
        for (var node : path) {
            switch (node.getKind()) {
                case PARAMETER -> {
                    if (path.getLast() == node) {
                        var inBody = "body".equals(node.getName());
                        return inBody ? Problem.Error.at("", code, violation.getMessage())
                                : Problem.Error.inParameter(node.getName(), code, violation.getMessage());
                    }
                }
                case PROPERTY, CONTAINER_ELEMENT -> {
                    if (node.getIndex() != null) {
                        pointer.append('/').append(node.getIndex());
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        pointer.append('/').append(node.getName());
                    }
                }
                default -> { }
            }
        }
        return Problem.Error.at(pointer.toString(), code, violation.getMessage());
    }

    private static boolean meansUnavailable(Throwable e) {
        return hasState(e, state -> state == null || UNAVAILABLE_STATES.contains(state.substring(0, 2)));
    }

    private static boolean meansConflict(Throwable e) {
        return hasState(e, state -> state != null && CONFLICT_STATES.contains(state));
    }

    private static boolean hasState(Throwable e, Predicate<String> wanted) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Response answer(ProblemType type, String detail, List<Problem.Error> errors, Object current) {
        var response = Response.status(type.status)
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem(type.address(), type.title, type.status, detail, type.code(),
                        Span.current().getSpanContext().getTraceId(), errors, current));
        return switch (type) {
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, "2").build();
            case REQUEST_IN_PROGRESS -> response.header(HttpHeaders.RETRY_AFTER, "1").build();
            case SIGN_IN_REQUIRED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            default -> response.build();
        };
    }
}
