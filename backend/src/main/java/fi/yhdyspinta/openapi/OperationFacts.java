package fi.yhdyspinta.openapi;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.RequiresIfMatch;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the annotations of a resource method say of its operation. */
record OperationFacts(Right right, String scope, Boolean requiresIfMatch, boolean idempotent, Integer successStatus) {

    /** @param method PUT and DELETE need If-Match unless they say otherwise, a POST only when it says so */
    boolean needsMatch(HttpMethod method) {
        return requiresIfMatch != null ? requiresIfMatch : method == HttpMethod.PUT || method == HttpMethod.DELETE;
    }

    /** By operationId. A method without {@link Access} is left out: nobody may call it. */
    static Map<String, OperationFacts> of(IndexView index) {
        var facts = new HashMap<String, OperationFacts>();
        for (var operation : index.getAnnotations(Operation.class)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null
                    && operation.target().asMethod().hasAnnotation(Access.class)) {
                facts.put(operation.value("operationId").asString(), of(operation.target().asMethod()));
            }
        }
        return facts;
    }

    private static OperationFacts of(MethodInfo method) {
        var access = method.annotation(Access.class);
        var match = method.annotation(RequiresIfMatch.class);
        var status = method.annotation(ResponseStatus.class);
        return new OperationFacts(Right.valueOf(access.value().asEnum()),
                access.value("scope") == null ? "" : access.value("scope").asString(),
                match == null ? null : match.value() == null || match.value().asBoolean(), method.hasAnnotation(Idempotent.class),
                status == null ? null : status.value().asInt());
    }
}
