package fi.yhdyspinta.packaged;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.yhdyspinta.support.ContractCheck;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two backends on one database serve every other request each, and nobody can tell. */
class TwoBackendsTest {

    private static final int CLIENT_REQUESTS = 20;

    private static Installation installation;
    private static Alternately backends;
    private static Given given;

    @BeforeAll
    static void start() throws IOException {
        installation = new Installation();
        given = installation.given;
        // both at once: they also agree who migrates the database
        var settings = Map.of("YHDYSPINTA_RATE_LIMIT_CLIENT", String.valueOf(CLIENT_REQUESTS));
        try (var starters = Executors.newFixedThreadPool(2)) {
            var first = starters.submit(() -> installation.start("first", settings));
            var second = starters.submit(() -> installation.start("second", settings));
            backends = Alternately.between(first.get(), second.get());
        } catch (Exception e) {
            installation.close();
            throw new IllegalStateException(e);
        }
        ContractCheck.install();
    }

    @AfterAll
    static void stop() throws IOException {
        RestAssured.reset();
        installation.close();
        var difference = backends.servedBy(0) - backends.servedBy(1);
        assertTrue(backends.servedBy(1) > 20 && Math.abs(difference) <= 1, "requests did not alternate");
    }

    private static Map<String, Object> seat(String name, String... perspectives) {
        return new HashMap<>(Map.of("personName", name, "role", "MEMBER", "perspectiveCodes", List.of(perspectives),
                "validFromDate", "2025-06-01"));
    }

    @Test
    void aGroupIsStartedSeatedChangedAndRead() {
        var coordinator = given.aCoordinatorOf("12");
        String group = coordinator.post("/counties/12/groups", Map.of("name", "Vuorotteleva", "kind", "MUNICIPAL",
                "workingLanguage", "fi", "municipalityCodes", List.of("491"), "startDate", "2024-01-01")).then()
                .statusCode(201).extract().path("id");
        String chairEmail = Given.anEmail();
        var first = seat("Puheen Johtaja", "BASIC_EDUCATION");
        first.putAll(Map.of("role", "CHAIR", "email", chairEmail));
        coordinator.post("/groups/{id}/chair", first, group).then().statusCode(201);

        var chair = TestCaller.person(chairEmail);
        chair.get("/groups/{id}/coverage", group).then().statusCode(200)
                .body("items.find { it.code == 'NGO' }.state", is("MISSING"));
        String seat = chair.post("/groups/{id}/memberships", seat("Järjestön Ääni", "NGO"), group).then().statusCode(201).extract().path("id");
        for (var turn = 0; turn < 2; turn++) {
            anyone().get("/groups/{id}/coverage", group).then().body("items.find { it.code == 'NGO' }.state", is("COVERED"));
        }

        var etag = chair.etag("/groups/{id}", group);
        assertEquals(etag, chair.etag("/groups/{id}", group));
        chair.put("/groups/{id}", etag, Map.of("workingLanguage", "sv", "mandate", "Yhdessä"), group).then().statusCode(200);
        chair.put("/groups/{id}", etag, Map.of("workingLanguage", "fi"), group).then().statusCode(412).body("current.mandate", is("Yhdessä"));
        assertNotEquals(etag, chair.etag("/groups/{id}", group));

        chair.change("/memberships/{id}/end", chair.etag("/memberships/{id}", seat), Map.of("lastDate", "2025-12-31"), seat)
                .then().statusCode(200);
        for (var turn = 0; turn < 2; turn++) {
            anyone().get("/groups/{id}/coverage", group).then().body("items.find { it.code == 'NGO' }.state", is("VACANT"));
            anyone().get("/counties/12/coverage").then().body("rows.find { it.municipalityCode == '491' }.states.NGO", is("VACANT"));
            chair.get("/groups/{id}/events", group).then().statusCode(200)
                    .body("items.type", contains("membership.ended", "group.changed", "membership.added", "membership.chair-appointed", "group.created"));
        }
    }

