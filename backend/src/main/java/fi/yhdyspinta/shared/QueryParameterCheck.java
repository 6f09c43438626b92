package fi.yhdyspinta.shared;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A query parameter that an operation does not know, or whose value cannot be read, is a mistake of the caller, and is
 * said rather than ignored or answered as an address that does not exist.
 */
class QueryParameterCheck {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = 3500)
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || request.getUriInfo().getQueryParameters().isEmpty()
                || resource.getResourceMethod().isAnnotationPresent(AnyQueryParameter.class)) {
            return;
        }
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), QueryParameterCheck::parametersOf);
        List<Problem.Error> errors = new TreeMap<>(request.getUriInfo().getQueryParameters()).entrySet().stream()
                .<Problem.Error>mapMulti((parameter, found) -> {
                    var type = allowed.get(parameter.getKey());
                    var detail = type == null
                            ? "Not a parameter of this operation; it has: " + String.join(", ", new TreeMap<>(allowed).keySet())
                            : parameter.getValue().stream().map(value -> whatIsWrong(type, value)).filter(Objects::nonNull)
                                    .findFirst().orElse(null);
                    if (detail != null) {
                        found.accept(Problem.Error.inParameter(parameter.getKey(),
                                type == null ? "unknown-parameter" : "not-readable", detail));
                    }
                })
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static String whatIsWrong(Class<?> type, String value) {
        if (type.isEnum()) {
            var words = Arrays.stream(type.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList();
            return words.contains(value) ? null : "must be one of " + words;
        }
        if (value.indexOf('\0') >= 0) {
            return "must not hold the character NUL";
        }
        try {
            if (type == LocalDate.class) {
                return isAtHand(LocalDate.parse(value)) ? null : "must be a day of the years 1 to 9999";
            } else if (type == OffsetDateTime.class) {
                return isAtHand(OffsetDateTime.parse(value).toLocalDate()) ? null : "must be a moment of the years 1 to 9999";
            } else if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == UUID.class) {
                UUID.fromString(value);
            } else if ((type == boolean.class || type == Boolean.class) && !List.of("true", "false").contains(value)) {
                return "must be true or false";
            }
            return null;
        } catch (DateTimeParseException e) {
            return type == LocalDate.class ? "must be a day such as 2026-12-01" : "must be a moment such as 2026-12-01T10:00:00Z";
        } catch (IllegalArgumentException e) {
            return type == UUID.class ? "must be an identifier" : "must be a whole number";
        }
    }

    /** Beyond these years neither a day more can be counted nor can the database tell them. */
    private static boolean isAtHand(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        var parameters = new HashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.put(parameter.getAnnotation(QueryParam.class).value(),
                        one(parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields()).filter(f -> f.isAnnotationPresent(QueryParam.class))
                            .forEach(f -> parameters.put(f.getAnnotation(QueryParam.class).value(), one(f.getGenericType())));
                }
            }
        }
        return parameters;
    }

    /** The type of one value of a parameter that may be given several times. */
    private static Class<?> one(Type type) {
        return (Class<?>) (type instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : type);
    }
}
