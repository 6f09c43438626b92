package fi.yhdyspinta.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** Somebody who calls the API: a person, a machine client or nobody. */
public record TestCaller(String token, UUID personId) {

    public static final TestCaller ANONYMOUS = new TestCaller(null, null);

    /** A signed-in person whose verified e-mail is the given one. */
    public static TestCaller person(String email) {
        return person(email, null);
    }

    static TestCaller person(String email, UUID personId) {
        return new TestCaller(Jwt.claims().issuer("http://test-issuer").audience("yhdyspinta-api").claim("typ", "Bearer")
                .subject(UUID.nameUUIDFromBytes(email.getBytes()).toString()).claim("name", "Testi " + email)
                .claim("email", email).claim("email_verified", true).expiresIn(Duration.ofMinutes(30)).sign(), personId);
    }

    public static TestCaller client(String clientId, String scopes) {
        return new TestCaller(Jwt.claims().issuer("http://test-issuer").audience("yhdyspinta-api").claim("typ", "Bearer")
                .subject("service-account-" + clientId).claim("client_id", clientId).claim("scope", scopes)
                .expiresIn(Duration.ofMinutes(30)).sign(), null);
    }

    /** As the token of a machine client says. */
    public String clientId() {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getString("client_id");
    }

    public RequestSpecification request() {
        var request = given().accept(ContentType.JSON).contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }

    public Response get(String path, Object... parameters) {
        return request().get("/api/v1" + path, parameters);
    }

    public Response post(String path, Object body, Object... parameters) {
        return request().body(body).post("/api/v1" + path, parameters);
    }

    public Response put(String path, String etag, Object body, Object... parameters) {
        return request().header("If-Match", etag).body(body).put("/api/v1" + path, parameters);
    }

    /** A state change: POST with If-Match. */
    public Response change(String path, String etag, Object body, Object... parameters) {
        return request().header("If-Match", etag).body(body).post("/api/v1" + path, parameters);
    }

    public Response delete(String path, String etag, Object... parameters) {
        return request().header("If-Match", etag).delete("/api/v1" + path, parameters);
    }

    /** The entity tag of what this caller reads at the path. */
    public String etag(String path, Object... parameters) {
        return get(path, parameters).then().statusCode(200).extract().header("ETag");
    }
}