    @Test
    void theSameRequestAtBothActsOnce() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        var body = seat("Kerran Vain", "NGO");
        var key = UUID.randomUUID().toString();
        Callable<Response> write = () -> chair.request().header("Idempotency-Key", key).body(body)
                .post("/api/v1/groups/{id}/memberships", group.id());
        Response first = write.call();
        Response again = write.call();
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        body.put("personName", "Joku Muu");
        for (var turn = 0; turn < 2; turn++) {
            write.call().then().statusCode(422).body("code", is("idempotency-key-reused"));
        }
        chair.get("/groups/{id}/memberships", group.id()).then().body("items.findAll { it.role == 'MEMBER' }.personName", contains("Kerran Vain"));
    }

    @Test
    void aPageBegunAtOneGoesOnAtTheOther() {
        var county = "17";
        IntStream.range(0, 5).forEach(n -> given.aGroup(county, "MUNICIPAL"));
        var seen = new HashSet<String>();
        String cursor = "";
        while (cursor != null) {
            var page = anyone().get("/groups?county={county}&limit=2" + cursor, county).then().statusCode(200).extract();
            assertTrue(seen.addAll(page.path("items.id")));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }
        assertTrue(seen.size() >= 5);
    }

    @Test
    void anInvitationIsAcceptedAtEitherAndOnce() {
        var group = given.aGroup();
        var chair = group.withChair();
        String seat = chair.post("/groups/{id}/memberships", seat("Kutsuttu", "NGO"), group.id()).then().statusCode(201).extract().path("id");
        String url = chair.request().post("/api/v1/memberships/{id}/invitations", seat).then().statusCode(201).extract().path("url");
        var token = Map.of("token", url.substring(url.indexOf('#') + 1));
        for (var turn = 0; turn < 2; turn++) {
            anyone().post("/invitations/preview", token).then().statusCode(200).body("accepted", is(false));
        }
        var invited = given.aSignedInPerson();
        invited.post("/invitations/acceptance", token).then().statusCode(200).body("membershipId", is(seat));
        for (var turn = 0; turn < 2; turn++) {
            given.aSignedInPerson().post("/invitations/acceptance", token).then().statusCode(409);
            invited.get("/me").then().statusCode(200).body("groups.groupId", contains(group.id().toString()));
        }
    }

    @Test
    void aRightThatEndsAtOneIsGoneAtTheOther() {
        var group = given.aGroup();
        var chair = group.withChair();
        var vice = group.withMember("VICE_CHAIR");
        for (var turn = 0; turn < 2; turn++) {
            vice.get("/groups/{id}/contacts", group.id()).then().statusCode(200);
        }
        String seat = chair.get("/groups/{id}/memberships", group.id()).path("items.find { it.role == 'VICE_CHAIR' }.id");
        chair.change("/memberships/{id}/end", chair.etag("/memberships/{id}", seat), Map.of("lastDate", "2025-12-31"), seat).then().statusCode(200);
        for (var turn = 0; turn < 2; turn++) {
            vice.get("/groups/{id}/contacts", group.id()).then().statusCode(403);
        }
    }

    @Test
    void aMachineClientIsCountedByBothTogether() {
        var client = given.aClient("groups:read");
        var served = IntStream.range(0, CLIENT_REQUESTS).mapToObj(n -> client.get("/regions")).toList();
        served.forEach(answer -> answer.then().statusCode(200));
        // a minute gives back one each three seconds
        var refused = IntStream.range(0, 4).filter(n -> client.get("/regions").statusCode() == 429).count();
        assertTrue(refused >= 2, "refused only " + refused);
        var standing = given.aClient("groups:read");
        standing.get("/regions").then().header("RateLimit", matchesPattern(".*\"client\";r=19;.*"));
        standing.get("/regions").then().header("RateLimit", matchesPattern(".*\"client\";r=1[89];.*"));
    }

    @Test
    void whoeverSignsInThroughOneIsSignedInAtTheOther() {
        var toProvider = given().redirects().follow(false).get("/api/v1/session/login?returnTo=/groups").then()
                .statusCode(302).header("Location", startsWith(installation.identityProvider.realm() + "/authorize?")).extract();
        var cameBack = given().redirects().follow(false).cookies(toProvider.cookies()).urlEncodingEnabled(false)
                .get(callback(toProvider.header("Location"))).then().statusCode(302).extract();
        var cookies = new HashMap<>(toProvider.cookies());
        cookies.putAll(cameBack.cookies());
        var restored = given().redirects().follow(false).cookies(cookies).urlEncodingEnabled(false)
                .get(pathOf(cameBack.header("Location"))).then().statusCode(302).header("Location", is("/groups")).extract();
        cookies.putAll(restored.cookies());
        for (var turn = 0; turn < 2; turn++) {
            given().cookies(cookies).get("/api/v1/session").then().statusCode(200).body("authenticated", is(true));
            given().cookies(cookies).get("/api/v1/me").then().statusCode(200).body("name", is("Testi"));
        }
    }

    private static String callback(String authorize) {
        return "/api/v1/session/callback?" + installation.identityProvider.signIn(URI.create(authorize));
    }

    private static String pathOf(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** Each backend numbers events every second; neither a number nor an event comes twice, and none is left out. */
    @Test
    void bothNumberTheEventsInOneOrder() throws Exception {
        var group = given.aGroup();
        var chair = group.withChair();
        for (var n = 0; n < 10; n++) {
            chair.post("/groups/{id}/memberships", seat("Numeroitava " + n, "NGO"), group.id()).then().statusCode(201);
        }
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (count("SELECT count(*) FROM event e WHERE NOT EXISTS (SELECT FROM event_number n WHERE n.event_id = e.id)") > 0) {
            assertTrue(Instant.now().isBefore(deadline), "events stay without a number");
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertEquals(count("SELECT count(*) FROM event_number"), count("SELECT max(number) FROM event_number"));
    }

    private static int count(String sql) {
        return installation.jdbi.withHandle(db -> db.createQuery(sql).mapTo(int.class).one());
    }

    private static TestCaller anyone() {
        return TestCaller.ANONYMOUS;
    }
}
