package fi.yhdyspinta.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.yhdyspinta.support.Contract.Operation;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes every REST test a test of the contract: an answer whose status, media type, headers or body the published
 * contract does not declare fails the test, whatever the test itself looks at.
 */
public final class ContractCheck implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1/";
    private static final String PROBLEM = "application/problem+json";

    private Contract contract;

    ContractCheck() {}

    /** From now on every call of REST Assured is checked. */
    public static void install() {
        if (RestAssured.filters().stream().noneMatch(f -> f.getClass().getName().equals(ContractCheck.class.getName()))) {
            RestAssured.filters(new ContractCheck());
        }
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
        var path = URI.create(request.getURI()).getPath();
        var response = next.next(request, expected);
        if (path.startsWith(API) && !path.startsWith(API + "openapi")) {
            var mistakes = mistakes(contract(request), request, path, response);
            if (!mistakes.isEmpty()) {
                throw new AssertionError("The answer breaks the contract: %s %s -> %d%n  %s%n  body: %s".formatted(
                        request.getMethod(), path, response.statusCode(), String.join("\n  ", mistakes), response.asString()));
            }
        }
        return response;
    }

    private synchronized Contract contract(FilterableRequestSpecification request) {
        if (contract == null) {
            contract = PublishedContract.of(URI.create(request.getURI()));
        }
        return contract;
    }

    static List<String> mistakes(Contract contract, FilterableRequestSpecification request, String path, Response response) {
        var operation = contract.operation(request.getMethod(), path);
        if (operation.isEmpty()) {
            return ofNoOperation(contract, path, response);
        }
        ContractCoverage.answered(operation.get().id(), response.statusCode());
        var declared = contract.resolve(operation.get().node().path("responses").path(String.valueOf(response.statusCode())));
        if (declared.isMissingNode()) {
            return List.of(operation.get().id() + " does not declare the status " + response.statusCode() + ". " + hint(response.statusCode()));
        }
        var mistakes = new ArrayList<String>();
        declared.path("headers").properties().forEach(header -> {
            if (List.of("ETag", "API-Version", "Location", "WWW-Authenticate").contains(header.getKey())
                    && response.header(header.getKey()) == null) {
                mistakes.add("The declared header " + header.getKey() + " is missing");
            }
        });
        mistakes.addAll(ofBody(contract, operation.get(), declared, response));
        if (response.statusCode() < 300) {
            mistakes.addAll(ofAcceptedRequest(contract, operation.get(), request));
        }
        return mistakes;
    }

    /** A path or method that nobody offers: still a problem, 404 or 405. */
    private static List<String> ofNoOperation(Contract contract, String path, Response response) {
        var status = contract.knows(path) ? List.of(405) : List.of(404, 401);
        if (!status.contains(response.statusCode())) {
            return List.of("No operation of the contract has this path and method, so the answer must be one of " + status
                    + ". Is @Operation(operationId) or @Access missing?");
        }
        return response.contentType().startsWith(PROBLEM) ? contract.mistakesOfProblem(read(response.asString()))
                : List.of("An error must be " + PROBLEM + ", this is " + response.contentType());
    }

    private static List<String> ofBody(Contract contract, Operation operation, JsonNode declared, Response response) {
        var body = response.asByteArray();
        var content = declared.path("content");
        if (body.length == 0) {
            var mustHave = !content.isMissingNode() && !operation.method().equals("HEAD");
            return mustHave ? List.of("The body is missing; declared is " + names(content)) : List.of();
        }
        var type = String.valueOf(response.contentType()).split(";")[0].strip();
        if (!content.has(type)) {
            return List.of("The media type " + type + " is not declared for this status, but " + names(content));
        }
        return type.endsWith("json") ? contract.mistakes(content.get(type).path("schema"), read(response.asString())) : List.of();
    }

    /** What the service accepts must be declared too. */
    private static List<String> ofAcceptedRequest(Contract contract, Operation operation, FilterableRequestSpecification request) {
        var schema = contract.resolve(operation.node().path("requestBody")).path("content").path("application/json").path("schema");
        Object body = request.getBody();
        if (schema.isMissingNode() || body == null) {
            return List.of();
        }
        return contract.mistakes(schema, read(body.toString())).stream().map(m -> "The accepted request is not declared: " + m).toList();
    }

    private static String hint(int status) {
        return switch (status) {
            case 201, 202, 204 -> "Put @ResponseStatus(" + status + ") on the resource method.";
            case 412, 428 -> "Put @RequiresIfMatch on the resource method.";
            case 422 -> "Put @Idempotent on the resource method.";
            default -> "Answer another status, or declare it with @APIResponse on the resource method.";
        };
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + json, e);
        }
    }
}
