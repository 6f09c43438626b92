package fi.yhdyspinta.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessCheckTest extends ApiTest {

    /** An operation of which nobody has said who may call it. */
    @Path("/forgotten")
    public static class Forgotten {

        @GET
        @Operation(hidden = true)
        public String tell() {
            return "told";
        }
    }

    @Test
    void anOperationOfWhichNobodySaidWhoMayCallItIsRefusedToEveryone() {
        given().get("/forgotten").then().statusCode(403).body("code", is("forbidden"));
        given().auth().oauth2(given.anAdministrator().token()).get("/forgotten").then().statusCode(403);
    }
}
