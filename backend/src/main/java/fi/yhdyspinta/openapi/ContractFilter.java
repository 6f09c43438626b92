package fi.yhdyspinta.openapi;

import fi.yhdyspinta.security.Right;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Makes the generated document the whole contract: who may call, which headers, every answer including errors. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class ContractFilter implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String SESSION = "session";

    private final Map<String, OperationFacts> facts;

    public ContractFilter(IndexView index) {
        this.facts = OperationFacts.of(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ContractInfo.describe(document);
        document.getComponents()
                .addSecurityScheme(BEARER, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP)
                        .scheme("bearer").bearerFormat("JWT")
                        .description("Access token of the identity provider, for machine clients (client credentials). "
                                + "Which municipalities a client acts for is recorded in this service, not in the token."))
                .addSecurityScheme(SESSION, OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE).name("q_session_bff")
                        .description("Session of a person who has signed in; sends X-CSRF with unsafe methods"));
        StandardAnswers.addTo(document.getComponents());
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations().forEach((method, operation) -> {
            var of = facts.get(operation.getOperationId());
            if (of != null) {
                describe(method, operation, of);
            }
        }));
        new SchemaTidier(document).tidy();
    }

    private static void describe(HttpMethod method, Operation operation, OperationFacts of) {
        operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription() + "\n\n")
                + "Who may call: " + who(of.right()) + "."
                + (of.scope().isEmpty() ? "" : " Integration clients: scope `" + of.scope() + "`."));
        operation.setSecurity(security(of));
        if (of.successStatus() != null) {
            moveSuccess(operation, String.valueOf(of.successStatus()));
        }
        StandardAnswers.addTo(operation, method, of.needsMatch(method), of.idempotent());
    }

    static String who(Right right) {
        return switch (right) {
            case PUBLIC -> "anyone";
            case IDENTIFIED -> "any signed-in person and any registered integration client";
            case SIGNED_IN -> "any signed-in person";
            case LEAD_OR_COORDINATOR -> "chair, vice chairs and secretaries of the group, and coordinators of its county";
            case LEAD -> "chair, vice chairs and secretaries of the group";
            case MEMBER -> "members of the group";
            case INSIDER -> "members of the group and coordinators of its county";
            case COORDINATOR -> "coordinators of the county";
            case OFFICIAL -> "coordinators for what is of their counties, the administrator for everything";
            case STEWARD -> "coordinators of the county for what is the county's own, the administrator for what is national";
            case KEEPER -> "chair, vice chairs and secretaries of the group for what is the group's own, coordinators of the county for what is the county's own, the administrator for what is common";
            case ADMINISTRATOR -> "the administrator";
            case CLIENT -> "integration clients alone";
        };
    }

    private static List<SecurityRequirement> security(OperationFacts of) {
        var bearer = OASFactory.createSecurityRequirement();
        var session = OASFactory.createSecurityRequirement().addScheme(SESSION);
        if (of.scope().isEmpty()) {
            bearer.addScheme(BEARER);
        } else {
            bearer.addScheme(BEARER, of.scope());
        }
        return of.right() == Right.PUBLIC ? List.of(OASFactory.createSecurityRequirement(), bearer, session)
                : of.right() == Right.CLIENT ? List.of(bearer) : List.of(bearer, session);
    }

    /** The generator declares 200, or 204 without a body; the method says otherwise with {@code @ResponseStatus}. */
    private static void moveSuccess(Operation operation, String status) {
        var responses = operation.getResponses();
        for (var generated : List.of("200", "204")) {
            if (responses.getAPIResponse(status) == null && responses.getAPIResponse(generated) != null) {
                responses.addAPIResponse(status, responses.getAPIResponse(generated).description(StandardAnswers.success(status)));
                responses.removeAPIResponse(generated);
            }
        }
    }
}
