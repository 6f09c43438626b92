package fi.yhdyspinta.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/**
 * What a caller who was written for one contract loses with another. openapi-diff finds most of it; it does not mind a
 * property that disappears, which here breaks both those who read it and, since unknown properties are refused, those
 * who send it.
 */
final class Promises {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> broken = new TreeSet<>();

    private Promises(String before, String after) {
        this.before = read(before);
        this.after = read(after);
    }

    /** @return in words and in order, nothing when every caller of the first may call the second */
    static List<String> brokenBetween(String before, String after) {
        var promises = new Promises(before, after);
        promises.compareByLibrary();
        promises.before.path("paths").properties().forEach(path -> METHODS.forEach(method ->
                promises.compareProperties(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), path.getValue().path(method),
                        promises.after.path("paths").path(path.getKey()).path(method))));
        return new ArrayList<>(promises.broken);
    }

    private static JsonNode read(String contract) {
        try {
            var document = (ObjectNode) YAML.readTree(contract);
            if (document.findValues("type").stream().anyMatch(JsonNode::isArray)) {
                throw new IllegalArgumentException("The comparison knows one type at a time: declare no list of types");
            }
            // the library does not see the types of a 3.1 document; without lists of types it is a 3.0 document
            return document.put("openapi", "3.0.3");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The contract is no YAML", e);
        }
    }

    private void compareByLibrary() {
        var change = OpenApiCompare.fromContents(before.toString(), after.toString());
        change.getMissingEndpoints().forEach(gone -> broken.add(gone.getMethod() + " " + gone.getPathUrl() + ": the operation is gone"));
        change.getChangedOperations().stream().filter(ChangedOperation::isIncompatible).forEach(this::tell);
    }

    private void tell(ChangedOperation operation) {
        var name = operation.getHttpMethod() + " " + operation.getPathUrl() + ": ";
        var told = broken.size();
        if (operation.getParameters() != null && operation.getParameters().isIncompatible()) {
            broken.add(name + "a parameter is gone, newly required or takes less: " + namesOfParameters(operation));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().isIncompatible()) {
            broken.add(name + "the request asks for more or takes less");
        }
        if (operation.getApiResponses() != null && operation.getApiResponses().isIncompatible()) {
            broken.add(name + "an answer is gone or has another form");
        }
        if (broken.size() == told) {
            broken.add(name + "the operation changes in a way that callers notice");
        }
    }

    private static List<String> namesOfParameters(ChangedOperation operation) {
        var names = new ArrayList<String>();
        operation.getParameters().getMissing().forEach(gone -> names.add(gone.getName()));
        operation.getParameters().getIncreased().stream().filter(added -> Boolean.TRUE.equals(added.getRequired()))
                .forEach(added -> names.add(added.getName()));
        operation.getParameters().getChanged().stream().filter(changed -> changed.isIncompatible()).forEach(changed -> names.add(changed.getName()));
        return names;
    }

    private void compareProperties(String operation, JsonNode old, JsonNode current) {
        if (current.isMissingNode()) {
            return;
        }
        compareBodies(operation + ", request", false, old.path("requestBody"), current.path("requestBody"));
        old.path("responses").properties().forEach(answer -> compareBodies(operation + ", answer " + answer.getKey(), true,
                answer.getValue(), current.path("responses").path(answer.getKey())));
    }

    private void compareBodies(String place, boolean answer, JsonNode old, JsonNode current) {
        var now = resolve(after, current).path("content");
        resolve(before, old).path("content").properties().forEach(type -> compareSchemas(place, answer, new HashSet<>(),
                type.getValue().path("schema"), now.path(type.getKey()).path("schema")));
    }

    private void compareSchemas(String place, boolean answer, Set<JsonNode> seen, JsonNode old, JsonNode current) {
        if (current.isMissingNode() || refers(old) && !seen.add(old)) {
            return;
        }
        var was = resolve(before, old);
        var is = resolve(after, current);
        was.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (!is.path("properties").has(name)) {
                broken.add(place + ": the property " + name + " is gone");
            } else if (answer && requires(was, name) && !requires(is, name)) {
                broken.add(place + ": the property " + name + " may now be absent");
            }
            compareSchemas(place, answer, seen, property.getValue(), is.path("properties").path(name));
        });
        if (was.has("items")) {
            compareSchemas(place, answer, seen, was.path("items"), is.path("items"));
        }
        if (was.path("additionalProperties").isObject()) {
            compareSchemas(place, answer, seen, was.path("additionalProperties"), is.path("additionalProperties"));
        }
    }

    private static boolean refers(JsonNode schema) {
        return schema.has("$ref") || schema.has("allOf");
    }

    private static boolean requires(JsonNode schema, String property) {
        for (var required : schema.path("required")) {
            if (required.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    /** What is meant: a reference, also one that stands in an allOf to have a description of its own, is followed. */
    private static JsonNode resolve(JsonNode document, JsonNode node) {
        if (node.has("$ref")) {
            return resolve(document, document.at(node.get("$ref").asText().substring(1)));
        }
        return node.path("allOf").size() == 1 ? resolve(document, node.path("allOf").get(0)) : node;
    }
}
