package fi.yhdyspinta.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers, parameters and problems that operations share; each is a component, referred to by the operations. */
final class StandardAnswers {

    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final Map<Integer, String> NAMES = names();
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "The request is not valid; errors lists everything that is wrong"),
            Map.entry(401, "The operation needs a caller and there is none, or the token is not valid"),
            Map.entry(403, "The caller is known and may not do this"),
            Map.entry(404, "No such object, or none that the caller may know of"),
            Map.entry(406, "None of the accepted formats is available"),
            Map.entry(409, "The change conflicts with what is stored, or the same request is still being handled"),
            Map.entry(410, "What came after the cursor is not kept any more; detail tells how to go on"),
            Map.entry(412, "If-Match does not match; current holds what is stored now"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The format of the body is not supported"),
            Map.entry(422, "The Idempotency-Key was used for another request"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(429, "Too many requests; see Retry-After"),
            Map.entry(500, "Something went wrong on the side of the service; quote the traceId when asking for help"),
            Map.entry(503, "Temporarily unavailable; see Retry-After"));

    private StandardAnswers() {}

    private static Map<Integer, String> names() {
        var names = new TreeMap<Integer, String>();
        names.put(400, "InvalidRequest");
        names.put(401, "SignInRequired");
        names.put(403, "Forbidden");
        names.put(404, "NotFound");
        names.put(406, "NotAcceptable");
        names.put(409, "Conflict");
        names.put(410, "CursorExpired");
        names.put(412, "Stale");
        names.put(413, "TooLarge");
        names.put(415, "UnsupportedMediaType");
        names.put(422, "IdempotencyKeyReused");
        names.put(428, "PreconditionRequired");
        names.put(429, "TooManyRequests");
        names.put(500, "InternalError");
        names.put(503, "Unavailable");
        return names;
    }

    static void addTo(Components components) {
        components.addHeader("ApiVersion", header("Full version of the contract", "0.1.0"))
                .addHeader("ETag", header("Strong entity tag: for If-None-Match and If-Match", "\"Zm9vYmFyYmF6\""))
                .addHeader("Location", header("Where the new object, or the page to go on to, is", "/api/v1/groups/0193a7c2-0000-7000-8000-000000000001"))
                .addHeader("Link", header("The next page (RFC 8288); absent on the last", "</api/v1/groups?cursor=abc>; rel=\"next\""))
                .addHeader("RetryAfter", header("Seconds to wait before trying again", "2"))
                .addHeader("WwwAuthenticate", header("How to authenticate (RFC 9110)", "Bearer"));
        components.addParameter("IfMatch", headerParameter("If-Match",
                        "ETag that the caller read; missing is 428, stale is 412", "\"Zm9vYmFyYmF6\"").required(true))
                .addParameter("IfNoneMatch", headerParameter("If-None-Match",
                        "ETag that the caller has; when it is still the latest the answer is 304 without a body", "\"Zm9vYmFyYmF6\""))
                .addParameter("IdempotencyKey", idempotencyKey());
        NAMES.forEach((status, name) -> components.addResponse(name, problem(status)));
        components.addResponse("NotModified", withVersion(OASFactory.createAPIResponse()
                .description("The caller has the latest; no body")).addHeader("ETag", headerRef("ETag")));
    }

    private static Parameter idempotencyKey() {
        var key = headerParameter("Idempotency-Key", "Makes a retry safe for 24 hours: the same key and request gives "
                + "the first answer again, the same key with another request is 422", "3d7f6a0e-5a9b-4c53-9f43-0d2a6c6f2c11");
        key.getSchema().minLength(1).maxLength(200);
        return key;
    }

    /** Adds to an operation what follows from its method and from what it says of itself. */
    static void addTo(Operation operation, HttpMethod method, boolean needsMatch, boolean idempotent) {
        var answers = new LinkedHashMap<>(operation.getResponses().getAPIResponses());
        var reads = method == HttpMethod.GET;
        var tagged = describeSuccess(answers);
        if (reads && tagged) {
            operation.addParameter(parameterRef("IfNoneMatch"));
            answers.putIfAbsent("304", responseRef("NotModified"));
        }
        if (needsMatch) {
            operation.addParameter(parameterRef("IfMatch"));
        }
        if (idempotent) {
            operation.addParameter(parameterRef("IdempotencyKey"));
        }
        var inPath = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.PATH);
        NAMES.forEach((status, name) -> {
            var applies = switch (status) {
                case 404 -> inPath;
                case 410 -> "listChanges".equals(operation.getOperationId());
                case 409 -> !reads;
                case 412, 428 -> needsMatch;
                case 413, 415 -> operation.getRequestBody() != null;
                case 422 -> idempotent;
                default -> true;
            };
            if (applies) {
                answers.putIfAbsent(String.valueOf(status), responseRef(name));
            }
        });
        operation.setResponses(OASFactory.createAPIResponses());
        new TreeMap<>(answers).forEach((status, answer) -> operation.getResponses().addAPIResponse(status, answer));
    }

    /** @return whether a success answers JSON or a file, which always carry an entity tag */
    private static boolean describeSuccess(Map<String, APIResponse> answers) {
        var tagged = false;
        for (var answer : answers.entrySet()) {
            var response = answer.getValue();
            if (response.getRef() != null || answer.getKey().compareTo("400") >= 0) {
                continue;
            }
            withVersion(response);
            var json = response.getContent() == null ? null : response.getContent().getMediaType("application/json");
            if ((json != null || isFile(response)) && (answer.getKey().equals("200") || answer.getKey().equals("201"))) {
                response.addHeader("ETag", headerRef("ETag"));
                tagged = true;
            }
            if (answer.getKey().equals("201") || answer.getKey().equals("302")) {
                response.addHeader("Location", headerRef("Location"));
            }
            if (json != null && json.getSchema() != null && json.getSchema().getRef() != null
                    && json.getSchema().getRef().endsWith("Page")) {
                response.addHeader("Link", headerRef("Link"));
            }
        }
        return tagged;
    }

    private static boolean isFile(APIResponse response) {
        return response.getContent() != null && (response.getContent().getMediaType("application/atom+xml") != null
                || response.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null && "binary".equals(type.getSchema().getFormat())));
    }

    static String success(String status) {
        return switch (status) {
            case "201" -> "Created";
            case "302" -> "Go on to the page in Location";
            default -> "Done";
        };
    }

    private static APIResponse problem(int status) {
        var response = withVersion(OASFactory.createAPIResponse().description(MEANINGS.get(status))
                .content(OASFactory.createContent().addMediaType(PROBLEM_TYPE, OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("Problem")))));
        return switch (status) {
            case 401 -> response.addHeader("WWW-Authenticate", headerRef("WwwAuthenticate"));
            case 409, 429, 503 -> response.addHeader("Retry-After", headerRef("RetryAfter"));
            default -> response;
        };
    }

    private static APIResponse withVersion(APIResponse response) {
        return response.addHeader("API-Version", headerRef("ApiVersion"));
    }

    private static APIResponse responseRef(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    private static Parameter parameterRef(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private static Header headerRef(String name) {
        return OASFactory.createHeader().ref(name);
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader().description(description).schema(text()).example(example);
    }

    private static Parameter headerParameter(String name, String description, String example) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description)
                .schema(text()).example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
