package fi.yhdyspinta.security;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A person's record and an account of the identity provider belong together from the first sign-in on. */
@QuarkusTest
class AccountLinkTest extends ApiTest {

    @Inject
    Jdbi jdbi;

    private static TestCaller account(String subject, String email, Object verified) {
        var claims = Jwt.claims().issuer("http://test-issuer").audience("yhdyspinta-api").claim("typ", "Bearer")
                .subject(subject).claim("name", "Testi").expiresIn(600);
        if (email != null) {
            claims.claim("email", email);
        }
        if (verified != null) {
            claims.claim("email_verified", verified);
        }
        return new TestCaller(claims.sign(), null);
    }

    private static String aSubject() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theFirstSignInWithTheVerifiedEmailLinksOnce() {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        var subject = aSubject();
        account(subject, email.toUpperCase(), true).get("/me").then().statusCode(200).body("personId", is(person.toString()));
        // The account is known by its subject now, whatever becomes of its e-mail.
        account(subject, Given.anEmail(), true).get("/me").then().body("personId", is(person.toString()));
        account(subject, null, null).get("/me").then().body("personId", is(person.toString()));
        assertEquals(1, events("person.account-linked", person));
    }

    @Test
    void anEmailThatNobodyVerifiedLinksNothing() {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        account(aSubject(), email, false).get("/me").then().statusCode(200).body("personId", nullValue()).body("email", nullValue());
        account(aSubject(), email, null).get("/me").then().body("personId", nullValue());
        account(aSubject(), email, "true").get("/me").then().body("personId", nullValue());
        account(aSubject(), email, true).get("/me").then().body("personId", is(person.toString()));
    }

    @Test
    void aSecondAccountWithTheSameEmailTakesNothingOver() {
        var group = given.aGroup();
        var email = Given.anEmail();
        group.aSeat(given.aPerson(email), "CHAIR", java.time.LocalDate.of(2021, 8, 1), null, false);
        var first = aSubject();
        account(first, email, true).get("/me").then().body("groups", hasSize(1));
        account(aSubject(), email, true).get("/me").then().statusCode(200).body("personId", nullValue()).body("groups", hasSize(0));
        account(first, email, true).get("/me").then().body("groups", hasSize(1));
    }

    @Test
    void manyFirstRequestsAtOnceAllSeeThePerson() throws Exception {
        var email = Given.anEmail();
        var person = given.aPerson(email).toString();
        var caller = account(aSubject(), email, true);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> calls = Stream.generate(() -> (Callable<String>) () -> caller.get("/me").path("personId")).limit(8).toList();
            for (var answer : threads.invokeAll(calls)) {
                assertEquals(person, answer.get());
            }
        }
    }

    @Test
    void theEnvironmentNamesTheFirstAdministrator() {
        account(aSubject(), "first.admin@test.example", false).get("/me").then().body("administrator", is(false));
        var subject = aSubject();
        account(subject, "first.ADMIN@test.example", true).get("/me").then().body("administrator", is(true));
        account(subject, "first.admin@test.example", true).get("/me").then().body("administrator", is(true));
        account(aSubject(), "first.admin@test.example", true).get("/me").then().body("administrator", is(false))
                .body("personId", nullValue());
    }

    @Test
    void aPersonKnownBeforeBecomesTheFirstAdministratorToo() {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        var subject = aSubject();
        account(subject, email, true).get("/me").then().body("administrator", is(false));
        account(subject, "first.admin@test.example", true).get("/me").then().body("administrator", is(true))
                .body("personId", is(person.toString()));
    }

    @Test
    void anAccountThatHasItsPersonTakesNoSecondOne() {
        var email = Given.anEmail();
        var person = given.aPerson(email);
        var subject = aSubject();
        account(subject, email, true).get("/me").then().body("personId", is(person.toString()));
        // The e-mail of the account is another record's by now.
        jdbi.useHandle(db -> db.execute("""
                INSERT INTO person (name, email) VALUES ('Ensimmäinen', 'first.admin@test.example')
                ON CONFLICT (email) DO UPDATE SET account_subject = NULL"""));
        account(subject, "first.admin@test.example", true).get("/me").then().statusCode(200).body("personId", is(person.toString()));
    }

    private int events(String type, UUID object) {
        return jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM event WHERE type = :type AND object_id = :id")
                .bind("type", type).bind("id", object.toString()).mapTo(int.class).one());
    }
}
