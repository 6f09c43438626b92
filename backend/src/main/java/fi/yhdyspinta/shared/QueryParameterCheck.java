package fi.yhdyspinta.shared;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A query parameter that an operation does not know is a mistake of the caller, and is said rather than ignored. */
class QueryParameterCheck {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = 3500)
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || request.getUriInfo().getQueryParameters().isEmpty()
                || resource.getResourceMethod().isAnnotationPresent(AnyQueryParameter.class)) {
            return;
        }
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), QueryParameterCheck::parametersOf);
        List<Problem.Error> errors = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .map(name -> Problem.Error.inParameter(name, "unknown-parameter",
                        "Not a parameter of this operation; it has: " + String.join(", ", allowed.stream().sorted().toList())))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static Set<String> parametersOf(Method method) {
        var names = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields()).filter(f -> f.isAnnotationPresent(QueryParam.class))
                            .forEach(f -> names.add(f.getAnnotation(QueryParam.class).value()));
                }
            }
        }
        return names;
    }
}
