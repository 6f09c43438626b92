package fi.yhdyspinta.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedContractTest extends ApiTest {

    private static final Path COMMITTED = Path.of("..", "openapi.yaml");

    @Test
    void theCommittedContractIsTheOneThatTheCodeMakes() throws IOException {
        var made = leaves(given().get("/api/v1/openapi.yaml").then().statusCode(200).extract().asString());
        var committed = leaves(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "{}");
        var onlyMade = made.stream().filter(leaf -> !committed.contains(leaf)).limit(10).toList();
        var onlyCommitted = committed.stream().filter(leaf -> !made.contains(leaf)).limit(10).toList();
        assertTrue(onlyMade.isEmpty() && onlyCommitted.isEmpty(), "openapi.yaml is not what the code makes. Run "
                + "`make openapi`, look at the difference and commit it.\nThe code adds: " + String.join("\n  ", onlyMade)
                + "\nThe code lacks: " + String.join("\n  ", onlyCommitted));
    }

    /** Every value with its pointer: the order of properties says nothing. */
    private static Set<String> leaves(String yaml) throws IOException {
        var leaves = new TreeSet<String>();
        collect("", new YAMLMapper().readTree(yaml), leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, Set<String> leaves) {
        if (node.isValueNode() || node.isEmpty()) {
            leaves.add(pointer + " = " + node);
        }
        node.properties().forEach(child -> collect(pointer + "/" + child.getKey().replace("/", "~1"), child.getValue(), leaves));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), leaves);
        }
    }

    @Test
    void anybodyReadsItFromAnyOriginInEachForm() {
        for (var path : List.of("/api/v1/openapi.json", "/api/v1/openapi.yaml", "/api/v1/openapi-3.0.json")) {
            given().header("Origin", "https://intranet.example").get(path).then().statusCode(200)
                    .header("Access-Control-Allow-Origin", is("*"));
        }
        given().get("/api/v1/openapi.json").then().body("openapi", is("3.1.0"))
                .body("info.contact.name", notNullValue()).body("info.contact.email", notNullValue())
                .body("info.contact.url", notNullValue()).body("info.license.name", is("EUPL-1.2"));
    }

    @Test
    void theTwinIsAValid30DocumentWithTheSameOperations() {
        var twin = given().get("/api/v1/openapi-3.0.json").then().body("openapi", is("3.0.3")).extract().asString();
        var parsed = new OpenAPIV3Parser().readContents(twin, null, new ParseOptions());
        assertEquals(List.of(), parsed.getMessages());
        assertEquals(operations(given().get("/api/v1/openapi.json").path("paths.values()*.values().flatten().operationId")),
                operations(given().get("/api/v1/openapi-3.0.json").path("paths.values()*.values().flatten().operationId")));
        given().get("/api/v1/openapi-3.0.json").then()
                .body("paths.'/api/v1/counties'.get.security.bearer.flatten().findAll { it != null }", is(List.of()));
    }

    private static Set<Object> operations(List<Object> ids) {
        assertTrue(ids.size() > 5, "operations are read");
        return Set.copyOf(ids);
    }
}
