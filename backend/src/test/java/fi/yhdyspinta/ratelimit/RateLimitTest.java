package fi.yhdyspinta.ratelimit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.shared.StatementCount;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitTest extends ApiTest {

    @Inject
    DataSource database;

    @Inject
    Jdbi jdbi;

    @Inject
    OwnBuckets own;

    @Inject
    StatementCount statements;

    @ConfigProperty(name = "yhdyspinta.rate-limit.public-change")
    int publicChanges;

    private static Response changeWithoutSigningIn(String address) {
        return given().header("X-Forwarded-For", address).delete("/api/v1/session");
    }

    @Test
    void replicasCountTogether() {
        var policy = new Policy("three", 3);
        var key = UUID.randomUUID().toString();
        var here = new SharedBuckets(database, Optional.of("secret"));
        var there = new SharedBuckets(database, Optional.of("secret"));
        assertEquals(2, here.take(policy, key).remaining());
        assertEquals(1, there.take(policy, key).remaining());
        assertTrue(here.take(policy, key).allowed());
        var fourth = there.take(policy, key);
        assertFalse(fourth.allowed());
        assertEquals(20, fourth.secondsToNext());
        assertTrue(here.take(policy, UUID.randomUUID().toString()).allowed());
    }

    @Test
    void aReplicaCountsAddressesForItself() {
        var policy = new Policy("two", 2);
        var key = UUID.randomUUID().toString();
        assertTrue(own.take(policy, key).allowed());
        assertTrue(own.take(policy, key).allowed());
        assertFalse(own.take(policy, key).allowed());
        assertTrue(own.take(policy, UUID.randomUUID().toString()).allowed());
    }

    @Test
    void theCallerIsToldWhereTheyStand() {
        anyone().get("/regions").then().header("RateLimit-Policy", matchesPattern("\"address\";q=\\d+;w=60"))
                .header("RateLimit", matchesPattern("\"address\";r=\\d+;t=\\d+"));
        given.aClient("groups:read").get("/regions").then()
                .header("RateLimit-Policy", is("\"address\";q=1000000;w=60, \"client\";q=100000;w=60"))
                .header("RateLimit", containsString("\"client\";r=99999;t=1"));
        given.anAdministrator().post("/municipalities/853/retirement", "{}").then()
                .header("RateLimit-Policy", containsString("\"change\";q=100000;w=60"));
    }

    @Test
    void whoAsksTooMuchIsToldWhenToGoOn() {
        var address = "2001:db8:" + Integer.toHexString((int) (System.nanoTime() & 0xffff)) + ":7::";
        var served = 0;
        Response answer;
        do {
            answer = changeWithoutSigningIn(address + Integer.toHexString(served));
            served++;
        } while (answer.statusCode() == 204 && served < 20 * publicChanges);
        assertTrue(served > publicChanges, "refused already after " + served);
        answer.then().statusCode(429).contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*")).header("RateLimit", containsString("\"public-change\";r=0;t="))
                .body("code", is("too-many-requests"));
        changeWithoutSigningIn("198.51.100." + (System.nanoTime() & 0x7f)).then().statusCode(204);
        // Reading goes on.
        given().header("X-Forwarded-For", address + "1").get("/api/v1/regions").then().statusCode(200);
    }

    @Test
    void aPublicPageCostsTheDatabaseNothingMore() {
        anyone().get("/regions");
        var before = statements.sent();
        anyone().get("/regions").then().statusCode(200);
        assertEquals(1, statements.sent() - before);
    }

    @Test
    void theDatabaseKnowsNobodysAddress() {
        var email = Given.anEmail();
        changeWithoutSigningIn("203.0.113.77");
        fi.yhdyspinta.support.TestCaller.person(email).post("/municipalities/853/retirement", "{}");
        var subject = UUID.nameUUIDFromBytes(email.getBytes()).toString();
        int known = jdbi.withHandle(db -> db.createQuery("""
                SELECT count(*) FROM rate_limit WHERE key LIKE '%203.0.113.77%' OR key LIKE '%' || :subject || '%'""")
                .bind("subject", subject).mapTo(int.class).one());
        assertEquals(0, known);
    }
}
