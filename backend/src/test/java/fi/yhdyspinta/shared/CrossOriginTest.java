package fi.yhdyspinta.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CrossOriginTest extends ApiTest {

    private static RequestSpecification fromAnotherSite() {
        return given().header("Origin", "https://turku.example");
    }

    @Test
    void anotherSiteReadsWhatIsPublic() {
        fromAnotherSite().get("/api/v1/regions").then().statusCode(200).header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", is("ETag, Location, Link, API-Version, RateLimit, RateLimit-Policy, Retry-After"));
        fromAnotherSite().get("/api/v1/me").then().statusCode(401).header("Access-Control-Allow-Origin", "*");
        given().get("/api/v1/regions").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aBrowserIsToldBeforehandThatReadingIsAllThereIs() {
        fromAnotherSite().header("Access-Control-Request-Method", "GET").header("Access-Control-Request-Headers", "if-none-match")
                .noFilters().options("/api/v1/municipalities").then().statusCode(204).header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", is("GET, HEAD")).header("Access-Control-Max-Age", notNullValue())
                .header("Access-Control-Allow-Headers", not(containsString("X-CSRF")));
    }

    @Test
    void anotherSiteIsNotInvitedToChangeAnything() {
        fromAnotherSite().header("Access-Control-Request-Method", "PUT").noFilters().options("/api/v1/counties/05/words").then()
                .header("Access-Control-Allow-Methods", not(containsString("PUT")));
        fromAnotherSite().contentType("application/json").body("{}").put("/api/v1/counties/05/words").then().statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/openapi.json, application/json, 3.1", "/api/v1/openapi.yaml, application/yaml, 3.1",
        "/api/v1/openapi-3.0.json, application/json, 3.0.3", "/api/v1/openapi-3.0.yaml, application/yaml, 3.0.3"})
    void anyoneReadsTheContract(String path, String type, String version) {
        var contract = fromAnotherSite().get(path).then().statusCode(200).contentType(startsWith(type))
                .header("Access-Control-Allow-Origin", "*").extract().asString();
        org.hamcrest.MatcherAssert.assertThat(contract.substring(0, 60), containsString(version));
        org.hamcrest.MatcherAssert.assertThat(contract, containsString("/api/v1/municipalities"));
    }
}
