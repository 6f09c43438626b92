package fi.yhdyspinta.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Makes the schemas plain enough for every generator: days and instants inline, a reference with a description as
 * allOf of one, CSV as text, and an example for each value whose format says what it looks like.
 */
final class SchemaTidier {

    private static final String SCHEMAS = "#/components/schemas/";
    /** Types of the language that are formats to the reader. */
    private static final Map<String, String> FORMATS = Map.of("LocalDate", "date", "Instant", "date-time", "UUID", "uuid");
    private static final Map<String, String> EXAMPLES = Map.of("date", "2026-12-01", "date-time", "2026-11-22T10:15:30Z",
            "uuid", "0193a7c2-0000-7000-8000-000000000001");

    private final OpenAPI document;
    private final Set<Schema> seen = new HashSet<>();

    SchemaTidier(OpenAPI document) {
        this.document = document;
    }

    void tidy() {
        FORMATS.keySet().forEach(document.getComponents()::removeSchema);
        document.getComponents().getSchemas().values().forEach(this::tidy);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream()).forEach(this::tidy);
    }

    private void tidy(Operation operation) {
        if (operation.getParameters() != null) {
            for (var parameter : operation.getParameters()) {
                if (parameter.getSchema() != null) {
                    tidy(parameter.getSchema());
                    if (parameter.getExample() == null && parameter.getExamples() == null) {
                        parameter.setExample(EXAMPLES.get(String.valueOf(parameter.getSchema().getFormat())));
                    }
                    parameter.getSchema().setExamples(null);
                }
            }
        }
        if (operation.getRequestBody() != null) {
            tidy(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> tidy(response.getContent()));
    }

    private void tidy(Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                if (type.startsWith("text/")) {
                    media.setSchema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
                } else if (media.getSchema() != null) {
                    tidy(media.getSchema());
                }
            });
        }
    }

    private void tidy(Schema schema) {
        if (!seen.add(schema)) {
            return;
        }
        if (schema.getRef() != null) {
            tidyReference(schema);
        }
        if (schema.getFormat() != null && schema.getExamples() == null && schema.getRef() == null
                && EXAMPLES.containsKey(schema.getFormat())) {
            schema.setExamples(List.of(EXAMPLES.get(schema.getFormat())));
        }
        if (schema.getProperties() != null && schema.getProperties().containsKey("nextCursor")) {
            schema.getProperties().get("nextCursor").setExamples(List.of("b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5"));
        }
        children(schema).forEach(this::tidy);
    }

    private static void tidyReference(Schema schema) {
        var format = FORMATS.get(schema.getRef().substring(SCHEMAS.length()));
        if (format != null) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.STRING));
            schema.setFormat(format);
        } else if (schema.getDescription() != null) {
            schema.setAllOf(List.of(OASFactory.createSchema().ref(schema.getRef())));
            schema.setRef(null);
            schema.setType((List<SchemaType>) null);
        } else {
            schema.setType((List<SchemaType>) null);
        }
    }

    private static Stream<Schema> children(Schema schema) {
        return Stream.of(
                schema.getProperties() == null ? Stream.<Schema>empty() : schema.getProperties().values().stream(),
                Stream.ofNullable(schema.getItems()), Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                schema.getAllOf() == null ? Stream.<Schema>empty() : schema.getAllOf().stream()).flatMap(s -> s);
    }
}
