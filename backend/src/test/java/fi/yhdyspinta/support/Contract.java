package fi.yhdyspinta.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The published contract (OpenAPI 3.1) as the tests read it: its operations, and schemas that are closed, so that a
 * property which the contract does not name is an error.
 */
public final class Contract {

    private static final Path COMMITTED = Path.of("..", "openapi.yaml");

    private static final String ID = "https://contract.test/openapi.json";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    public Contract(JsonNode published) {
        document = published.deepCopy();
        close(document);
        schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31(), registry -> registry
                .schemas(Map.of(ID, document.toString()))
                .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
        document.path("paths").properties().forEach(path -> METHODS.stream().filter(path.getValue()::has)
                .forEach(method -> operations.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path.getKey(),
                        path.getValue().get(method)))));
    }

    /** The contract that is committed beside the code; {@code PublishedContractTest} holds the code to it. */
    public static Contract committed() {
        try {
            return new Contract(new YAMLMapper().readTree(Files.readString(COMMITTED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation: a method on a path template. */
    public record Operation(String method, String path, JsonNode node) {

        public String id() {
            return node.path("operationId").asText();
        }

        boolean matches(List<String> segments) {
            var template = List.of(path.split("/"));
            if (template.size() != segments.size()) {
                return false;
            }
            for (var i = 0; i < segments.size(); i++) {
                if (!template.get(i).startsWith("{") && !template.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }

        long literalSegments() {
            return List.of(path.split("/")).stream().filter(s -> !s.startsWith("{")).count();
        }
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public JsonNode document() {
        return document;
    }

    /** The operation that a request is for; a literal segment is preferred to a parameter. */
    public Optional<Operation> operation(String method, String path) {
        return of(path).stream().filter(o -> o.method().equals(method)).findFirst();
    }

    public boolean knows(String path) {
        return !of(path).isEmpty();
    }

    private List<Operation> of(String path) {
        var segments = List.of(path.split("/"));
        var matching = operations.stream().filter(o -> o.matches(segments)).toList();
        var best = matching.stream().mapToLong(Operation::literalSegments).max().orElse(0);
        return matching.stream().filter(o -> o.literalSegments() == best).toList();
    }

    /** The node itself, or what it refers to. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(ID.length() + 1)) : node;
    }

    /** The smallest value that the schema allows, made of its examples: an object has its required properties only. */
    public JsonNode example(JsonNode schema) {
        var resolved = resolve(schema);
        if (resolved.has("examples")) {
            return resolved.get("examples").get(0);
        }
        if (resolved.has("enum")) {
            return resolved.get("enum").get(0);
        }
        if (resolved.has("allOf")) {
            return example(resolved.get("allOf").get(0));
        }
        var object = JsonNodeFactory.instance.objectNode();
        resolved.path("required").forEach(name -> object.set(name.asText(), example(resolved.path("properties").path(name.asText()))));
        return object;
    }

    /** Everything in the value that the schema does not allow, in words. */
    public List<String> mistakes(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, schemas::getSchema).validate(value).stream().map(Object::toString).toList();
    }

    public List<String> mistakesOfProblem(JsonNode value) {
        return mistakes(document.at("/components/schemas/Problem"), value);
    }

    /** Refuses undeclared properties, and makes references absolute so that a schema can be compiled by itself. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("$ref").isTextual() && object.get("$ref").asText().startsWith("#")) {
                object.put("$ref", ID + object.get("$ref").asText());
            }
        }
        node.forEach(Contract::close);
    }
}
