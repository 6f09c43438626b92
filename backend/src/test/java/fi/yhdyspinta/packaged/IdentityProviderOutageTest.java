package fi.yhdyspinta.packaged;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ContractCheck;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The identity provider is away or does not answer: what is public is read on, the rest is told so at once. */
class IdentityProviderOutageTest {

    private static final long PATIENCE_MILLIS = 3000;
    private static final long SIGN_IN_PATIENCE_MILLIS = 12_000;

    private static Installation installation;

    @BeforeAll
    static void start() throws IOException {
        installation = new Installation();
    }

    @AfterAll
    static void stop() throws IOException {
        RestAssured.reset();
        installation.close();
    }

    @Test
    void aBackendThatBeginsWithoutItServesWhatIsPublicAndFindsItAgain() throws Exception {
        installation.identityProvider.stop();
        Alternately.between(installation.start("without-provider"));
        ContractCheck.install();
        withoutTheProvider(PATIENCE_MILLIS);

        installation.identityProvider.resume();
        withTheProvider();
    }

    @Test
    void aProviderThatTakesCallsAndAnswersNoneIsNotWaitedFor() throws Exception {
        installation.identityProvider.fallSilent();
        Alternately.between(installation.start("silent-provider"));
        ContractCheck.install();
        withoutTheProvider(SIGN_IN_PATIENCE_MILLIS);

        installation.identityProvider.speak();
        withTheProvider();
    }

    private static void withoutTheProvider(long signInPatienceMillis) {
        TestCaller.ANONYMOUS.get("/regions").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        for (var turn = 0; turn < 2; turn++) {
            TestCaller.person(Given.anEmail()).get("/me").then().statusCode(503).contentType("application/problem+json")
                    .header("Retry-After", notNullValue()).body("code", is("unavailable")).time(lessThan(PATIENCE_MILLIS));
            given().redirects().follow(false).get("/api/v1/session/login").then().statusCode(302)
                    .header("Location", is("/?signin=failed")).time(lessThan(signInPatienceMillis));
        }
    }

    private static void withTheProvider() throws InterruptedException {
        var person = TestCaller.person(Given.anEmail());
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (person.get("/me").statusCode() != 200) {
            assertTrue(Instant.now().isBefore(deadline), "the backend does not find the identity provider again");
            TimeUnit.MILLISECONDS.sleep(200);
        }
        given().redirects().follow(false).get("/api/v1/session/login").then().statusCode(302);
    }
}
