package fi.yhdyspinta.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be tested of sessions without an identity provider; the rest is in the browser tests. */
@QuarkusTest
class SessionTest extends ApiTest {

    private static RequestSpecification withASessionCookie() {
        return given().cookie("q_session_bff", "damaged").contentType("application/json").redirects().follow(false);
    }

    @Test
    void tellsTheAppWhetherSomebodyIsSignedIn() {
        anyone().get("/session").then().statusCode(200).header("Cache-Control", "no-store")
                .body("authenticated", is(false)).body("demo", is(false));
        given.aSignedInPerson().get("/session").then().statusCode(200).body("authenticated", is(true));
    }

    @Test
    void signingInFailsInTheAppWhenTheIdentityProviderIsAway() {
        given().redirects().follow(false).get(SessionResource.LOGIN + "?returnTo=/groups").then().statusCode(302)
                .header("Location", is("/?signin=failed"));
        given().redirects().follow(false).get(SessionResource.CALLBACK + "?error=access_denied&state=x").then().statusCode(302)
                .header("Location", is("/?signin=failed"));
    }

    @ParameterizedTest
    @CsvSource(value = {
        "/groups|/groups", "/groups?county=05&q=a b|/groups?county=05&q=a b", "/|/",
        "//evil.example|/", "/\\evil.example|/", "https://evil.example|/", "javascript:alert(1)|/", "groups|/", "|/",
        "/groups\\x|/"}, delimiter = '|')
    void comesBackToAPageOfTheAppOnly(String returnTo, String page) {
        given.aSignedInPerson().request().redirects().follow(false).queryParam("returnTo", returnTo == null ? "" : returnTo)
                .get(SessionResource.LOGIN).then().statusCode(302).header("Location", is(page));
    }

    @Test
    void aPageOfTheAppHasNoControlCharacters() {
        assertEquals(false, SessionResource.isPageOfTheApp("/groups\r\nSet-Cookie: x=y"));
        assertEquals(false, SessionResource.isPageOfTheApp("/\t/evil.example"));
        assertEquals(false, SessionResource.isPageOfTheApp(null));
    }

    @Test
    void signingOutWithoutASessionIsNoMistake() {
        given().delete("/api/v1/session").then().statusCode(204);
    }

    @Test
    void aChangeInASessionMustComeFromTheApp() {
        withASessionCookie().delete("/api/v1/session").then().statusCode(403).body("detail", containsString("X-CSRF"));
        withASessionCookie().body("{}").put("/api/v1/counties/05/words").then().statusCode(403).body("code", is("forbidden"));
        withASessionCookie().header("X-CSRF", "1").header("Sec-Fetch-Site", "cross-site")
                .delete("/api/v1/session").then().statusCode(403);
        withASessionCookie().header("X-CSRF", "1").header("Sec-Fetch-Site", "same-site")
                .delete("/api/v1/session").then().statusCode(403);
        withASessionCookie().header("X-CSRF", "1").header("Sec-Fetch-Site", "same-origin")
                .delete("/api/v1/session").then().statusCode(204);
        withASessionCookie().header("X-CSRF", "1").delete("/api/v1/session").then().statusCode(204);
    }

    @Test
    void aDamagedSessionReadsWhatIsPublicAndNothingElse() {
        withASessionCookie().get("/api/v1/regions").then().statusCode(200);
        withASessionCookie().get("/api/v1/me").then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        withASessionCookie().header("X-CSRF", "1").body("{}").put("/api/v1/counties/05/words").then().statusCode(401);
    }

    @Test
    void aBearerTokenNeedsNoProtectionFromOtherSites() {
        given.aCoordinatorOf("15").request().header("Sec-Fetch-Site", "cross-site").cookie("q_session_bff", "damaged")
                .body("{}").put("/api/v1/counties/15/words").then().statusCode(428);
    }
}
