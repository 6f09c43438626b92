package fi.yhdyspinta.coordinator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoordinatorTest extends ApiTest {

    private static final Map<String, Object> WORDS = Map.of("regionalGroupWord", Map.of("fi", "yhteistyöryhmä"));

    @Inject
    HelsinkiClock clock;

    @Test
    void theAdministratorNamesACoordinatorWhoMayThenCoordinate() {
        var admin = given.anAdministrator();
        var email = Given.anEmail();
        var coordinator = TestCaller.person(email);
        coordinator.put("/counties/18/words", anyone().etag("/counties/18"), WORDS).then().statusCode(403);

        var body = new HashMap<>(named(email));
        body.put("phone", "+358 40 1");
        body.put("officeHours", Map.of("fi", "ma-to 9-15", "sv", "må-to 9-15", "en", "Mon-Thu 9-15"));
        admin.post("/counties/18/coordinators", body).then().statusCode(201).body("personName", is("Kerttu Keksitty"));

        coordinator.put("/counties/18/words", anyone().etag("/counties/18"), WORDS).then().statusCode(200);
        given.aSignedInPerson().get("/counties/18/coordinators").then().statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body("items.find { it.email == '" + email + "' }.phone", is("+358 40 1"))
                .body("items.find { it.email == '" + email + "' }.officeHours.sv", is("må-to 9-15"));
        anyone().get("/counties/18/coordinators").then().statusCode(401);
    }

    @Test
    void aTaskEndsWithItsLastDay() {
        var admin = given.anAdministrator();
        var email = Given.anEmail();
        var id = admin.post("/counties/19/coordinators", named(email)).then().statusCode(201).extract().<String>path("id");
        var yesterday = clock.today().minusDays(1).toString();
        admin.post("/coordinators/{id}/end", Map.of("lastDate", yesterday), id).then().statusCode(428);
        admin.change("/coordinators/{id}/end", admin.etag("/coordinators/{id}", id), Map.of("lastDate", "2020-01-01"), id)
                .then().statusCode(400).body("errors.code", contains("before-first-day"));
        admin.change("/coordinators/{id}/end", admin.etag("/coordinators/{id}", id), Map.of("lastDate", yesterday), id)
                .then().statusCode(200).body("validToDate", is(yesterday));

        TestCaller.person(email).put("/counties/19/words", anyone().etag("/counties/19"), WORDS).then().statusCode(403);
        admin.get("/counties/19/coordinators").then().body("items.id", not(hasItem(id)));
        admin.get("/counties/19/coordinators?on=" + yesterday).then().body("items.id", hasItem(id));
        admin.get("/coordinators").then().body("items.id", hasItem(id));
        admin.change("/coordinators/{id}/end", admin.etag("/coordinators/{id}", id), Map.of("lastDate", yesterday), id)
                .then().statusCode(409).body("code", is("already-ended"));
    }

    @Test
    void aSubstituteIsShownAfterTheCoordinatorAndPeriodsDoNotOverlap() {
        var admin = given.anAdministrator();
        var email = Given.anEmail();
        var substitute = new HashMap<>(named(Given.anEmail()));
        substitute.put("personName", "Aapo Apulainen");
        substitute.put("substitute", true);
        substitute.put("validToDate", "2099-12-31");
        admin.post("/counties/20/coordinators", substitute).then().statusCode(201);
        admin.post("/counties/20/coordinators", named(email)).then().statusCode(201);
        admin.get("/counties/20/coordinators").then()
                .body("items.findAll { it.personName in ['Kerttu Keksitty', 'Aapo Apulainen'] }.personName",
                        contains("Kerttu Keksitty", "Aapo Apulainen"));
        admin.post("/counties/20/coordinators", named(email)).then().statusCode(409)
                .body("errors.code", contains("period-overlaps"));
    }

    @Test
    void aCountyShowsItsOwnCoordinators() {
        var admin = given.anAdministrator();
        var id = admin.post("/counties/17/coordinators", named(Given.anEmail())).then().statusCode(201).extract().<String>path("id");
        admin.get("/counties/17/coordinators").then().statusCode(200).body("items.id", hasItem(id));
        admin.get("/counties/16/coordinators").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void typingAKnownEmailNeitherTellsThatItIsKnownNorChangesThePerson() {
        var admin = given.anAdministrator();
        var email = Given.anEmail();
        given.aPerson(email);
        var id = admin.post("/counties/21/coordinators", named(email.toUpperCase())).then().statusCode(201)
                .body("personName", is("Kerttu Keksitty")).body("phone", nullValue()).extract().<String>path("id");
        var change = new HashMap<>(named(email));
        change.remove("email");
        change.put("phone", "02 313");
        admin.put("/coordinators/{id}", admin.etag("/coordinators/{id}", id), change, id).then().statusCode(200).body("phone", is("02 313"));
        TestCaller.person(email).get("/counties/21/coordinators").then().body("items.personName", hasItem("Kerttu Keksitty"));
    }

    @Test
    void onlyTheAdministratorNamesCoordinators() {
        var coordinator = given.aCoordinatorOf("05");
        coordinator.post("/counties/05/coordinators", named(Given.anEmail())).then().statusCode(403);
        coordinator.get("/coordinators").then().statusCode(403);
        given.anAdministrator().post("/counties/77/coordinators", named(Given.anEmail())).then().statusCode(404);
        given.anAdministrator().post("/counties/05/coordinators", Map.of("personName", "", "email", "x", "substitute", false,
                "validFromDate", "2026-01-01")).then().statusCode(400).body("errors.pointer", contains("/email", "/personName"));
        var backwards = new HashMap<>(named(Given.anEmail()));
        backwards.put("validToDate", "2000-01-01");
        given.anAdministrator().post("/counties/05/coordinators", backwards).then().statusCode(400)
                .body("errors.pointer", contains("/validToDate"));
    }

    private static Map<String, Object> named(String email) {
        return Map.of("personName", "Kerttu Keksitty", "email", email, "substitute", false, "validFromDate", "2025-01-01");
    }
}
