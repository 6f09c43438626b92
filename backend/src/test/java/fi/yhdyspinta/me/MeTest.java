package fi.yhdyspinta.me;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.yhdyspinta.shared.StatementCount;
import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import fi.yhdyspinta.support.TestCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest extends ApiTest {

    @Inject
    StatementCount statements;

    @Test
    void tellsAPersonTheirGroupsAndRoles() {
        var group = given.aGroup("16", "MUNICIPAL").serving("886");
        var chair = group.withChair();
        given.aGroup("16", "REGIONAL").aSeat(chair.personId(), "MEMBER", LocalDate.of(2021, 8, 1), LocalDate.of(2025, 5, 31), false);
        chair.get("/me").then().statusCode(200).header("Cache-Control", "no-store")
                .body("personId", is(chair.personId().toString())).body("administrator", is(false))
                .body("groups", hasSize(1)).body("groups[0].groupId", is(group.id().toString()))
                .body("groups[0].role", is("CHAIR")).body("groups[0].kind", is("MUNICIPAL"))
                .body("groups[0].countyCode", is("16")).body("groups[0].municipalityCodes", contains("886"))
                .body("groups[0].validToDate", nullValue()).body("counties", empty()).body("client", nullValue());
    }

    @Test
    void tellsACoordinatorTheirCounty() {
        given.aCoordinatorOf("05").get("/me").then().statusCode(200).body("counties.countyCode", contains("05"))
                .body("counties[0].name.sv", is("Egentliga Finlands välfärdsområde")).body("counties[0].substitute", is(false));
    }

    @Test
    void tellsAnAdministratorSo() {
        given.anAdministrator().get("/me").then().statusCode(200).body("administrator", is(true));
    }

    @Test
    void tellsAStrangerNothingButTheirOwnName() {
        var email = Given.anEmail();
        TestCaller.person(email).get("/me").then().statusCode(200).body("name", is("Testi " + email)).body("email", is(email))
                .body("personId", nullValue()).body("groups", empty());
    }

    @Test
    void tellsAClientWhomItActsFor() {
        given.aClient("groups:read members:read", "853", "529").get("/me").then().statusCode(200)
                .body("client.municipalityCodes", contains("529", "853")).body("client.scopes", contains("groups:read", "members:read"))
                .body("personId", nullValue()).body("groups", empty());
        given.aClient("").get("/me").then().statusCode(200).body("client.municipalityCodes", empty());
        TestCaller.client("client-that-nobody-registered", "groups:read").get("/me").then().statusCode(403);
    }

    @Test
    void asksTheDatabaseTheSameForOneSeatAsForMany() {
        var one = given.aGroup().withMember("MEMBER");
        var many = given.aGroup().withMember("MEMBER");
        for (var i = 0; i < 12; i++) {
            given.aGroup().aSeat(many.personId(), "MEMBER", LocalDate.of(2021, 8, 1), null, false);
        }
        many.get("/me").then().statusCode(200).body("groups", hasSize(13));
        one.get("/me");
        assertEquals(4, statementsOf(one));
        assertEquals(4, statementsOf(many));
    }

    private long statementsOf(TestCaller caller) {
        var before = statements.sent();
        caller.get("/me").then().statusCode(200);
        return statements.sent() - before;
    }
}
