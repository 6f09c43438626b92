package fi.yhdyspinta.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract keeps what its last release promised, and a broken promise does not go by unseen. */
class PromisesTest {

    private static final Path RELEASED = Path.of("..", ".ci", "contract", "baseline.yaml");
    private static final Path COMMITTED = Path.of("..", "openapi.yaml");

    private static final String SMALL = """
            openapi: 3.1.0
            info: {title: Small, version: 1.0.0}
            paths:
              /groups:
                get:
                  parameters:
                  - {name: q, in: query, schema: {type: string}}
                  - {name: kind, in: query, schema: {type: string, enum: [ONE, TWO]}}
                  responses:
                    '200': {description: Groups, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                post:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Write'}}}}
                  responses:
                    '201': {description: Made, content: {application/json: {schema: {$ref: '#/components/schemas/Group'}}}}
              /groups/{id}:
                delete:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    '204': {description: Gone}
            components:
              schemas:
                Page:
                  {type: object, required: [items], properties: {items: {type: array, items: {$ref: '#/components/schemas/Group'}}}}
                Group:
                  type: object
                  required: [id, name]
                  properties: {id: {type: string}, name: {type: string}, note: {type: string}, size: {type: integer}, status: {type: string, enum: [OLD, NEW]}}
                Write:
                  type: object
                  required: [title]
                  properties: {title: {type: string, maxLength: 50}, text: {type: string}, colour: {type: string, enum: [RED, BLUE]}}
            """;

    @Test
    void theContractKeepsWhatItsLastReleasePromised() throws IOException {
        var broken = Promises.brokenBetween(Files.readString(RELEASED), Files.readString(COMMITTED));
        assertTrue(broken.isEmpty(), "openapi.yaml breaks what callers of the last release rely on:\n  " + String.join("\n  ", broken)
                + "\nKeep it and mark it deprecated (headers Deprecation and Sunset), offer the new beside the old, or begin /api/v2. "
                + "Only for a release whose changelog says so: make accept-contract.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        an operation is gone                     | "\\n    delete:"                       | "\\n    patch:"
        a path is gone                           | /groups/{id}:                         | /group/{id}:
        a parameter is gone                      | - {name: q,                           | - {name: query,
        a parameter is newly required            | "{name: q, in: query,"                | "{name: q, in: query, required: true,"
        a parameter takes fewer values           | enum: [ONE, TWO]                      | enum: [ONE]
        a parameter has another type             | "in: query, schema: {type: string}}"  | "in: query, schema: {type: integer}}"
        an answer is gone                        | '204'                                 | '202'
        an answer has another media type         | "Made, content: {application/json"    | "Made, content: {text/csv"
        an answer loses a property               | "note: {type: string}, "              | ""
        an answer loses a nested property        | "properties: {items:"                 | "properties: {groups:"
        an answer's property may be absent       | "required: [id, name]"                | "required: [id]"
        an answer's property has another type    | "size: {type: integer}"               | "size: {type: string}"
        an answer has a value nobody knows       | "enum: [OLD, NEW]"                    | "enum: [OLD, NEW, OTHER]"
        a request asks for one more property     | required: [title]                     | "required: [title, text]"
        a request no longer takes a property     | ", text: {type: string}"              | ""
        a request takes fewer values             | "enum: [RED, BLUE]"                   | "enum: [RED]"
        a request takes shorter text             | maxLength: 50                         | maxLength: 40
        a request's property has another type    | "text: {type: string}"                | "text: {type: integer}"
        """)
    void aBrokenPromiseIsSeen(String what, String old, String current) {
        var changed = changed(old, current);
        assertFalse(Promises.brokenBetween(SMALL, changed).isEmpty(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        nothing                                  | ONE                                   | ONE
        one more operation                       | "\\n    delete:"                       | "\\n    get:\\n      responses:\\n        '200': {description: One}\\n    delete:"
        one more parameter                       | "- {name: q,"                         | "- {name: county, in: query, schema: {type: string}}\\n      - {name: q,"
        an answer has one more property          | "note: {type: string},"               | "note: {type: string}, more: {type: string},"
        an answer's property is always there     | "required: [id, name]"                | "required: [id, name, note]"
        a request takes one more property        | "text: {type: string},"               | "text: {type: string}, more: {type: string},"
        a request takes one more value           | "enum: [RED, BLUE]"                   | "enum: [RED, BLUE, GREEN]"
        a request no longer asks for a property  | "required: [title]\\n      properties: {title:" | "properties: {title:"
        a description says more                  | description: Gone                     | description: Gone for good
        """)
    void whatIsAddedBreaksNothing(String what, String old, String current) {
        assertEquals(List.of(), Promises.brokenBetween(SMALL, changed(old, current)), what);
    }

    private static String changed(String old, String current) {
        var from = old.replace("\\n", "\n");
        assertTrue(SMALL.contains(from), "the change finds its place: " + from);
        var changed = SMALL.replaceFirst(java.util.regex.Pattern.quote(from),
                java.util.regex.Matcher.quoteReplacement(current == null ? "" : current.replace("\\n", "\n")));
        if (!old.equals(current)) {
            assertNotEquals(SMALL, changed);
        }
        return changed;
    }
}
